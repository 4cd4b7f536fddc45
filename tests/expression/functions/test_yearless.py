from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from numcheck.expression.evaluate import evaluate_amount, evaluate_truth
from numcheck.expression.parse import parse_expression
from numcheck.expression.scope import plain
from numcheck.interval import Interval, Truth
from numcheck.pattern.model import Operand
from numcheck.quantity.model import Quantity
from tests.rule.samples import bind, quantity, word


def dated(text: str, on: date | None = None) -> Quantity:
    if on is None:
        return quantity(text, "date", value=None, interval=Interval.EVERYTHING)
    return quantity(text, "date", value=Fraction(on.toordinal()), interval=Interval.exactly(on.toordinal()))


def number(text: str, **operands: Operand) -> str | None:
    amount = evaluate_amount(parse_expression(text), bind(**operands), plain)
    if amount is None:
        return None
    return str(amount.interval.low) if amount.interval.is_exact else str(amount.interval)


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (dated("March 3"), dated("April 12"), "40"),
        (dated("3rd of March"), dated("Mar. 3"), "0"),
        (dated("30 December"), dated("2 January"), "3"),
        (dated("28 February"), dated("1 March"), "[1, 2]"),
        (dated("28 February"), dated("1 March 2024", date(2024, 3, 1)), "2"),
        (dated("30 December"), dated("2 January 2024", date(2024, 1, 2)), "3"),
        (dated("30 December 2023", date(2023, 12, 30)), dated("2 January"), "3"),
        (dated("12 April"), dated("3 March"), "-40"),
        (dated("31 June"), dated("2 July"), None),
        (dated("5/6/2019"), dated("2 July"), None),
    ],
)
def test_days_between_dates_that_lack_their_year(
    start: Quantity, end: Quantity, expected: str | None
) -> None:
    assert number("days(a, b)", a=start, b=end) == expected


def test_days_of_what_is_no_date() -> None:
    term = quantity("2 weeks", "duration", unit="week")
    assert number("days(a)", a=term) == number("days(a + a) / 2", a=term)
    assert number("days(b, a)", a=term, b=dated("3 May")) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [("March 3 until April 12", "40"), ("3 to 12 March", "9"), ("29 Dec to 8 Jan", "10"), ("3 March", None)],
)
def test_days_within_a_period(text: str, expected: str | None) -> None:
    assert number("days_within(a)", a=dated(text)) == expected


@pytest.mark.parametrize(
    ("day", "first", "other", "second", "expected"),
    [
        ("monday", "3 March", "friday", "28 March", Truth.TRUE),
        ("monday", "3 March", "friday", "29 March", Truth.FALSE),
        ("mon", "26 February", "sat", "2 March", Truth.TRUE),
        ("mon", "26 February", "fri", "1 March", Truth.TRUE),
        ("mon", "26 February", "sun", "1 March", Truth.FALSE),
        ("mon", "30 December", "fri", "3 January", Truth.TRUE),
        ("mon", "3 to 4 March", "fri", "7 March", Truth.UNKNOWN),
    ],
)
def test_weekdays_of_two_dates(day: str, first: str, other: str, second: str, expected: Truth) -> None:
    operands = bind(v=word(day), a=dated(first), w=word(other), b=dated(second))
    assert evaluate_truth(parse_expression("weekdays_agree(v, a, w, b)"), operands, plain) is expected


def test_weekday_in_a_year_told_elsewhere() -> None:
    year = quantity("2024", "year", interval=Interval(Fraction(2024), Fraction(2025), high_open=True))
    assert number("weekday_in(a, y)", a=dated("6 July"), y=year) == "6"
    assert number("weekday_in(a, y)", a=dated("6 July 2023", date(2023, 7, 6)), y=year) is None


def test_day_of_the_month() -> None:
    assert number("day_of_month(a)", a=dated("the 7th of July")) == "7"
    assert number("day_of_month(a)", a=dated("5/6/2019")) is None
