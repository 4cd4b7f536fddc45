from __future__ import annotations

import pytest

from numcheck.pattern.enumeration import may_be_two, read_things
from numcheck.pattern.mask import Token, mask_sentence
from numcheck.pattern.model import Item
from numcheck.quantity.model import Quantity
from numcheck.span import Span
from tests.rule.samples import quantity


def tokens(text: str, quantities: tuple[Quantity, ...] = ()) -> list[Token]:
    return mask_sentence(text, Span(0, len(text)), quantities, frozenset())


def things(text: str, after: str = "") -> list[str] | None:
    follower = tokens(after)[0] if after else None
    found = read_things(tokens(text), follower)
    return None if found is None else [item.text for item in found]


def marked(text: str) -> list[str] | None:
    """Things of a text whose "(1)", "(2)"... are read as references."""
    marks = tuple(
        quantity(mark, "identifier", text.index(mark), interval=None, value=None)
        for mark in ("(1)", "(2)", "(3)", "(4)")
        if mark in text
    )
    found = read_things(tokens(text, marks), None)
    return None if found is None else [item.text for item in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("soil and water", ["soil", "water"]),
        ("soil, water and light", ["soil", "water", "light"]),
        ("soil, water, and light", ["soil", "water", "light"]),
        ("oil and gas, coal, and wood", ["oil and gas", "coal", "wood"]),
        ("tea; bread and jam; or cakes, hot or cold", ["tea", "bread and jam", "cakes , hot or cold"]),
        ("Alder, Birch and Cole & Sons", ["alder", "birch", "cole and sons"]),
        ("Ruiz, Vale, Jr, and Lund", ["ruiz", "vale jr", "lund"]),
        ("Ayr, Oban and Wick, which are ports", ["ayr", "oban", "wick"]),
    ],
)
def test_items_of_a_plain_list(text: str, expected: list[str]) -> None:
    assert things(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "soil, water, light",
        "soil, water and others",
        "soil, water and light and air",
        "Ruiz, a botanist, Vale and Lund",
        "soil, which is poor, water and light",
        "Ayr, Oban and Wick, Kelso",
        "tea; bread; cakes",
        "tea; some other bread; and cakes",
        "soil",
    ],
)
def test_no_list_where_its_end_or_its_items_are_not_plain(text: str) -> None:
    assert things(text) is None


@pytest.mark.parametrize("after", ["(", ":", "/"])
def test_a_list_that_is_cut_short_is_none(after: str) -> None:
    assert things("soil and water", after) is None


def test_a_list_may_end_with_its_bracket() -> None:
    assert things("soil and water", ")") == ["soil", "water"]


def test_the_last_two_of_many_short_items_may_be_one() -> None:
    assert things("farming, fishing, trade and crafts") == ["farming", "fishing", "trade and crafts"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("(1) later trains, (2) safer stations and (3) more light", 3),
        ("(1) later trains, (3) safer stations", None),
        ("either (1) later trains or (2) safer stations", None),
    ],
)
def test_marked_items_are_counted_by_their_marks(text: str, expected: int | None) -> None:
    found = marked(text)
    assert (found and len(found)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("trade and crafts", True), ("light", False), ("the bank for homes and farms", False)],
)
def test_a_short_pair_may_be_two_things(text: str, *, expected: bool) -> None:
    assert may_be_two(Item(text, Span(0, 1))) is expected
