from __future__ import annotations

from dataclasses import replace

import pytest

from numcheck.checker import Checker
from numcheck.claim.model import Claim
from numcheck.report import Report
from numcheck.report.quotation import accused_span, number_span
from numcheck.report.suppression import complaints_of
from tests.builtin import checker as builtin
from tests.builtin import report_on

RULE = "percent-change-contradicts-endpoints"
WRONG = "Sales of kites rose 30% to $60 from $50."
ALSO_WRONG = "Sales of balls rose 40% to $80 from $50."


@pytest.fixture(scope="module")
def checker() -> Checker:
    return Checker()


def check(checker: Checker, text: str, format_name: str = "markdown") -> Report:
    return checker.check_text(text, "toys.md", format_name)


def complaints(report: Report) -> list[str]:
    return [str(each) for each in complaints_of(report.suppressions)]


def wrong_lines(report: Report) -> list[int]:
    return [report.document.line_column(claim.span.start)[0] for claim in report.violations]


def test_a_comment_speaks_of_the_next_line(checker: Checker) -> None:
    report = check(checker, f"<!-- numcheck: ignore {RULE} -- as printed -->\n\n{WRONG}\n\n{ALSO_WRONG}\n")
    assert wrong_lines(report) == [5]
    suppressed = [claim for claim in report.claims if claim.suppressed]
    assert [claim.rule_id for claim in suppressed] == [RULE]
    reason = report.reason_for(suppressed[0])
    assert reason is not None
    assert reason.reason == "as printed"


@pytest.mark.parametrize(
    "start", ["NUMCHECK: IGNORE", "Numcheck: ignore", "numcheck:Ignore", "numcheck : ignore"]
)
def test_case_and_space_of_the_first_words_do_not_matter(checker: Checker, start: str) -> None:
    report = check(checker, f"<!-- {start} {RULE} -->\n\n{WRONG}\n")
    assert (wrong_lines(report), complaints(report)) == ([], [])


def test_an_end_without_its_colon_ends_nothing(checker: Checker) -> None:
    text = f"<!-- numcheck: ignore-start {RULE} -->\n\n{WRONG}\n\n<!-- numcheck ignore-end -->\n\n{WRONG}\n"
    report = check(checker, text)
    assert wrong_lines(report) == []
    assert [line.partition(": ")[0] for line in complaints(report)] == ["toys.md:1:1", "toys.md:5:1"]


def test_a_comment_within_a_line_speaks_of_that_line(checker: Checker) -> None:
    assert wrong_lines(check(checker, f"{WRONG} <!-- numcheck: ignore {RULE} -->\n\n{ALSO_WRONG}\n")) == [3]


def test_the_next_line_is_the_whole_paragraph_where_it_is_wrapped(checker: Checker) -> None:
    wrapped = WRONG.replace("kites rose", "kites\nrose")
    assert wrong_lines(check(checker, f"<!-- numcheck: ignore {RULE} -->\n{wrapped}\n\n{ALSO_WRONG}\n")) == [
        5
    ]


def test_a_range_ends_where_it_says(checker: Checker) -> None:
    text = (
        f"<!-- numcheck: ignore-start {RULE} -->\n\n{WRONG}\n\n{ALSO_WRONG}\n\n"
        f"<!-- numcheck: ignore-end -->\n\n{WRONG}\n"
    )
    assert wrong_lines(check(checker, text)) == [9]


def test_a_file_is_left_alone_wherever_the_comment_stands(checker: Checker) -> None:
    assert wrong_lines(check(checker, f"{WRONG}\n\n<!-- numcheck: ignore-file {RULE} -->\n")) == []


def test_html_has_the_same_comments(checker: Checker) -> None:
    text = f"<p>{WRONG}</p>\n<!-- numcheck: ignore {RULE} -->\n<p>{ALSO_WRONG}</p>\n"
    assert wrong_lines(check(checker, text, "html")) == [1]


@pytest.mark.parametrize(
    "name", [RULE, "change-rate", "change-rate/", "change-rate/*", "change-rate/percent-*", "percent-*", "*"]
)
def test_rules_are_named_as_in_settings(checker: Checker, name: str) -> None:
    report = check(checker, f"<!-- numcheck: ignore {name} -->\n\n{WRONG}\n")
    assert (wrong_lines(report), complaints(report)) == ([], [])


def test_a_wrong_name_does_not_undo_the_others(checker: Checker) -> None:
    report = check(checker, f"<!-- numcheck: ignore chagne, {RULE} -->\n\n{WRONG}\n")
    assert wrong_lines(report) == []
    assert complaints(report) == ["toys.md:1:1: no rule 'chagne'; did you mean 'change'?"]


def test_of_several_rules_those_that_match_nothing_are_told(checker: Checker) -> None:
    report = check(checker, f"<!-- numcheck: ignore {RULE}, parts, shares -->\n\n{WRONG}\n")
    assert wrong_lines(report) == []
    assert complaints(report) == ["toys.md:1:1: this suppression of parts, shares matches nothing"]


