"""A look through the XML of a sheet before a library reads it: how large it is, and what it lacks."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache, partial
from xml.parsers import expat

from numcheck.document.office.xmltree import parse, refuse_doctype
from numcheck.errors import NumcheckError

LETTERS = re.compile(r"\$?([A-Za-z]{1,3})\$?")
VALUES = frozenset({"v", "is"})
LAST_ROW, LAST_COLUMN = 1_048_576, 16_384


@dataclass(slots=True)
class Scan:
    """What has been seen of a sheet."""

    name: str
    """Of the file and the sheet, for messages."""

    filled: int = 0
    """How many cells hold something."""

    uncomputed: int = 0
    """How many formulas have no value."""

    merged: dict[tuple[int, int], tuple[int, int]] = field(default_factory=dict)
    """By its first place the rows and columns of a merged cell."""

    rows: int = 0
    columns: int = 0
    column: int = 0
    """The last column so far of the row that is read, from 1."""

    is_formula: bool = False
    has_value: bool = False
    is_value: bool = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """A start tag."""
        if ":" in name:
            name = name.rpartition(":")[2]
        if name == "c":
            self._cell(attributes.get("r", ""))
        elif name == "f":
            self.is_formula = True
        elif name in VALUES:
            self.is_value = True
        elif name == "row":
            self.rows, self.column = self._bounded(attributes.get("r", ""), self.rows + 1, LAST_ROW), 0
        elif name == "mergeCell":
            self._merge(attributes.get("ref", ""))

    def stop(self, name: str) -> None:
        """An end tag."""
        if ":" in name:
            name = name.rpartition(":")[2]
        if name in VALUES:
            self.is_value = False
        elif name == "c":
            self.filled += self.has_value
            self.uncomputed += self.is_formula and not self.has_value

    def hear(self, text: str) -> None:
        """Text."""
        if self.is_value and not text.isspace():
            self.has_value = True

    def _cell(self, reference: str) -> None:
        self.is_formula = self.has_value = False
        row, self.column = self._place(reference) if reference else (self.rows, self.column + 1)
        self.rows, self.columns = max(self.rows, row), max(self.columns, self.column)

    def _merge(self, reference: str) -> None:
        first, _, last = reference.partition(":")
        top, left = self._place(first)
        bottom, right = self._place(last or first)
        if top <= bottom and left <= right:
            self.merged[top - 1, left - 1] = bottom - top + 1, right - left + 1

    def _place(self, reference: str) -> tuple[int, int]:
        """The row and the column of "B12", from 1."""
        letters = reference.rstrip("0123456789")
        column, number = _column(letters), reference[len(letters) :]
        if column is None or not number:
            raise NumcheckError(f"{self.name}: '{reference[:20]}' is no cell; is it damaged?")
        return self._bounded(number, 0, LAST_ROW), column

    def _bounded(self, number: str, default: int, last: int) -> int:
        if not number:
            return default
        if not (number.isascii() and number.isdigit() and len(number) < 8 and 1 <= int(number) <= last):
            raise NumcheckError(f"{self.name}: no row or column '{number[:20]}' may be; is it damaged?")
        return int(number)


@lru_cache(maxsize=LAST_COLUMN)
def _column(letters: str) -> int | None:
    """The number of a column called "B" or "$B", from 1; None where there is no such."""
    match = LETTERS.fullmatch(letters)
    if match is None:
        return None
    column = 0
    for letter in match[1].upper():
        column = column * 26 + ord(letter) - 64
    return column if column <= LAST_COLUMN else None


def scan_sheet(content: bytes, name: str) -> Scan:
    """What a sheet holds; *name* is that of the file and the sheet."""
    scan = Scan(name)
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = scan.start
    parser.EndElementHandler = scan.stop
    parser.CharacterDataHandler = scan.hear
    parser.StartDoctypeDeclHandler = partial(refuse_doctype, name)
    parse(parser, content, name)
    return scan
