"""Cells as they are read."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.table.tables import reader


@pytest.mark.parametrize(
    ("text", "value", "step", "unit", "money"),
    [
        ("1,234", 1234, 1, "", ""),
        ("$1,234", 1234, 1, "", "$"),
        ("(45)", -45, 1, "", ""),
        ("$(45.2)", Fraction("-45.2"), Fraction(1, 10), "", "$"),
        ("−5.3%", Fraction("-5.3"), Fraction(1, 10), "%", ""),
        ("+3", 3, 1, "", ""),
        ("12 %", 12, 1, "%", ""),
        ("$1.2m", 1200000, 100000, "", "$"),
        ("2.3k", 2300, 100, "", ""),
        ("£3.4 million", 3400000, 100000, "", "£"),
        ("45 min", 45, 1, "min", ""),
        ("22 hours", 22, 1, "hour", ""),
        ("1,201 (a)", 1201, 1, "", ""),
        ("5*", 5, 1, "", ""),
        ("12 €", 12, 1, "", "€"),
        ("450 mg", 450, 1, "mg", ""),
    ],
)
def test_a_figure_has_value_last_digit_and_unit(
    text: str, value: Fraction, step: Fraction, unit: str, money: str
) -> None:
    found = reader().read(text)
    assert (found.kind, found.value, found.step, found.unit, found.money) == (
        "figure", value, step, unit, money,
    )  # fmt: skip
    assert found.slack == step / 2


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("", "blank"), ("—", "nil"), ("-", "nil"), ("$ -", "nil"), ("nil", "nil"), ("n/a", "not available"),
        ("..", "not available"), ("12:30", "text"), ("10-12", "text"), ("<5", "text"), ("3rd", "text"),
        ("1 Jan 2020", "text"), ("Total", "text"), ("(a)", "text"), ("5/6", "text"),
    ],
)  # fmt: skip
def test_what_is_no_figure_is_told_apart(text: str, kind: str) -> None:
    assert reader().read(text).kind == kind


def test_what_stands_in_brackets_behind_a_figure_is_kept() -> None:
    found = reader().read("12 (8%)")
    assert (found.value, found.beside) == (Fraction(12), "8%")


@given(st.from_regex(r"-?([0-9]{1,6}|[0-9]{1,3}(,[0-9]{3}){1,2})(\.[0-9]{1,6})?", fullmatch=True))
def test_a_bare_number_is_read_as_the_same_number_with_a_mark_of_a_note(text: str) -> None:
    """Bare numbers take a short cut, those with a mark do not."""
    found, marked = reader().read(text), reader().read(text + "*")
    assert replace(found, text="") == replace(marked, text="")
