from __future__ import annotations

import pytest

from numcheck.corpus.mutate import find_mutants
from tests.corpus.conftest import Run
from tests.rule.test_write import rule_with


@pytest.mark.parametrize(
    ("holds", "changes"),
    [
        ("a == b", ["a <= b", "a >= b"]),
        ("a <= b", ["a < b", "a == b"]),
        ("a > b", ["a >= b"]),
        ("a + b == 5", ["a + b <= 5", "a + b >= 5", "a == 5", "b == 5"]),
        ("a < b or a == 5", ["a == 5", "a < b", "a <= b or a == 5", "a < b or a <= 5", "a < b or a >= 5"]),
        ("abs(a - b) < 5", ["abs(a - b) <= 5", "a - b < 5", "abs(a) < 5", "abs(b) < 5"]),
        ("sum(a, b) < 5", ["sum(a, b) <= 5", "sum(b) < 5", "sum(a) < 5"]),
        ("not a < b", ["not a <= b"]),
        ("false", []),
    ],
)
def test_every_comparison_and_term_is_changed_once(holds: str, changes: list[str]) -> None:
    mutants = find_mutants(rule_with(holds))
    assert [mutant.change.removeprefix("holds: ") for mutant in mutants] == changes


def test_conditions_are_left_out_one_by_one() -> None:
    changes = [
        mutant.change for mutant in find_mutants(rule_with("false", where=["a > 1", "b > 2 and a > 3"]))
    ]
    assert changes == [
        "without where: a > 1",
        "without where: b > 2 and a > 3",
        "where: a > 3",
        "where: b > 2",
    ]


def test_only_equalities_may_be_noticed_by_moved_numbers() -> None:
    mutants = find_mutants(rule_with("a == b and a < 5", where=["b > 2"]))
    assert {mutant.change for mutant in mutants if mutant.may_be_moved} == {
        "holds: a <= b and a < 5",
        "holds: a >= b and a < 5",
    }


def test_a_change_that_adds_what_does_not_go_together_is_no_mutant(run: Run, rule: str) -> None:
    assert run(rule).tally.mutants == 5
