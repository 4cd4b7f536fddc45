"""A table as its reader takes it in: header rows, label columns, sections, and the figures between them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from itertools import pairwise
from typing import Literal

from numcheck.document.table import Grid, GridCell
from numcheck.table.figure import BLANK, CellReader, Figure, with_unit
from numcheck.table.grain import widen_grains
from numcheck.table.words import OF_PERCENT, PERCENT

YEAR = re.compile(
    r"(?:FY\s?|CY\s?)?(?:1[89]|20)\d\d(?:\s?[-–/]\s?\d{2,4})?(?:\s*[*†‡§]|\s*\([\w,]{1,3}\))*", re.IGNORECASE
)
"""A cell that names a year: "2019", "FY2019", "2018-19", "2019 (1)"."""

PERIOD = re.compile(r"\W*(?:year|period|fiscal|quarter|month)", re.IGNORECASE)
UNIT_BEHIND_YEAR = re.compile(r"\s*[%$£€¥]$")
PLAIN_NUMBER = re.compile(r"\(?\d{1,3}\)?")
MOST_HEADERS = 6
"""Rows that are looked at for headers."""
Axis = Literal["column", "row"]
"""Along which figures are added: down a column, or across a row."""


Places = list[list[GridCell | None]]
"""The cell at each place of a grid, by row and column."""


@dataclass(frozen=True, slots=True)
class Line:
    """A row or a column of figures."""

    number: int
    """Its row or column in the grid, from 0."""

    label: str
    """The words in its label columns, or those over it in the header rows."""

    section: str = ""
    """The row of words over it that opens its section."""

    is_fresh: bool = False
    """Whether it is the first of the table or of a section."""


@dataclass
class Layout:
    """The figures of a table between the labels of their rows and columns."""

    grid: Grid
    rows: tuple[Line, ...]
    columns: tuple[Line, ...]
    figures: list[list[Figure]]
    """By row and column, as these two have them."""

    places: Places = field(repr=False)
    """The cell at each place of the grid."""

    caption: str = ""
    corner: str = ""
    """The words over its label columns."""

    def cell(self, row: int, column: int) -> GridCell:
        """The cell of a figure, by the places of its row and column among those of the layout."""
        cell = self.places[self.rows[row].number][self.columns[column].number]
        if cell is None:
            raise ValueError(f"no cell at {row}, {column}")
        return cell


def read_layout(grid: Grid, reader: CellReader, caption: str = "") -> Layout | None:
    """The layout of a grid; None where it has no figures to speak of."""
    height, width = grid.height, grid.width
    if height < 2 or width < 2:
        return None
    places: Places = [[None] * width for _ in range(height)]
    raw = [[BLANK] * width for _ in range(height)]
    for cell in grid.cells:
        raw[cell.row][cell.column] = reader.read(cell.text)
        for row in range(cell.row, cell.row + cell.rows):
            places[row][cell.column : cell.column + cell.columns] = [cell] * cell.columns
    labels = _label_columns(raw, height, width)
    headers = _header_rows(raw, places, labels, height)
    heads = enumerate(_heads(places, headers, labels, width))
    columns = tuple(Line(labels + at, head, is_fresh=at == 0) for at, head in heads)
    rows = tuple(_rows(raw, headers, labels, height))
    figures = [raw[row.number][labels:] for row in rows]
    if not rows or not columns:
        return None
    over = (_text(places, row, column) for row in range(headers) for column in range(labels))
    corner = " ".join(dict.fromkeys(text for text in over if text))
    layout = Layout(grid, rows, columns, figures, places, caption, corner)
    _spread_units(layout)
    widen_grains(layout.figures)
    return layout


def _text(places: Places, row: int, column: int) -> str:
    cell = places[row][column]
    return "" if cell is None else cell.text.strip()


def _label_columns(raw: Sequence[Sequence[Figure]], height: int, width: int) -> int:
    """How many columns at the left hold labels: the first as a rule, and those of words behind it."""
    first = [raw[row][0] for row in range(height)]
    body = [each for each in first[1:] if each.kind != "blank"]
    amounts = [each for each in body if each.is_figure and not YEAR.fullmatch(each.text)]
    if body and len(amounts) * 4 > len(body) * 3 and first[0].kind == "text" and not _counts_up(amounts):
        return 0
    number = 1
    while number < width - 1:
        column = [raw[row][number] for row in range(1, height)]
        told = [each for each in column if each.kind != "blank"]
        texts = [each for each in told if each.kind == "text"]
        if not told or len(texts) * 3 < len(told) * 2:
            break
        number += 1
    return number


def _counts_up(figures: Sequence[Figure]) -> bool:
    """Whether they number the rows: 1, 2, 3."""
    values = [each.value or Fraction(0) for each in figures]
    steps = [after - before for before, after in pairwise(values)]
    return bool(steps) and sum(0 <= step <= 1 for step in steps) * 10 >= len(steps) * 9


def _header_rows(raw: Sequence[Sequence[Figure]], places: Places, labels: int, height: int) -> int:
    """How many rows at the top are headers: those before the first that has amounts."""
    for row in range(min(height, MOST_HEADERS)):
        body = [each for each in raw[row][labels:] if each.kind in ("figure", "nil")]
        cells = places[row][labels:]
        is_marked = all(cell.is_header for cell in cells if cell is not None and cell.text)
        if body and not _is_header(body, _text(places, row, 0), is_marked=is_marked):
            return _without_sections(raw, labels, row)
    return min(height, MOST_HEADERS) if height <= MOST_HEADERS else 1


def _without_sections(raw: Sequence[Sequence[Figure]], labels: int, headers: int) -> int:
    """The header rows without those at their end that only have a label and open a section."""
    while headers > 1 and all(each.kind == "blank" for each in raw[headers - 1][labels:]):
        headers -= 1
    return headers


def _is_header(body: Sequence[Figure], label: str, *, is_marked: bool) -> bool:
    """Whether a row of these figures is a header: of years, or of numbers that only name columns."""
    if all(YEAR.fullmatch(UNIT_BEHIND_YEAR.sub("", each.text)) for each in body):
        is_told = not label or is_marked or PERIOD.match(label) is not None
        return is_told or len({each.text for each in body}) == len(body)
    plain = [each for each in body if PLAIN_NUMBER.fullmatch(each.text)]
    if len(plain) < len(body):
        return False
    return not label or (is_marked and _counts_up(plain))


def _heads(places: Places, headers: int, labels: int, width: int) -> Iterator[str]:
    """The header texts over each column; a blank one takes that of its left neighbour but in the last row."""
    rows: list[list[str]] = []
    for row in range(headers):
        texts = [_text(places, row, column) for column in range(width)]
        if row < headers - 1 and any(_text(places, headers - 1, column) for column in range(width)):
            for column in range(labels + 1, width):
                texts[column] = texts[column] or texts[column - 1]
        rows.append(texts)
    for column in range(labels, width):
        yield " ".join(dict.fromkeys(text for texts in rows if (text := texts[column])))


def _rows(raw: Sequence[Sequence[Figure]], headers: int, labels: int, height: int) -> Iterator[Line]:
    section, is_fresh = "", True
    for row in range(headers, height):
        texts = (raw[row][column] for column in range(labels))
        label = " ".join(dict.fromkeys(each.text for each in texts if each.text))
        body = raw[row][labels:]
        if not any(each.kind in ("figure", "nil") for each in body):
            section, is_fresh = label or section, True
            continue
        if not label and len(body) > 1 and all(YEAR.fullmatch(each.text) for each in body if each.text):
            is_fresh = True
            continue
        yield Line(row, label, section, is_fresh)
        is_fresh = False


def _spread_units(layout: Layout) -> None:
    """Gives figures the percent sign that only their header or their label has."""
    heads = [bool(PERCENT.search(line.label)) and "(%)" not in line.label for line in layout.columns]
    bare = [bool(re.fullmatch(r".*\(%\)\W*", line.label)) for line in layout.columns]
    for at, row in enumerate(layout.rows):
        by_label = PERCENT.search(row.label) is not None and not OF_PERCENT.search(row.label)
        for place, figure in enumerate(layout.figures[at]):
            if by_label or heads[place] or (bare[place] and not figure.beside):
                layout.figures[at][place] = with_unit(figure, "%")
