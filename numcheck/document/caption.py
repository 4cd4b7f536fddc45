"""Captions and notes of tables, in formats that do not mark them: the paragraphs next to the table."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from numcheck.document.model import Block
from numcheck.document.table import Grid
from numcheck.span import Span

CAPTION = re.compile(
    r"(?:table|tab\.|exhibit)\s{0,3}[A-Z]{0,2}[\d.]*[A-Za-z]?\s?(?:[.:|–—-]\s|$)|(?:table)?:\s",
    re.IGNORECASE,
)
"""How the caption of a table begins: "Table 2: Ships by year", "Table A1.", in Pandoc ": Ships"."""

NOTE = re.compile(r"(?:notes?|sources?)\s?[.:]\s|[*†‡§¹²³⁴⁵⁶⁷⁸⁹]\s?\S", re.IGNORECASE)
"""How a note under a table begins."""

LONGEST = 300
MOST_NOTES = 6


def with_captions(
    blocks: Sequence[Block], grids: Sequence[Grid], text: str
) -> tuple[tuple[Block, ...], tuple[Grid, ...]]:
    """The blocks, captions told as such, and the tables with their captions and notes."""
    changed = list(blocks)
    starts = [block.span.start for block in blocks]
    captioned: list[Grid] = []
    for grid in grids:
        after = bisect_left(starts, grid.span.end)
        caption = grid.caption
        if caption is None:
            around = (bisect_left(starts, grid.span.start) - 1, after)
            place = next((each for each in around if _is_caption(changed, each, text)), None)
            if place is not None:
                caption = changed[place].span
                changed[place] = _as_caption(changed[place])
                after += place == after
        notes = tuple(_notes(changed, after, text))
        captioned.append(replace(grid, caption=caption, notes=tuple(dict.fromkeys((*grid.notes, *notes)))))
    return tuple(changed), tuple(captioned)


def _is_caption(blocks: Sequence[Block], place: int, text: str) -> bool:
    if not 0 <= place < len(blocks) or blocks[place].kind not in ("paragraph", "heading", "title"):
        return False
    words = " ".join(blocks[place].span.of(text).split())
    return len(words) <= LONGEST and CAPTION.match(words) is not None


def _as_caption(block: Block) -> Block:
    return replace(block, kind="caption") if block.kind == "paragraph" else block


def _notes(blocks: Sequence[Block], first: int, text: str) -> Iterator[Span]:
    """The paragraphs from *first* on that begin like notes."""
    for block in blocks[first : first + MOST_NOTES]:
        if block.kind != "paragraph" or not NOTE.match(block.span.of(text)):
            return
        yield block.span
