from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest
from _pytest.mark.structures import ParameterSet

from numcheck.claim.model import Claim
from numcheck.corpus.model import Case, Expected
from numcheck.corpus.sentence import claims_of
from numcheck.rule.example import TestCase
from numcheck.rulebook import BUILTIN
from tests.builtin import checker, report_on, stage_of

RULES = {name: rule for name, rule in checker().book.rules.items() if not rule.relation}


def by_rule(name: str, *values: object, id: str = "") -> ParameterSet:  # noqa: A002
    """Parameters of a test that one worker runs with all others of the rule."""
    return pytest.param(name, *values, id=id or name, marks=pytest.mark.xdist_group(f"rule {name}"))


def examples(kind: str) -> list[ParameterSet]:
    found = [
        (rule.id, sentence if isinstance(sentence, TestCase) else TestCase(text=sentence))
        for rule in RULES.values()
        for sentence in getattr(rule.file.tests, kind)
    ]
    return [by_rule(name, case, id=f"{name}: {case.text[:50]}") for name, case in found]


def claims(rule_id: str, case: TestCase, expected: Expected) -> list[Claim]:
    sentence = Case(expected, case.text, case.format)
    return claims_of(RULES[rule_id], sentence, stage_of(rule_id))


@pytest.mark.parametrize(("rule_id", "case"), examples("inconsistent"))
def test_inconsistent_sentence_is_reported(rule_id: str, case: TestCase) -> None:
    found = [claim for claim in claims(rule_id, case, "inconsistent") if claim.verdict == "inconsistent"]
    assert found
    assert case.expect is None or case.expect in [claim.expect for claim in found]


@pytest.mark.parametrize(
    ("rule_id", "case", "verdict"),
    [
        pytest.param(*each.values, verdict, id=each.id, marks=each.marks)
        for verdict in ("consistent", "rounding", "undecided")
        for each in examples(verdict)
    ],
)
def test_other_sentence_has_its_verdict(rule_id: str, case: TestCase, verdict: Expected) -> None:
    assert {str(claim.verdict) for claim in claims(rule_id, case, verdict)} == {verdict}


@pytest.mark.parametrize(("rule_id", "case"), examples("silent"))
def test_silent_sentence_has_no_claim(rule_id: str, case: TestCase) -> None:
    assert claims(rule_id, case, "silent") == []


@pytest.mark.parametrize("rule_id", RULES)
def test_rule_has_sentences_of_each_sort(rule_id: str) -> None:
    tests, marks_a_slip = RULES[rule_id].file.tests, RULES[rule_id].file.holds == "false"
    assert tests.inconsistent
    assert tests.consistent or tests.rounding or marks_a_slip
    assert tests.silent


@pytest.mark.parametrize("rule_id", RULES)
def test_rule_is_called_like_its_file_and_explains_itself(rule_id: str) -> None:
    rule = RULES[rule_id]
    assert Path(rule.path).stem == rule_id
    assert rule.file.note.strip()
    assert re.match(r"[A-Z\"].*[^.]\Z", rule.file.summary)


def test_every_rule_file_is_in_the_book() -> None:
    words = {BUILTIN / "vocabulary.yaml", BUILTIN / "lexicon.yaml"}
    relations = {*(BUILTIN / "relations").rglob("*.yaml")}
    files = [path for path in BUILTIN.rglob("*.yaml") if path not in words | relations]
    assert {path.stem for path in files} == RULES.keys()
    assert len(files) == len(RULES)
    assert {path.stem for path in relations} == checker().engine.schemas.keys()


def test_rules_come_in_the_order_of_their_files() -> None:
    paths = [Path(rule.path).relative_to(BUILTIN).as_posix() for rule in RULES.values()]
    assert all(before < after for before, after in pairwise(paths))


WRONG = {
    case if isinstance(case, str) else case.text
    for rule in RULES.values()
    for case in rule.file.tests.inconsistent
}


@pytest.mark.parametrize("rule_id", RULES)
def test_no_error_is_raised_over_a_consistent_sentence_of_another_rule(rule_id: str) -> None:
    """What one rule calls right no other calls wrong, unless that rule says so itself."""
    sentences = RULES[rule_id].file.tests.consistent
    right = [case for case in sentences if isinstance(case, str) and case not in WRONG]
    alarms = {
        text: [claim.rule_id for claim in report_on(text).violations if claim.level == "error"]
        for text in right
    }
    assert {text: rules for text, rules in alarms.items() if rules} == {}
