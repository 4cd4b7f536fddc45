"""Wishes to leave claims alone, from a draft's comments or a file beside it, and what came of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from numcheck.claim.model import Claim
from numcheck.errors import Problem
from numcheck.report.cells import shown_text


@dataclass(frozen=True, slots=True, kw_only=True)
class Suppression:
    """One wish to leave claims of some rules alone, and what came of it."""

    rules: tuple[str, ...]
    """Ids and folders, with ``*`` and ``?``."""

    reason: str
    path: str
    line: int
    column: int = 1
    claims: tuple[Claim, ...] = ()
    """The claims that it suppresses."""

    problem: str = ""
    """What is wrong with it."""

    problem_at: tuple[int, int] | None = None
    """Line and column of that, where it is not its own place."""

    unmet: tuple[str, ...] = ()
    """Those of *rules* by which no claim meets it."""

    cause: str = ""
    """Why none does, where that is known."""

    nearness: int = 0
    """How near it comes to a claim, by which the likeliest cause is told."""

    is_external: bool = False
    """Whether it stands in a file of its own, not in the draft."""

    @property
    def origin(self) -> str:
        """Where it stands: "draft.md:4:1"."""
        return f"{self.path}:{self.line}:{self.column}"

    @property
    def complaints(self) -> tuple[Problem, ...]:
        """What its writer should know: that it is wrong, or no longer needed."""
        stale = f"this suppression of {', '.join(self.unmet)} matches nothing{self.cause}"
        line, column = self.problem_at or (self.line, self.column)
        wrong = Problem(self.path, line, column, "", shown_text(self.problem))
        told = (
            wrong,
            Problem(self.path, self.line, self.column, "", shown_text(stale) if self.unmet else ""),
        )
        return tuple(each for each in told if each.message)


def complaints_of(suppressions: Sequence[Suppression]) -> list[Problem]:
    """What is to be told of the suppressions of several documents, each once.

    One of a file beside them comes for each document that it may be for; it is of use if one needs it,
    and else told for the document where it comes nearest.
    """
    used = {each.origin for each in suppressions if each.is_external and each.claims}
    inside = [each for each in suppressions if not each.is_external]
    beside: dict[str, Suppression] = {}
    for each in suppressions:
        if each.is_external and each.origin not in used:
            nearer = beside.setdefault(each.origin, each)
            beside[each.origin] = max(nearer, each, key=lambda one: one.nearness)
    told = (each.complaints for each in (*inside, *beside.values()))
    return sorted({complaint for complaints in told for complaint in complaints})
