"""Puts a report together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from numcheck.claim.model import Claim, Verdict
from numcheck.document.model import Document
from numcheck.quantity.model import SILENT_KINDS, Quantity
from numcheck.report.model import Coverage, Report
from numcheck.span import Span


def make_report(document: Document, quantities: Sequence[Quantity], claims: Sequence[Claim]) -> Report:
    """The report on *document*, its coverage counted."""
    verdicts = Counter(claim.verdict for claim in claims)
    bound = {span for claim in claims for span in _operand_spans(claim)}
    coverage = Coverage(
        numbers=len(quantities),
        read=sum(quantity.kind not in SILENT_KINDS for quantity in quantities),
        claimed=sum(any(each in bound for each in _spans(quantity)) for quantity in quantities),
        consistent=verdicts[Verdict.CONSISTENT],
        rounding=verdicts[Verdict.ROUNDING],
        inconsistent=verdicts[Verdict.INCONSISTENT],
        undecided=verdicts[Verdict.UNDECIDED],
    )
    return Report(document, tuple(quantities), tuple(claims), coverage)


def _operand_spans(claim: Claim) -> Iterator[Span]:
    for operand in claim.labels.values():
        yield operand.span


def _spans(quantity: Quantity) -> Iterator[Span]:
    yield quantity.span
    yield from (part.span for part in quantity.parts)
