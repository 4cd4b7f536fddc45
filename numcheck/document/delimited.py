"""CSV: rows of cells between commas, semicolons, tabs or bars, whichever of these fits best."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import overload

from numcheck.document.compact import Blocks
from numcheck.document.model import Block, Document
from numcheck.document.passage import blank
from numcheck.document.place import Place
from numcheck.document.sentence import LARGE, sentences_of
from numcheck.document.table import Grid, GridCell
from numcheck.span import Span

DELIMITERS = "\t;,|"
"""In the order in which they are preferred where two fit alike: a comma may stand in a figure."""

SAMPLE_ROWS = 50

Field = tuple[int, int, Span]
"""Row and column, both from 0, and the words of a cell without quotation marks around them."""


def read_delimited(source: str, name: str) -> Document:
    """The document of a table written as text: one grid."""
    fields = [field for field in fields_of(source, delimiter_of(source)) if field[2] or not field[1]]
    cells = tuple(GridCell(_words(span.of(source)), span, row, column) for row, column, span in fields)
    filled = [cell for cell in cells if cell.text]
    found = (Block("table cell", cell.span) for cell in filled)
    blocks = tuple(found) if len(source) < LARGE else Blocks(found)
    text = _prose(source, [cell.span for cell in filled])
    tables = (Grid(1, Span(0, len(source)), cells),) if filled else ()
    quotes = tuple(_doubled_quotes(source, text))
    places = _Places(filled)
    sentences = sentences_of(text, blocks)
    return Document(name, source, text, blocks, sentences, (), quotes, tables, places=places)


def _words(field: str) -> str:
    """A field as it reads, its white space single."""
    return field if field.isalnum() else " ".join(field.replace('""', '"').split())


def delimiter_of(source: str) -> str:
    """The mark that cuts the first rows most alike into more than one cell; a comma where none does."""
    return max(DELIMITERS, key=lambda each: _evenness(source, each), default=",")


def fields_of(source: str, delimiter: str) -> Iterator[Field]:
    """Every field in order; a quoted one may run over line ends."""
    field = re.compile(
        rf'[ ]*"(?P<quoted>(?:[^"]|"")*+)"(?P<rest>[^{re.escape(delimiter)}\r\n]*)'
        rf"|(?P<plain>[^{re.escape(delimiter)}\r\n]*)"
    )
    row = column = position = 0
    while position < len(source):
        match = field.match(source, position)
        if match is None:  # never: the plain field may be empty
            return
        is_quoted = match["quoted"] is not None and not match["rest"].strip()
        start, end = match.span("quoted") if is_quoted else match.span()
        yield row, column, Span(start, end).trimmed(source)
        position = match.end()
        if source.startswith(delimiter, position):
            column, position = column + 1, position + 1
            if position == len(source):
                yield row, column, Span(position, position)
        else:
            row, column = row + 1, 0
            position += 2 if source.startswith("\r\n", position) else 1


def reference(row: int, column: int) -> str:
    """A cell as a spreadsheet calls it: row 0 and column 27 are AB1."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return f"{letters}{row + 1}"


class _Places(Sequence[tuple[int, Place]]):
    """The names of cells, each made when it is asked for."""

    def __init__(self, cells: Sequence[GridCell]) -> None:
        self._cells = cells

    def __len__(self) -> int:
        return len(self._cells)

    @overload
    def __getitem__(self, number: int) -> tuple[int, Place]: ...

    @overload
    def __getitem__(self, number: slice) -> Sequence[tuple[int, Place]]: ...

    def __getitem__(self, number: int | slice) -> tuple[int, Place] | Sequence[tuple[int, Place]]:
        if isinstance(number, slice):
            return _Places(self._cells[number])
        cell = self._cells[number]
        return cell.span.start, Place(cell=reference(cell.row, cell.column))


def _evenness(source: str, delimiter: str) -> tuple[float, int]:
    """How many of the first rows have the most frequent number of cells, if that is more than one."""
    widths: Counter[int] = Counter()
    for row, column, _ in fields_of(source, delimiter):
        if row >= SAMPLE_ROWS:
            break
        widths[row] = column + 1
    alike = Counter(width for width in widths.values() if width > 1)
    if not alike:
        return 0, 0
    width, rows = max(alike.items(), key=lambda item: (item[1], item[0]))
    return rows / len(widths), width if rows > 1 else 0


def _prose(source: str, spans: Sequence[Span]) -> str:
    """The source with quotation marks and delimiters blanked."""
    pieces: list[str] = []
    position = 0
    for span in spans:
        pieces += (blank(source[position : span.start]), span.of(source).replace('""', ' "'))
        position = span.end
    return "".join((*pieces, blank(source[position:])))


def _doubled_quotes(source: str, text: str) -> Iterator[Span]:
    """The first of two quotation marks that stand for one."""
    if '""' in source:
        for match in re.finditer('""', source):
            if match.end() <= len(text) and text[match.start() : match.end()] == ' "':
                yield Span(match.start(), match.start() + 1)
