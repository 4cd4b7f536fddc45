"""One line a violation, for editors and scripts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from numcheck.claim.model import Claim
from numcheck.report.model import Outcome, Report
from numcheck.report.page import Line, Page, Piece, one_line


def render_concise(outcomes: Iterable[Outcome], page: Page) -> Iterator[Line]:  # noqa: ARG001
    """path:line:column: level[rule-id] message"""
    for report in outcomes:
        if isinstance(report, Report):
            yield from (headline(report, claim) for claim in report.violations)


def headline(report: Report, claim: Claim) -> Line:
    """A violation in one line."""
    line, column = report.document.line_column(claim.span.start)
    return (
        Piece(f"{report.path}:{line}:{column}: "),
        Piece(f"{claim.level}[{claim.rule_id}]", claim.level),
        Piece(f" {one_line(claim.message)}", "bold"),
    )
