from __future__ import annotations

from fractions import Fraction

import pytest

from numcheck.expression.evaluate import evaluate_amount, evaluate_truth
from numcheck.expression.parse import parse_expression
from numcheck.expression.scope import plain
from numcheck.interval import Interval, Truth
from numcheck.quantity.model import Quantity
from tests.rule.samples import bind, quantity, word

OVER_100 = quantity("100", hedge="over", interval=Interval(Fraction(100), None, low_open=True))
TWELVE = quantity("12 m", "measure", unit="meter", value=Fraction(12))
UP_TO_100 = quantity("100", hedge="up to", interval=Interval(Fraction(0), Fraction(100)))


@pytest.mark.parametrize(("x", "low", "high"), [(OVER_100, 100, 110), (UP_TO_100, 90, 100)])
def test_an_open_hedge_reaches_a_tenth(x: Quantity, low: int, high: int) -> None:
    found = evaluate_amount(parse_expression("about(x)"), bind(x=x), plain)
    assert found is not None
    assert found.interval.closed() == Interval(Fraction(low), Fraction(high))


def test_a_spread_is_about_nothing() -> None:
    spread = quantity("5", is_spread=True)
    assert evaluate_amount(parse_expression("about(x)"), bind(x=spread), plain) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("comes_near(100, 102)", Truth.TRUE),
        ("comes_near(100, 103)", Truth.FALSE),
        ("comes_close(100, 109)", Truth.TRUE),
        ("comes_close(100, 112)", Truth.FALSE),
        ("within_twice(100, 180)", Truth.TRUE),
        ("within_twice(100, 49)", Truth.FALSE),
        ("within_twice(100, 1000)", Truth.FALSE),
        ("lies_within(5, 3, 5)", Truth.TRUE),
        ("lies_within(5, 5, 7)", Truth.TRUE),
        ("lies_within(5, 6, 7)", Truth.FALSE),
        ("lies_within(5, 3, 4)", Truth.FALSE),
        ("near_miss(100, 280)", Truth.TRUE),
        ("near_miss(100, 34)", Truth.TRUE),
        ("near_miss(100, 301)", Truth.FALSE),
        ("near_miss(100, 1000)", Truth.TRUE),
        ("near_miss(100, 1)", Truth.TRUE),
    ],
)
def test_numbers_that_nearly_agree(text: str, expected: Truth) -> None:
    assert evaluate_truth(parse_expression(text), bind(), plain).holds is expected.holds


def test_units_are_converted() -> None:
    far, near = quantity("5 km", "measure", unit="kilometer"), quantity("5000 m", "measure", unit="meter")
    assert evaluate_truth(parse_expression("comes_near(a, b)"), bind(a=far, b=near), plain).holds
    assert evaluate_truth(parse_expression("near_miss(a, b)"), bind(a=far, b=near), plain).holds


def test_what_has_no_unit_in_common_is_unknown() -> None:
    long, heavy = quantity("5 km", "measure", unit="kilometer"), quantity("5 kg", "measure", unit="kilogram")
    for text in (
        "comes_near(a, b)",
        "comes_close(a, b)",
        "within_twice(a, b)",
        "near_miss(a, b)",
        "lies_within(a, a, b)",
    ):
        assert evaluate_truth(parse_expression(text), bind(a=long, b=heavy), plain) is Truth.UNKNOWN


@pytest.mark.parametrize(
    ("sign", "value"), [("+", 16), ("minus", 8), ("×", 48), ("x", 48), ("/", 3), ("mod", None)]
)
def test_a_sign_says_what_two_numbers_make(sign: str, value: int | None) -> None:
    made = evaluate_amount(
        parse_expression("reckon(a, sign, b)"),
        bind(a=quantity("12"), sign=word(sign), b=quantity("4")),
        plain,
    )
    assert (made and made.interval) == (value and Interval.exactly(value))


@pytest.mark.parametrize(("x", "low"), [(TWELVE, 12), (UP_TO_100, 90)])
def test_a_whole_number_is_sharp(x: Quantity, low: int) -> None:
    found = evaluate_amount(parse_expression("sharp(x)"), bind(x=x), plain)
    assert found is not None
    assert found.interval.low == low
