"""The blocks of a PDF as one text: blank lines between them, tabs between cells."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby, zip_longest

from numcheck.document.caption import with_captions
from numcheck.document.line import BULLET, NUMBERING
from numcheck.document.model import Block, Document
from numcheck.document.pdf.grid import placed
from numcheck.document.pdf.line import Line
from numcheck.document.pdf.paragraph import Stretch
from numcheck.document.place import Place
from numcheck.document.sentence import sentences_of
from numcheck.document.table import Grid, GridCell, without_overlaps
from numcheck.span import Span

MOST_LEVELS = 6
TITLE_BLOCKS = 4
"""The title is the largest heading among so many blocks."""

COMPOUND = re.compile(r"-\w+-\Z|\d-\Z")
"""A hyphen that stays where its word is put together: "year-on-year", "24-month"."""


@dataclass(slots=True)
class Rendition:
    """The text so far, and what is known of it."""

    pieces: list[str] = field(default_factory=list)
    length: int = 0
    blocks: list[Block] = field(default_factory=list)
    sizes: list[float] = field(default_factory=list)
    """How large each block is set, if it is a heading, else 0."""

    tables: list[Grid] = field(default_factory=list)
    places: list[tuple[int, Place]] = field(default_factory=list)

    def add(self, stretch: Stretch) -> None:
        """Appends a block."""
        if self.length:
            self._put("\n\n")
        if stretch.is_table:
            self._add_table(stretch)
            return
        start = self.length
        for line, after in zip_longest(stretch.lines, stretch.lines[1:]):
            self._place(line)
            self._put(_joinable(line, after))
        marker = BULLET.match(stretch.lines[0].text) or NUMBERING.match(stretch.lines[0].text)
        skipped = marker.end() if marker and stretch.kind == "list item" else 0
        depth = int(stretch.kind == "list item")
        span = Span(start + skipped, self.length)
        self.blocks.append(Block(stretch.kind, span, depth=depth, note=stretch.note))
        self.sizes.append(stretch.size)

    def document(self, name: str, notices: Sequence[str]) -> Document:
        """What all of it comes to."""
        text = "".join(self.pieces)
        blocks, tables = with_captions(self._levelled(), self.tables, text)
        return Document(
            name, text, text, blocks, sentences_of(text, blocks), tables=tables,
            origin="rendition", places=tuple(self.places), notices=tuple(notices),
        )  # fmt: skip

    def _add_table(self, stretch: Stretch) -> None:
        start = self.length
        cells: list[GridCell] = []
        pieces = placed(stretch.lines)
        for row, in_row in groupby(pieces, key=lambda each: each.row):
            self._put("\n" if row else "")
            self._place(stretch.lines[row])
            column = 0
            for each in in_row:
                self._put("\t" * (each.column - column))
                column = each.column
                span = Span(self.length, self.length + len(each.piece.text))
                self._put(each.piece.text)
                self.blocks.append(Block("table cell", span))
                self.sizes.append(0)
                cells.append(GridCell(each.piece.text, span, row, each.column, 1, each.columns))
        fitted = tuple(without_overlaps(cells, len(stretch.lines)))
        self.tables.append(Grid(len(self.tables) + 1, Span(start, self.length), fitted))

    def _levelled(self) -> tuple[Block, ...]:
        """The blocks; headings have their level by size, the largest at the top is the title."""
        largest = max(self.sizes[:TITLE_BLOCKS], default=0)
        title = self.sizes.index(largest) if largest and largest >= max(self.sizes) else None
        ranks = sorted({size for at, size in enumerate(self.sizes) if size and at != title}, reverse=True)
        levels = {size: min(rank, MOST_LEVELS) for rank, size in enumerate(ranks, start=1)}
        section = 0
        found: list[Block] = []
        for at, (block, size) in enumerate(zip(self.blocks, self.sizes, strict=True)):
            if at == title:
                found.append(replace(block, kind="title"))
                continue
            section += size > 0
            found.append(replace(block, section=section, level=levels.get(size, 0)))
        return tuple(found)

    def _place(self, line: Line) -> None:
        self.places.append((self.length, Place(page=line.page, line=line.number)))

    def _put(self, text: str) -> None:
        self.pieces.append(text)
        self.length += len(text)


def _joinable(line: Line, after: Line | None) -> str:
    """The text of a line with what parts it from the next: nothing where a word is cut."""
    text = line.text
    if after is None:
        return text
    if not line.words[-1].is_cut or not after.text[:1].isalnum():
        return text + " "
    is_whole = after.text[:1].islower() and not COMPOUND.search(text)
    return text.removesuffix("-") if is_whole else text
