"""One line a violation, for editors and scripts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from numcheck.claim.model import Claim
from numcheck.report.model import Outcome, Report
from numcheck.report.page import Line, Page, Piece, Style, one_line
from numcheck.report.place import located


def render_concise(outcomes: Iterable[Outcome], page: Page) -> Iterator[Line]:
    """path:line:column: level[rule-id] message, or path: place: where lines mean nothing"""
    for report in outcomes:
        if isinstance(report, Report):
            yield from (headline(report, claim) for claim in listed(report, page))


def listed(report: Report, page: Page) -> Iterator[Claim]:
    """The violations, and the claims of the verdicts that are asked for."""
    yield from (claim for claim in report.claims if claim.is_violation or claim.verdict in page.show)


def headline(report: Report, claim: Claim) -> Line:
    """A claim in one line: a violation by its level, another by its verdict."""
    return (
        Piece(f"{located(report.document, claim.span.start, claim.message)}: "),
        Piece(f"{claim.level if claim.is_violation else claim.verdict}[{claim.rule_id}]", style_of(claim)),
        Piece(f" {one_line(claim.message)}", "bold"),
    )


def style_of(claim: Claim) -> Style:
    """The colour of a claim: its level if it is a violation."""
    return claim.level if claim.is_violation else "dim"
