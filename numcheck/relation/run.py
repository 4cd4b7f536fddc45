"""Runs of neighbours of one type, which may fill a list."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from numcheck.mention.model import Mention

LONGEST_SKIP = 12
"""Like mentions of a window up to which runs with one left out are tried too."""


class Alike:
    """The mentions of a window that compare with each other, in order."""

    def __init__(self, mentions: Sequence[Mention], sizes: tuple[int, int]) -> None:
        self.mentions, self.sizes = mentions, sizes
        self.indices = [each.index for each in mentions]
        self.may_skip = len(mentions) <= LONGEST_SKIP
        self.only_grows = all(each.value >= 0 for each in mentions)

    def runs(
        self, first: int, last: int, start: int | None, low: float, high: float
    ) -> Iterator[tuple[Mention, ...]]:
        """Neighbours, and neighbours with one between them left out, whose sum lies between *low* and *high*.

        They begin at the index *first* or before it, in the sentence *start* where one is named, and end at
        *last* or behind it.
        """
        least, most = self.sizes
        earliest_end = bisect_left(self.indices, last) + 1
        for begin in range(max(0, earliest_end - most - 1), bisect_right(self.indices, first)):
            if start is not None and self.mentions[begin].sentence != start:
                continue
            yield from self._from(begin, max(begin + least, earliest_end), begin + most + 1, low, high)

    def _from(
        self, begin: int, shortest: int, longest: int, low: float, high: float
    ) -> Iterator[tuple[Mention, ...]]:
        least, most = self.sizes
        value: float = sum([each.value for each in self.mentions[begin : shortest - 1]])
        for end in range(shortest, min(len(self.mentions), longest) + 1):
            value += self.mentions[end - 1].value
            if value > high and self.only_grows and not self.may_skip:
                return
            run = tuple(self.mentions[begin:end])
            if low <= value <= high and end - begin <= most:
                yield run
            if self.may_skip and end - begin > least:
                yield from _with_one_left_out(run, low, high)


def _with_one_left_out(run: tuple[Mention, ...], low: float, high: float) -> Iterator[tuple[Mention, ...]]:
    for skipped in range(1, len(run) - 1):
        shorter = run[:skipped] + run[skipped + 1 :]
        if low <= sum([each.value for each in shorter]) <= high:
            yield shorter
