"""A document made ready for many rules: each sentence masked once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from numcheck.pattern.compile import Lexicon
from numcheck.pattern.index import Index
from numcheck.pattern.model import Scene
from numcheck.pattern.parse import Pattern
from numcheck.pattern.scan import Scan, scan_sentence, spread

LONGEST = 20_000
"""Code points of a sentence; what is longer is no prose, and no pattern is run over it."""

BATCH = 4_000
"""Sentences that are masked at a time."""

AHEAD = 100
"""Sentences after them in which their bindings may end."""


@dataclass
class Survey:
    """A document's sentences, masked when first asked for."""

    scene: Scene
    lexicon: Lexicon
    numbers: range | None = None
    """The sentences in which bindings begin; those of the whole document for None."""

    @cached_property
    def scans(self) -> dict[int, Scan]:
        """The sentences that hold a quantity and are no longer than a sentence can be, by number."""
        sentences, quantities = self.scene.document.sentences, self.scene.quantities
        reach = range(self.begins.start, min(self.begins.stop + AHEAD, len(sentences)))
        numbers = (
            number for number in reach if quantities[number] and len(sentences[number].span) <= LONGEST
        )
        return {number: scan_sentence(self.scene, number, self.lexicon) for number in numbers}

    @property
    def begins(self) -> range:
        """The sentences in which bindings begin."""
        return range(len(self.scene.quantities)) if self.numbers is None else self.numbers

    @cached_property
    def _dense(self) -> frozenset[int]:
        """The sentences with two quantities or more."""
        return frozenset(
            number for number, scan in self.scans.items() if len(list(spread(scan.quantities))) > 1
        )

    @cached_property
    def _index(self) -> Index:
        return Index(self.scans.values(), self.lexicon)

    def likely(
        self, patterns: Iterable[Pattern], *, dense: bool, later: bool = False
    ) -> Iterator[tuple[Scan, list[Pattern]]]:
        """The sentences in which patterns may stand, those with two quantities or more if *dense*.

        With *later* those too in which bindings only end.
        """
        found: dict[int, list[Pattern]] = {}
        begins = self.begins
        for pattern in patterns:
            for number in self._index.numbers(pattern):
                if (not dense or number in self._dense) and (later or number in begins):
                    found.setdefault(number, []).append(pattern)
        yield from ((self.scans[number], found[number]) for number in sorted(found))


def surveys_of(scene: Scene, lexicon: Lexicon) -> Iterator[Survey]:
    """The document in batches, each masked when its turn comes and let go after it."""
    length = len(scene.quantities)
    for start in range(0, max(length, 1), BATCH):
        yield Survey(scene, lexicon, range(start, min(start + BATCH, length)))
