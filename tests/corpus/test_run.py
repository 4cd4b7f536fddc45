from __future__ import annotations

import pytest

from tests.corpus.conftest import RULE, Run


def findings(run: Run, text: str) -> list[tuple[str, str]]:
    return [(finding.fault, finding.text) for finding in run(text).findings]


def test_a_well_tested_rule_has_no_findings(run: Run, rule: str) -> None:
    test = run(rule)
    assert test.findings == ()
    assert (test.tally.sentences, test.tally.repairs) == (4, 1)
    assert test.tally.moves > 5
    assert test.tally.mutants > 2


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            "98 in all",
            "118 in all",
            "expected inconsistent, found consistent: nine, 12, 118: 108 is at most 118",
        ),
        ("12, 108", "12, 107", "expected consistent, found inconsistent: nine times 12 is 108, not 107"),
        ("They took one bag", "They took four bags", "expected no claim, found inconsistent: "),
        (", 98 in all.", ".", "expected inconsistent, found no claim of this rule"),
    ],
)
def test_a_sentence_in_the_wrong_list_fails(run: Run, rule: str, old: str, new: str, message: str) -> None:
    assert old in rule
    first = run(rule.replace(old, new)).findings[0]
    assert (first.fault, first.fails) == ("sentence", True)
    assert first.message.startswith(message)


def test_the_expected_value_of_a_sentence_is_compared(run: Run, rule: str) -> None:
    given = '{text: "They took nine bags of 12, 98 in all.", expect: "108"}'
    plain = '"They took nine bags of 12, 98 in all."'
    assert findings(run, rule.replace(plain, given)) == []
    (finding,) = run(rule.replace(plain, given.replace("108", "109"))).findings
    assert finding.message == "expected the value 109, found 108"


def test_a_todo_is_listed_until_it_is_found_and_fails_nothing(run: Run, rule: str) -> None:
    test = run(rule + '  todo: ["Nine bags, each of 12, 98 in all."]\n')
    assert [finding.fault for finding in test.findings] == ["todo"]
    assert not test.fails
    found = run(rule + '  todo: ["They had six bags of 12, 70 in all."]\n')
    assert [finding.message for finding in found.findings] == [
        "found by now: move it to the list inconsistent"
    ]
    assert not found.fails


@pytest.mark.parametrize(
    ("old", "new", "change"),
    [
        ('"They took nine bags of 12, 108 in all.", ', "", "holds: bags * size < total"),
        ('"bags * size <= total"', '"bags * size <= total or size == total"', "holds: bags * size <= total"),
        (
            '["bags > 1"]',
            '["bags > 1", "not different_noun(bags, total)"]',
            "without where: not different_noun(bags, total)",
        ),
    ],
)
def test_arithmetic_that_no_sentence_notices_fails(
    run: Run, rule: str, old: str, new: str, change: str
) -> None:
    assert old in rule
    test = run(rule.replace(old, new))
    assert ("untested", change) in [(finding.fault, finding.text) for finding in test.findings]
    assert test.fails


@pytest.mark.parametrize(
    ("old", "new"),
    [("bags * size <= total", "bags * size < total"), ("bags * size <= total", "bags <= total")],
)
def test_weakened_arithmetic_fails(run: Run, rule: str, old: str, new: str) -> None:
    assert run(rule.replace(old, new)).fails


def test_a_pattern_that_no_sentence_uses_is_listed(run: Run) -> None:
    test = run(RULE)
    assert [(finding.fault, finding.text) for finding in test.findings] == [
        ("idle", "{total:number} in {bags:count of bag} of {size:number}"),
        ("idle", "roughly speaking"),
    ]
    assert not test.fails


def test_a_repair_that_is_still_found_fails(run: Run, rule: str) -> None:
    wrong = rule.replace('expect: {total: "bags * size"}', 'expect: {total: "bags * size - 1"}')
    assert ("repaired", "They took nine bags of 12, 107 in all.") in findings(run, wrong)


@pytest.mark.parametrize(
    ("pattern", "hint"),
    [
        (
            "{total:count} bags {bags:count} {size}",
            '"bags" is read as the noun of the number: write {total:count of bag}',
        ),
        ("over {bags:count} {size} {total}", '"over" is read as the hedge of the number: leave it out'),
    ],
)
def test_an_idle_pattern_that_can_match_nothing_says_why(
    run: Run, rule: str, pattern: str, hint: str
) -> None:
    added = rule.replace("  anchor:", f'    - "{pattern}"\n  anchor:')
    text = "They, Ann said, took over nine bags of 12, 108 in all."
    idle = [each for each in run(added + f'  undecided: ["{text}"]\n').findings if each.fault == "idle"]
    assert [each.text for each in idle] == [pattern]
    assert hint in idle[0].message


EQUAL = (
    ('- "{bags', '- "They took {bags'),
    ('<= total"', '== total"'),
    (', "They took two bags of 5, 12 in all."', ""),
)


@pytest.mark.parametrize(
    ("change", "finding"),
    [
        (("== total", "<= total"), "holds: bags * size == total"),
        (('"bags > 1"', '"bags > 1", "size < 99"'), "without where: size < 99"),
        (("  anchor", '  needs: ["took"]\n  anchor'), "without match.needs"),
        (("  anchor", "  starts: clause\n  anchor"), "without match.starts: clause"),
    ],
)
def test_a_change_is_noticed_by_the_sentences_of_the_author_alone(
    run: Run, rule: str, change: tuple[str, str], finding: str
) -> None:
    for old, new in EQUAL:
        assert old in rule
        rule = rule.replace(old, new)
    assert findings(run, rule) == []
    assert ("untested", finding) in findings(run, rule.replace(*change))
    (untested,) = [each for each in run(rule.replace(*change)).findings if each.text == finding]
    is_condition = finding.startswith("without")
    advice = "leave the condition out of the rule" if is_condition else "add a consistent sentence"
    assert untested.message.startswith(f"no sentence notices this change; {advice}")


THINGS = """
match:
  any: ["needs {xs:list}"]
holds: "count(xs) >= 3"
tests:
  inconsistent: ["It needs soil and water."]
  consistent: ["On 4 farms it needs soil, water and light.", "It needs soil, water, air and light."]
"""


def test_a_sentence_without_a_number_says_why_nothing_is_found(run: Run, rule: str) -> None:
    head = rule.partition("message:")[0] + 'message: "{count(xs)} things"\n'
    messages = {each.text: each.message for each in run(head + THINGS).findings if each.fault == "sentence"}
    reason = "no number here: rules are tried only in a sentence that holds one"
    assert messages == {
        "It needs soil and water.": f"expected inconsistent, found no claim of this rule: {reason}",
        "It needs soil, water, air and light.": f"expected consistent, found no claim of this rule: {reason}",
    }


def test_a_sentence_with_one_number_says_so_where_two_are_needed(run: Run, rule: str) -> None:
    test = run(rule.replace("  consistent: [", '  consistent: ["They took nine bags.", '))
    (finding,) = [each for each in test.findings if each.text == "They took nine bags."]
    assert finding.message.endswith("one number alone: this rule is tried only in a sentence that holds two")
