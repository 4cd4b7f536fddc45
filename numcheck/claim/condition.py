"""What must stand beside the numbers of a rule, and what must not: ``needs`` and ``unless``."""

from __future__ import annotations

from numcheck.frame.pattern import Pattern
from numcheck.frame.scan import Scan
from numcheck.rule.model import Match
from numcheck.span import Span


def is_allowed(match: Match, scan: Scan, span: Span) -> bool:
    """Whether none of ``unless`` stands in the clauses of *span*, and one of ``needs`` does."""
    if any(_stands_beside(pattern, scan, span) for pattern in match.unless):
        return False
    return not match.needs or any(_stands_beside(pattern, scan, span) for pattern in match.needs)


def _stands_beside(pattern: Pattern, scan: Scan, span: Span) -> bool:
    stretches = {token.stretch for token in scan.views[0].tokens if token.span.overlaps(span)}
    return any(
        token.stretch in stretches
        for view, match in scan.matches(pattern)
        for token in view.tokens[match.first : match.after]
    )
