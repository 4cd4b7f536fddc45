"""Checkstyle's XML, which many tools read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from numcheck.claim.model import Claim
from numcheck.report.model import Failure, Outcome, Report
from numcheck.report.page import Line, Page, lines
from numcheck.report.place import headed_by_place, relative_path
from numcheck.report.words import sentence_of
from numcheck.report.xml import DECLARATION, start

SEVERITIES = {"error": "error", "warning": "warning", "note": "info"}


def render_checkstyle(outcomes: Iterable[Outcome], page: Page) -> Iterator[Line]:
    """A file element for every file, an error element for every violation."""
    yield from lines(DECLARATION, start("checkstyle", {"version": "4.3"}))
    for outcome in outcomes:
        yield from lines(start("file", {"name": relative_path(outcome.path, page.root)}))
        yield from lines(*(start("error", each, closed=True) for each in _errors(outcome)))
        yield from lines("</file>")
    yield from lines("</checkstyle>")


def _errors(outcome: Outcome) -> Iterator[dict[str, object]]:
    if isinstance(outcome, Failure):
        yield {"line": 1, "severity": "error", "message": outcome.message, "source": "numcheck"}
        return
    yield from (_error(outcome, claim) for claim in outcome.violations)


def _error(report: Report, claim: Claim) -> dict[str, object]:
    document, offset = report.document, claim.span.start
    line, column = document.line_column(offset)
    place = {"line": line, "column": column} if document.origin == "file" else {"line": 1}
    return {
        **place,
        "severity": SEVERITIES[claim.level],
        "message": headed_by_place(document, offset, sentence_of(claim)),
        "source": f"numcheck.{claim.rule_id}",
    }
