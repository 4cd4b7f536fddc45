from __future__ import annotations

from fractions import Fraction

import pytest

from tests.quantity.reading import read, read_one, values


@pytest.mark.parametrize(
    ("text", "surface", "interval"),
    [
        ("Over half (52%) of growers sold.", "Over half", "(0.5, 1]"),
        ("Approximately half (50%) of the barns leaked.", "Approximately half", "[0.45, 0.55]"),
        ("One half (51.5%) of growers left.", "One half", "[0.47, 0.53]"),
        ("It made approximately one third (31%) of the target.", "approximately one third", "[0.3, 0.37]"),
        ("Prices were almost a third (32%) lower.", "almost a third", "[0.3, 1/3)"),
        ("A quarter - 26 percent - agreed.", "A quarter", "[0.22, 0.28]"),
        ("A quarter — 26 percent — agreed.", "A quarter", "[0.22, 0.28]"),
        ("Just over a quarter (27%) agreed.", "Just over a quarter", "(0.25, 0.28]"),
        ("Just under a third (31%) agreed.", "Just under a third", "[0.3, 1/3)"),
    ],
)
def test_part_before_a_bracket_or_a_dash_is_a_part(text: str, surface: str, interval: str) -> None:
    part, percent = read(text)
    assert (part.kind, part.text, percent.kind) == ("fraction", surface, "percent")
    assert part.interval == values(interval)


@pytest.mark.parametrize(
    "text",
    ["He cut the loaf in half.", "A fifth agreed.", "About a third of growers left.", "A tenth say so."],
)
def test_part_without_a_figure_is_a_part(text: str) -> None:
    assert read_one(text).kind == "fraction"


@pytest.mark.parametrize(
    "text", ["She won by a length and a half.", "It took a loaf and a half to feed them."]
)
def test_half_that_is_added_to_a_thing_is_no_part(text: str) -> None:
    assert read(text) == ()


def test_third_behind_a_second_is_a_place_in_a_row() -> None:
    found = read("One group wore red, a second wore blue and a third wore green.")
    assert "fraction" not in [each.kind for each in found]


def test_minus_between_two_numbers_takes_away() -> None:
    assert [each.value for each in read("The mark is 50 (65% fans minus 15% critics).")] == [50, 65, 15]
    assert [each.value for each in read("It went from 5 to minus 7 degrees.")][-1] == -7


@pytest.mark.parametrize("text", ["A third man left.", "A third visit is due.", "The third barn leaked."])
def test_place_in_a_row_is_no_part(text: str) -> None:
    assert read_one(text).kind == "ordinal"


@pytest.mark.parametrize(
    ("phrase", "parts"),
    [
        ("two-in-five goats", (2, 5)),
        ("one goat in eight", (1, 8)),
        ("4 in 100 goats", (4, 100)),
        ("20 in 100 goats", (20, 100)),
        ("7 in 1,000 goats", (7, 1000)),
        ("3 in 20 goats", (3, 20)),
    ],
)
def test_so_many_in_so_many_is_a_part(phrase: str, parts: tuple[int, int]) -> None:
    quantity = read_one(f"It hit {phrase}.")
    assert quantity.kind == "fraction"
    assert quantity.value == Fraction(*parts)
    assert [part.value for part in quantity.parts] == list(parts)


def test_things_in_as_many_places_are_no_part() -> None:
    assert [q.value for q in read("She sold 18 goats in 12 towns and 30 sets of 8.")] == [18, 12, 30, 8]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The council has more than doubled funding for parks.", 2),
        ("The farm will double its herd.", 2),
        ("They are doubling the herd.", 2),
        ("It is tripling output.", 3),
        ("The firm halved its debt.", Fraction(1, 2)),
    ],
)
def test_verb_that_multiplies_its_object_is_a_multiple(text: str, value: Fraction) -> None:
    quantity = read_one(text)
    assert (quantity.kind, quantity.value, quantity.unit) == ("multiple", value, "times")


@pytest.mark.parametrize("text", ["They took a double room.", "It was a double-digit loss."])
def test_adjective_is_no_multiple(text: str) -> None:
    assert read(text) == ()


def test_times_a_day_is_a_rate() -> None:
    quantity = read_one("It rings 40 times a day.")
    assert (quantity.kind, quantity.unit) == ("rate", "time / day")
    assert quantity.value == 40
