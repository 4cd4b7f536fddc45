"""Tables of Markdown: rows of cells between bars, under a row of dashes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from numcheck.span import Span

if TYPE_CHECKING:
    from markdown_it.parser_block import RuleFuncBlockType as BlockRule
    from markdown_it.rules_block import StateBlock
    from markdown_it.token import Token

BAR = re.compile(r"(?<!\\)\|")
PLAIN_CELL = re.compile(r"[^\\`~*_\[\]!<&\n\ue000]*")
"""Text in which the parser would find no markup."""

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


def table_rule(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A rule for the parser, which makes one token of a table; its cells are read afterwards, row by row."""
    from markdown_it.rules_block import table  # noqa: PLC0415 - slow to import

    if not table(state, start, end, True):
        return False
    if not silent:
        endings = state.md.block.ruler.getRules("blockquote")
        around, state.parentType = state.parentType, "table"
        line = start + 2
        while line < end and _goes_on(state, line, end, endings):
            line += 1
        state.parentType, state.line = around, line
        state.push("grid", "table", 0).map = [start, line]
    return True


def _goes_on(state: StateBlock, line: int, end: int, endings: Sequence[BlockRule]) -> bool:
    """Whether a line is a row of the table before it."""
    return (
        state.sCount[line] >= state.blkIndent
        and not state.isEmpty(line)
        and not state.is_code_block(line)
        and not any(ends(state, line, end, True) for ends in endings)
    )


def cells_of(grid: Token, source: str, starts: Sequence[int]) -> Iterator[tuple[int, int, Span]]:
    """Row, column and place of every cell, without white space; of none beyond the header's columns."""
    first, end = grid.map or (0, 0)
    width = 0
    for row, line in enumerate((first, *range(first + 2, end))):
        spans = cell_spans(source, starts[line], starts[min(line + 1, len(starts) - 1)])
        width = width or len(spans)
        for column, span in enumerate(spans[:width]):
            yield row, column, _trimmed(span, source)


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
