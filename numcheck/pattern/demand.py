"""What a sentence must hold for a pattern to stand in it, asked before the pattern is run."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from numcheck.pattern.mask import KIND_LETTERS
from numcheck.pattern.model import Slot
from numcheck.pattern.node import Choice, Literal, Node, WordClass
from numcheck.pattern.parse import parse_pattern
from numcheck.pattern.slot import Classes

Demand = frozenset[bytes]
"""Gists of tokens, one of which must stand in the sentence."""


class DemandReader:
    """Reads the demands of patterns over one vocabulary."""

    def __init__(self, classes: Classes) -> None:
        self.classes = classes
        self._of_class: dict[str, Demand | None] = {}

    def demands(self, nodes: Sequence[Node]) -> tuple[Demand, ...]:
        """Those of every node that must stand there, the narrowest first."""
        return tuple(sorted(set(self._each(nodes)), key=lambda demand: (len(demand), sorted(demand))))

    def _each(self, nodes: Sequence[Node]) -> Iterator[Demand]:
        for node in nodes:
            demand = self._demand(node)
            if demand is not None:
                yield demand

    def _demand(self, node: Node) -> Demand | None:
        if isinstance(node, Literal):
            return None if node.text == "," else frozenset({node.text.encode()})
        if isinstance(node, WordClass):
            return self._class_demand(node.name)
        if isinstance(node, Slot):
            return self._slot_demand(node)
        if isinstance(node, Choice) and not node.is_optional:
            return _united(self._branch_demand(branch) for branch in node.branches)
        return None

    def _slot_demand(self, slot: Slot) -> Demand | None:
        if slot.form == "word":
            return self._class_demand(slot.word_class or "")
        return frozenset(f"\x01{KIND_LETTERS[kind]}".encode() for kind in slot.kinds) or None

    def _branch_demand(self, branch: Sequence[Node]) -> Demand | None:
        if branch == (Literal(","),):  # a comma that is a branch of its own must stand there
            return frozenset({b","})
        return next(iter(self.demands(branch)), None)

    def _class_demand(self, name: str) -> Demand | None:
        if name not in self._of_class:
            self._of_class[name] = None  # a class inside itself asks for nothing
            entries = (parse_pattern(entry, self.classes).nodes for entry in self.classes[name])
            self._of_class[name] = _united(self._branch_demand(entry) for entry in entries)
        return self._of_class[name]


def _united(demands: Iterator[Demand | None]) -> Demand | None:
    """What any one of them asks for; nothing if one of them asks for nothing."""
    found: set[bytes] = set()
    for demand in demands:
        if demand is None:
            return None
        found |= demand
    return frozenset(found) or None
