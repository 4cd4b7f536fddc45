"""One look at a sentence that tells which recognisers may find something in it.

Most sentences hold a number or two and nothing that any of the hundred patterns is after; RE2 tries many of
their gates at once, in one pass. An automaton of all of them would have too many states to be kept, and
would be built again and again; some smaller ones are soon complete.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

import re2

from numcheck.quantity.aside.model import Aside

Recogniser = Callable[[str], Iterable[Aside]]
Gated = tuple[str, Recogniser]
"""A recogniser behind an RE2 pattern that finds something in every sentence where it finds something."""


TOGETHER = 16
"""Gates of one automaton."""

MAX_MEMORY = 16 << 20
"""Bytes that the states of one automaton may take."""


class Gates:
    """Recognisers behind their gates; built at the first sentence."""

    def __init__(self, gated: Sequence[Gated]) -> None:
        self.groups = [_group(gated[first : first + TOGETHER]) for first in range(0, len(gated), TOGETHER)]

    def open_for(self, sentence: str) -> list[Recogniser]:
        """The recognisers that may find something, in their order."""
        found: list[Recogniser] = []
        content = sentence.encode("utf-8", "replace")
        for gates, recognisers in self.groups:
            places = gates.Match(content)
            if places:
                found += [recognisers[place] for place in sorted(places)]
        return found


def _group(gated: Sequence[Gated]) -> tuple[Any, list[Recogniser]]:
    """An RE2 set of the gates, which has no types, and the recognisers by their numbers in it."""
    options = re2.Options()
    options.max_mem = MAX_MEMORY
    gates = re2.Set.SearchSet(options)
    for gate, _ in gated:
        gates.Add(gate)
    gates.Compile()
    return gates, [recogniser for _, recogniser in gated]
