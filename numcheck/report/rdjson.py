"""reviewdog's diagnostic format; its columns count UTF-8 bytes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from numcheck.claim.model import Claim
from numcheck.document.model import Document
from numcheck.report.json import dump
from numcheck.report.model import Outcome, Report
from numcheck.report.page import Line, Page, lines
from numcheck.report.place import byte_column, headed_by_place, relative_path
from numcheck.report.words import role_name, sentence_of
from numcheck.span import Span

SEVERITIES = {"error": "ERROR", "warning": "WARNING", "note": "INFO"}


def render_rdjson(outcomes: Iterable[Outcome], page: Page) -> Iterator[Line]:
    """One object, a line for every violation."""
    lead = ""
    yield from lines('{"source": {"name": "numcheck"}, "diagnostics": [')
    for report in outcomes:
        if isinstance(report, Report):
            for claim in report.violations:
                yield from lines(lead + dump(_diagnostic(report, claim, page)))
                lead = ","
    yield from lines("]}")


def _diagnostic(report: Report, claim: Claim, page: Page) -> dict[str, object]:
    path, document = relative_path(report.path, page.root), report.document
    related = [
        {"message": role_name(role), "location": _location(path, operand.span, document)}
        for role, operand in claim.labels.items()
        if operand.span != claim.span
    ]
    return {
        "message": headed_by_place(document, claim.span.start, sentence_of(claim)),
        "location": _location(path, claim.span, document),
        "severity": SEVERITIES[claim.level],
        "code": {"value": claim.rule_id},
        "related_locations": related,
    }


def _location(path: str, span: Span, document: Document) -> dict[str, object]:
    if document.origin == "rendition":
        return {"path": path}
    ends = {"start": _position(span.start, document), "end": _position(span.end, document)}
    return {"path": path, "range": ends}


def _position(offset: int, document: Document) -> dict[str, int]:
    line, column = document.line_column(offset)
    return {"line": line, "column": byte_column(document.line_span(line).of(document.source), column)}
