"""Schemas of relations, and the candidates that they make."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from numcheck.expression.tree import Expression
from numcheck.mention.model import Mention
from numcheck.quantity.model import Kind
from numcheck.relation.atom import Cue
from numcheck.relation.estimate import Possible
from numcheck.relation.file import RelationFile
from numcheck.relation.filling import Filled, members
from numcheck.relation.plan import Plan
from numcheck.rule.model import Rule
from numcheck.span import Span


@dataclass(frozen=True)
class Role:
    """What may fill a place of a relation."""

    name: str
    kinds: frozenset[Kind]
    like: str | None = None
    """The role with whose type it must agree."""

    is_bare: bool = False
    """Read as a number without its unit: the 40 of "40 hours at $12"."""

    is_base: bool = False
    """Of a rate that which it counts: the dollars of "$12 an hour"."""

    is_elided: bool = False
    """Whether a bare number may stand for one with the unit of the other: "1,600 euros then, 2,100 now"."""

    sizes: tuple[int, int] | None = None
    """Least and greatest length of a list; None for one mention."""


@dataclass(frozen=True)
class Schema:
    """A relation made ready to be looked for."""

    file: RelationFile
    roles: tuple[Role, ...]
    cues: tuple[Cue, ...]
    required: tuple[Cue, ...]
    plan: Plan
    """When each cue is decided."""

    rules: Mapping[str, Rule]
    """For each role that may be accused its rule: equation, domain and message."""

    acquit: tuple[Expression, ...]
    """Equations that may only acquit."""

    words: Mapping[str, frozenset[str]]
    """For a relation that a word states: the lemmas of each of its values."""

    in_domain: Possible
    """Whether its conditions may be met at all, by quick arithmetic."""

    may_hold: Possible
    """Whether its equation may hold in any reading."""

    @property
    def name(self) -> str:
        """How the relation is called."""
        return self.file.relation

    @property
    def rule(self) -> Rule:
        """The rule of the role that is accused where nothing tells of another."""
        return next(iter(self.rules.values()))


@dataclass(eq=False)
class Candidate:
    """Mentions in the roles of a relation, and the evidence that the text states it of them."""

    schema: Schema
    roles: Mapping[str, Filled]
    evidence: int
    cues: tuple[str, ...] = ()
    """Names of the cues that stand."""

    shape: int = 0
    holds: bool | None = None
    strength: int = 0
    """Evidence with what agreement by chance or the shape of the disagreement is worth."""

    needed: Mapping[str, float] = field(default_factory=dict)

    @property
    def level(self) -> Literal["error", "warning"]:
        """How grave its contradiction is by its evidence."""
        least = self.schema.file.error_at
        return "error" if least is not None and self.strength >= least else "warning"

    def mentions(self) -> Iterator[Mention]:
        """Every mention in a role."""
        for filled in self.roles.values():
            yield from members(filled)

    def texts(self) -> list[str]:
        """``part: 12``, ``parts: 3 + 4 + 5``: what stands in each role."""
        return [
            f"{role}: {' + '.join(mention.quantity.text for mention in members(filled))}"
            for role, filled in self.roles.items()
        ]

    def spans(self) -> frozenset[Span]:
        """Where its numbers stand."""
        return frozenset(mention.quantity.span for mention in self.mentions())


Window = Sequence[Mention]
