"""What cues are worth together: sums over the bits of a number, each worked out once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from numcheck.relation.atom import Cue
from numcheck.relation.stage import Condition

ONE_WAY = frozenset({"before", "right before"})
"""Predicates that stand of two numbers in one order only."""


class Worth(dict[int, int]):
    """What cues are worth together, worked out once for every number that occurs."""

    def __init__(self, weights: Sequence[int]) -> None:
        super().__init__()
        self.weights = weights

    def __missing__(self, mask: int) -> int:
        total = self[mask] = sum([weight for place, weight in enumerate(self.weights) if mask >> place & 1])
        return total


class Ungranted(dict[int, int]):
    """The cues that cannot stand, by the parts that roles alone have granted."""

    def __init__(self, conditions: Iterable[Condition]) -> None:
        super().__init__()
        self.needs = [
            (part, condition.bit)
            for condition in conditions
            for part, test in condition.parts
            if test is None
        ]

    def __missing__(self, granted: int) -> int:
        barred = 0
        for part, bit in self.needs:
            if not granted & part:
                barred |= bit
        self[granted] = barred
        return barred


class Gain(dict[int, int]):
    """What cues are worth together at most: those above zero of which no two exclude each other."""

    def __init__(self, weights: Sequence[int], excluded: Sequence[int]) -> None:
        super().__init__()
        self.weights, self.excluded = weights, excluded
        self[0] = 0

    def __missing__(self, mask: int) -> int:
        place = mask.bit_length() - 1
        without = self[mask ^ (1 << place)]
        weight = self.weights[place]
        if weight > 0:
            without = max(without, weight + self[(mask ^ (1 << place)) & ~self.excluded[place]])
        self[mask] = without
        return without


def exclusions(cues: Sequence[Cue]) -> list[int]:
    """For each cue those that can never stand beside it."""
    literals = [frozenset(part.text for part in cue.parts) for cue in cues]
    opposites = [frozenset(_opposite(text) for text in each) for each in literals]
    return [
        sum(1 << place for place, others in enumerate(literals) if not others.isdisjoint(each))
        for each in opposites
    ]


def _opposite(text: str) -> str:
    """What never stands where the predicate does: "not X" for "X", "before(b, a)" for "before(a, b)"."""
    name, _, roles = text.partition("(")
    if name in ONE_WAY:
        return f"{name}({', '.join(reversed(roles.rstrip(')').split(', ')))})"
    return text.removeprefix("not ") if text.startswith("not ") else f"not {text}"
