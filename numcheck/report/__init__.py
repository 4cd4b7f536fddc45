"""Reports: all claims of a document, its quantities and coverage, and the formats they print in."""

from numcheck.report.model import Coverage, Report

__all__ = ["Coverage", "Report"]
