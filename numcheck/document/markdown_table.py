"""Tables of Markdown: rows of cells between bars, under a row of dashes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from numcheck.document.table import Grid, GridCell
from numcheck.span import Span

if TYPE_CHECKING:
    from markdown_it.token import Token

BAR = re.compile(r"(?<!\\)\|")
NESTING = re.compile(r"(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t])))*[ \t]*")
"""What stands before a row inside a quote or a list: ``> ``, ``- ``."""


def cell_spans(source: str, start: int, end: int) -> list[Span]:
    """The cells of the row between *start* and *end*, white space included, bars left out."""
    nesting = NESTING.match(source, start, end)
    first = nesting.end() if nesting else start
    last = first + len(source[first:end].rstrip())
    bars = [match.start() for match in BAR.finditer(source, first, last)]
    cells = [Span(left + 1, right) for left, right in pairwise([first - 1, *bars, last])]
    if cells and not cells[0]:
        del cells[0]
    if cells and not cells[-1]:
        del cells[-1]
    return cells


def grids_of(tokens: Sequence[Token], source: str, starts: Sequence[int]) -> Iterator[Grid]:
    """The tables of a parsed text; *starts* are the offsets of its lines."""
    number = 0
    cells: list[GridCell] = []
    row, spans, column = -1, list[Span](), 0
    for place, token in enumerate(tokens):
        if token.type == "table_open":
            number, cells, row = number + 1, [], -1
            span = lines_span(token, source, starts)
        elif token.type == "tr_open":
            row, column = row + 1, 0
            line = lines_span(token, source, starts)
            spans = cell_spans(source, line.start, line.end)
        elif token.type in ("th_open", "td_open"):
            raw = spans[column] if column < len(spans) else Span(line.end, line.end)
            text = reading(tokens[place + 1])
            cells.append(GridCell(text, _trimmed(raw, source), row, column, is_header=token.tag == "th"))
            column += 1
        elif token.type == "table_close":
            yield Grid(number, span, tuple(cells))


def lines_span(token: Token, source: str, starts: Sequence[int]) -> Span:
    """The lines that *token* was read from, without white space at their end."""
    first, end = token.map or (0, 0)
    start = starts[first]
    return Span(start, start + len(source[start : starts[min(end, len(starts) - 1)]].rstrip()))


def reading(inline: Token) -> str:
    """The words of a cell as they read, code among them, what is struck out not."""
    pieces: list[str] = []
    struck = 0
    for child in inline.children or ():
        struck += {"s_open": 1, "s_close": -1}.get(child.type, 0)
        if not struck and child.type in ("text", "text_special", "code_inline"):
            pieces.append(child.content)
        elif child.type in ("softbreak", "hardbreak") or child.content.startswith("<br"):
            pieces.append(" ")
    return " ".join("".join(pieces).split())


def _trimmed(span: Span, source: str) -> Span:
    """The span without white space around its text; empty, at its start, where there is none."""
    text = span.of(source)
    start = span.start + (len(text) - len(text.lstrip()) if text.strip() else 0)
    return Span(start, start + len(text.strip()))
