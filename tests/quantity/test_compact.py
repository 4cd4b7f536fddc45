from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from numcheck.checker import Checker
from numcheck.quantity.model import Quantity

CHECKER = Checker()


def read(text: str, format_name: str) -> list[Quantity]:
    return list(CHECKER.check_text(text, "a", format_name).quantities)


@pytest.mark.parametrize(
    ("text", "format_name", "found"),
    [
        ("It has **54** tons.", "markdown", [("measure", "54 tons", "54** tons")]),
        ("It rose *18*% then.", "markdown", [("percent", "18%", "18*%")]),
        ("It has [54](https://example.org/9) tons.", "markdown", [("measure", "54 tons", None)]),
        ("It has 5&ndash;7 owls.", "markdown", [("count", "5–7", "5&ndash;7")]),
        ("It has <b>54</b>&nbsp;tons.", "html", [("measure", "54\u00a0tons", "54</b>&nbsp;tons")]),
        ("The 7<sup>th</sup> owl.", "html", [("ordinal", "7th", "7<sup>th")]),
        ("- It has 12 of\n  30 owls.", "markdown", [("fraction", "12 of\n  30", "12 of\n  30")]),
        ("It has 54 `x` tons.", "markdown", [("count", "54", "54")]),
    ],
)
def test_numbers_are_read_as_the_page_shows_them(
    text: str, format_name: str, found: list[tuple[str, str, str | None]]
) -> None:
    (quantity,) = read(text, format_name)
    ((kind, shown, source),) = found
    assert (quantity.kind, " ".join(quantity.text.split(" "))) == (kind, shown)
    if source is not None:
        assert quantity.span.of(text) == source


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Nearly  2.5  million  eels left.", ["Nearly  2.5  million"]),
        (
            "Twenty‑five thousand eels, a 34‑year‑old eel, COVID‑19.",
            ["Twenty‑five thousand", "34‑year‑old", "COVID‑19"],
        ),
        ("It spawned by lot No.\n7 and left c.\n2,000 eggs.", ["No.\n7", "c.\n2,000"]),
        ("“The 6'2\" keeper caught 3 eels.”", ["6'2\"", "3"]),
        (f"It holds {'9' * 5000} eels and 3 cod.", ["3"]),
        (f"It holds 5{' million' * 2000} eels.", ["5 million million million million"]),
        (f"On day 3.{'4' * 5000}, the {'1' * 5000}th eel came.", []),
        ("A \ud800 cat ate 5 eels.", ["5"]),
    ],
    ids=range(8),
)
def test_plain_text_is_quoted_as_it_stands(text: str, found: list[str]) -> None:
    endless = 200
    quantities = [each for each in CHECKER.check_text(text).quantities if len(each.text) < endless]
    assert [quantity.text for quantity in quantities] == found
    assert [quantity.span.of(text) for quantity in quantities] == found


def test_the_parts_stand_at_their_own_places() -> None:
    text = "It has **12** of __30__ owls."
    (fraction,) = read(text, "markdown")
    assert [part.span.of(text) for part in fraction.parts] == ["12", "30"]


@given(
    st.lists(
        st.sampled_from(["**", "5", "%", " ", "owls", "&ndash;", "[", "](u)", "\n  ", "12 of 30"]), max_size=9
    )
)
def test_every_place_lies_in_the_source(pieces: list[str]) -> None:
    text = "".join(pieces)
    for quantity in read(text, "markdown"):
        assert 0 <= quantity.span.start < quantity.span.end <= len(text)
        assert quantity.phrase.holds(quantity.span)
        assert all(quantity.span.holds(part.span) for part in quantity.parts)
