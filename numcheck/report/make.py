"""A report made of what was found in a document."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from numcheck.claim.model import Claim, Verdict
from numcheck.claim.unexamined import Unexamined
from numcheck.document.model import Document
from numcheck.quantity.model import Quantity
from numcheck.quantity.readings import Readings, places_of, with_values
from numcheck.report.ignore import suppressions_in
from numcheck.report.model import Coverage, Report
from numcheck.report.suppression import Suppression
from numcheck.rule.selector import RuleNames
from numcheck.span import Span

if TYPE_CHECKING:
    from numcheck.table.find import TableCounts

NO_NAMES = RuleNames()


def make_report(
    document: Document,
    quantities: Iterable[Quantity],
    claims: Iterable[Claim],
    names: RuleNames = NO_NAMES,
    unexamined: Sequence[Unexamined] = (),
    tables: Sequence[TableCounts] = (),
) -> Report:
    """Sorts what was found, counts it, and stamps what the document's comments suppress.

    *names* are the rules that a comment may name; *unexamined* is what no rule looked at; *tables* is what
    each table came to.
    """
    found: Sequence[Quantity] = (
        quantities
        if isinstance(quantities, Readings)
        else tuple(sorted(quantities, key=lambda quantity: quantity.span))
    )
    judged = tuple(sorted(claims, key=lambda claim: (claim.span, claim.rule_id, claim.message)))
    passed = tuple(unexamined)
    counted = _with_tables(_coverage(found, judged, passed), tables)
    report = Report(document, found, judged, counted, unexamined=passed)
    return with_suppressions(report, suppressions_in(document, judged, names))


def with_suppressions(report: Report, suppressions: Sequence[Suppression]) -> Report:
    """The report with the claims stamped that *suppressions* meet."""
    if not suppressions:
        return report
    met = {id(claim) for suppression in suppressions for claim in suppression.claims}
    claims = tuple(replace(claim, suppressed=True) if id(claim) in met else claim for claim in report.claims)
    return replace(report, claims=claims, suppressions=(*report.suppressions, *suppressions))


def narrowed(report: Report, keeps: Callable[[Claim], bool]) -> Report:
    """The report without the claims that are not kept."""
    claims = tuple(claim for claim in report.claims if keeps(claim))
    if len(claims) == len(report.claims):
        return report
    before = report.coverage
    tables = {name: getattr(before, name) for name in ("tables", "table_numbers", "table_sums", "unproven")}
    coverage = replace(_coverage(report.quantities, claims, report.unexamined), **tables)
    return replace(report, claims=claims, coverage=coverage)


def _with_tables(coverage: Coverage, tables: Sequence[TableCounts]) -> Coverage:
    if not tables:
        return coverage
    return replace(
        coverage,
        tables=sum(each.numbers > 0 for each in tables),
        table_numbers=sum(each.numbers for each in tables),
        table_sums=sum(each.decided for each in tables),
        unproven=sum(each.unproven for each in tables),
    )


def _coverage(
    quantities: Sequence[Quantity], claims: Sequence[Claim], unexamined: Sequence[Unexamined]
) -> Coverage:
    verdicts = [claim.verdict for claim in claims]
    return Coverage(
        numbers=len(quantities),
        read=with_values(quantities),
        claimed=len(claimed(quantities, claims)),
        consistent=verdicts.count(Verdict.CONSISTENT),
        rounding=verdicts.count(Verdict.ROUNDING),
        inconsistent=verdicts.count(Verdict.INCONSISTENT),
        undecided=verdicts.count(Verdict.UNDECIDED),
        unexamined=len(unexamined),
    )


def claimed(quantities: Sequence[Quantity], claims: Iterable[Claim]) -> dict[Span, list[tuple[str, Claim]]]:
    """For every quantity that a claim has as an operand, whole or in part, its roles in claims."""
    starts, ends = places_of(quantities)
    found: dict[Span, list[tuple[str, Claim]]] = {}
    for claim in claims:
        for role, operand in claim.labels.items():
            place = bisect_right(starts, max(operand.span.end - 1, 0)) - 1
            while place >= 0 and ends[place] > operand.span.start:
                found.setdefault(Span(starts[place], ends[place]), []).append((role, claim))
                place -= 1
    return found
