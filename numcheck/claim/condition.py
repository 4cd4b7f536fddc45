"""What must stand beside the numbers of a rule, and what must not: ``needs`` and ``unless``."""

from __future__ import annotations

from numcheck.pattern.scan import Scan
from numcheck.rule.model import Match
from numcheck.span import Span


def is_allowed(match: Match, scan: Scan, span: Span) -> bool:
    """Whether none of ``unless`` stands in the clauses of *span*, and one of ``needs`` does."""
    if not match.unless and not match.needs:
        return True
    here = scan.stretches_at(span)
    if any(scan.stretches(pattern) & here for pattern in match.unless):
        return False
    return not match.needs or any(scan.stretches(pattern) & here for pattern in match.needs)
