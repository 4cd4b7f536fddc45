"""Parts of a total added one by one, in all series of a table at once."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field

from numcheck.table.figure import Figure
from numcheck.table.ledger import Ledger


@dataclass(frozen=True, slots=True)
class Test:
    """A reading tried in one series."""

    series: int
    gap: int
    """What the parts come to less what the total says."""

    slack: int
    bits: float
    """What the agreement is worth."""

    size: int = 0
    """The largest figure that takes part."""

    @property
    def holds(self) -> bool:
        """Whether rounding explains the gap."""
        return abs(self.gap) <= self.slack


@dataclass
class Sums:
    """What a growing run of parts comes to, series by series."""

    ledger: Ledger
    total: int
    series: list[int]
    plain: dict[int, int] = field(default_factory=dict)
    less: dict[int, int] = field(default_factory=dict)
    slack: dict[int, int] = field(default_factory=dict)
    largest: dict[int, int] = field(default_factory=dict)
    live: dict[int, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for at in self.series:
            self.plain[at] = self.less[at] = self.live[at] = 0
            self.slack[at] = self.ledger.slacks[self.total][at]
            self.largest[at] = abs(self.ledger.values[self.total][at] or 0)

    def add(self, line: int) -> None:
        """Takes one more part; a series in which it cannot be added is tried no more."""
        cells, values = self.ledger.cells[line], self.ledger.values[line]
        total, sign = self.ledger.cells[self.total], -1 if self.ledger.is_less[line] else 1
        kept = []
        for at in self.series:
            value = values[at]
            if not cells[at].counts or (value and not _comparable(cells[at], total[at])):
                continue
            kept.append(at)
            if value:
                self.plain[at] += value
                self.less[at] += sign * value
                self.slack[at] += self.ledger.slacks[line][at]
                self.live[at] += 1
                self.largest[at] = max(self.largest[at], abs(value))
        self.series = kept

    def tests(self, sums: Mapping[int, int]) -> list[Test]:
        """How the run comes out in every series with two parts or more."""
        found = []
        for at in self.series:
            if self.live[at] >= 2:
                slack = self.slack[at]
                gap = sums[at] - (self.ledger.values[self.total][at] or 0)
                found.append(
                    Test(
                        at, gap, slack, math.log2(self.largest[at] / max(2 * slack, 1) + 1), self.largest[at]
                    )
                )
        return found


def _comparable(one: Figure, other: Figure) -> bool:
    return one.unit == other.unit and (not one.money or not other.money or one.money == other.money)
