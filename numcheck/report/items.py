"""The items of lists, with their numbers and how far they are set in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from numcheck.document.model import Block, Document
from numcheck.report.prose import before

NUMBERING = re.compile(r"(\d{1,9})[.)]\s+\Z")
TAG = re.compile(r"<(?P<end>/?)(?P<name>ol|ul|li)\b", re.IGNORECASE)
LEAD = 200
"""How far before the first item its list may open."""


@dataclass(frozen=True, slots=True)
class Item:
    """An item of a list."""

    block: Block
    depth: int
    """In how many other lists its own stands."""

    number: int | None
    """What it is numbered, where it is."""


def items(document: Document, blocks: Sequence[Block]) -> Iterator[Item]:
    """What *blocks*, all of them list items, are in their lists."""
    if document.origin == "rendition":
        yield from (Item(block, max(block.depth - 1, 0), block.ordinal) for block in blocks)
        return
    gaps = _gaps(document, blocks)
    yield from _tagged(blocks, gaps) if TAG.search(gaps[0]) else _indented(document, blocks)


def _gaps(document: Document, blocks: Sequence[Block]) -> list[str]:
    """What stands before each."""
    starts = [block.span.start for block in blocks]
    ends = [max(starts[0] - LEAD, 0), *(block.span.end for block in blocks)]
    return [document.source[end:start] for end, start in zip(ends, starts, strict=False)]


def _tagged(blocks: Sequence[Block], gaps: Sequence[str]) -> Iterator[Item]:
    """Items of HTML, by the lists that are open around them."""
    lists: list[str] = []
    counts: list[int] = []
    for block, gap in zip(blocks, gaps, strict=True):
        for tag in TAG.finditer(gap):
            name = tag["name"].lower()
            if name == "li":
                if counts and not tag["end"]:
                    counts[-1] += 1
            elif not tag["end"]:
                lists.append(name)
                counts.append(0)
            elif lists:
                lists.pop()
                counts.pop()
        is_numbered = bool(lists) and lists[-1] == "ol"
        yield Item(block, max(len(lists) - 1, 0), counts[-1] if is_numbered else None)


def _indented(document: Document, blocks: Sequence[Block]) -> Iterator[Item]:
    """Items of Markdown and plain text, by their marks and indents."""
    indents: list[int] = []
    for block in blocks:
        lead = before(document, block.span).expandtabs(4)
        indent = len(lead) - len(lead.lstrip())
        indents = [*(each for each in indents if each < indent), indent]
        numbering = NUMBERING.search(lead)
        yield Item(block, len(indents) - 1, int(numbering[1]) if numbering else None)
