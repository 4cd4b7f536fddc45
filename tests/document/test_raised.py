"""What is raised in HTML and Markdown: marks of notes, powers of ten, exponents of units, ordinals."""

from __future__ import annotations

import pytest

from numcheck.checker import Checker

CHECKER = Checker()
FORMATS = ("html", "markdown")


def read(text: str, format_name: str) -> list[tuple[str, str | None]]:
    return [(each.text, each.head) for each in CHECKER.check_text(text, "a", format_name).quantities]


@pytest.mark.parametrize("format_name", FORMATS)
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Of 40 owls<sup>1</sup> in the barn.", [("40", "owl")]),
        ("The 1,200<sup>3</sup> barges left.", [("1,200", "barge")]),
        ("Some 30 mice<sup>[4]</sup> hid.", [("Some 30", "mouse")]),
        ("The field is 5 km<sup>2</sup> wide.", [("5 km2", None)]),
        ("It holds 10<sup>6</sup> grains.", [("10^6", "grain")]),
        ("It weighs 3 × 10<sup>-6</sup> g.", [("3 × 10^-6 g", None)]),
        ("It is the 21<sup>st</sup> barn.", [("21st", None)]),
    ],
)
def test_what_is_raised(text: str, expected: list[tuple[str, str | None]], format_name: str) -> None:
    assert read(text, format_name) == expected


def test_linked_mark_of_a_note() -> None:
    assert read('<p>Of 40 owls<sup><a href="#n1">[1]</a></sup> some left.</p>', "html") == [("40", "owl")]
