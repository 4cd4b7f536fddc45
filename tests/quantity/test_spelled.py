from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from numcheck.quantity.spelled import SpelledReader
from numcheck.quantity.vocabulary import load_vocabulary
from numcheck.rulebook import BUILTIN

WORDS = load_vocabulary(BUILTIN / "vocabulary.yaml")
READER = SpelledReader(WORDS.numbers, WORDS.scales)
TO_NINETEEN = """
zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
seventeen eighteen nineteen
"""
TEENS = TO_NINETEEN.split()
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def spell(number: int) -> str:
    if number < 20:
        return TEENS[number]
    if number < 100:
        tens = TENS[number // 10 - 2]
        return f"{tens}-{TEENS[number % 10]}" if number % 10 else tens
    for scale, name in ((1_000_000, "million"), (1000, "thousand"), (100, "hundred")):
        if number >= scale:
            rest = number % scale
            link = " and " if rest and rest < 100 else " "
            return f"{spell(number // scale)} {name}{link + spell(rest) if rest else ''}"
    raise AssertionError(number)


def read(text: str) -> list[int]:
    return [int(numeral.value or 0) for numeral in READER.read(text, 0, len(text))]


@given(st.integers(1, 999_999_999))
def test_spelled_numbers_are_read_back(number: int) -> None:
    assert read(spell(number)) == [number]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("one two", [1, 2]),
        ("twenty ten", [20, 10]),
        ("twelve hundred", [1200]),
        ("a hundred", [100]),
        ("two dozen", [24]),
        ("five million two million", [5_000_000, 2_000_000]),
        ("hundred", []),
        ("three and four", [3, 4]),
    ],
)
def test_words_that_make_no_number_are_cut(text: str, found: list[int]) -> None:
    assert read(text) == found
