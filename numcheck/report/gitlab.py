"""GitLab's code quality report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import sha256

from numcheck.claim.model import Claim
from numcheck.report.fingerprint import Fingerprints
from numcheck.report.json import dump
from numcheck.report.model import Outcome, Report
from numcheck.report.page import Line, Page, lines
from numcheck.report.place import headed_by_place, repository_path
from numcheck.report.words import sentence_of

SEVERITIES = {"error": "major", "warning": "minor", "note": "info"}


def render_gitlab(outcomes: Iterable[Outcome], page: Page) -> Iterator[Line]:
    """A list of violations, each with a fingerprint that moved text keeps."""
    fingerprints = Fingerprints()
    lead = "["
    for report in outcomes:
        if isinstance(report, Report):
            for claim in report.violations:
                yield from lines(lead + dump(_violation(report, claim, page, fingerprints)))
                lead = ","
    yield from lines("]" if lead == "," else "[]")


def _violation(report: Report, claim: Claim, page: Page, fingerprints: Fingerprints) -> dict[str, object]:
    path = repository_path(report.path, page.root, page.tops)
    digest = fingerprints.of(claim, report.document)
    document = report.document
    line, end_line = (document.line_column(at)[0] for at in (claim.span.start, claim.span.end))
    if document.origin == "rendition":
        line = end_line = 1
    return {
        "description": headed_by_place(document, claim.span.start, sentence_of(claim)),
        "check_name": claim.rule_id,
        "fingerprint": sha256(f"{path}\0{digest}".encode("utf-8", "surrogatepass")).hexdigest()[:32],
        "severity": SEVERITIES[claim.level],
        "location": {"path": path, "lines": {"begin": line, "end": end_line}},
    }
