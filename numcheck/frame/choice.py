"""What may fill a role of a frame: the quantities that cues give it, and those that a fallback offers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from numcheck.document.model import Document
from numcheck.frame.definition import Fallback
from numcheck.frame.scan import spread
from numcheck.frame.window import Window
from numcheck.quantity.model import Kind, Quantity
from numcheck.span import Span


@dataclass(frozen=True, slots=True)
class Choice:
    """A quantity for a role."""

    role: str
    quantity: Quantity
    is_fallback: bool = False


def find_choices(
    window: Window, role: str, kinds: frozenset[Kind], fallback: Mapping[str, Fallback]
) -> Iterator[Choice]:
    """The quantities of *kinds* for *role*, each once."""
    seen: set[Span] = set()
    for candidate in window.candidates:
        quantity = candidate.roles.get(role)
        if quantity is not None and quantity.kind in kinds and quantity.span not in seen:
            seen.add(quantity.span)
            yield Choice(role, quantity)
    if role in fallback:
        for quantity in _around(window, fallback[role]):
            if quantity.span not in seen and quantity.kind in kinds:
                seen.add(quantity.span)
                yield Choice(role, quantity, is_fallback=True)


def _around(window: Window, fallback: Fallback) -> Iterator[Quantity]:
    """Quantities of the sentence and of those before it, nearest sentence first."""
    number, document = window.scan.number, window.scan.scene.document
    for sentence in range(number, max(-1, number - fallback.sentences - 1), -1):
        if not _is_within(document, sentence, number, fallback.within):
            return
        for quantity in spread(window.scan.scene.quantities[sentence]):
            if quantity.kind in fallback.kinds and quantity.interval and quantity.interval.is_bounded:
                yield quantity


def _is_within(document: Document, one: int, other: int, within: str) -> bool:
    """Whether two sentences stand in one paragraph or section."""
    here, there = document.sentences[one].block, document.sentences[other].block
    if within == "section":
        return document.blocks[here].section == document.blocks[there].section
    return within == "document" or here == there
