from __future__ import annotations

import pytest

from numcheck.quantity import Kind
from tests.quantity.reading import number, read, read_one, values


@pytest.mark.parametrize(
    ("phrase", "kind", "value", "unit", "interval"),
    [
        # percent and points
        ("8%", "percent", "8", "percent", "[7.5, 8.5]"),
        ("8 %", "percent", "8", "percent", "[7.5, 8.5]"),
        ("25 percent", "percent", "25", "percent", "[24.5, 25.5]"),
        ("25 per cent", "percent", "25", "percent", "[24.5, 25.5]"),
        ("1.38pc", "percent", "1.38", "percent", "[1.375, 1.385]"),
        ("2.5 pct", "percent", "2.5", "percent", "[2.45, 2.55]"),
        ("ten percent", "percent", "10", "percent", "[9.5, 10.5]"),
        ("5 percentage points", "points", "5", "percent", "[4.5, 5.5]"),
        ("0.4 percentage point", "points", "0.4", "percent", "[0.35, 0.45]"),
        ("25 basis points", "points", "0.25", "percent", "[0.245, 0.255]"),
        # money
        ("$5", "money", "5", "USD", "[5, 5]"),
        ("$1,200.50", "money", "1200.5", "USD", "[1200.495, 1200.505]"),
        ("$1.2 billion", "money", "1200000000", "USD", "[1150000000, 1250000000]"),
        ("£1.2m", "money", "1200000", "GBP", "[1150000, 1250000]"),
        ("€3 million", "money", "3000000", "EUR", "[2500000, 3500000]"),
        ("¥900", "money", "900", "JPY", "[900, 900]"),
        ("US$5", "money", "5", "USD", "[5, 5]"),
        ("A$5", "money", "5", "AUD", "[5, 5]"),
        ("HK$3.7 billion", "money", "3700000000", "HKD", "[3650000000, 3750000000]"),
        ("HK $40", "money", "40", "HKD", "[40, 40]"),
        ("RM23.50", "money", "23.5", "MYR", "[23.495, 23.505]"),
        ("USD10m", "money", "10000000", "USD", "[9500000, 10500000]"),
        ("CHF 70", "money", "70", "CHF", "[70, 70]"),
        ("110 JPY", "money", "110", "JPY", "[110, 110]"),
        ("70 dollars", "money", "70", "USD", "[70, 70]"),
        ("5.2 mln dlrs", "money", "5200000", "USD", "[5150000, 5250000]"),
        ("3 million pounds", "money", "3000000", "GBP", "[2500000, 3500000]"),
        ("40 pence", "money", "40", "penny", "[40, 40]"),
        ("63 cents", "money", "63", "cent", "[63, 63]"),
        ("−$3m", "money", "-3000000", "USD", "[-3500000, -2500000]"),
        ("$-3m", "money", "-3000000", "USD", "[-3500000, -2500000]"),
        # measures
        ("200 miles", "measure", "200", "mile", "[199.5, 200.5]"),
        ("320 km", "measure", "320", "kilometer", "[319.5, 320.5]"),
        ("3.5 kilometres", "measure", "3.5", "kilometer", "[3.45, 3.55]"),
        ("60 mph", "measure", "60", "mile / hour", "[59.5, 60.5]"),
        ("60 miles an hour", "measure", "60", "mile / hour", "[59.5, 60.5]"),
        ("75 mg/m2", "measure", "75", "milligram / square meter", "[74.5, 75.5]"),
        ("60 km/h", "measure", "60", "kilometer / hour", "[59.5, 60.5]"),
        ("12 square miles", "measure", "12", "square mile", "[11.5, 12.5]"),
        ("12 sq m", "measure", "12", "square meter", "[11.5, 12.5]"),
        ("32m2", "measure", "32", "square meter", "[31.5, 32.5]"),
        ("12 hectares", "measure", "12", "hectare", "[11.5, 12.5]"),
        ("12 nautical miles", "measure", "12", "nautical mile", "[11.5, 12.5]"),
        ("9 tonnes", "measure", "9", "tonne", "[8.5, 9.5]"),
        ("9 million tonnes", "measure", "9000000", "tonne", "[8500000, 9500000]"),
        ("180 pounds", "measure", "180", "pound", "[179.5, 180.5]"),
        ("3 kWh", "measure", "3", "kilowatt hour", "[2.5, 3.5]"),
        ("275 pound-feet", "measure", "275", "pound-foot", "[274.5, 275.5]"),
        ("6 ft 2 in", "measure", "37/6", "foot", "[6.125, 149/24]"),
        ("6'2\"", "measure", "37/6", "foot", "[6.125, 149/24]"),
        ("1/2 mile", "measure", "1/2", "mile", "[0.25, 0.75]"),
        ("2½ miles", "measure", "5/2", "mile", "[2.25, 2.75]"),
        ("12.3m", "measure", "12.3", "meter", "[12.25, 12.35]"),
        # temperatures
        ("20°C", "temperature", "20", "celsius", "[19.5, 20.5]"),
        ("98.6 degrees Fahrenheit", "temperature", "98.6", "fahrenheit", "[98.55, 98.65]"),
        ("minus 40 Celsius", "temperature", "-40", "celsius", "[-40.5, -39.5]"),
        # durations
        ("55 minutes", "duration", "55", "minute", "[54.5, 55.5]"),
        ("seven years", "duration", "7", "year", "[6.5, 7.5]"),
        ("20 minutes 30 seconds", "duration", "20.5", "minute", "[2459/120, 2461/120]"),
        ("half an hour", "duration", "0.5", "hour", "[0.375, 0.625]"),
        # rates
        ("63 cents a share", "rate", "63", "cent / share", "[62.5, 63.5]"),
        ("$7 per share", "rate", "7", "USD / share", "[6.5, 7.5]"),
        ("$3,500 a month", "rate", "3500", "USD / month", "[3499.5, 3500.5]"),
        # ages
        ("34 years old", "age", "34", "year of age", "[34, 35)"),
    ],
)
def test_units_are_read(phrase: str, kind: Kind, value: str, unit: str, interval: str) -> None:
    quantity = read_one(f"It came to {phrase}.")
    assert quantity.text == phrase
    assert (quantity.kind, quantity.unit, quantity.value) == (kind, unit, number(value))
    assert quantity.interval == values(interval)


