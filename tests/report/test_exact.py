from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from numcheck.interval import Interval
from numcheck.report.exact import exact_text, interval_text


@given(st.fractions())
def test_the_text_of_a_number_is_the_number(value: Fraction) -> None:
    assert Fraction(exact_text(value)) == value


@given(st.decimals(allow_nan=False, allow_infinity=False, places=6))
def test_a_finite_decimal_is_written_as_one(value: object) -> None:
    assert "/" not in exact_text(Fraction(str(value)))


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("1300", "1300"),
        ("0.25", "0.25"),
        ("-5.7", "-5.7"),
        ("1/3", "1/3"),
        ("-1/8", "-0.125"),
        ("3e3", "3000"),
    ],
)
def test_number_as_text(value: str, text: str) -> None:
    assert exact_text(Fraction(value)) == text


@pytest.mark.parametrize(
    ("interval", "text"),
    [
        (Interval.around(72, Fraction(1, 2)), "[71.5, 72.5]"),
        (Interval(Fraction(1300), None, low_open=True), "(1300, inf)"),
        (Interval(None, Fraction(0)), "(-inf, 0]"),
        (Interval.exactly(5), "5"),
    ],
)
def test_interval_as_text(interval: Interval, text: str) -> None:
    assert interval_text(interval) == text
