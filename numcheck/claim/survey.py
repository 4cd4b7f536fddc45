"""A document made ready for many rules: each sentence masked once, each frame looked for once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from numcheck.frame.compile import Lexicon
from numcheck.frame.definition import Frame
from numcheck.frame.index import Index
from numcheck.frame.model import Scene
from numcheck.frame.pattern import Pattern
from numcheck.frame.scan import Scan, scan_sentence, spread
from numcheck.frame.window import Window, find_windows

LONGEST = 20_000
"""Code points of a sentence; what is longer is no prose, and no pattern is run over it."""


@dataclass
class Survey:
    """A document's sentences, masked when first asked for, and its frames."""

    scene: Scene
    lexicon: Lexicon
    _windows: dict[str, list[Window]] = field(default_factory=dict)

    @cached_property
    def scans(self) -> dict[int, Scan]:
        """The sentences that hold a quantity and are no longer than a sentence can be, by number."""
        sentences = self.scene.document.sentences
        numbers = (
            number
            for number, found in enumerate(self.scene.quantities)
            if found and len(sentences[number].span) <= LONGEST
        )
        return {number: scan_sentence(self.scene, number, self.lexicon) for number in numbers}

    @cached_property
    def _dense(self) -> frozenset[int]:
        """The sentences with two quantities or more."""
        return frozenset(
            number for number, scan in self.scans.items() if len(list(spread(scan.quantities))) > 1
        )

    @cached_property
    def _index(self) -> Index:
        return Index(self.scans.values(), self.lexicon)

    def likely(self, patterns: Iterable[Pattern], *, dense: bool) -> Iterator[tuple[Scan, list[Pattern]]]:
        """The sentences in which patterns may stand, those with two quantities or more if *dense*."""
        found: dict[int, list[Pattern]] = {}
        for pattern in patterns:
            for number in self._index.numbers(pattern):
                if not dense or number in self._dense:
                    found.setdefault(number, []).append(pattern)
        yield from ((self.scans[number], found[number]) for number in sorted(found))

    def windows(self, frame: Frame) -> list[Window]:
        """Where the frame opens in the document."""
        found = self._windows.get(frame.name)
        if found is None:
            opened = self.likely(frame.triggers, dense=True)
            found = [window for scan, _ in opened for window in find_windows(frame, scan)]
            self._windows[frame.name] = found
        return found
