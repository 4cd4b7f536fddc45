"""Figures of the text that a table holds as well, tied by words and not by value alone.

More than half of the numbers beside a table stand in it, and half of those in several cells; so a figure
that no cell has accuses nothing. A tie needs all words of a row's label in the sentence, the same unit and
last digit, one slip of the pen between the two, and another number of the sentence in that row or column.
A row only called a total has no words: its column's stand for them, and the noun that the table counts.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import permutations

from numcheck.document.model import Document
from numcheck.quantity.model import Quantity
from numcheck.table.find import TableFindings
from numcheck.table.kinds import Proof
from numcheck.table.model import Tie, cell_quantity, table_cell
from numcheck.table.proof import is_slip
from numcheck.table.shelf import Entry, Shelf, shelf_of, words_of
from numcheck.table.words import TableWords

KINDS = frozenset({"count", "number", "money", "percent", "measure"})
LEAST_DIGITS = 3
LEAST_DIGITS_OF_TOTAL = 4
"""Digits other than noughts at the end that a figure of a row without words must have."""

MOST_ROWS = 200
"""Rows of a table that prose beside it is compared with."""


def find_ties(
    document: Document,
    quantities: Sequence[Sequence[Quantity]],
    tables: Sequence[TableFindings],
    words: TableWords,
) -> Iterator[Tie]:
    """The figures of the prose that tables hold, and those one slip away from a cell that is named."""
    layouts = [table.layout for table in tables if table.layout and len(table.layout.rows) <= MOST_ROWS]
    shelves = [shelf_of(layout, words, is_sole=len(tables) == 1) for layout in layouts]
    if not shelves:
        return
    known = {entry.value for shelf in shelves for entry in shelf.entries}
    for sentence, found in zip(document.sentences, quantities, strict=True):
        told = [each for each in found if _is_comparable(each)]
        if told and document.blocks[sentence.block].kind != "table cell":
            text = words_of(sentence.span.of(document.text))
            for quantity in told:
                yield from _ties(quantity, told, text, shelves, known)


def _is_comparable(quantity: Quantity) -> bool:
    if quantity.kind not in KINDS or quantity.value is None or quantity.hedge or quantity.last_digit is None:
        return False
    return len(_digits(quantity.value, quantity.last_digit).strip("0")) >= LEAST_DIGITS


def _digits(value: Fraction, step: Fraction) -> str:
    return str(abs(round(value / step)))


def _ties(
    quantity: Quantity,
    told: Sequence[Quantity],
    text: frozenset[str],
    shelves: Sequence[Shelf],
    known: set[Fraction],
) -> Iterator[Tie]:
    proof: Proof
    value, step = quantity.value or Fraction(0), quantity.last_digit or Fraction(1)
    is_known = value in known or -value in known
    found: list[Tie] = []
    naming = [shelf for shelf in shelves if any(words and words <= text for words in shelf.rows)]
    for shelf in shelves:
        is_meant = shelf.is_sole or (len(naming) == 1 and naming[0] is shelf and quantity.head in shelf.nouns)
        named = [row for row, words in enumerate(shelf.rows) if words and words <= text]
        named = [row for row in named if not any(shelf.rows[row] < shelf.rows[other] for other in named)]
        total = None if named else _total_named(quantity, text, shelf)
        for entry in shelf.entries:
            if (entry.row not in named and (entry.row, entry.column) != total) or not _is_alike(
                quantity, entry, step
            ):
                continue
            holds = abs(entry.value) == abs(value)
            if not holds and (is_known or not is_slip(_digits(entry.value, step), _digits(value, step))):
                continue
            if holds or not _is_derivable(value, step, shelf, entry):
                proof = (
                    "label" if total else _proof(quantity, entry, told, text, shelf, named, is_meant=is_meant)
                )
                if proof != "none":
                    cell = table_cell(shelf.layout, entry.row, entry.column)
                    given = cell_quantity(cell, abs(entry.value), entry.step, quantity)
                    found.append(
                        Tie("told", quantity, given, cell.row_label, cell.column_label, holds, proof)
                    )
    if len(found) == 1:
        yield found[0]


def _total_named(quantity: Quantity, text: frozenset[str], shelf: Shelf) -> tuple[int, int] | None:
    """The cell of the total, where the sentence names one column and counts what the table counts."""
    fitting = [at for at, words in enumerate(shelf.columns) if words and words <= text]
    digits = _digits(quantity.value or Fraction(0), quantity.last_digit or Fraction(1)).rstrip("0")
    is_meant = quantity.head in shelf.nouns and len(digits) >= LEAST_DIGITS_OF_TOTAL
    return (shelf.total, fitting[0]) if shelf.total is not None and len(fitting) == 1 and is_meant else None


def _is_alike(quantity: Quantity, entry: Entry, step: Fraction) -> bool:
    """Whether the two are written to the same last digit, both percents or neither."""
    return entry.step == step and (quantity.kind == "percent") == (entry.figure.unit == "%")


def _proof(
    quantity: Quantity,
    entry: Entry,
    told: Sequence[Quantity],
    text: frozenset[str],
    shelf: Shelf,
    named: Sequence[int],
    *,
    is_meant: bool,
) -> Proof:
    """What ties the two beside the row's label: another number of that row or column, or its words."""
    others = {abs(each.value) for each in told if each is not quantity and each.value is not None}
    beside = any(
        abs(other.value) in others
        for other in shelf.entries
        if other is not entry and (other.row == entry.row or other.column == entry.column)
    )
    column = shelf.columns[entry.column]
    fitting = [at for at, words in enumerate(shelf.columns) if words and words <= text]
    is_whole = is_meant and len(named) == 1 and bool(column) and fitting == [entry.column]
    if beside and (is_whole or not fitting or entry.column in fitting):
        return "series"
    return "label" if is_whole else "none"


def _is_derivable(value: Fraction, step: Fraction, shelf: Shelf, entry: Entry) -> bool:
    """Whether it is a sum, difference, change or share of two figures of that row or column."""
    near = [
        abs(each.value)
        for each in shelf.entries
        if (each.row == entry.row or each.column == entry.column) and each.value
    ]
    for one, other in permutations(near[:40], 2):
        for worked in (one + other, one - other, 100 * (one - other) / other, 100 * one / other):
            if abs(abs(worked) - abs(value)) <= step:
                return True
    return False
