from __future__ import annotations

from fractions import Fraction

import pytest

from numcheck.claim.figure import Company, write_amount
from numcheck.claim.style import one_in, per_so_many, style_of
from numcheck.expression.amount import Amount
from numcheck.expression.sort import Sort
from numcheck.interval import Interval
from numcheck.quantity.model import Quantity
from tests.rule.samples import dollars, over, percent, quantity


def write(
    value: Fraction | Interval | str,
    sort: Sort,
    *models: Quantity,
    unit: str | None = None,
    rivals: tuple[Quantity, ...] = (),
) -> str:
    interval = value if isinstance(value, Interval) else Interval.exactly(Fraction(value))
    return write_amount(Amount(interval, sort, unit), Company(models, rivals))


KM, MILES = quantity("320 km", "measure", unit="kilometer"), quantity("200 miles", "measure", unit="mile")
POUNDS = quantity("£2.4bn", "money", unit="GBP", value=Fraction("2.4e9"), last_digit=Fraction(10**8))


@pytest.mark.parametrize(
    ("text", "kind", "written"),
    [
        ("1,300", "count", "8,765"),
        ("1300", "count", "8765"),
        ("12", "count", "8,765"),
        ("1\u202f300", "count", "8\u202f765"),
        ("over 500", "count", "8,765"),
        ("$56", "money", "$8,765"),
        ("US$ 56.20", "money", "US$ 8765.00"),
        ("500 km", "measure", "8,765 km"),
        ("3.25", "number", "8,765.00"),
    ],
)
def test_a_number_is_written_like_its_model(text: str, kind: str, written: str) -> None:
    hedge = "over" if text.startswith("over") else None
    style = style_of(quantity(text, kind, hedge=hedge))  # type: ignore[arg-type]
    assert style is not None
    assert style.write(Fraction(8765)) == written.replace("8765.00", "8,765.00")


@pytest.mark.parametrize(
    "model", [quantity("a dozen"), quantity("12 of 30", "fraction"), quantity("5 to 9", value=None)]
)
def test_words_fractions_and_ranges_are_no_models(model: Quantity) -> None:
    assert style_of(model) is None


@pytest.mark.parametrize(
    ("value", "sort", "models", "written"),
    [
        ("0.2143", "share", (percent("12%"),), "21%"),
        ("0.2143", "share", (percent("12.5 percent"),), "21.4 percent"),
        ("0.2143", "share", (quantity("12"),), "21%"),
        ("0.05", "difference", (percent("12%"),), "5 percentage points"),
        ("0.01", "difference", (), "1 percentage point"),
        ("0.057", "points", (quantity("3.2 points", "points"),), "5.7 points"),
        ("220", "count", (quantity("1,200"),), "220"),
        ("6.72", "count", (quantity("56"),), "6.7"),
        ("1234567", "count", (quantity("2.5 million"),), "1.2 million"),
        ("350", "count", (quantity("2.5 million"), quantity("12")), "350"),
        ("1.5", "number", (quantity("2 times", "multiple"),), "1.5"),
        ("1.25", "number", (), "1.25"),
        ("12.25", "number", (), "12.3"),
        ("4", "number", (), "4"),
        ("2014", "year", (), "2014"),
        ("737425", "date", (), "1 January 2020"),
        ("22", "ordinal", (), "22nd"),
        ("12", "ordinal", (), "12th"),
    ],
)
def test_amounts_without_a_unit(value: str, sort: Sort, models: tuple[Quantity, ...], written: str) -> None:
    assert write(value, sort, *models) == written


@pytest.mark.parametrize(
    ("value", "unit", "models", "written"),
    [
        ("5400000", "USD", (dollars("$50 million"),), "$5.4 million"),
        ("5400000", "USD", (dollars("$50.0 million"),), "$5.4 million"),
        ("3100000", "USD", (dollars("$850,000"),), "$3,100,000"),
        ("2500000000", "GBP", (POUNDS,), "£2.5bn"),
        ("-5400000", "USD", (dollars("$50 million"),), "-$5.4 million"),
        ("5", "USD", (), "$5"),
        ("5.5", "CHF", (), "5.50 CHF"),
        ("5", "USD", (POUNDS,), "$5"),
    ],
)
def test_money(value: str, unit: str, models: tuple[Quantity, ...], written: str) -> None:
    assert write(value, "money", *models, unit=unit) == written


def test_a_measure_is_written_in_its_own_unit_where_the_text_has_it() -> None:
    assert write("321.87", "measure", MILES, KM, unit="kilometer") == "322 km"


def test_a_measure_is_converted_where_the_text_has_another_unit() -> None:
    assert write("321.8688", "measure", MILES, unit="kilometer") == "200 miles"


@pytest.mark.parametrize(
    ("value", "rival", "written"),
    [
        ("0.1162", "12%", "11.6%"),
        ("0.1198", "12%", "11.98%"),
        ("0.12", "12%", "12%"),
        ("0.2143", "12%", "21%"),
        ("0.119999", "12%", "12%"),
    ],
)
def test_decimals_are_added_to_tell_a_number_from_its_rival(value: str, rival: str, written: str) -> None:
    assert write(value, "share", percent(rival), rivals=(percent(rival),)) == written


