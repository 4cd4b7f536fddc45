from __future__ import annotations

from fractions import Fraction

import pytest

from numcheck.quantity import Kind
from tests.quantity.reading import read, read_one, values


@pytest.mark.parametrize(
    ("phrase", "kind", "ends", "interval", "unit"),
    [
        ("between 5 and 10 ships", "count", (5, 10), "[5, 10]", None),
        ("between 10 and 5 ships", "count", (10, 5), "[5, 10]", None),
        ("5-10 ships", "count", (5, 10), "[5, 10]", None),
        ("5 to 10 ships", "count", (5, 10), "[5, 10]", None),
        ("5–10 km", "measure", (5, 10), "[4.5, 10.5]", "kilometer"),
        ("5% to 10%", "percent", (5, 10), "[4.5, 10.5]", "percent"),
        ("5 to 10 percent", "percent", (5, 10), "[4.5, 10.5]", "percent"),
        ("three or four years", "duration", (3, 4), "[2.5, 4.5]", "year"),
        ("$26-31 million", "money", (26_000_000, 31_000_000), "[25500000, 31500000]", "USD"),
        ("between $15 and $20 million", "money", (15_000_000, 20_000_000), "[14500000, 20500000]", "USD"),
        ("$15 million to $20 million", "money", (15_000_000, 20_000_000), "[14500000, 20500000]", "USD"),
        ("8 to 26 inches", "measure", (8, 26), "[7.5, 26.5]", "inch"),
        ("4.6 to 5.2 mln dlrs", "money", (4_600_000, 5_200_000), "[4550000, 5250000]", "USD"),
    ],
)
def test_ranges_are_one_quantity(
    phrase: str, kind: Kind, ends: tuple[int, int], interval: str, unit: str | None
) -> None:
    quantity = read_one(f"They lost {phrase}.")
    assert (quantity.kind, quantity.value, quantity.unit) == (kind, None, unit)
    assert list(quantity.ends or ()) == list(ends)
    assert quantity.interval == values(interval)
    assert [part.value for part in quantity.parts] == list(ends)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Sales rose from 5 to 7 million.", [5_000_000, 7_000_000]),
        ("Sales rose from 5 to 10 tonnes.", [5, 10]),
        ("The gap rose $3 million to $45 million.", [3_000_000, 45_000_000]),
        ("The gap rose by $3 million to $45 million.", [3_000_000, 45_000_000]),
        ("Stocks slipped 3 to 45.", [3, 45]),
        ("Sales fell to 5.2 mln dlrs from 6.6 mln.", [5_200_000, 6_600_000]),
    ],
)
def test_ends_of_a_change_stay_apart(text: str, found: list[int]) -> None:
    assert [quantity.value for quantity in read(text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Labour has 31 seats and the Greens nine – 62 with the rest.", [31, 9, 62]),
        ("Labour has 22 - 62 between them.", [22, 62]),
        ("Labour has 22 - 62 seats.", [None]),
        ("Labour has nine - twelve seats.", [None]),
    ],
)
def test_a_dash_that_opens_an_aside_makes_no_range(text: str, found: list[int | None]) -> None:
    assert [quantity.value for quantity in read(text)] == found


def test_unit_is_shared_against_the_new_value_in_newswire_style() -> None:
    new, old = read("Sales fell to 5.2 mln dlrs from 6.6 mln.")
    assert (new.unit, old.unit, old.kind) == ("USD", "USD", "money")


def test_unit_comes_from_the_right_neighbour_alone() -> None:
    first, second, *_ = read("Costs rose by 40% over three years from 22,000.")
    assert (first.unit, second.unit) == ("percent", "year")
    assert read("Costs rose by 40% over three years from 22,000.")[-1].unit is None


def test_spread_is_told_from_a_value_between() -> None:
    assert read_one("Heights ranged from 5 to 9 metres.").is_spread
    assert not read_one("The height is 5 to 9 metres.").is_spread


@pytest.mark.parametrize(
    ("phrase", "kind", "value", "parts", "interval"),
    [
        ("12 of 30 cows", "fraction", Fraction(2, 5), (12, 30), "[0.4, 0.4]"),
        ("nine of the 13 cows", "fraction", Fraction(9, 13), (9, 13), "[9/13, 9/13]"),
        ("1,200 of the 1,300 cows", "fraction", Fraction(12, 13), (1200, 1300), "[12/13, 12/13]"),
        ("one of three cows", "fraction", Fraction(1, 3), (1, 3), "[1/3, 1/3]"),
        ("48/79 cows", "fraction", Fraction(48, 79), (48, 79), "[48/79, 48/79]"),
        ("one in five cows", "fraction", Fraction(1, 5), (1, 5), "[0.18, 0.22]"),
        ("one in every five cows", "fraction", Fraction(1, 5), (1, 5), "[0.18, 0.22]"),
        ("three out of ten cows", "fraction", Fraction(3, 10), (3, 10), "[0.27, 0.33]"),
        ("13 out of 40 cows", "fraction", Fraction(13, 40), (13, 40), "[0.325, 0.325]"),
        ("3:1", "ratio", Fraction(3), (3, 1), "[3, 3]"),
        ("two to one", "ratio", Fraction(2), (2, 1), "[2, 2]"),
    ],
)
def test_parts_of_a_whole_keep_their_numbers(
    phrase: str, kind: Kind, value: Fraction, parts: tuple[int, int], interval: str
) -> None:
    quantity = read_one(f"They lost {phrase}.")
    assert (quantity.kind, quantity.value) == (kind, value)
    assert quantity.interval == values(interval)
    assert [part.value for part in quantity.parts] == list(parts)
    assert all(quantity.span.holds(part.span) for part in quantity.parts)


def test_rate_keeps_what_it_is_per() -> None:
    quantity = read_one("It killed 7.3 per 1,000 lambs.")
    assert (quantity.kind, quantity.value, quantity.unit) == ("rate", Fraction("7.3"), "1 / 1000")
    assert quantity.interval == values("[7.25, 7.35]")
    assert quantity.parts[1].interval == values("[1000, 1000]")


def test_product_sign_is_no_multiple() -> None:
    assert [quantity.kind for quantity in read("It follows a 2 × 3 design.")] == ["number", "number"]


def test_rate_per_thousand_in_words() -> None:
    quantity = read_one("It killed 23.2 per thousand lambs.")
    assert (quantity.kind, quantity.unit) == ("rate", "1 / 1000")


@pytest.mark.parametrize(
    ("text", "surface", "when"),
    [
        ("It paid $5m in 2011.", "$5m", "2011"),
        ("It paid $5m (2011) and left.", "$5m", "2011"),
        ("It lost 12 lambs during May 2019.", "12", "May 2019"),
        ("It paid $5m to Otto in 2011.", "$5m", None),
    ],
)
def test_date_right_after_is_tied(text: str, surface: str, when: str | None) -> None:
    quantity = next(q for q in read(text) if q.text == surface)
    assert (quantity.when.text if quantity.when else None) == when
