"""Tables of AsciiDoc: cells behind bars, each with how many columns and rows it covers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from numcheck.document.asciidoc.inline import put_inline
from numcheck.document.gather import Gathering
from numcheck.document.model import LINE_END
from numcheck.document.passage import reading
from numcheck.document.table import Grid, GridCell, without_overlaps
from numcheck.span import Span

CELL = re.compile(
    r"(?:(?<=\s)|(?<![^\r\n]))(?:(?P<columns>\d{1,3})?(?:\.(?P<rows>\d{1,3}))?(?P<how>[+*]))?"
    r"[<^>]?(?:\.[<^>])?(?P<style>[adehlmsv]?)(?<!\\)\||(?<![\\\s])\|"
)
"""``|``, and what may stand before it: ``2+|``, ``.3+|``, ``^.>h|``."""

COLUMNS = re.compile(r"cols\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s,\]]+))")
REPEATED = re.compile(r"(\d{1,3})\*")
HEADER = re.compile(
    r"%header|options\s*=\s*[\"']?[\w,]*header|%autowidth\.header|opts\s*=\s*[\"']?[\w,]*header"
)
MOST_COLUMNS = 500


@dataclass(frozen=True, slots=True)
class Written:
    """A cell as it is written."""

    span: Span
    columns: int
    rows: int
    is_header: bool


def add_table(
    gathering: Gathering, span: Span, attributes: str, number: int, caption: Span | None
) -> Grid | None:
    """The table whose rows stand at *span*, its cells added to the passages; None for one without words."""
    source = gathering.source
    cells = _written(source, span)
    first_line = span.of(source).lstrip("\r\n").splitlines()[:1]
    width = _width(attributes, len(_written(first_line[0], Span(0, len(first_line[0])))) if first_line else 1)
    has_header = HEADER.search(attributes) is not None or _is_first_row_apart(span.of(source), first_line)
    placed: list[GridCell] = []
    taken: set[tuple[int, int]] = set()
    row = column = 0
    for cell in cells:
        while (row, column) in taken or column >= width:
            row, column = (row + 1, 0) if column >= width else (row, column + 1)
        columns = max(min(cell.columns, width - column), 1)
        text, words = _words(gathering, cell.span)
        is_header = cell.is_header or (has_header and row == 0)
        placed.append(GridCell(text, words, row, column, cell.rows, columns, is_header=is_header))
        taken |= {(row + down, column + right) for down in range(cell.rows) for right in range(columns)}
        column += columns
    if not any(cell.text for cell in placed):
        return None
    height = placed[-1].row + 1
    return Grid(number, span, tuple(without_overlaps(placed, height)), caption)


def _written(source: str, span: Span) -> list[Written]:
    cells: list[Written] = []
    marks = list(CELL.finditer(source, span.start, span.end))
    for at, mark in enumerate(marks):
        end = marks[at + 1].start() if at + 1 < len(marks) else span.end
        count = int(mark["columns"] or 1)
        times = min(count, MOST_COLUMNS) if mark["how"] == "*" else 1
        columns = min(count, MOST_COLUMNS) if mark["how"] == "+" else 1
        rows = int(mark["rows"] or 1) if mark["how"] == "+" else 1
        cells += [Written(Span(mark.end(), end), columns or 1, rows or 1, mark["style"] == "h")] * max(
            times, 1
        )
    return cells


def _width(attributes: str, first_row: int) -> int:
    """How many columns the table has: as its attributes say, else as many as its first line has cells."""
    match = COLUMNS.search(attributes)
    if match is None:
        return max(first_row, 1)
    written = match[1] or match[2] or match[3] or ""
    count = 0
    for part in re.split(r"[,;]", written):
        repeated = REPEATED.match(part.strip())
        count += int(repeated[1]) if repeated else 1
    return max(min(count, MOST_COLUMNS), 1)


def _is_first_row_apart(rows: str, first_line: Sequence[str]) -> bool:
    """Whether an empty line, and none before, sets the first line off as the header."""
    body = rows.lstrip("\r\n")
    lines = body.splitlines()
    starts_at_once = len(LINE_END.findall(rows[: len(rows) - len(body)])) <= 1
    return bool(first_line) and starts_at_once and len(lines) > 2 and not lines[1].strip()


def _words(gathering: Gathering, span: Span) -> tuple[str, Span]:
    """The words of a cell, added to the passages; none for a cell that repeats the one before."""
    first = len(gathering.passages)
    with gathering.inside("table cell"):
        put_inline(gathering, span.start, span.end)
    words = [
        each
        for passage in gathering.passages[first:]
        if passage.kind == "table cell"
        for each in passage.words
    ]
    place = words[0].span.cover(words[-1].span) if words else Span(span.start, span.start)
    return reading(words), place
