"""A file's text as blocks and sentences, each tied to its place in the file."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal, get_args

from numcheck.document.table import Grid
from numcheck.span import Span

BlockKind = Literal["title", "heading", "paragraph", "list item", "quote", "caption", "table cell"]
BLOCK_KINDS: tuple[BlockKind, ...] = get_args(BlockKind)

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
    """The file, decoded, line ends as they are."""

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

    line_starts: Sequence[int] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        if len(self.source) != len(self.text):
            raise ValueError("text and source differ in length")
        object.__setattr__(self, "line_starts", array("q", _line_starts(self.source)))

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
