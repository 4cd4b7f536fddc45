"""Every relation of a table, computed once: sums on both axes, and what proves those that fail."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from numcheck.document.table import Grid
from numcheck.table.addition import Test
from numcheck.table.average import average_relations
from numcheck.table.blame import each_gap_once
from numcheck.table.derived import derived_relations
from numcheck.table.figure import CellReader
from numcheck.table.kinds import Proof, RelationKind
from numcheck.table.layout import Layout, read_layout
from numcheck.table.ledger import Ledger, ledgers
from numcheck.table.model import TableCell, TableRelation, table_cell
from numcheck.table.proof import proof_of, proof_of_lone
from numcheck.table.rank import rank_relations
from numcheck.table.reading import Reading
from numcheck.table.sums import Sum, find_sums, lone_totals
from numcheck.table.words import TableWords

MOST_TOLD = 1_000
"""Sums of a table that are listed where they hold; of more only the number is kept."""

MOST_NAMES = 40
"""Witnesses of a sum that are named."""

FORMATTED = 20_000
"""Cells of a sheet up to which its figures are known as they are displayed."""


@dataclass(frozen=True, slots=True)
class TableCounts:
    """What a table came to, in numbers."""

    numbers: int = 0
    """Figures in its cells."""

    decided: int = 0
    """Relations that hold, or fail with proof."""

    unproven: int = 0
    """Relations that fail without."""


@dataclass(frozen=True)
class TableFindings:
    """A table with what its figures are to each other."""

    grid: Grid
    layout: Layout | None
    relations: tuple[TableRelation, ...]
    held: int = 0
    """Relations that hold and are not listed, in a large table."""

    @property
    def counts(self) -> TableCounts:
        """How many figures it has, and how its relations came out."""
        if self.layout is None:
            return TableCounts()
        unproven = sum(each.proof == "none" for each in self.relations)
        numbers = sum(figure.is_figure for row in self.layout.figures for figure in row)
        return TableCounts(numbers, len(self.relations) + self.held - unproven, unproven)


def examine_table(grid: Grid, reader: CellReader, words: TableWords, caption: str = "") -> TableFindings:
    """The relations of a table, those that fail with what proves them."""
    layout = read_layout(grid, reader, caption)
    if layout is None:
        return TableFindings(grid, None, ())
    found: list[TableRelation] = []
    held = 0
    for ledger in ledgers(layout, words):
        sums = find_sums(ledger)
        beyond = sum(len(each.holding) for each in sums) > MOST_TOLD
        held += sum(len(each.holding) for each in sums) if beyond else 0
        found += _sum_relations(layout, ledger, sums, failing_alone=beyond)
    for relations in (derived_relations, average_relations, rank_relations):
        found += relations(layout, words)
    if grid.name and len(grid.cells) > FORMATTED:
        found = [each if each.holds else replace(each, proof="none") for each in found]
    return TableFindings(grid, layout, tuple(each_gap_once(found)), held)


def _sum_relations(
    layout: Layout, ledger: Ledger, sums: list[Sum], *, failing_alone: bool
) -> Iterator[TableRelation]:
    for each in sums:
        names = tuple(ledger.series[test.series].label for test in each.holding[:MOST_NAMES])
        for test in each.failing if failing_alone else (*each.holding, *each.failing):
            is_strained = test is each.strained
            proof = _held(each) if test.holds and not is_strained else proof_of(each, test)
            found = _relation(layout, ledger, each.reading, test, proof, each.bits, names)
            yield replace(found, holds=False, is_exact=True) if is_strained else found
    for reading, test in lone_totals(ledger, sums):
        proof = proof_of_lone(ledger, reading, test)
        yield _relation(layout, ledger, reading, test, proof, 0.0, ())


def _held(found: Sum) -> Proof:
    """What would prove the sum if a series failed: a label and a slip of the pen where one alone has it."""
    return "series" if found.witnesses > 1 or found.failing else "slip"


def _relation(
    layout: Layout,
    ledger: Ledger,
    reading: Reading,
    test: Test,
    proof: Proof,
    bits: float,
    names: tuple[str, ...],
) -> TableRelation:
    def cell(line: int) -> TableCell:
        at = (line, test.series) if ledger.axis == "column" else (test.series, line)
        return table_cell(layout, *at)

    return TableRelation(
        _kind(ledger, reading), ledger.axis, layout.grid, cell(reading.total),
        tuple(map(cell, reading.parts)), reading.signs, test.holds, proof, bits, names,
    )  # fmt: skip


def _kind(ledger: Ledger, reading: Reading) -> RelationKind:
    opening = ledger.words.opening.search(ledger.lines[reading.parts[0]].label)
    if opening and reading.way != "below":
        return "roll-forward"
    return "difference" if -1 in reading.signs else "sum"
