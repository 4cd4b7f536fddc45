"""A file's text as blocks and sentences, each tied to its place in the file."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from operator import itemgetter
from typing import Any, Literal, get_args

from numcheck.document.place import Place, cell_at, column_header, row_label, table_at
from numcheck.document.table import Grid
from numcheck.span import Span

BlockKind = Literal[
    "title", "heading", "paragraph", "list item", "quote", "caption", "table cell", "footnote", "text box"
]
BLOCK_KINDS: tuple[BlockKind, ...] = get_args(BlockKind)

Origin = Literal["file", "rendition"]
"""Whether a document's source is its file, decoded, or what a reader made of the file."""

LINE_END = re.compile(r"\r\n|\n|\r")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, or a piece of text that stands for one, such as a headline."""

    span: Span
    block: int
    """Place of its block in ``Document.blocks``."""


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of text that belongs together."""

    kind: BlockKind
    span: Span
    section: int = 0
    """How many headings stand before it: blocks of one section share this number."""

    level: int = 0
    """Of a heading, 1 for the highest or where its rank is unknown; else 0."""

    depth: int = 0
    """Of a list item, 1 in a list that lies in no other; else 0."""

    ordinal: int | None = None
    """The number of an item in a numbered list."""

    note: str = ""
    """How a footnote is called: "3", "*"."""

    anchor: int | None = None
    """Of a footnote or text box: the offset in the text where its mark stands, or where it is anchored."""


@dataclass(frozen=True, slots=True)
class Comment:
    """What a draft says to its tools: ``<!-- ... -->``, or a line after ``%`` or ``..``."""

    text: str
    """Without its marks."""

    span: Span
    """With them."""


@dataclass(frozen=True, slots=True)
class Document:
    """A text and its parts. All spans count code points of *source*, a byte order mark left out."""

    name: str
    """How messages call it: the path as given, or ``-``."""

    source: str
    """The file, decoded, line ends as they are; blank lines part blocks of a rendition, tabs cells."""

    text: str
    """As long as *source*, with everything that is markup, not prose, replaced by spaces."""

    blocks: Sequence[Block]
    sentences: Sequence[Sentence]
    """In the order of the text; none crosses the edge of a block."""

    comments: tuple[Comment, ...] = ()
    markup: tuple[Span, ...] = ()
    """Blanked stretches that a reader of the page does not see even as a space: "**54** tons"."""

    tables: tuple[Grid, ...] = ()
    """In the order of the text. The text of their cells stands in blocks of the kind "table cell"."""

    origin: Origin = "file"
    places: Sequence[tuple[int, Place]] = ()
    """What only the reader knows of places (paragraph, page...), each from an offset to the next."""

    notices: tuple[str, ...] = ()
    """What of the file could not be read, for people: "page 7 is an image: its text is not read"."""

    line_starts: Sequence[int] = field(init=False, repr=False)
    _memo: list[Mapping[int, tuple[str, ...]]] = field(
        init=False, repr=False, compare=False, default_factory=list
    )

    def __post_init__(self) -> None:
        if len(self.source) != len(self.text):
            raise ValueError("text and source differ in length")
        object.__setattr__(self, "line_starts", array("q", _line_starts(self.source)))

    def locate(self, offset: int) -> Place:
        """Where *offset* is, in the words of its format."""
        number = bisect_right(self.places, offset, key=itemgetter(0))
        place = self.places[number - 1][1] if number else Place()
        found: dict[str, Any] = {"headings": place.headings or self._headings(offset)}
        if self.origin == "file":
            found["line"], found["column"] = self.line_column(offset)
        if (grid := table_at(self.tables, offset)) is not None:
            found["table"] = grid.number
            if (cell := cell_at(grid, offset)) is not None:
                found |= {"row": row_label(grid, cell), "header": column_header(grid, cell)}
        return replace(place, **found)

    def _headings(self, offset: int) -> tuple[str, ...]:
        """The headings over the block at *offset*, or over the mark of its note."""
        number = bisect_right(self.blocks, offset, key=lambda block: block.span.start)
        if not number:
            return ()
        block = self.blocks[number - 1]
        if block.anchor is not None and block.anchor < block.span.start:
            return self._headings(block.anchor)
        return self._paths().get(block.section, ())

    def _paths(self) -> Mapping[int, tuple[str, ...]]:
        """By section the headings over it; found once."""
        if not self._memo:
            self._memo.append(dict(_heading_paths(self.blocks, self.text)))
        return self._memo[0]

    def line_column(self, offset: int) -> tuple[int, int]:
        """Line and column of *offset*, both from 1, columns in code points."""
        line = bisect_right(self.line_starts, offset)
        return line, offset - self.line_starts[line - 1] + 1

    def line_span(self, line: int) -> Span:
        """The line with number *line*, without its line end."""
        start = self.line_starts[line - 1]
        end = self.line_starts[line] if line < len(self.line_starts) else len(self.source)
        return Span(start, start + len(self.source[start:end].rstrip("\r\n")))


def _line_starts(source: str) -> Iterator[int]:
    yield 0
    yield from (match.end() for match in LINE_END.finditer(source))


def _heading_paths(blocks: Iterable[Block], text: str) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Every section with the headings over it, the highest first."""
    path: list[tuple[int, str]] = []
    yield 0, ()
    for block in blocks:
        if block.kind == "heading":
            path = [each for each in path if each[0] < block.level]
            path.append((block.level, " ".join(block.span.of(text).split())))
            yield block.section, tuple(words for _, words in path)
