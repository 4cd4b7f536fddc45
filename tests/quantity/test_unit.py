from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from numcheck.interval import Interval
from numcheck.quantity.unit import convert, convert_difference, same_dimension


@pytest.mark.parametrize(
    ("value", "from_unit", "to_unit", "result"),
    [
        ("1", "mile", "kilometer", "1.609344"),
        ("212", "fahrenheit", "celsius", "100"),
        ("-40", "celsius", "fahrenheit", "-40"),
        ("2", "tonne", "kilogram", "2000"),
        ("1", "knot", "kilometer / hour", "1.852"),
        ("3", "kilowatt hour", "kilowatt * hour", "3"),
        ("2", "year of age", "month", "24"),
        ("5", "square meter / second", "meter ** 2 / second", "5"),
        ("1", "nautical mile / hour", "knot", "1"),
        ("250", "penny", "GBP", "2.5"),
        ("2.5", "USD", "cent", "250"),
    ],
)
def test_conversion_is_exact(value: str, from_unit: str, to_unit: str, result: str) -> None:
    assert convert(Interval.exactly(Fraction(value)), from_unit, to_unit) == Interval.exactly(
        Fraction(result)
    )


@pytest.mark.parametrize(
    ("from_unit", "to_unit"), [("mile", "kilogram"), ("USD", "EUR"), ("USD", "mile"), ("no such", "mile")]
)
def test_what_does_not_convert_has_no_value(from_unit: str, to_unit: str) -> None:
    assert convert(Interval.exactly(1), from_unit, to_unit) is None
    assert not same_dimension(from_unit, to_unit)


def test_difference_of_temperatures_has_no_offset() -> None:
    assert convert_difference(Interval.exactly(9), "fahrenheit", "celsius") == Interval.exactly(5)


@given(
    st.fractions(),
    st.sampled_from([("mile", "foot"), ("celsius", "fahrenheit"), ("acre", "hectare")]),
)
def test_conversion_goes_there_and_back(value: Fraction, units: tuple[str, str]) -> None:
    there = convert(Interval.exactly(value), *units)
    assert there is not None
    assert convert(there, units[1], units[0]) == Interval.exactly(value)


def test_decade_is_no_unit_of_loudness() -> None:  # as it is for pint
    assert convert(Interval.exactly(1), "decade", "year") == Interval.exactly(10)


def test_rare_unit_converts_with_a_common_one() -> None:
    assert convert(Interval.exactly(2), "fathom", "meter") is not None
    assert convert(Interval.exactly(1), "kilojoule", "joule") == Interval.exactly(1000)
