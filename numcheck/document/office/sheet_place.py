"""The places of a spreadsheet's cells, in arrays: half a million take no more than their numbers do."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Sequence
from typing import overload

from numcheck.document.place import Place

Known = tuple[int, Place]


class SheetPlaces(Sequence[Known]):
    """Offsets with the cells that begin there, in the order of the text."""

    __slots__ = ("_columns", "_firsts", "_offsets", "_rows", "_sheets")

    def __init__(self) -> None:
        self._offsets, self._rows, self._columns = array("q"), array("l"), array("l")
        self._sheets: list[str] = []
        self._firsts = array("q")

    def add(self, offset: int, sheet: str, row: int, column: int) -> None:
        """One more cell, its row and column from 0."""
        if not self._sheets or self._sheets[-1] != sheet:
            self._sheets.append(sheet)
            self._firsts.append(len(self._offsets))
        self._offsets.append(offset)
        self._rows.append(row)
        self._columns.append(column)

    def __len__(self) -> int:
        return len(self._offsets)

    @overload
    def __getitem__(self, place: int) -> Known: ...

    @overload
    def __getitem__(self, place: slice) -> tuple[Known, ...]: ...

    def __getitem__(self, place: int | slice) -> Known | tuple[Known, ...]:
        if isinstance(place, slice):
            return tuple(self[each] for each in range(*place.indices(len(self))))
        place = range(len(self))[place]
        sheet = self._sheets[bisect_right(self._firsts, place) - 1]
        return self._offsets[place], Place(
            sheet=sheet, cell=cell_name(self._rows[place], self._columns[place])
        )


def cell_name(row: int, column: int) -> str:
    """What a sheet calls the cell at a row and a column, both from 0: "B12"."""
    letters, number = "", column + 1
    while number:
        number, letter = divmod(number - 1, 26)
        letters = chr(65 + letter) + letters
    return f"{letters}{row + 1}"
