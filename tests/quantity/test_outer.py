from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from numcheck.interval import Interval
from numcheck.quantity.model import Kind, Quantity
from numcheck.quantity.outer import cut_reading, looks_round, rounded_reading
from numcheck.span import Span


def read(
    value: int | str, last_digit: int | str, kind: Kind = "count", *, grain: int | None = None, **fields: Any
) -> Quantity:
    """A number of *digits* digits, exact unless it is rounded."""
    number, step = Fraction(value), Fraction(last_digit)
    rounded = fields.setdefault("is_rounded", False)
    fields.setdefault("interval", Interval.around(number, step / 2) if rounded else Interval.exactly(number))
    fields.setdefault("digits", len(str(abs(int(number)))))
    return Quantity(
        kind=kind, text=str(value), span=Span(0, 1), phrase=Span(0, 1), value=number,
        last_digit=step, grain=Fraction(grain) if grain else step, **fields,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("quantity", "reading"),
    [
        pytest.param(
            read(16, 1, "percent", is_rounded=True),
            Interval(Fraction(16), Fraction(17), high_open=True),
            id="16%",
        ),
        pytest.param(
            read("-5.7", "0.1", "percent", is_rounded=True),
            Interval(Fraction("-5.8"), Fraction("-5.7"), low_open=True),
            id="-5.7% grows away from zero",
        ),
        pytest.param(
            read("1.2e6", "1e5", "money", is_rounded=True),
            Interval(Fraction(1_200_000), Fraction(1_300_000), high_open=True),
            id="$1.2 million",
        ),
    ],
)
def test_a_rounded_number_may_have_been_cut(quantity: Quantity, reading: Interval) -> None:
    assert cut_reading(quantity) == reading


def test_exact_hedged_and_banded_numbers_are_not_cut() -> None:
    exact = read(60, 1)
    over = read(
        16, 1, "percent", is_rounded=True, hedge="over", interval=Interval(Fraction(16), None, low_open=True)
    )
    band = read(0, 1, "fraction", interval=Interval(Fraction("0.3"), Fraction("0.37")))
    for quantity in (exact, over, band):
        assert cut_reading(quantity) == quantity.interval


@pytest.mark.parametrize(
    ("quantity", "is_round"),
    [
        pytest.param(read(1300, 1, grain=100), True, id="1,300"),
        pytest.param(read(1310, 1, grain=10), False, id="1,310"),
        pytest.param(read(640, 1, grain=10), False, id="640: three digits"),
        pytest.param(read(900, 1, grain=100), False, id="900: three digits"),
        pytest.param(read(5000, 1, "number", grain=1000), True, id="bare 5,000"),
        pytest.param(read(200, 1, "measure", grain=100), True, id="200 miles"),
        pytest.param(read(20, 1, "measure", grain=10), True, id="20 miles"),
        pytest.param(read(21, 1, "measure"), False, id="21 miles"),
        pytest.param(read(5000, 1, "money", grain=1000), False, id="$5,000"),
        pytest.param(read(2_000_000, 100_000, grain=1_000_000), False, id="2.0 million"),
        pytest.param(read(1300, 1, grain=100, hedge="about"), False, id="about 1,300"),
    ],
)
def test_what_looks_round(quantity: Quantity, is_round: bool) -> None:
    assert looks_round(quantity) is is_round


def test_a_round_count_is_widened_by_half_its_last_digit_that_is_not_zero() -> None:
    assert rounded_reading(read(13_000, 1, grain=1000), []) == Interval.around(13_000, 260)
    assert rounded_reading(read(48_300, 1, grain=100), []) == Interval.around(48_300, 50)


def test_a_round_measure_is_widened_by_at_most_five_percent() -> None:
    assert rounded_reading(read(200, 1, "measure", grain=100), []) == Interval.around(200, 10)


def test_a_sibling_with_a_finer_last_digit_forbids_widening() -> None:
    round_count = read(1400, 1, grain=100)
    assert rounded_reading(round_count, [read(1420, 1, grain=10)]) == round_count.interval
    assert rounded_reading(round_count, [read(1500, 1, grain=100)]) == Interval.around(1400, 28)


def test_a_sibling_of_another_kind_or_unit_forbids_nothing() -> None:
    round_count = read(1400, 1, grain=100)
    miles = read(200, 1, "measure", grain=100, unit="mile")
    assert rounded_reading(round_count, [read(7, 1, "percent")]) == Interval.around(1400, 28)
    assert rounded_reading(miles, [read(321, 1, "measure", unit="kilometer")]) == Interval.around(200, 10)


def test_a_number_that_is_not_round_keeps_its_plain_reading() -> None:
    quantity = read(1234, 1)
    assert rounded_reading(quantity, []) == quantity.interval
