"""Violations for people: a headline, the source with every number marked, what would agree."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from numcheck.claim.model import Claim
from numcheck.report.cells import cell_length
from numcheck.report.concise import headline, listed
from numcheck.report.model import Outcome, Report
from numcheck.report.page import Line, Page, Piece, folded, one_line, plain
from numcheck.report.snippet import gutter_width, snippet


def render_text(outcomes: Iterable[Outcome], page: Page) -> Iterator[Line]:
    """Every violation, and what else is asked for, a blank line after each."""
    for report in outcomes:
        if isinstance(report, Report):
            for claim in listed(report, page):
                yield from _claim(report, claim, page)
                yield ()


def _claim(report: Report, claim: Claim, page: Page) -> Iterator[Line]:
    head = headline(report, claim)
    if page.wraps and cell_length(plain(head)) > page.width:
        yield head[:-1]
        yield from ((Piece(line, "bold"),) for line in folded(head[-1].text.strip(), page.width, "  "))
    else:
        yield head
    yield from snippet(report.document, claim, page.width)
    margin = Piece(" " * gutter_width(report.document, claim) + " = ", "margin")
    if claim.expect:
        yield margin, Piece(f"expected {one_line(claim.expect)}")
    if claim.slip:
        yield margin, Piece(one_line(claim.slip))
