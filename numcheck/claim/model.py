"""A place where a rule applies, and how it came out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from numcheck.pattern.model import Item
from numcheck.quantity.model import Quantity
from numcheck.span import Span

Level = Literal["error", "warning", "note"]


class Verdict(StrEnum):
    """How the numbers of a claim agree."""

    CONSISTENT = "consistent"
    """Some values that the words allow agree."""

    ROUNDING = "rounding"
    """They agree only if numbers were cut, or a round count was rounded."""

    INCONSISTENT = "inconsistent"
    """No values that the words allow agree."""

    UNDECIDED = "undecided"
    """Not enough is known to judge."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One place where a rule applies: its quantities by role, the arithmetic, the verdict."""

    rule_id: str
    level: Level
    verdict: Verdict
    message: str
    """What the text says and what the other numbers give, one line."""

    labels: Mapping[str, Quantity | Item]
    """Every operand by its role; ``parts[1]``, ``parts[2]``... for lists."""

    span: Span
    """The number that is accused, or else the first operand."""

    expect: str | None = None
    """The value in its place that would agree: "21%"."""

    slip: str | None = None
    """The name of the slip that explains the number, where one fits."""

    relation: str | None = None
    """The relation that the text states of the numbers, where the engine of relations makes the claim."""

    cues: tuple[str, ...] = ()
    """The cues that carried it."""

    witnesses: tuple[str, ...] = ()
    """Rules that accuse the same numbers; suppressions and baselines under their ids count too."""

    suppressed: bool = False
    baselined: bool = False

    @property
    def ids(self) -> tuple[str, ...]:
        """Every id under which it may be suppressed."""
        return (self.rule_id, *(each for each in self.witnesses if each != self.rule_id))

    @property
    def is_violation(self) -> bool:
        """Inconsistent, and neither suppressed nor baselined."""
        return self.verdict is Verdict.INCONSISTENT and not (self.suppressed or self.baselined)
