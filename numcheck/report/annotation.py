"""Violations as comments in the draft itself."""

from __future__ import annotations

from collections.abc import Iterator

from numcheck.claim.model import Claim
from numcheck.document.office.docx_comments import Remark, with_comments
from numcheck.errors import NumcheckError, shown
from numcheck.report.model import Report
from numcheck.report.page import one_line
from numcheck.report.words import role_name, sentence_of

ZIP = b"PK\x03\x04"


def annotated(report: Report, content: bytes) -> bytes:
    """The Word document *content*, which the report is on, with a comment at every violation."""
    if report.document.origin != "rendition" or not report.path.lower().endswith((".docx", ".docm")):
        raise NumcheckError(
            f"{shown(report.path)}: only a .docx can be annotated; "
            "--output html:report.html shows every violation in the text"
        )
    remarks = [Remark(claim.span, tuple(_paragraphs(report, claim))) for claim in report.violations]
    return with_comments(content, report.path, report.document.source, remarks)


def _paragraphs(report: Report, claim: Claim) -> Iterator[str]:
    """What is wrong and expected, then the numbers by role, then the rule."""
    part = report.document.locate(claim.span.start).part
    where = (
        f"In the {part.rstrip('0123456789 ')}, {one_line(claim.span.of(report.document.text))}: "
        if part
        else ""
    )
    yield f"{where}{claim.level}: {one_line(sentence_of(claim))}"
    yield "; ".join(f"{role_name(role)}: {one_line(each.text)}" for role, each in claim.labels.items())
    yield f"numcheck {claim.rule_id}"
