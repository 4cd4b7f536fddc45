"""GitLab's code quality report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from numcheck.claim.model import Claim
from numcheck.report.fingerprint import identity
from numcheck.report.json import dump
from numcheck.report.model import Outcome, Report
from numcheck.report.page import Line, Page, Piece
from numcheck.report.place import repository_path
from numcheck.report.words import sentence_of

SEVERITIES = {"error": "major", "warning": "minor", "note": "info"}


def render_gitlab(outcomes: Iterable[Outcome], page: Page) -> Iterator[Line]:
    """A list of violations, each with a fingerprint that moved text keeps."""
    seen: dict[str, int] = {}
    lead = "["
    for report in outcomes:
        if isinstance(report, Report):
            for claim in report.violations:
                yield (Piece(lead + dump(_violation(report, claim, page, seen))),)
                lead = ","
    yield (Piece("]" if lead == "," else "[]"),)


def _violation(report: Report, claim: Claim, page: Page, seen: dict[str, int]) -> dict[str, object]:
    path = repository_path(report.path, page.root, page.tops)
    known = identity(claim, report.document)
    key = f"{path}\0{known.digest()}"
    seen[key] = seen.get(key, -1) + 1
    line, end_line = (report.document.line_column(at)[0] for at in (claim.span.start, claim.span.end))
    return {
        "description": sentence_of(claim),
        "check_name": claim.rule_id,
        "fingerprint": identity_in(path, known.digest(seen[key])),
        "severity": SEVERITIES[claim.level],
        "location": {"path": path, "lines": {"begin": line, "end": end_line}},
    }


def identity_in(path: str, digest: str) -> str:
    """The fingerprint of a claim in one file, for formats that want it unlike any other."""
    from hashlib import sha256  # noqa: PLC0415 - loaded with the digest

    return sha256(f"{path}\0{digest}".encode("utf-8", "surrogatepass")).hexdigest()[:32]
