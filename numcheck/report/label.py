"""Underlines under a line of source, with labels beside them or, where there is no room, below."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from numcheck.report.cells import cell_length
from numcheck.report.page import Line, Piece, Style


@dataclass(frozen=True, slots=True)
class Mark:
    """An operand on a line: columns from 0, end exclusive."""

    start: int
    end: int
    label: str
    is_accused: bool = False


Row = dict[int, Piece]
"""Pieces by the column they start at."""


def mark_rows(marks: Sequence[Mark], width: int, accused: Style) -> Iterator[Line]:
    """Rows for all marks; those that overlap another get rows of their own."""
    waiting = sorted(marks, key=lambda mark: (mark.start, mark.end))
    while waiting:
        layer: list[Mark] = []
        for mark in waiting:
            if not layer or mark.start >= layer[-1].end:
                layer.append(mark)
        waiting = [mark for mark in waiting if mark not in layer]
        for row in _layer_rows(layer, width, accused):
            yield _line(row)


def _layer_rows(layer: Sequence[Mark], width: int, accused: Style) -> list[Row]:
    """The row of underlines, then a row for each depth of labels that hang."""
    underlines: Row = {}
    hanging: list[tuple[int, Piece]] = []
    border = width
    for mark in reversed(layer):
        style: Style = accused if mark.is_accused else "operand"
        underlines[mark.start] = Piece(("^" if mark.is_accused else "-") * (mark.end - mark.start), style)
        length = cell_length(mark.label)
        if mark.label and mark.end + 1 + length > border:
            hanging.append((min(mark.start, max(width - length, 0)), Piece(mark.label, style)))
        elif mark.label:
            underlines[mark.end + 1] = Piece(mark.label, style)
        border = mark.start - 2
    return [underlines, *_hanging_rows(hanging, width)]


def _hanging_rows(labels: Sequence[tuple[int, Piece]], width: int) -> list[Row]:
    """Labels from the right, each on the first row where it fits, with bars down to those that hang lower."""
    rows: list[Row] = []
    borders: list[int] = []
    for start, piece in labels:
        end = start + cell_length(piece.text)
        depth = next((depth for depth, border in enumerate(borders) if end + 2 <= border), len(rows))
        if depth == len(rows):
            rows.append({})
            borders.append(width + 2)
        for above in range(depth):
            rows[above][start] = Piece("|", piece.style)
        rows[depth][start] = piece
        for level in range(depth + 1):
            borders[level] = start
    return rows


def _line(row: Row) -> Line:
    pieces: list[Piece] = []
    column = 0
    for start in sorted(row):
        pieces += (Piece(" " * (start - column)), row[start])
        column = start + cell_length(row[start].text)
    return tuple(pieces)