@pytest.mark.parametrize(
    ("interval", "written"),
    [
        (Interval(Fraction(500), None, low_open=True), "over 500"),
        (Interval(Fraction(500), None), "at least 500"),
        (Interval(None, Fraction(500)), "at most 500"),
        (Interval(None, Fraction(500), high_open=True), "under 500"),
        (Interval(Fraction(500), Fraction(510)), "about 505"),
        (Interval(Fraction(500), Fraction(600)), "500 to 600"),
        (Interval(Fraction(4), Fraction(5)), "4 or 5"),
        (Interval(Fraction(-600), Fraction(-500)), "-600 to -500"),
        (Interval.EVERYTHING, "an unknown amount"),
    ],
)
def test_an_interval_is_written_as_one_value(interval: Interval, written: str) -> None:
    assert write(interval, "count", over("12")) == written


def test_nothing_known_is_said_to_be_unknown() -> None:
    assert write_amount(None, Company((), ())) == "an unknown amount"


@pytest.mark.parametrize(
    ("value", "sort", "unit", "models", "written"),
    [
        ("0.5", "measure", "kilogram", ("3 kg", "500 g"), "0.5 kg"),
        ("0.5", "measure", "kilogram", ("3 kg",), "0.5 kg"),
        ("0.0005", "measure", "kilogram", ("3 kg", "500 g"), "0.5 g"),
        ("2", "share", None, ("doubled",), "2 times"),
        ("2.5", "share", None, ("3 times", "40%"), "2.5 times"),
        ("4", "share", None, ("3:1",), "4 to 1"),
        ("0.5", "share", None, ("40%", "3 times"), "50%"),
    ],
)
def test_no_style_is_taken_that_would_blur_the_value(
    value: str, sort: Sort, unit: str | None, models: tuple[str, ...], written: str
) -> None:
    known = {
        "3 kg": quantity("3 kg", "measure", unit="kilogram"),
        "500 g": quantity("500 g", "measure", unit="gram"),
        "doubled": quantity("doubled", "multiple", value=Fraction(2)),
        "3 times": quantity("3 times", "multiple", unit="times"),
        "3:1": quantity("3:1", "ratio", value=Fraction(3)),
        "40%": percent("40%"),
    }
    assert write(value, sort, *(known[model] for model in models), unit=unit) == written


SIZE = quantity("25 GB", "measure", unit="gigabyte")


@pytest.mark.parametrize(
    ("value", "sort", "unit", "models", "written"),
    [
        ("1.5", "measure", "gigabyte", (SIZE,), "1.5 GB"),
        ("2.5", "measure", "gigabyte", (quantity("2500 MB", "measure", unit="megabyte"), SIZE), "2.5 GB"),
        ("0.011", "difference", None, (percent("3.7%"), percent("4.8%")), "1.1 percentage points"),
        ("0.0125", "difference", None, (percent("12%"), percent("13.25%")), "1.25 percentage points"),
        ("53400000", "number", None, (quantity("50.3 million", "number"),), "53.4 million"),
        ("3340", "number", None, (quantity("865", "number"), quantity("2475", "number")), "3340"),
        ("3340", "count", None, (quantity("1,865"), quantity("475")), "3,340"),
        ("1", "duration", "hour", (quantity("3 hours", "duration", unit="hour"),), "1 hour"),
        ("4", "duration", "hour", (quantity("1 hour", "duration", unit="hour"),), "4 hours"),
        ("9", "measure", "foot", (), "9 feet"),
        ("2", "measure", "kilogram", (quantity("18-kilo", "measure", unit="kilogram"),), "2 kilos"),
        ("2", "money", "THB", (quantity("570 baht", "money", unit="THB"),), "2 baht"),
    ],
)
def test_digits_unit_and_grouping_are_the_writers(
    value: str, sort: Sort, unit: str | None, models: tuple[Quantity, ...], written: str
) -> None:
    assert write(value, sort, *models, unit=unit) == written


@pytest.mark.parametrize(
    ("feet", "written"), [("2.4934", "2 ft 6 in"), ("2.99", "3 ft 0 in"), ("30", "30 ft 0 in")]
)
def test_two_units_are_written_as_two(feet: str, written: str) -> None:
    model = quantity("3 ft 6 in", "measure", unit="foot", last_digit=Fraction(1, 12))
    assert write(feet, "measure", model, unit="foot") == written


@pytest.mark.parametrize(
    ("value", "text", "worded"),
    [
        ("0.125", "one in six", "one in eight"),
        ("0.126", "about 1 in 6", "1 in 8"),
        ("0.05", "one in six", "one in 20"),
        ("0.4", "one in six", None),
        ("0.125", "a sixth", None),
    ],
)
def test_a_share_beside_one_in_six_is_worded_so(value: str, text: str, worded: str | None) -> None:
    assert one_in(Fraction(value), quantity(text, "fraction")) == worded


def test_a_share_beside_a_rate_is_worded_so() -> None:
    rate = quantity("8.30 per 10,000", "rate", unit="1 / 10000")
    assert per_so_many(Fraction(18, 47307), rate) == "3.80 per 10,000"
    assert per_so_many(Fraction(1, 8), percent("12%")) is None
