"""Figures that two tables give under the same labels, and numbers of rows that the text announces."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import combinations

from numcheck.document.model import Document
from numcheck.language.plural import singular
from numcheck.quantity.model import Quantity
from numcheck.table.find import TableFindings
from numcheck.table.layout import Layout
from numcheck.table.model import TableCell, Tie, cell_quantity, table_cell
from numcheck.table.proof import is_slip
from numcheck.table.words import TableWords

MOST_CELLS = 2_000
LEAST_SHARED = 3
"""Figures that two tables must give alike before one that differs is accused."""

LEAST_DIGITS = 3
LEAST_ROWS = 2
LISTS = re.compile(
    r"\btable(?:\s+\d+)?\s+(?:above\s+|below\s+)?"
    r"(?:lists?|shows?|gives?|has|contains?|covers?|names?|presents|sets out)"
    r"\s+(?:all|the|these|only|just|\s)*$",
    re.IGNORECASE,
)
ANNOUNCED = re.compile(r":\s*$|\b(?:following|below)\b", re.IGNORECASE)
ROW_NOUNS = frozenset({"row", "entry", "line", "item"})

Key = tuple[str, str]


def repeated_figures(tables: Sequence[TableFindings]) -> Iterator[Tie]:
    """Figures with one row and one column label in two tables that otherwise agree."""
    keyed = [(each.layout, _keyed(each.layout)) for each in tables if each.layout and _is_small(each.layout)]
    for (_, first), (_, second) in combinations(keyed, 2):
        shared = [(first[key], second[key]) for key in first if key in second]
        alike = [pair for pair in shared if _are_equal(*pair)]
        other = [pair for pair in shared if not _are_equal(*pair)]
        if len(alike) < LEAST_SHARED or len(other) > 1:
            continue
        for before, again in (*alike, *(pair for pair in other if _is_one_slip(*pair))):
            old, new = (
                cell_quantity(each, each.figure.value or Fraction(0), each.figure.step)
                for each in (before, again)
            )
            holds = _are_equal(before, again)
            yield Tie("again", new, old, again.row_label, again.column_label, holds, "series")


def _is_small(layout: Layout) -> bool:
    return len(layout.rows) * len(layout.columns) <= MOST_CELLS


def _keyed(layout: Layout) -> dict[Key, TableCell]:
    """The figures whose labels are theirs alone."""
    found: dict[Key, TableCell] = {}
    twice: set[Key] = set()
    for row, line in enumerate(layout.rows):
        for column, head in enumerate(layout.columns):
            key = (_plain(line.label), _plain(head.label))
            figure = layout.figures[row][column]
            if (
                not all(key)
                or not figure.is_figure
                or len(figure.digits.replace(".", "").strip("0")) < LEAST_DIGITS
            ):
                continue
            twice |= {key} & found.keys()
            found[key] = table_cell(layout, row, column)
    return {key: cell for key, cell in found.items() if key not in twice}


def _plain(label: str) -> str:
    return " ".join(re.findall(r"\w+", label.lower()))


def _are_equal(one: TableCell, other: TableCell) -> bool:
    return one.figure.value == other.figure.value


def _is_one_slip(one: TableCell, other: TableCell) -> bool:
    a, b = one.figure, other.figure
    return a.unit == b.unit and a.step == b.step and is_slip(a.digits, b.digits)


def announced_rows(
    document: Document,
    quantities: Sequence[Sequence[Quantity]],
    tables: Sequence[TableFindings],
    words: TableWords,
) -> Iterator[Tie]:
    """Numbers of rows that a sentence announces: "the table lists seven towns", "these seven towns:"."""
    for sentence, found in zip(document.sentences, quantities, strict=True):
        for quantity in found:
            if quantity.kind != "count" or quantity.hedge or quantity.value is None:
                continue
            before = document.text[sentence.span.start : quantity.span.start]
            says = LISTS.search(before) is not None
            ends = ANNOUNCED.search(document.text, quantity.span.end, sentence.span.end) is not None
            table = _table_at(document, sentence.block, tables, beside=not says) if says or ends else None
            if table is not None and table.layout is not None:
                yield from _counted(quantity, table.layout, words)


def _table_at(
    document: Document, block: int, tables: Sequence[TableFindings], *, beside: bool
) -> TableFindings | None:
    """The table right behind a block; else, where it need not be, the only one of the document."""
    end = document.blocks[block].span.end
    at = bisect_left(tables, end, key=lambda each: each.grid.span.start)
    follows = at < len(tables) and not document.text[end : tables[at].grid.span.start].strip(" \t\r\n|")
    if follows:
        return tables[at]
    return tables[0] if len(tables) == 1 and not beside else None


def _counted(quantity: Quantity, layout: Layout, words: TableWords) -> Iterator[Tie]:
    """The announced number against the rows without totals, where its noun is that of the rows."""
    rows = [line for line in layout.rows if not words.is_plain_total(line.label)]
    heads = {singular(each) for each in re.findall(r"[^\W\d_]+", layout.corner.lower())}
    is_told = quantity.head in ROW_NOUNS or (quantity.head is not None and quantity.head in heads)
    if not is_told or not all(line.label for line in rows) or any(line.section for line in rows):
        return
    number = len(rows)
    holds = quantity.value in (number, len(layout.rows))
    if number >= LEAST_ROWS:
        at = table_cell(layout, 0, 0)
        given = cell_quantity(at, Fraction(number), Fraction(1), quantity)
        given = replace(given, text=str(number))
        yield Tie("rows", quantity, given, "", "", holds, "label")
