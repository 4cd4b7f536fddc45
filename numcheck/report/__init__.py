"""Reports: all claims of a document, its quantities, the coverage, and the formats they are printed in."""

from __future__ import annotations

from collections.abc import Mapping

from numcheck.report.concise import render_concise
from numcheck.report.json import render_json
from numcheck.report.make import make_report
from numcheck.report.model import Coverage, Failure, Outcome, Report
from numcheck.report.page import Page, Renderer
from numcheck.report.text import render_text

__all__ = ["FORMATS", "Coverage", "Failure", "Outcome", "Page", "Renderer", "Report", "make_report"]

FORMATS: Mapping[str, Renderer] = {
    "text": render_text,
    "concise": render_concise,
    "json": render_json,
}
"""By the name of ``--format``: what makes lines of reports."""