def test_a_range_that_is_not_closed_goes_to_the_end_and_is_told(checker: Checker) -> None:
    report = check(checker, f"<!-- numcheck: ignore-start {RULE} -->\n\n{WRONG}\n\n{ALSO_WRONG}\n")
    assert wrong_lines(report) == []
    assert complaints(report) == [
        "toys.md:1:1: ignore-start without ignore-end: it speaks of all that follows"
    ]


def test_ranges_nest_and_an_end_closes_the_last_that_was_opened(checker: Checker) -> None:
    inner, outer = "<!-- numcheck: ignore-start change-rate -->", "<!-- numcheck: ignore-start share -->"
    end = "<!-- numcheck: ignore-end -->"
    parts = f"{outer}\n\n{inner}\n\n{WRONG}\n\n{end}\n\n{ALSO_WRONG}\n\n{end}\n"
    assert wrong_lines(check(checker, parts)) == [9]
    turned = f"{inner}\n\n{outer}\n\n{WRONG}\n\n{end}\n\n{ALSO_WRONG}\n\n{end}\n"
    assert wrong_lines(check(checker, turned)) == []


def test_an_end_that_names_rules_closes_their_range(checker: Checker) -> None:
    text = (
        "<!-- numcheck: ignore-start change-rate -->\n\n<!-- numcheck: ignore-start share -->\n\n"
        f"{WRONG}\n\n<!-- numcheck: ignore-end change-rate -->\n\n{ALSO_WRONG}\n\n"
        "<!-- numcheck: ignore-end share -->\n"
    )
    report = check(checker, text)
    assert wrong_lines(report) == [9]
    assert complaints(report) == ["toys.md:3:1: this suppression of share matches nothing"]


FIGURES = [
    '"30%"',
    '"30%" "$60" "$50"',
    "“30%”, “$60”",
    '"RoSe  30%"',
    '"rose 30% to $60"',
]


@pytest.mark.parametrize("figures", FIGURES)
def test_a_comment_may_quote_the_figures_that_it_excuses(checker: Checker, figures: str) -> None:
    report = check(checker, f"<!-- numcheck: ignore {RULE} {figures} -- as printed -->\n\n{WRONG}\n")
    assert (wrong_lines(report), complaints(report)) == ([], [])
    assert [(each.rules, each.reason) for each in report.suppressions] == [((RULE,), "as printed")]


@pytest.mark.parametrize(
    ("figures", "old", "new", "cause"),
    [
        ('"30%"', "30%", "31%", 'no such violation has "30%"'),
        ('"30%"', "30%", "130%", 'no such violation has "30%"'),
        ('"30%" "$60"', "$60", "$60.50", 'no such violation has "$60"'),
        ('"30%" "$60" "$50"', "$50", "$51", 'no such violation has "$50"'),
        ('"$60" "$50"', "", "", 'it does not quote the accused number, "30%"'),
        ('"30"', "", "", 'no such violation has "30"'),
    ],
)
def test_a_figure_that_has_changed_wakes_the_violation(
    checker: Checker, figures: str, old: str, new: str, cause: str
) -> None:
    report = check(checker, f"<!-- numcheck: ignore {RULE} {figures} -->\n\n{WRONG.replace(old, new)}\n")
    assert wrong_lines(report) == [3]
    assert complaints(report) == [f"toys.md:1:1: this suppression of {RULE} matches nothing: {cause}"]


def test_a_figure_elsewhere_in_the_draft_excuses_nothing(checker: Checker) -> None:
    text = f'<!-- numcheck: ignore {RULE} "40%" -->\n\n{WRONG}\n\nTalks of 40% go on.\n'
    assert wrong_lines(check(checker, text)) == [3]


@pytest.mark.parametrize("written", ["about 30%", "**30**%", "*about*\n30%"])
def test_a_figure_is_quoted_without_its_hedge_and_its_markup(checker: Checker, written: str) -> None:
    text = f'<!-- numcheck: ignore {RULE} "30%" "$60" -->\n\n{WRONG.replace("30%", written)}\n'
    report = check(checker, text)
    assert (wrong_lines(report), complaints(report)) == ([], [])


FOLDERS = sorted({rule.folder for rule in builtin().book.rules.values() if not rule.relation})


def one_of(folder: str) -> tuple[str, str, Claim]:
    """A rule of the folder, a text of its own, and the violation there, told by the rule or by a relation."""
    for rule in builtin().book.rules.values():
        for case in rule.file.tests.inconsistent:
            if rule.folder == folder:
                text, form = (case, "plain") if isinstance(case, str) else (case.text, case.format)
                claim = next((each for each in report_on(text, form).violations if rule.id in each.ids), None)
                if claim is not None:
                    return rule.id, text, claim
    raise AssertionError(folder)


