"""An index of a document's sentences by what stands in them, as a pattern asks for it."""

from __future__ import annotations

from collections.abc import Iterable

from numcheck.pattern.compile import Lexicon
from numcheck.pattern.demand import Demand
from numcheck.pattern.parse import Pattern
from numcheck.pattern.scan import Scan


class Index:
    """Tells in which sentences a pattern may stand without a look at each of them."""

    def __init__(self, scans: Iterable[Scan], lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._every: set[int] = set()
        self._holding: dict[bytes, set[int]] = {}
        self._meeting: dict[Demand, set[int]] = {}
        for scan in scans:
            self._every.add(scan.number)
            for gist in {gist for view in scan.views for gist in view.gists}:
                self._holding.setdefault(gist, set()).add(scan.number)

    def numbers(self, pattern: Pattern) -> list[int]:
        """The sentences that meet every demand of the pattern, in the order of the text."""
        found = self._every
        for demand in self._lexicon.demands(pattern):
            found = found & self._numbers_meeting(demand)
            if not found:
                break
        return sorted(found)

    def _numbers_meeting(self, demand: Demand) -> set[int]:
        found = self._meeting.get(demand)
        if found is None:
            empty: set[int] = set()
            found = self._meeting[demand] = empty.union(*(self._holding.get(gist, empty) for gist in demand))
        return found
