"""Readings of a line as a total: which lines may be its parts, and with which signs."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product
from typing import Literal

from numcheck.table.addition import Sums, Test
from numcheck.table.ledger import Ledger

Way = Literal["run", "leaves", "subtotals", "less", "first less rest", "signed", "below"]

PRICES: Mapping[Way, int] = {
    "run": 0, "subtotals": 1, "less": 1, "below": 1, "leaves": 2, "first less rest": 2, "signed": 3,
}  # fmt: skip
"""Bits that it takes to name a reading: what writers do most often is cheap."""

PRICE_OF_SIGN: Mapping[Way, int] = {"first less rest": 1, "signed": 2}
"""Bits more for each part."""

MOST_PARTS = 40
MOST_UNEXPLAINED = 3
"""Totals of a large table that no lines add up to; a run does not reach back over more of them."""

FREE_SIGNS = range(3, 6)
"""How many parts may have any signs."""


@dataclass(slots=True)
class Reading:
    """A line read as the total of others."""

    total: int
    way: Way
    parts: tuple[int, ...]
    signs: tuple[int, ...]
    price: float
    tests: list[Test] = field(default_factory=list)
    """One for each series in which it can be tried."""


Parents = Mapping[int, Collection[int]]
"""By total the lines that it is known to sum."""


def readings_above(ledger: Ledger, total: int, parents: Parents, *, thorough: bool) -> Iterator[Reading]:
    """The line as a total of lines before it; without *thorough* of plain runs only."""
    seen: set[tuple[tuple[int, ...], tuple[int, ...]]] = set()
    for way, pool in _pools(ledger, total, parents, thorough=thorough):
        for reading in _grown(ledger, total, way, pool, parents, thorough=thorough):
            key = (reading.parts, reading.signs)
            if key not in seen:
                seen.add(key)
                yield reading


def readings_below(ledger: Ledger, total: int) -> Iterator[Reading]:
    """The line as a total that stands over its parts."""
    sums = _sums(ledger, total)
    parts: list[int] = []
    last = len(ledger.lines)
    for line in range(total + 1, min(last, total + MOST_PARTS + 1)):
        if ledger.has_no_sum[line]:
            return
        sums.add(line)
        parts.append(line)
        if not sums.series:
            return
        if len(parts) >= 2:
            is_end = line == last - 1 or ledger.lines[line + 1].is_fresh
            price = PRICES["below"] + (2 if is_end else math.log2(last) + 2)
            yield Reading(total, "below", tuple(parts), (1,) * len(parts), price, sums.tests(sums.plain))


def _pools(
    ledger: Ledger, total: int, parents: Parents, *, thorough: bool
) -> Iterator[tuple[Way, list[int]]]:
    """The lines that may be parts, from the nearest to the farthest."""
    before = [line for line in range(total - 1, -1, -1) if not ledger.is_within[line]]
    inside = {part for parent, parts in parents.items() if parent < total for part in parts}
    yield "run", [line for line in before if line not in inside]
    if thorough and inside:
        yield "leaves", [line for line in before if line not in parents]
        yield "subtotals", [line for line in before if line in parents]


def _sums(ledger: Ledger, total: int) -> Sums:
    cells = ledger.cells[total]
    return Sums(
        ledger,
        total,
        [at for at, cell in enumerate(cells) if cell.is_figure and ledger.may_witness(total, at)],
    )


def _grown(
    ledger: Ledger, total: int, way: Way, pool: Sequence[int], parents: Parents, *, thorough: bool
) -> Iterator[Reading]:
    """Runs that reach farther and farther back."""
    sums = _sums(ledger, total)
    parts: list[int] = []
    unexplained = 0
    for line in pool[:MOST_PARTS] if thorough else pool:
        if ledger.has_no_sum[line] and not ledger.has_no_sum[total]:
            return
        unexplained += ledger.is_total[line] and line not in parents
        if unexplained > MOST_UNEXPLAINED and not thorough:
            return
        sums.add(line)
        parts.append(line)
        if not sums.series:
            return
        if len(parts) >= 2 and (thorough or _is_natural(ledger, line, parents)):
            yield from _signed(
                sums, way, tuple(reversed(parts)), _start_price(ledger, total, line, parents), thorough
            )


def _signed(sums: Sums, way: Way, parts: tuple[int, ...], start: float, thorough: bool) -> Iterator[Reading]:
    """The run with the signs that it may have."""
    ledger, total = sums.ledger, sums.total
    plus = (1,) * len(parts)
    yield Reading(total, way, parts, plus, start + PRICES[way], sums.tests(sums.plain))
    less = tuple(-1 if ledger.is_less[part] else 1 for part in parts)
    if less != plus:
        yield Reading(total, "less", parts, less, start + PRICES["less"], sums.tests(sums.less))
    if not thorough:
        return
    first = ledger.values[parts[0]]
    rest = {at: 2 * (first[at] or 0) - sums.plain[at] for at in sums.series}
    yield _priced(sums, "first less rest", parts, (1, *(-1,) * (len(parts) - 1)), start, rest)
    if len(parts) == 2:
        turned = {at: -added for at, added in rest.items()}
        yield _priced(sums, "first less rest", parts, (-1, 1), start, turned)
    if way == "run" and len(parts) in FREE_SIGNS:
        for signs in product((1, -1), repeat=len(parts)):
            values = [ledger.values[part] for part in parts]
            added = {
                at: sum(sign * (row[at] or 0) for sign, row in zip(signs, values, strict=True))
                for at in sums.series
            }
            yield _priced(sums, "signed", parts, signs, start, added)


def _priced(
    sums: Sums,
    way: Way,
    parts: tuple[int, ...],
    signs: tuple[int, ...],
    start: float,
    added: Mapping[int, int],
) -> Reading:
    price = start + PRICES[way] + PRICE_OF_SIGN[way] * len(parts)
    return Reading(sums.total, way, parts, signs, price, sums.tests(added))


def _start_price(ledger: Ledger, total: int, first: int, parents: Parents) -> float:
    """What it costs to say where a run begins: nothing where a reader would begin too."""
    return 0 if _is_natural(ledger, first, parents) else math.log2(total + 1) + 1


def _is_natural(ledger: Ledger, first: int, parents: Parents) -> bool:
    """Whether a block of the table begins at that line."""
    return (
        first == 0
        or ledger.lines[first].is_fresh
        or first in parents
        or first - 1 in parents
        or ledger.is_total[first - 1]
    )
