"""One look at a sentence that tells which recognisers may find something in it.

Most sentences hold a number or two and nothing that any of the fifty patterns is after; RE2 tries all
their gates at once, in one pass.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import re2

from numcheck.quantity.aside.model import Aside

Recogniser = Callable[[str], Iterable[Aside]]
Gated = tuple[str, Recogniser]
"""A recogniser behind an RE2 pattern that finds something in every sentence where it finds something."""


class Gates:
    """Recognisers behind their gates; built at the first sentence."""

    def __init__(self, gated: Sequence[Gated]) -> None:
        self.recognisers = [recogniser for _, recogniser in gated]
        self.set = re2.Set.SearchSet()
        for gate, _ in gated:
            self.set.Add(gate)
        self.set.Compile()

    def open_for(self, sentence: str) -> list[Recogniser]:
        """The recognisers that may find something, in their order."""
        places = self.set.Match(sentence.encode("utf-8", "replace"))
        return [self.recognisers[place] for place in sorted(places or ())]
