"""All claims of a document, its quantities, and the coverage."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields

from numcheck.claim.model import Claim
from numcheck.claim.unexamined import Unexamined
from numcheck.document.model import Document
from numcheck.quantity.model import Quantity
from numcheck.report.suppression import Suppression


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """How many numbers were found, read and tied into a claim, and how the claims came out."""

    numbers: int
    """Quantities of every kind."""

    read: int
    """Quantities with values: all but clock times, scores, parameters and identifiers."""

    claimed: int
    """Quantities that are an operand of at least one claim."""

    consistent: int
    """Claims, as the three below."""

    rounding: int
    inconsistent: int
    undecided: int

    unexamined: int = 0
    """Sentences and tables with numbers that no rule looked at, or only in part."""

    tables: int = 0
    """Tables with figures, whose cells are counted apart: they are none of *numbers*."""

    table_numbers: int = 0
    """Figures in the cells of these tables."""

    table_sums: int = 0
    """Sums and other relations of such figures that were decided."""

    unproven: int = 0
    """Those that fail without proof that they were meant."""

    def __add__(self, other: Coverage) -> Coverage:
        """The coverage of two documents taken together."""
        return Coverage(
            **{field.name: getattr(self, field.name) + getattr(other, field.name) for field in fields(self)}
        )


@dataclass(frozen=True, slots=True)
class Report:
    """What one document came to."""

    document: Document
    quantities: Sequence[Quantity]
    """In the order of the text; their spans do not overlap."""

    claims: tuple[Claim, ...]
    """Of every verdict, sorted by span, rule id and message."""

    coverage: Coverage
    suppressions: tuple[Suppression, ...] = ()
    """What comments, and files beside the draft, ask to leave alone."""

    unexamined: tuple[Unexamined, ...] = ()
    """Passages with numbers that no rule looked at, or only in part, in the order of the text."""

    @property
    def path(self) -> str:
        """The document's name."""
        return self.document.name

    @property
    def violations(self) -> tuple[Claim, ...]:
        """The claims that are violations, of every level, in order."""
        return tuple(claim for claim in self.claims if claim.is_violation)

    def reason_for(self, claim: Claim) -> Suppression | None:
        """What suppresses the claim."""
        found = (each for each in self.suppressions if any(_is_same(claim, other) for other in each.claims))
        return next(found, None) if claim.suppressed else None


def _is_same(claim: Claim, other: Claim) -> bool:
    return (claim.rule_id, claim.span, claim.message) == (other.rule_id, other.span, other.message)


@dataclass(frozen=True, slots=True)
class Failure:
    """A path that numcheck could not read or check."""

    path: str
    message: str
    """One line that begins with the path and, where it is known, the place in the file."""


Outcome = Report | Failure
"""What a path came to."""
