"""Reports: all claims of a document, its quantities, the coverage, and the formats they are printed in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from importlib import import_module

from numcheck.report.concise import render_concise
from numcheck.report.make import make_report, narrowed, with_suppressions
from numcheck.report.model import Coverage, Failure, Outcome, Report
from numcheck.report.page import Line, Page, Renderer
from numcheck.report.suppression import Suppression
from numcheck.report.text import render_text

__all__ = [
    "FORMATS",
    "Coverage",
    "Failure",
    "Outcome",
    "Page",
    "Renderer",
    "Report",
    "Suppression",
    "make_report",
    "narrowed",
    "with_suppressions",
]


def _later(module: str) -> Renderer:
    """The renderer of a module that is imported when first used: a plain run needs none of these."""

    def render(outcomes: Iterable[Outcome], page: Page) -> Iterator[Line]:
        renderer: Renderer = getattr(import_module(f"numcheck.report.{module}"), f"render_{module}")
        yield from renderer(outcomes, page)

    return render


FORMATS: Mapping[str, Renderer] = {
    "text": render_text,
    "concise": render_concise,
    "json": _later("json"),
    "jsonl": _later("jsonl"),
    "github": _later("github"),
    "sarif": _later("sarif"),
    "gitlab": _later("gitlab"),
    "junit": _later("junit"),
    "checkstyle": _later("checkstyle"),
    "rdjson": _later("rdjson"),
    "markdown": _later("markdown"),
    "html": _later("html"),
}
"""By the name of ``--format``: what makes lines of reports."""
