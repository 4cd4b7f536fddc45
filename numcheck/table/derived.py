"""Columns that are worked out from others, row by row: percent changes, shares, products, averages.

A reading is taken where it holds in most rows; the rows in which it fails are accused.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from itertools import permutations

from numcheck.table.figure import Figure
from numcheck.table.kinds import Proof, RelationKind
from numcheck.table.layout import Layout
from numcheck.table.model import TableRelation, table_cell
from numcheck.table.words import TableWords
from numcheck.table.worked import FUNCTIONS, exact_range_of, meets, point_of, range_of

MOST_COLUMNS = 14
MOST_FIGURES = 60 * 30
LEAST_ROWS = 3
"""Rows in which a reading must hold."""

MOST_FAILING = Fraction(1, 4)
"""Of the rows in which a reading is tried, how many may fail."""

FAR = 4
"""Last digits by which a figure may be off from what exact operands give.

One that is farther off fails although their rounding would allow it, if those of all other rows are exact, as
counts of people are.
"""

ENOUGH = 10
"""Bits that the rows must bring beyond the price of the reading."""

HUNDRED = 3
"""Bits that a total row of 100% brings."""

PRICES: dict[RelationKind, int] = {"percent change": 2, "share": 2, "product": 3}


@dataclass(slots=True)
class Trial:
    """A reading of a column, with the rows in which it holds and fails."""

    kind: RelationKind
    target: int
    operands: tuple[int, int]
    whole_row: int | None = None
    """For a share of a total: the row of that total."""

    holding: list[int] = field(default_factory=list)
    failing: list[int] = field(default_factory=list)
    bits: float = 0.0
    loose: list[int] = field(default_factory=list)
    """Of the rows in which it fails those that only exact operands convict."""


def derived_relations(layout: Layout, words: TableWords) -> Iterator[TableRelation]:
    """The relations of columns that most rows show to be worked out from others."""
    width, height = len(layout.columns), len(layout.rows)
    if not 2 <= width <= MOST_COLUMNS or height < LEAST_ROWS or width * height > MOST_FIGURES:
        return
    for target in range(width):
        trials = [trial for trial in _trials(layout, words, target) if _is_enough(layout, trial)]
        if trials:
            best = max(trials, key=lambda trial: trial.bits)
            yield from _relations(layout, best, trials)


def _trials(layout: Layout, words: TableWords, target: int) -> Iterator[Trial]:
    columns = [at for at in range(len(layout.columns)) if at != target]
    figures = [row[target] for row in layout.figures if row[target].is_figure]
    if len(figures) < LEAST_ROWS:
        return
    if all(figure.unit == "%" for figure in figures):
        for new, old in permutations(columns, 2):
            yield _tried(layout, Trial("percent change", target, (new, old)))
            yield _tried(layout, Trial("share", target, (new, old)))
        wholes = [at for at, row in enumerate(layout.figures) if row[target].value == 100]
        totals = [at for at, row in enumerate(layout.rows) if words.is_total(row.label)] or wholes
        for part in columns:
            for total in totals[-1:]:
                yield _tried(layout, Trial("share", target, (part, part), total))
    else:
        for one, other in permutations(columns, 2):
            if one < other:
                yield _tried(layout, Trial("product", target, (one, other)))


def _tried(layout: Layout, trial: Trial) -> Trial:
    function = FUNCTIONS[trial.kind]
    exact_rows: list[int] = []
    loose_rows: list[int] = []
    seen: set[tuple[Fraction | None, ...]] = set()
    for row, figures in enumerate(layout.figures):
        cells = _operands(layout, trial, row)
        told = figures[trial.target]
        if not told.is_figure or not all(each.is_figure for each in cells) or row == trial.whole_row:
            continue
        worked = function(*map(range_of, cells))
        if worked is None or not _fits_units(trial.kind, told, *cells):
            continue
        low, high = worked
        value, slack = told.value or Fraction(0), told.slack
        if meets(value, slack, low, high):
            trial.holding.append(row)
            if high - low > 2 * FAR * told.step and (point := function(*map(point_of, cells))):
                is_near = meets(value, slack, *point)
                is_far = min(abs(abs(value) - abs(point[0])), abs(value - point[0])) > FAR * told.step
                exact_rows += [row] if is_near else []
                loose_rows += [row] if is_far else []
            key = (told.value, *(each.value for each in cells))
            if key not in seen:
                seen.add(key)
                if exact := function(*map(exact_range_of, cells)):
                    low, high = exact if meets(value, slack, *exact) else worked
                tolerance = float(high - low + 2 * slack)
                trial.bits += math.log2(abs(float(value)) / max(tolerance, 1e-9) + 1)
        else:
            trial.failing.append(row)
    if len(exact_rows) >= LEAST_ROWS and len(loose_rows) <= 1:
        _take_as_exact(layout, trial, exact_rows, loose_rows)
    return trial


def _take_as_exact(layout: Layout, trial: Trial, exact: Sequence[int], loose: Sequence[int]) -> None:
    """The reading with operands that are no rounded figures, as counts of people are not."""
    trial.holding = [row for row in trial.holding if row not in loose]
    trial.failing += loose
    trial.loose += loose
    known = {
        (layout.figures[row][trial.target].value, layout.figures[row][trial.operands[0]].value): row
        for row in exact
    }
    told = [layout.figures[row][trial.target] for row in known.values()]
    bits = [math.log2(abs(float(each.value or 0)) / float(2 * each.slack) + 1) for each in told]
    trial.bits = max(trial.bits, sum(bits))


def _operands(layout: Layout, trial: Trial, row: int) -> tuple[Figure, Figure]:
    one, other = trial.operands
    whole = row if trial.whole_row is None else trial.whole_row
    return layout.figures[row][one], layout.figures[whole][other]


def _fits_units(kind: RelationKind, told: Figure, one: Figure, other: Figure) -> bool:
    """Whether figures of these units may stand in the relation: percents of percents are points."""
    if kind == "product":
        values = (one.value, other.value, told.value)
        return "%" not in (told.unit, one.unit, other.unit) and 1 not in values and 0 not in values
    return one.unit == other.unit != "%"


def _is_enough(layout: Layout, trial: Trial) -> bool:
    tried = len(trial.holding) + len(trial.failing)
    column = math.log2(len(layout.columns))
    is_told = _is_of_hundred(layout, trial)
    price = column - HUNDRED if is_told else PRICES[trial.kind] + 2 * column
    return (
        len(trial.holding) >= LEAST_ROWS
        and len(trial.failing) <= tried * MOST_FAILING
        and trial.bits - price >= ENOUGH
    )


def _is_of_hundred(layout: Layout, trial: Trial) -> bool:
    """Whether a total row of 100% says that the column holds shares of that row."""
    return trial.whole_row is not None and layout.figures[trial.whole_row][trial.target].value == 100


def _relations(layout: Layout, best: Trial, rivals: Sequence[Trial]) -> Iterator[TableRelation]:
    acquitted = {row for trial in rivals for row in trial.holding}
    names = tuple(layout.rows[row].label for row in best.holding)
    for row in sorted((*best.holding, *best.failing)):
        holds = row in best.holding
        proof: Proof = "rows" if holds or row not in acquitted else "none"
        whole = row if best.whole_row is None else best.whole_row
        parts = (table_cell(layout, row, best.operands[0]), table_cell(layout, whole, best.operands[1]))
        total = table_cell(layout, row, best.target)
        blamed = None if holds else total
        yield TableRelation(
            best.kind,
            "row",
            layout.grid,
            total,
            parts,
            (1, 1),
            holds,
            proof,
            best.bits,
            names,
            blamed,
            is_exact=row in best.loose,
        )
