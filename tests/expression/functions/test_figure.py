from __future__ import annotations

from fractions import Fraction

import pytest

from numcheck.expression.evaluate import evaluate_amount, evaluate_truth
from numcheck.expression.parse import parse_expression
from numcheck.expression.scope import plain
from numcheck.interval import Interval, Truth
from numcheck.pattern.model import Operand
from numcheck.quantity.model import Quantity
from tests.rule.samples import bind, over, quantity, word


def amount(text: str, **operands: Operand) -> Interval | None:
    found = evaluate_amount(parse_expression(text), bind(**operands), plain)
    return None if found is None else found.interval


def truth(text: str, **operands: Operand) -> Truth:
    return evaluate_truth(parse_expression(text), bind(**operands), plain)


def name(text: str) -> Quantity:
    return quantity(text, "identifier", value=None, interval=None)


UP_TO_50 = quantity("50", hedge="up to", interval=Interval(Fraction(0), Fraction(50)))


def test_a_figure_has_no_unit() -> None:
    term = quantity("32 days", "duration", unit="day")
    assert truth("figure(term) <= 33", term=term) is Truth.TRUE


def test_a_spread_has_no_figure() -> None:
    assert amount("figure(x)", x=quantity("5", is_spread=True)) is None


@pytest.mark.parametrize(("text", "games"), [("10-4-2", 16), ("3-2", 5)])
def test_the_numbers_of_a_record_are_its_games(text: str, games: int) -> None:
    assert amount("games(record)", record=quantity(text, "score", interval=None)) == Interval.exactly(games)


def test_what_is_no_score_has_no_games() -> None:
    assert amount("games(x)", x=quantity("16")) is None


@pytest.mark.parametrize(
    ("text", "x", "expected"),
    [
        ("is_hedged(x)", over("60"), Truth.TRUE),
        ("is_hedged(x)", quantity("60"), Truth.FALSE),
        ("is_floor(x)", over("60"), Truth.TRUE),
        ("is_floor(x)", UP_TO_50, Truth.FALSE),
        ("is_ceiling(x)", UP_TO_50, Truth.TRUE),
        ("is_ceiling(x)", quantity("0"), Truth.FALSE),
        ("is_ceiling(x)", over("60"), Truth.FALSE),
    ],
)
def test_hedges_leave_an_end_open(text: str, x: Quantity, expected: Truth) -> None:
    assert truth(text, x=x) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("reads(x, 'f1')", Truth.TRUE),
        ("reads(x, 'f2')", Truth.FALSE),
        ("starts_with(x, 'f')", Truth.TRUE),
        ("starts_with(x, 'g')", Truth.FALSE),
    ],
)
def test_a_name_is_known_by_its_letters(text: str, expected: Truth) -> None:
    assert truth(text, x=name("F1")) is expected


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("v1.10", "v1.9", Truth.TRUE),
        ("v1.9", "v1.10", Truth.FALSE),
        ("2.0", "1.9", Truth.FALSE),
        ("1.9.5", "1.10", Truth.FALSE),
        ("1.9", "1.9", Truth.FALSE),
        ("Report", "1.9", Truth.FALSE),
    ],
)
def test_releases_of_one_line_have_an_order(a: str, b: str, expected: Truth) -> None:
    assert truth("later_version(a, b)", a=name(a), b=name(b)) is expected


@pytest.mark.parametrize(("other", "expected"), [("birth", Truth.TRUE), ("death", Truth.FALSE)])
def test_a_word_may_come_again(other: str, expected: Truth) -> None:
    assert truth("same_word(a, b)", a=word("birth"), b=word(other)) is expected


@pytest.mark.parametrize(
    ("text", "value"),
    [("P = 0.02", "0.02"), ("p<.001", "0.001"), ("p-value of 0.4", "0.4"), ("P > 0.05", None), ("F1", None)],
)
def test_a_p_value_is_a_probability(text: str, value: str | None) -> None:
    expected = None if value is None else Interval.exactly(Fraction(value))
    assert amount("p_value(p)", p=name(text)) == expected
