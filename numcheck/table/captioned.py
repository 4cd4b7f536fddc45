"""The total that a caption tells, against the total of its table: "Ships by year (total 12,300)"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from numcheck.document.model import Document
from numcheck.quantity.model import Quantity
from numcheck.table.find import TableFindings
from numcheck.table.model import Tie, cell_quantity, table_cell
from numcheck.table.shelf import Entry, shelf_of
from numcheck.table.words import TableWords

BEFORE = re.compile(r"\b(?:in total|totals?|n)\s?[:=,]?\s*\Z", re.IGNORECASE)
BEHIND = re.compile(r"[^\d.;:]{0,30}\bin (?:total|all)\b", re.IGNORECASE)


def captioned_totals(
    document: Document,
    quantities: Sequence[Sequence[Quantity]],
    tables: Sequence[TableFindings],
    words: TableWords,
) -> Iterator[Tie]:
    """Totals in captions, each with the cell of the one total row that is written as it is."""
    for sentence, found in zip(document.sentences, quantities, strict=True):
        if document.blocks[sentence.block].kind != "caption":
            continue
        for quantity in found:
            before = document.text[sentence.span.start : quantity.span.start]
            is_total = BEFORE.search(before) or BEHIND.match(
                document.text, quantity.span.end, sentence.span.end
            )
            if is_total and not quantity.hedge and quantity.value is not None:
                yield from _tied(quantity, tables, words)


def _tied(quantity: Quantity, tables: Sequence[TableFindings], words: TableWords) -> Iterator[Tie]:
    """The total against that of the table whose caption it stands in, if only one cell may be meant."""
    for table in tables:
        caption, layout = table.grid.caption, table.layout
        if caption is None or layout is None or not caption.holds(quantity.span):
            continue
        shelf = shelf_of(layout, words, is_sole=True)
        alike = [each for each in shelf.entries if each.row == shelf.total and _is_alike(quantity, each)]
        equal = [each for each in alike if each.value == quantity.value]
        for entry in equal[:1] or (alike if len(alike) == 1 else ()):
            cell = table_cell(layout, entry.row, entry.column)
            given = cell_quantity(cell, entry.value, entry.step, quantity)
            yield Tie("told", quantity, given, cell.row_label, cell.column_label, bool(equal), "label")


def _is_alike(quantity: Quantity, entry: Entry) -> bool:
    """Whether both are written to the same last digit, of like size, and percents or none."""
    is_percent = (quantity.kind == "percent") == (entry.figure.unit == "%")
    size = abs(entry.value / quantity.value) if quantity.value else 0
    return is_percent and entry.step == quantity.last_digit and 0.5 < size < 2
