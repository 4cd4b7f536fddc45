"""How far apart in a document the numbers of one claim may stand."""

from __future__ import annotations

from bisect import bisect_right

from numcheck.document.model import Document


def later_sentences(document: Document, number: int, reach: str) -> range:
    """The sentences after *number* within its reach, which are all of a piece."""
    sentences = document.sentences
    if reach == "document":
        return range(number + 1, len(sentences))
    block = sentences[number].block
    if reach == "next":
        is_there = number + 1 < len(sentences) and not _is_across_cells(document, number, number + 1)
        return range(number + 1, number + 1 + is_there)
    if reach == "section" and document.blocks[block].kind != "table cell":
        section = _section(document, block)
        block = bisect_right(document.blocks, section, lo=block, key=lambda each: each.section) - 1
    return range(number + 1, bisect_right(sentences, block, lo=number, key=lambda each: each.block))


def _is_across_cells(document: Document, one: int, other: int) -> bool:
    """Whether one of two sentences stands in a cell of a table that does not hold the other."""
    here, there = (document.sentences[number].block for number in (one, other))
    return here != there and "table cell" in (document.blocks[here].kind, document.blocks[there].kind)


def _section(document: Document, block: int) -> int:
    return document.blocks[block].section
