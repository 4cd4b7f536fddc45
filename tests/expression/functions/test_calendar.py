from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from numcheck.expression.amount import Amount
from numcheck.expression.evaluate import evaluate_amount, evaluate_truth
from numcheck.expression.functions.calendar import how_many, per_unit, weekday
from numcheck.expression.parse import parse_expression
from numcheck.expression.scope import plain
from numcheck.interval import Interval, Truth
from numcheck.quantity.model import Quantity
from tests.rule.samples import bind, quantity, word


def day(text: str, on: date) -> Quantity:
    return quantity(text, "date", value=Fraction(on.toordinal()), interval=Interval.exactly(on.toordinal()))


def year(number: int) -> Quantity:
    interval = Interval(Fraction(number), Fraction(number + 1), high_open=True)
    return quantity(str(number), "year", interval=interval)


def age(number: int) -> Quantity:
    interval = Interval(Fraction(number), Fraction(number + 1), high_open=True)
    return quantity(f"aged {number}", "age", unit="year", interval=interval)


BORN = day("4 March 1950", date(1950, 3, 4))


@pytest.mark.parametrize(
    ("at", "years_old", "expected"),
    [
        (day("3 March 2011", date(2011, 3, 3)), 60, Truth.POSSIBLE),
        (day("3 March 2011", date(2011, 3, 3)), 61, Truth.FALSE),
        (day("4 March 2011", date(2011, 3, 4)), 61, Truth.POSSIBLE),
        (year(2011), 60, Truth.POSSIBLE),
        (year(2011), 61, Truth.POSSIBLE),
        (year(2011), 62, Truth.FALSE),
    ],
)
def test_an_age_turns_on_the_birthday(at: Quantity, years_old: int, expected: Truth) -> None:
    expression = parse_expression("years(age) == years(birth, at)")
    assert evaluate_truth(expression, bind(age=age(years_old), birth=BORN, at=at), plain) is expected


def test_an_anniversary_is_a_number_of_years() -> None:
    nth = quantity("50th", "ordinal")
    found = evaluate_amount(parse_expression("years(nth)"), bind(nth=nth), plain)
    assert found is not None
    assert (found.interval, found.sort) == (Interval.exactly(50), "number")


@given(st.dates(min_value=date(1753, 1, 1)))
def test_the_weekday_of_a_date_is_that_of_the_calendar(on: date) -> None:
    found = evaluate_amount(parse_expression("weekday_of(day)"), bind(day=day("1 May 2000", on)), plain)
    assert found is not None
    assert found.interval == Interval.exactly(on.isoweekday())


def test_dates_of_the_old_calendar_and_without_a_year_have_no_weekday() -> None:
    expression = parse_expression("weekday_of(day)")
    old, open_ended = (
        day("4 May 1720", date(1720, 5, 4)),
        quantity("4 May", "date", interval=Interval.EVERYTHING),
    )
    assert evaluate_amount(expression, bind(day=old), plain) is None
    assert evaluate_amount(expression, bind(day=open_ended), plain) is None


@pytest.mark.parametrize(("text", "number"), [("monday", 1), ("Thurs", 4), ("sun", 7), ("someday", None)])
def test_a_word_for_a_weekday_has_its_number(text: str, number: int | None) -> None:
    found = weekday(word(text))
    assert (found and found.interval) == (None if number is None else Interval.exactly(number))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("June 31, 2019", Truth.FALSE),
        ("31st of September", Truth.FALSE),
        ("29 February 2019", Truth.FALSE),
        ("29 February 2020", Truth.TRUE),
        ("29 Feb", Truth.TRUE),
        ("31 May", Truth.TRUE),
        ("2019-05-03", Truth.TRUE),
        ("May 2019", Truth.TRUE),
    ],
)
def test_a_month_has_so_many_days(text: str, expected: Truth) -> None:
    date_named = quantity(text, "date", interval=Interval.EVERYTHING)
    assert evaluate_truth(parse_expression("exists(day)"), bind(day=date_named), plain) is expected


@pytest.mark.parametrize(
    ("unit", "term", "number"),
    [("minute", "hour", 60), ("hours", "day", 24), ("night", "week", 7), ("month", "year", 12)],
)
def test_a_time_has_so_many_units(unit: str, term: str, number: int) -> None:
    time = Amount(Interval.exactly(1), "duration", term)
    assert how_many(word(unit), time) == Amount(Interval.exactly(number), "number")


def test_a_word_for_no_time_is_in_none() -> None:
    assert how_many(word("tray"), Amount(Interval.exactly(1), "duration", "hour")) is None


@pytest.mark.parametrize(
    ("long", "short", "low", "high"),
    [("week", "day", 5, 7), ("years", "month", 12, 12), ("day", "hours", 7, 24)],
)
def test_a_unit_of_time_has_so_many_of_another(long: str, short: str, low: int, high: int) -> None:
    assert per_unit(word(long), word(short)) == Amount(Interval(Fraction(low), Fraction(high)), "number")


def test_a_short_unit_has_none_of_a_long_one() -> None:
    assert per_unit(word("day"), word("week")) == Amount(Interval.exactly(0), "number")