@pytest.mark.parametrize(
    ("text", "value", "interval"),
    [
        ("A 34-year-old nurse won.", 34, "[34, 35)"),
        ("A 34 year old nurse won.", 34, "[34, 35)"),
        ("A boy aged 12 was there.", 12, "[12, 13)"),
        ("Ina Holm, 51, won.", 51, "[51, 52)"),
    ],
)
def test_ages_run_to_the_next_birthday(text: str, value: int, interval: str) -> None:
    quantity = read_one(text)
    assert (quantity.kind, quantity.unit) == ("age", "year of age")
    assert quantity.value == value
    assert quantity.interval == values(interval)


@pytest.mark.parametrize("time", ["Christmas", "Friday", "September"])
def test_a_number_behind_a_time_is_no_age(time: str) -> None:
    assert read(f"Of those who came before {time}, 51, half the band, died.")[0].kind == "number"


@pytest.mark.parametrize("phrase", ["7 people", "7 points", "7 sets", "7 cases", "7 in all", "7 A levels"])
def test_words_that_quantulum3_takes_for_units_are_counted(phrase: str) -> None:
    assert read(f"There were {phrase} then.")[0].kind in ("count", "number")


def test_quote_after_a_number_is_no_inch() -> None:
    assert read_one('He said "it is 5" and left.').kind == "number"


def test_sum_earlier_is_no_rate() -> None:
    assert read_one("It earned $6 million a year earlier.").kind == "money"


def test_loss_is_negative() -> None:
    quantity = read_one("It posted a net loss of $3 million.")
    assert quantity.text == "$3 million"
    assert quantity.value == -3_000_000
    assert quantity.interval == values("[2500000, 3500000]") * -1


def test_loss_of_things_is_a_plain_count() -> None:
    assert read_one("It meant the loss of 12 jobs.").value == 12
