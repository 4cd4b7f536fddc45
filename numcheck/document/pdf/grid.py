"""Tables of a page: lines whose figures stand in columns under one another."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from numcheck.document.pdf.line import Line, Word

FIGURE = re.compile(
    r"[(\[]?[-+−–~<>]?[$£€¥]?\s?[(−–-]?(?:\d[\d,. ]*|[,.]\d+)\)?\s?[%)x]{0,2}[*†‡]?|[-–—]{1,2}|n/?[am]\.?"
)
LONE_SIGN = re.compile(r"[$£€¥(]|US\$|[A-Z]{3}")
TRAILING = re.compile(r"[%)]{1,2}")
LEADER = re.compile(r"[.…·]{4,}|(?:\.\s){3,}")

WIDE = 1.0
"""Cells are apart by more than so many heights of their letters; words of one cell by less."""

BESIDE_FIGURE = 0.55
"""Less is enough between two figures, of which prose has no two in a row."""

FAR = 3.5
"""Lines of one table are apart by less than so many heights."""

MOST_HEADERS = 5
MOST_BETWEEN = 2


@dataclass(slots=True)
class Piece:
    """Words of one line that make up a cell."""

    words: list[Word]

    @property
    def text(self) -> str:
        """Its words with single spaces."""
        return " ".join(word.text for word in self.words)

    @property
    def left(self) -> float:
        """Where it begins."""
        return self.words[0].left

    @property
    def right(self) -> float:
        """Where it ends."""
        return self.words[-1].right

    @property
    def is_figure(self) -> bool:
        """Whether it is a figure, or stands for one as a dash does."""
        return FIGURE.fullmatch(self.text) is not None


class PlacedPiece(NamedTuple):
    """A cell with its place in a table."""

    piece: Piece
    row: int
    column: int
    columns: int


def pieces_of(line: Line) -> list[Piece]:
    """The cells that wide gaps make of a line; a lone "$" goes with its figure, a lone "%" too."""
    pieces: list[Piece] = []
    for word in line.words:
        last = pieces[-1] if pieces else None
        if last is not None and _goes_with(last, word, line.height):
            last.words.append(word)
        else:
            pieces.append(Piece([word]))
    return pieces


def table_runs(lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """The stretches of *lines*, from and to, that are tables."""
    rows = [_is_row(line) for line in lines]
    at = 0
    while at < len(lines):
        if not rows[at]:
            at += 1
            continue
        end = _end_of_run(lines, rows, at)
        if _is_table(lines[at:end]):
            start = at - _header_count(lines, at, end)
            yield start, end
        at = end


def placed(lines: Sequence[Line]) -> list[PlacedPiece]:
    """The cells of a table: what stands over or under a column of figures belongs to it."""
    rows = [pieces_of(line) for line in lines]
    columns = figure_columns([row for row in rows if any(piece.is_figure for piece in row[1:])])
    starts = [left for left, _ in columns]
    found: list[PlacedPiece] = []
    for number, row in enumerate(rows):
        for piece in row:
            first, last = _columns_of(piece, columns, starts, is_first=piece is row[0])
            before = found[-1] if found and found[-1].row == number else None
            if before is not None and before.column + before.columns > first:
                first = before.column + before.columns
                last = max(first, last)
            found.append(PlacedPiece(piece, number, first, last - first + 1))
    return found


def figure_columns(rows: Sequence[Sequence[Piece]]) -> list[tuple[float, float]]:
    """Where the figures of the rows stand under one another, from left to right."""
    extents = sorted((piece.left, piece.right) for row in rows for piece in row[1:] if piece.is_figure)
    columns: list[tuple[float, float]] = []
    for left, right in extents:
        if columns and left <= columns[-1][1]:
            columns[-1] = columns[-1][0], max(columns[-1][1], right)
        else:
            columns.append((left, right))
    return columns


def _goes_with(last: Piece, word: Word, height: float) -> bool:
    gap = word.left - last.right
    if gap < BESIDE_FIGURE * height:
        return True
    if gap < WIDE * height:
        return not (FIGURE.fullmatch(word.text) and FIGURE.fullmatch(last.words[-1].text))
    if word.text[:1].isdigit() and gap < 6 * height:
        return LONE_SIGN.fullmatch(last.text) is not None
    return gap < 1.5 * height and TRAILING.fullmatch(word.text) is not None and last.is_figure


def _is_row(line: Line) -> bool:
    pieces = pieces_of(line)
    return len(pieces) > 1 and any(piece.is_figure for piece in pieces[1:]) and not LEADER.search(line.text)


def _end_of_run(lines: Sequence[Line], rows: Sequence[bool], start: int) -> int:
    """Behind the last row that follows closely; a few lines without figures may stand between."""
    end = start + 1
    for at in range(start + 1, len(lines)):
        if not _is_close(lines[at - 1], lines[at]) or at - end > MOST_BETWEEN:
            break
        if rows[at]:
            end = at + 1
        elif len(pieces_of(lines[at])) == 1 and lines[at].right >= max(
            pieces_of(each)[-1].left for each in lines[start:end]
        ):
            break  # longer than a label
    return end


def _is_table(lines: Sequence[Line]) -> bool:
    """Two rows or more whose figures stand under one another."""
    rows = [row for row in map(pieces_of, lines) if any(piece.is_figure for piece in row[1:])]
    figures = sum(piece.is_figure for row in rows for piece in row[1:])
    columns = figure_columns(rows)
    return len(rows) >= 2 and figures >= 3 and len(columns) * len(rows) <= 2 * figures + 2


def _header_count(lines: Sequence[Line], start: int, end: int) -> int:
    """How many lines over the first row stand over its columns."""
    columns = figure_columns([*map(pieces_of, lines[start:end])])
    if not columns:
        return 0
    count = 0
    for at in range(start - 1, max(start - 1 - MOST_HEADERS, -1), -1):
        pieces = pieces_of(lines[at])
        over = [piece for piece in pieces if piece.right > columns[0][0]]
        is_header = len(pieces) > 1 or (over and pieces[0].left > columns[0][0] - 4 * lines[at].height)
        if not is_header or not over or not _is_close(lines[at], lines[at + 1]):
            break
        count += 1
    return count


def _is_close(above: Line, below: Line) -> bool:
    return 0 < above.bottom - below.bottom < FAR * max(above.height, below.height)


def _columns_of(
    piece: Piece, columns: Sequence[tuple[float, float]], starts: Sequence[float], *, is_first: bool
) -> tuple[int, int]:
    """The first and last column that a piece stands in; 0 is that of the labels."""
    over = [
        number for number, (left, right) in enumerate(columns) if piece.left < right and left < piece.right
    ]
    if over and not (is_first and piece.left < columns[0][0] and not piece.is_figure and len(over) == 1):
        return over[0] + 1, over[-1] + 1
    if not columns or piece.right <= columns[0][0] or (is_first and not piece.is_figure):
        return 0, 0
    nearest = bisect_right(starts, piece.left)
    after = columns[nearest][0] - piece.right if nearest < len(columns) else float("inf")
    before = piece.left - columns[nearest - 1][1] if nearest else float("inf")
    number = nearest + 1 if after < before else nearest
    return number, number
