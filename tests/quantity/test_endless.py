from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from numcheck.checker import Checker
from numcheck.document import read_text
from numcheck.quantity.endless import LONGEST

CHECKER = Checker()
PIECES = [
    "5", "12 men", "%", "1" * 5000, "7" * 300, ",111" * 400, ".", ", ", " ", "\ud800", "\udfff", "twenty-",
    "half", "one", "-", "$", "½", "(", ")", "the ", "1st", "May ", "\n", "\n\n", "- ", "|", "million ",
    " of ", "0/0", "e9", "BC", "Week ", "fold", "\x00", "\u2028", "\U0001f600",
]  # fmt: skip


def read(text: str) -> list[tuple[str, str]]:
    return [(each.kind, each.text) for each in CHECKER.check_text(text).quantities]


def test_a_number_of_hundreds_of_digits_is_an_identifier_and_its_neighbours_are_read() -> None:
    key = "3" * 5000
    assert read(f"It sold 12 boats under key {key} for $5 million.") == [
        ("count", "12"),
        ("identifier", key),
        ("money", "$5 million"),
    ]


@pytest.mark.parametrize(
    "endless",
    ["1" * 20_000, "0." + "1" * 20_000, "1" + ",111" * 5000, "1" * 5000 + ".5"],
    ids=["whole", "decimals", "grouped", "one decimal"],
)
@pytest.mark.parametrize("after", ["", "%", " km", "th", "fold", " BC", " million"])
def test_however_it_is_written(endless: str, after: str) -> None:
    text = f"It has {endless}{after}, and 12 men."
    assert [pair for pair in read(text) if pair[0] != "time"] == [("identifier", endless), ("count", "12")]


def test_a_long_number_below_that_is_read() -> None:
    digits = "9" * (LONGEST - 1)
    (quantity,) = CHECKER.check_text(f"It has {digits} owls.").quantities
    assert quantity.kind == "count"
    assert quantity.value == int(digits)


@pytest.mark.parametrize("format_name", ["plain", "markdown", "html"])
def test_half_a_character_is_no_letter_of_a_word(format_name: str) -> None:
    text = "It rose \ud800 5% to 6 men. Then 7 \udc00 came."
    report = CHECKER.check_text(text, "a", format_name)
    assert [each.text for each in report.quantities] == ["5%", "6", "7"]


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
def test_no_text_makes_it_crash(text: str) -> None:
    for quantity in CHECKER.check_text(text).quantities:
        assert "".join(quantity.text.split()) == "".join(quantity.span.of(text).split())


@given(st.text(alphabet=st.characters(), max_size=60), st.sampled_from(["plain", "markdown", "html"]))
def test_no_character_makes_it_crash(text: str, format_name: str) -> None:
    CHECKER.check_text(f"12 {text} 5%", "a", format_name)


ROWS = [
    ("twenty-" * 4000, 3000),
    ("10 " * 4000, 4000),
    ("5% " * 5000, 5000),
    ("12 men, " * 3000, 3000),
    ("5-" * 4000, 2000),
    ("3-2, " * 3000, 3000),
    ("first " * 5000, 5000),
    (" and ".join(map(str, range(3000))), 2900),
    ("four-" * 4000 + "cylinder engines", 3000),
    ("The 5 people, the 6 people, " * 900, 1800),
    ("Sales rose from $5m to $6m, " * 600, 1200),
    (" ".join(f"The {n} people were held. The {n} people left." for n in range(800)), 1600),
    ("12 of 30 " * 2000, 2000),
]
"""Texts, and how many numbers each holds at least."""


@pytest.mark.parametrize(("text", "least"), ROWS)
def test_thousands_of_numbers_in_a_row_are_all_read(text: str, least: int) -> None:
    scene = CHECKER.read_scene(read_text(text, "-", "plain"))
    assert sum(map(len, scene.quantities)) >= least


@pytest.mark.parametrize(("text", "least"), ROWS)
def test_hundreds_of_numbers_in_a_row_are_checked(text: str, least: int) -> None:
    assert len(CHECKER.check_text(text[: len(text) // 12]).quantities) >= least // 13