@pytest.mark.parametrize("folder", FOLDERS)
def test_numbers_of_every_kind_can_be_quoted(folder: str) -> None:
    rule, text, claim = one_of(folder)
    numbers = (number_span(operand, text).of(text) for operand in claim.labels.values())
    figures = " ".join(f"“{number}”" for number in numbers)
    comment = f"<!-- numcheck: ignore-file {rule} “{accused_span(claim, text).of(text)}” {figures} -->"
    report = check(builtin(), f"{comment}\n\n{text}\n")
    assert complaints(report) == []
    assert claim.message not in {each.message for each in report.violations}


def test_figures_of_a_range_are_those_of_all_that_it_excuses(checker: Checker) -> None:
    text = f'<!-- numcheck: ignore-file {RULE} "30%" "40%" -->\n\n{WRONG}\n\n{ALSO_WRONG}\n'
    assert wrong_lines(check(checker, text)) == []
    assert wrong_lines(check(checker, text.replace(' "40%"', ""))) == [5]
    assert wrong_lines(check(checker, text.replace("rose 40%", "rose 45%"))) == [3, 5]


def test_only_the_named_rules_are_left_alone(checker: Checker) -> None:
    report = check(checker, f"<!-- numcheck: ignore part-exceeds-whole, range-* -->\n\n{WRONG}\n")
    assert wrong_lines(report) == [3]
    assert complaints(report) == [
        "toys.md:1:1: this suppression of part-exceeds-whole, range-* matches nothing"
    ]


@pytest.mark.parametrize(
    ("comment", "complaint"),
    [
        ("numcheck: ignore", "ignore names no rule; * stands for all"),
        ("numcheck: ignore -- why", "ignore names no rule; * stands for all"),
        ("numcheck: ignor x", "numcheck: unknown word 'ignor'; did you mean 'ignore'?"),
        ("Numcheck: Ignor x", "numcheck: unknown word 'ignor'; did you mean 'ignore'?"),
        (
            f"numcheck ignore {RULE}",
            "a colon is missing, so this suppresses nothing; write numcheck: ignore",
        ),
        (
            f"numcheck-ignore {RULE}",
            "a colon is missing, so this suppresses nothing; write numcheck: ignore",
        ),
        (
            f"NUMCHECK Ignore_Start {RULE}",
            "a colon is missing, so this suppresses nothing; write numcheck: ignore-start",
        ),
        ("numcheck ignore-end", "a colon is missing, so this suppresses nothing; write numcheck: ignore-end"),
        ("numcheck: ignore-end", "ignore-end without ignore-start"),
        ("numcheck: ignore-end shares", "ignore-end without ignore-start of the same rules"),
        (
            f'numcheck: ignore {RULE} "30%',
            'ignore: a quotation mark lacks its other; write figures as "12 percent"',
        ),
        ("numcheck: ignore chagne", "no rule 'chagne'; did you mean 'change'?"),
        ("numcheck: ignore-file zzz", "no rule 'zzz'; numcheck rules lists all"),
    ],
)
def test_what_is_wrong_with_a_comment_is_told(checker: Checker, comment: str, complaint: str) -> None:
    report = check(checker, f"<!-- {comment} -->\n\n{WRONG}\n")
    assert wrong_lines(report) == [3]
    assert complaints(report) == [f"toys.md:1:1: {complaint}"]


@pytest.mark.parametrize(
    "text",
    [
        f"```\n<!-- numcheck: ignore {RULE} -->\n```\n\n{WRONG}\n",
        f"`<!-- numcheck: ignore {RULE} -->`\n\n{WRONG}\n",
        f"<!-- a note about numcheck: ignore {RULE} -->\n\n{WRONG}\n",
        f"<!-- numcheck is great -->\n\n{WRONG}\n",
        f"<!-- numcheck ignores footnotes -->\n\n{WRONG}\n",
        f"<!-- numcheck -->\n\n{WRONG}\n",
        f"<!-- numchecks ignore {RULE} -->\n\n{WRONG}\n",
    ],
)
def test_what_is_no_comment_to_numcheck_suppresses_nothing(checker: Checker, text: str) -> None:
    report = check(checker, text)
    assert len(wrong_lines(report)) == 1
    assert report.suppressions == ()


def test_consistent_claims_are_never_stamped(checker: Checker) -> None:
    right = WRONG.replace("30%", "20%")
    report = check(checker, f"<!-- numcheck: ignore * -->\n\n{right}\n")
    assert [claim.suppressed for claim in report.claims] == [False] * len(report.claims) != []


def test_a_violation_that_is_suppressed_is_none(checker: Checker) -> None:
    report = check(checker, f"{WRONG}\n")
    assert len(report.violations) == 1
    stamped = replace(report, claims=tuple(replace(claim, suppressed=True) for claim in report.claims))
    assert stamped.violations == ()
