"""What is said of a draft besides its claims, on standard error."""

from __future__ import annotations

from pathlib import Path

from numcheck.cli.output import complain
from numcheck.cli.source import plain_reading
from numcheck.document.model import Document
from numcheck.errors import shown
from numcheck.report import Report
from numcheck.report.place import located


def tell_unexamined(report: Report) -> None:
    """What no rule looked at, each with its place."""
    for each in report.unexamined:
        complain(f"{located(report.document, each.span.start)}: {each}")


def tell_notices(document: Document) -> None:
    """What of the file could not be read."""
    for notice in document.notices:
        complain(f"{shown(document.name)}: {notice}")


def tell_plain_reading(name: str, told: set[str]) -> None:
    """That there is no reader for such a file; once for each ending, which is added to *told*."""
    ending = Path(name).suffix.lower()
    if ending not in told and (said := plain_reading(name)):
        told.add(ending)
        complain(said)
