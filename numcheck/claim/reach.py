"""How far apart in a document the numbers of one claim may stand."""

from __future__ import annotations

from collections.abc import Iterator

from numcheck.document.model import Document


def is_within(document: Document, first: int, second: int, reach: str) -> bool:
    """Whether the sentence with number *second* is *first* itself or lies within its reach."""
    if first == second or reach == "document":
        return True
    if reach == "next":
        return second == first + 1
    here, there = (document.sentences[number].block for number in (first, second))
    return here == there if reach == "paragraph" else _section(document, here) == _section(document, there)


def later_sentences(document: Document, number: int, reach: str) -> Iterator[int]:
    """The sentences after *number* within its reach, which are all of a piece."""
    for place in range(number + 1, len(document.sentences)):
        if not is_within(document, number, place, reach):
            return
        yield place


def _section(document: Document, block: int) -> int:
    return document.blocks[block].section
