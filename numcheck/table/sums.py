"""The sums of a table: of every line the reading as a total that the figures speak for most."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from numcheck.table.addition import Test
from numcheck.table.ledger import Ledger
from numcheck.table.reading import Reading, readings_above, readings_below

PRICE_OF_FAILURE = 8
"""Bits that a series costs in which the reading fails."""

ENOUGH = 5
ENOUGH_FOR_TOTAL = 1
ENOUGH_WITH_SIGNS = 6
"""Bits from which on a reading is taken: fewer where the label says that the line is a total."""

EXACT = 4
PRICE_OF_EXACT = 4
"""Where so many series agree to the last digit, chance is measured by that digit, not by rounding."""

ENOUGH_EXACT = 2
"""Other series that must add up to the last digit before a gap that rounding could make is doubted."""

UNIT = 2
"""The last digit of a series in the whole numbers of its ledger."""

FAR = 3.4
"""Standard deviations of what rounding adds up to: a wider gap is not its work, where all else is exact."""

SMALL = 60 * 30
"""Cells of a table in which every reading is tried; in larger ones plain runs of lines that are totals."""


@dataclass
class Sum:
    """A line that is the total of others, by what most series show."""

    ledger: Ledger
    reading: Reading
    holding: list[Test]
    failing: list[Test]
    bits: float
    acquitted: frozenset[int] = frozenset()
    """Series in which another plausible reading of the line holds."""

    witnesses: int = 0
    """Series that confirm it, equal ones counted once."""

    strained: Test | None = None
    """The one test that fails although rounding at its very worst would allow it."""


@dataclass
class Tally:
    """What is known of a table's lines so far."""

    ledger: Ledger
    sums: list[Sum] = field(default_factory=list)
    parents: dict[int, frozenset[int]] = field(default_factory=dict)


def find_sums(ledger: Ledger) -> list[Sum]:
    """Every line that most of its series show to be a total."""
    tally = Tally(ledger)
    thorough = len(ledger.lines) * len(ledger.series) <= SMALL
    for line in range(len(ledger.lines)):
        if not (thorough or ledger.is_total[line]) or ledger.has_no_sum[line]:
            continue
        above = _best(
            ledger, readings_above(ledger, line, tally.parents, thorough=thorough), thorough=thorough
        )
        if above is not None:
            tally.sums.append(above)
            tally.parents[line] = frozenset(above.reading.parts)
        if thorough and (below := _best(ledger, readings_below(ledger, line))) is not None:
            tally.sums.append(below)
    return tally.sums


def _best(ledger: Ledger, readings: Iterable[Reading], *, thorough: bool = True) -> Sum | None:
    """The reading that the figures speak for most; unless *thorough* the first that none speak against."""
    best: tuple[float, Sum] | None = None
    plausible: dict[int, list[Reading]] = {}
    for reading in readings:
        holding = [test for test in reading.tests if test.holds]
        for test in holding:
            if test.bits > reading.price:
                plausible.setdefault(test.series, []).append(reading)
        if not holding:
            continue
        found = _weighed(ledger, reading, holding)
        score = found.bits - PRICE_OF_FAILURE * len(found.failing)
        if best is None or score > best[0]:
            best = (score, found)
        if not (thorough or found.failing) and found.witnesses > 1 and _is_enough(ledger, found):
            break
    if best is None or not _is_enough(ledger, best[1]):
        return None
    found = _without_strained(best[1])
    own = found.strained.series if found.strained else None
    found.acquitted = frozenset(
        at
        for at, rivals in plausible.items()
        if at != own or any(each is not found.reading for each in rivals)
    )
    return found


def _without_strained(found: Sum) -> Sum:
    """The sum where one gap is wider than rounding makes it and all other series add up to the last digit."""
    loose = [test for test in found.holding if test.gap]
    if len(loose) != 1 or found.failing or found.witnesses <= ENOUGH_EXACT:
        return found
    test = loose[0]
    parts = sum(bool(found.ledger.values[part][test.series]) for part in found.reading.parts)
    if abs(test.gap) <= FAR * test.slack / math.sqrt(3 * (parts + 1)):
        return found
    holding = [each for each in found.holding if each is not test]
    return replace(found, holding=holding, failing=[test], witnesses=found.witnesses - 1, strained=test)


def _weighed(ledger: Ledger, reading: Reading, holding: list[Test]) -> Sum:
    looks = {ledger.profile(reading.total, test.series) for test in holding}
    failing = [
        test
        for test in reading.tests
        if not test.holds
        and (
            ledger.profile(reading.total, test.series) in looks
            or ledger.is_hundred(reading.total, test.series)
        )
    ]
    distinct: dict[tuple[int | None, ...], Test] = {}
    for test in holding:
        distinct.setdefault(tuple(ledger.values[part][test.series] for part in reading.parts), test)
    bits = sum(test.bits for test in distinct.values())
    if len(distinct) >= EXACT and not any(test.gap for test in holding):
        exact = sum(math.log2(test.size / UNIT + 1) for test in distinct.values())
        bits = max(bits, exact - PRICE_OF_EXACT)
    return Sum(ledger, reading, holding, failing, bits - reading.price, witnesses=len(distinct))


def _is_enough(ledger: Ledger, found: Sum) -> bool:
    if found.reading.way in ("first less rest", "signed"):
        enough = ENOUGH_WITH_SIGNS
    else:
        enough = ENOUGH_FOR_TOTAL if ledger.is_total[found.reading.total] else ENOUGH
    return found.bits >= enough and len(found.failing) <= found.witnesses


def lone_totals(ledger: Ledger, sums: list[Sum]) -> Iterator[tuple[Reading, Test]]:
    """Lines called "total" that no series confirms and one breaks: the natural run above each."""
    known = {each.reading.total for each in sums}
    parents = {
        each.reading.total: frozenset(each.reading.parts) for each in sums if each.reading.way != "below"
    }
    for line in range(len(ledger.lines)):
        if line in known or not ledger.is_plain_total[line] or ledger.has_no_sum[line]:
            continue
        for reading in readings_above(ledger, line, parents, thorough=False):
            if reading.price <= 1 and (broken := _only_failure(ledger, reading)) is not None:
                yield reading, broken
                break


def _only_failure(ledger: Ledger, reading: Reading) -> Test | None:
    """The one series that breaks the reading while every other is trivially in order."""
    tried = {test.series: test for test in reading.tests}
    broken = [test for test in reading.tests if not test.holds]
    total = ledger.cells[reading.total]
    for at, cell in enumerate(total):
        if not cell.is_figure or not ledger.may_witness(reading.total, at) or at in tried:
            continue
        if sum(ledger.values[part][at] or 0 for part in reading.parts) != ledger.values[reading.total][at]:
            return None
    return broken[0] if len(broken) == 1 and len(tried) == 1 else None
