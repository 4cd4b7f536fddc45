"""A report made of what was found in a document."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from numcheck.claim.model import Claim, Verdict
from numcheck.document.model import Document
from numcheck.quantity.model import SILENT_KINDS, Quantity
from numcheck.report.model import Coverage, Report
from numcheck.span import Span


def make_report(document: Document, quantities: Iterable[Quantity], claims: Iterable[Claim]) -> Report:
    """Sorts what was found and counts it."""
    found = tuple(sorted(quantities, key=lambda quantity: quantity.span))
    judged = tuple(sorted(claims, key=lambda claim: (claim.span, claim.rule_id, claim.message)))
    return Report(document, found, judged, _coverage(found, judged))


def _coverage(quantities: Sequence[Quantity], claims: Sequence[Claim]) -> Coverage:
    verdicts = [claim.verdict for claim in claims]
    return Coverage(
        numbers=len(quantities),
        read=sum(quantity.kind not in SILENT_KINDS for quantity in quantities),
        claimed=len(claimed(quantities, claims)),
        consistent=verdicts.count(Verdict.CONSISTENT),
        rounding=verdicts.count(Verdict.ROUNDING),
        inconsistent=verdicts.count(Verdict.INCONSISTENT),
        undecided=verdicts.count(Verdict.UNDECIDED),
    )


def claimed(quantities: Sequence[Quantity], claims: Iterable[Claim]) -> dict[Span, list[tuple[str, Claim]]]:
    """For every quantity that a claim has as an operand, whole or in part, its roles in claims."""
    starts = [quantity.span.start for quantity in quantities]
    found: dict[Span, list[tuple[str, Claim]]] = {}
    for claim in claims:
        for role, operand in claim.labels.items():
            place = bisect_right(starts, max(operand.span.end - 1, 0)) - 1
            while place >= 0 and quantities[place].span.end > operand.span.start:
                found.setdefault(quantities[place].span, []).append((role, claim))
                place -= 1
    return found
