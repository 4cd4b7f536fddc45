"""What a word processor's document holds, before it is laid out as text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest

from numcheck.document.headline import CAPTION, LONGEST_HEADING, LONGEST_TITLE, reads_as_headline
from numcheck.document.line import BULLET, NUMBERING
from numcheck.document.model import BlockKind
from numcheck.document.office.xmltree import Element, Text

MOST_PLACES = 100_000
"""Of a table, merged cells counted by what they cover."""

MANY_PARAGRAPHS, MUCH_TEXT = 3, 400
"""A cell that holds so much is no cell of figures."""


@dataclass(slots=True)
class Piece:
    """Text of one run."""

    text: str
    source: Text | Element | None = None
    """Where the file has it, code point by code point; of no length, the mark of a note or a box."""

    skip: int = 0
    """How many code points of *source* stand before it."""


@dataclass(slots=True)
class Note:
    """A footnote or endnote."""

    label: str
    part: str
    """How a message calls it: "footnote 3"."""

    items: Sequence[Item]


@dataclass(slots=True)
class Paragraph:
    """A paragraph, heading, list item, caption."""

    kind: BlockKind = "paragraph"
    level: int = 0
    depth: int = 0
    ordinal: int | None = None
    number: int | None = None
    """Its place among the paragraphs of the body."""

    page: int | None = None
    """Where it begins."""

    is_bold: bool = False
    """Whether all of its text is."""

    pieces: list[Piece] = field(default_factory=list)
    length: int = 0
    notes: list[tuple[int, Note]] = field(default_factory=list)
    """With their offsets in the text, as the two below."""

    boxes: list[tuple[int, Sequence[Item]]] = field(default_factory=list)
    pages: list[tuple[int, int]] = field(default_factory=list)
    """Pages that begin inside it."""

    remarks: list[tuple[int, str]] = field(default_factory=list)
    """Comments and hidden text."""

    def add(self, text: str, source: Text | None = None, skip: int = 0) -> None:
        """Appends a piece."""
        if text:
            self.pieces.append(Piece(text, source, skip))
            self.length += len(text)

    def turn(self, page: int) -> None:
        """A page begins inside the paragraph, or with it."""
        if self.text.strip():
            self.pages.append((self.length, page))
        else:
            self.page = page

    def add_hidden(self, text: str) -> None:
        """Appends a comment or hidden text, which goes on where the last ended."""
        if text and self.remarks and self.remarks[-1][0] == self.length:
            text = self.remarks.pop()[1] + text
        if text:
            self.remarks.append((self.length, text))

    def add_anchor(self, element: Element) -> None:
        """Appends the mark of a note or a box, which has no words."""
        self.pieces.append(Piece("", element))

    @property
    def text(self) -> str:
        """What it says."""
        return "".join(piece.text for piece in self.pieces)

    @property
    def marker(self) -> int:
        """The length of the list marker that is typed before it: 2 for "• "."""
        if self.kind not in ("paragraph", "list item"):
            return 0
        found = re.match(rf"\s*(?:{BULLET.pattern}|{NUMBERING.pattern})", self.text)
        return found.end() if found else 0


@dataclass(slots=True)
class Cell:
    """A cell of a table."""

    row: int
    column: int
    columns: int = 1
    rows: int = 1
    is_header: bool = False
    items: list[Item] = field(default_factory=list)

    @property
    def paragraphs(self) -> list[Paragraph]:
        """Those that say something."""
        return [each for each in self.items if isinstance(each, Paragraph) and each.text.strip()]


@dataclass(slots=True)
class Table:
    """A table, its cells in reading order."""

    cells: list[Cell] = field(default_factory=list)
    page: int | None = None

    @property
    def is_layout(self) -> bool:
        """Whether it only sets text in boxes or columns."""
        if len(self.cells) < 2:
            return True
        return any(
            len(cell.paragraphs) >= MANY_PARAGRAPHS
            and sum(each.length for each in cell.paragraphs) > MUCH_TEXT
            for cell in self.cells
        )


Item = Paragraph | Table


def unwrapped(items: Sequence[Item]) -> Iterator[Item]:
    """The items, with what layout tables hold in their place."""
    for item in items:
        if isinstance(item, Table) and item.is_layout:
            for cell in item.cells:
                yield from unwrapped(cell.items)
        else:
            yield item


def with_inferred_kinds(items: Sequence[Item]) -> list[Item]:
    """The items; paragraphs that read and look like a title, heading, list item or caption are ones."""
    found = list(unwrapped(items))
    worded = [each for each in found if isinstance(each, Table) or each.text.strip()]
    for each, after in zip_longest(worded, worded[1:]):
        if isinstance(each, Paragraph) and each.kind == "paragraph":
            _infer(each, after)
    if worded and not any(isinstance(each, Paragraph) and each.kind == "title" for each in worded):
        _infer_title(worded)
    return found


def _infer(paragraph: Paragraph, after: Item | None) -> None:
    words = paragraph.text.strip()
    is_over = isinstance(after, Table) or (after is not None and after.kind != "heading")
    if CAPTION.match(words):
        paragraph.kind = "caption"
    elif paragraph.is_bold and is_over and reads_as_headline(words, LONGEST_HEADING):
        paragraph.kind, paragraph.level = "heading", LOWEST_LEVEL
    elif paragraph.marker:
        paragraph.kind, paragraph.depth = "list item", 1


LOWEST_LEVEL = 9
"""Of a heading that only its bold type shows."""


def _infer_title(worded: Sequence[Item]) -> None:
    """The first heading or headline of a document that has no title is one."""
    first = worded[0]
    if isinstance(first, Table) or len(worded) == 1:
        return
    words = first.text.strip()
    if first.kind == "heading" or (first.kind == "paragraph" and reads_as_headline(words, LONGEST_TITLE)):
        first.kind, first.level = "title", 0
