"""Which cell is wrong where relations fail: the one whose one correction mends all that meet in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

from numcheck.table.kinds import RelationKind
from numcheck.table.model import TableCell, TableRelation

DERIVED: frozenset[RelationKind] = frozenset({"percent change", "share", "product", "order"})
"""Relations that tell what one cell has to be."""

LEAST_EXACT = 3
"""Relations of one reading that must hold to the last digit before one held by rounding alone is doubted."""


def each_gap_once(found: Sequence[TableRelation]) -> Iterator[TableRelation]:
    """The relations; of those that fail over one cell one accuses, and blames that cell."""
    failing = [each for each in found if not each.holds and each.proof != "none"]
    crossing = _by_cell(found)
    blamed: dict[int, TableCell] = {}
    dropped: set[int] = set()
    for each in failing:
        if id(each) in dropped or (met := _meeting(each, crossing)) is None:
            continue
        cell, others = met
        if any(other.kind in DERIVED and other.proof != "none" for other in others):
            dropped.add(id(each))
        else:
            blamed[id(each)] = cell
            dropped |= {id(other) for other in others if not other.holds}
    _drop_shared([each for each in failing if id(each) not in dropped], blamed, dropped)
    for each in found:
        if id(each) in dropped:
            continue
        if not each.holds and each.proof != "none":
            yield replace(each, blamed=blamed.get(id(each), each.total))
        else:
            yield each


def _drop_shared(failing: Sequence[TableRelation], blamed: dict[int, TableCell], dropped: set[int]) -> None:
    """Drops those that share a cell with one before them; it is blamed where nothing better is known."""
    told: list[tuple[TableRelation, set[int]]] = []
    for each in failing:
        cells = {id(cell.cell) for cell in _cells(each)}
        for other, others in told:
            shared = cells & others
            if shared:
                blamed.setdefault(id(other), next(at for at in _cells(each) if id(at.cell) in shared))
                dropped.add(id(each))
                break
        else:
            told.append((each, cells))


def _cells(relation: TableRelation) -> tuple[TableCell, ...]:
    return (relation.total, *relation.parts)


def _by_cell(found: Sequence[TableRelation]) -> dict[int, list[TableRelation]]:
    """By cell the relations that something is wrong with: they fail, or only rounding saves them."""
    by_cell: dict[int, list[TableRelation]] = defaultdict(list)
    for each in (*(each for each in found if not each.holds), *_strained(found)):
        for cell in (each.total,) if each.kind in DERIVED else _cells(each):
            by_cell[id(cell.cell)].append(each)
    return by_cell


def _strained(found: Sequence[TableRelation]) -> Iterator[TableRelation]:
    """Relations that hold by rounding where all others of their reading hold to the last digit."""
    readings: dict[tuple[object, ...], list[TableRelation]] = defaultdict(list)
    for each in found:
        if each.holds and each.kind not in DERIVED and each.kind != "average":
            lines = tuple(cell.cell.column if each.axis == "row" else cell.cell.row for cell in _cells(each))
            readings[each.axis, each.signs, lines].append(each)
    for alike in readings.values():
        loose = [each for each in alike if each.mended(each.total) != each.total.figure.value]
        if len(loose) == 1 and len(alike) > LEAST_EXACT:
            yield loose[0]


def _meeting(
    relation: TableRelation, crossing: dict[int, list[TableRelation]]
) -> tuple[TableCell, list[TableRelation]] | None:
    """The cell in which one correction mends it and relations that cross it, with these."""
    if relation.kind in DERIVED:
        return None
    slack = sum((cell.figure.step for cell in _cells(relation)), Fraction(0)) / 2
    for cell in _cells(relation):
        right = relation.mended(cell) or Fraction(0)
        others = [other for other in crossing.get(id(cell.cell), ()) if other.axis != relation.axis]
        met = [each for each in others if abs((each.mended(cell) or Fraction(0)) - right) <= slack]
        if met:
            return cell, met
    return None
