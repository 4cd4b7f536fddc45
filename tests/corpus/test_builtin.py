"""The built-in rules against their own sentences."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from numcheck import Checker
from numcheck.corpus import Fault, RuleTest, run_rules


@pytest.fixture(scope="module")
def tests() -> Sequence[RuleTest]:
    checker = Checker()
    return list(run_rules(checker, dict.fromkeys(sorted(checker.book.rules))))


def found(tests: Sequence[RuleTest], fault: Fault) -> list[str]:
    return [
        f"{test.name}: {finding.text}: {finding.message}"
        for test in tests
        for finding in test.findings
        if finding.fault == fault
    ]


def test_every_sentence_comes_out_as_its_list_says(tests: Sequence[RuleTest]) -> None:
    assert found(tests, "sentence") == []


def test_every_number_made_wrong_is_found(tests: Sequence[RuleTest]) -> None:
    assert sum(test.tally.moves for test in tests) > 1000
    assert found(tests, "moved") == []


def test_every_violation_falls_silent_with_the_expected_value(tests: Sequence[RuleTest]) -> None:
    assert sum(test.tally.repairs for test in tests) > 50
    assert found(tests, "repaired") == []


def test_every_change_of_the_arithmetic_is_noticed(tests: Sequence[RuleTest]) -> None:
    assert found(tests, "untested") == []


def test_every_pattern_and_cue_is_used_by_a_sentence(tests: Sequence[RuleTest]) -> None:
    assert found(tests, "idle") == []
