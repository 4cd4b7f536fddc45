"""Workflow commands of GitHub Actions, which become annotations: the most severe first, for ten are shown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from numcheck.claim.model import Claim
from numcheck.errors import Problem
from numcheck.report.model import Failure, Outcome, Report
from numcheck.report.page import Line, Page, lines
from numcheck.report.place import headed_by_place, repository_path
from numcheck.report.words import sentence_of

COMMANDS = {"error": "error", "warning": "warning", "note": "notice"}
ORDER = tuple(COMMANDS)

DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
PROPERTY = DATA | str.maketrans({":": "%3A", ",": "%2C"})


def render_github(outcomes: Iterable[Outcome], page: Page) -> Iterator[Line]:
    """``::error file=a.md,line=1,col=4::message``"""
    found: list[tuple[int, str]] = []
    for outcome in outcomes:
        if isinstance(outcome, Failure):
            path = repository_path(outcome.path, page.root, page.tops)
            properties = _properties({"file": path, "title": "numcheck"})
            found.append((-1, f"::error {properties}::{outcome.message.translate(DATA)}"))
        else:
            found += (
                (ORDER.index(claim.level), _command(outcome, claim, page)) for claim in outcome.violations
            )
    found += ((ORDER.index("warning"), _notice(each, page)) for each in page.complaints)
    found.sort(key=lambda each: each[0])
    yield from lines(*(text for _, text in found))


def _command(report: Report, claim: Claim, page: Page) -> str:
    document = report.document
    line, column = document.line_column(claim.span.start)
    end_line, end_column = document.line_column(claim.span.end)
    place: dict[str, object] = {"line": line, "endLine": end_line} if document.origin == "file" else {}
    if place and line == end_line:  # columns are refused otherwise
        place |= {"col": column, "endColumn": end_column}
    path = repository_path(report.path, page.root, page.tops)
    properties = _properties({"file": path, **place, "title": claim.rule_id})
    message = headed_by_place(document, claim.span.start, sentence_of(claim))
    return f"::{COMMANDS[claim.level]} {properties}::{message.translate(DATA)}"


def _notice(complaint: Problem, page: Page) -> str:
    """What is said of a suppression, at its place."""
    file = repository_path(complaint.path, page.root, page.tops)
    place = {"file": file, "line": complaint.line, "col": complaint.column, "title": "numcheck"}
    return f"::warning {_properties(place)}::{complaint.message.translate(DATA)}"


def _properties(values: dict[str, object]) -> str:
    return ",".join(f"{name}={str(value).translate(PROPERTY)}" for name, value in values.items())
