"""Sentences masked and matched for the tests of patterns, over a few word classes of their own."""

from __future__ import annotations

from collections.abc import Mapping

from numcheck.document import read_text
from numcheck.pattern.compile import Lexicon
from numcheck.pattern.match import Match
from numcheck.pattern.model import Item, Listing, Operand, Scene
from numcheck.pattern.parse import Pattern, parse_pattern
from numcheck.pattern.scan import Scan, scan_sentence
from numcheck.quantity.model import Quantity
from tests.quantity.reading import READER

CLASSES: Mapping[str, tuple[str, ...]] = {
    "clause_mark": ("while", "but", "although"),
    "rise": ("rose", "went up", "climbed"),
    "fall": ("fell", "went down"),
    "move": ("@rise", "@fall"),
    "bird": ("gulls", "terns"),
    "circle": ("@circle",),
}
LEXICON = Lexicon(CLASSES)


def scene_of(text: str) -> Scene:
    document = read_text(text, "draft.txt", "plain")
    return Scene(document, tuple(READER.read(document.text, each.span) for each in document.sentences))


def scan_of(text: str, number: int = 0) -> Scan:
    return scan_sentence(scene_of(text), number, LEXICON)


def parsed(pattern: str) -> Pattern:
    return parse_pattern(pattern, CLASSES)


def shown(operand: Operand | Item | None) -> str | None:
    """An operand as the tables of tests write it: the items of a list between bars."""
    if isinstance(operand, Listing):
        return " | ".join(each.text for each in operand.quantities or operand.items)
    return None if operand is None else operand.text


def bound(operands: Mapping[str, Operand]) -> dict[str, str | None]:
    return {name: shown(operand) for name, operand in operands.items()}


def matches(pattern: str, text: str) -> list[Match]:
    """The matches in the first sentence of *text*, those of all views that bind the same but once."""
    found: dict[tuple[object, ...], Match] = {}
    for _, match in scan_of(text).matches(parsed(pattern)):
        found.setdefault((match.span, *bound(match.operands).items()), match)
    return list(found.values())


def bindings(pattern: str, text: str) -> list[dict[str, str | None]]:
    return [bound(match.operands) for match in matches(pattern, text)]


def stands(pattern: str, text: str) -> bool:
    return bool(matches(pattern, text))


def quantities_of(text: str) -> list[Quantity]:
    """Every quantity of a text, in its order."""
    return [quantity for found in scene_of(text).quantities for quantity in found]
