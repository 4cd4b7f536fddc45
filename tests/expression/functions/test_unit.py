from __future__ import annotations

import pytest

from numcheck.expression.evaluate import evaluate_amount, evaluate_truth
from numcheck.expression.parse import parse_expression
from numcheck.expression.scope import plain
from numcheck.interval import Interval, Truth
from numcheck.quantity.model import Quantity
from tests.rule.samples import bind, over, quantity


def celsius(text: str) -> Quantity:
    return quantity(text, "temperature", unit="degree_Celsius")


def fahrenheit(text: str) -> Quantity:
    return quantity(text, "temperature", unit="degree_Fahrenheit")


def data(text: str, unit: str) -> Quantity:
    return quantity(text, "measure", unit=unit)


def truth(text: str, a: Quantity, b: Quantity) -> Truth:
    return evaluate_truth(parse_expression(text), bind(a=a, b=b), plain)


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (celsius("6C"), fahrenheit("10.8F"), Truth.POSSIBLE),
        (celsius("6C"), fahrenheit("42.8F"), Truth.FALSE),
        (data("4 km", "kilometer"), data("4000 m", "meter"), Truth.FALSE),
    ],
)
def test_a_difference_of_temperatures_is_not_shifted(a: Quantity, b: Quantity, expected: Truth) -> None:
    assert truth("fits_as_difference(a, b)", a, b) is expected


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (data("64 KB", "kibibyte"), data("65,536 bytes", "byte"), Truth.POSSIBLE),
        (data("64 KB", "kibibyte"), data("64,000 bytes", "byte"), Truth.POSSIBLE),
        (data("64 KB", "kilobyte"), data("75,536 bytes", "byte"), Truth.FALSE),
        (data("1 kilobit", "kilobit"), data("125 bytes", "byte"), Truth.POSSIBLE),
        (data("64 km", "kilometer"), data("64,000 m", "meter"), Truth.FALSE),
    ],
)
def test_a_kilobyte_has_1000_or_1024_bytes(a: Quantity, b: Quantity, expected: Truth) -> None:
    assert truth("fits_as_data(a, b)", a, b) is expected


def test_only_one_spelling_of_a_unit_is_the_same() -> None:
    assert truth("same_unit(a, b)", celsius("4C"), celsius("5C")) is Truth.TRUE
    assert truth("same_unit(a, b)", celsius("4C"), fahrenheit("5F")) is Truth.FALSE


def test_exactly_drops_hedge_and_rounding() -> None:
    for written in (over("500"), quantity("500 km", "measure", unit="kilometer")):
        found = evaluate_amount(parse_expression("exactly(x)"), bind(x=written), plain)
        assert found is not None
        assert found.interval == Interval.exactly(500)


def test_a_number_in_words_is_spelled_out() -> None:
    assert truth("spelled_out(a)", quantity("sixty"), quantity("60")) is Truth.TRUE
    assert truth("spelled_out(b)", quantity("sixty"), quantity("60")) is Truth.FALSE
