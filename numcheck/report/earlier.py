"""Reports of an earlier run, told from drafts by how they begin, in Word documents by the comments."""

from __future__ import annotations

import re
from pathlib import Path

from numcheck.document.read import ZIP, file_bytes
from numcheck.errors import NumcheckError

HEAD = 4096
"""Bytes of a file that are looked at."""

BEGINNINGS = re.compile(
    rb"""
      [^\n]+:\d+:\d+:\ (?:error|warning|note|consistent|rounding|undecided)\[[a-z0-9-]+\]\ [^\n]+(?:\n|\Z)
    | \d+\ files?:\ \d+\ numbers?,\ \d+\ in\ claims:\                       # text without violations
    | \{"schema":\ \d+,\ "tool":\ "numcheck"
    | \{"type":\ "claim",\ "path":\ [^\n]*?"rule_id":\ "
    | ::(?:error|warning|notice)\ file=[^\n]*?,title=[a-z0-9-]+::
    | \{"\$schema":\ "[^"]*sarif[^"]*",[^\n]*?"driver":\ \{"name":\ "numcheck"
    | \[\{"description":\ [^\n]*?"check_name":\ "[^\n]*?"fingerprint":\ "
    | \[\s*\]\s*\Z                                                     # gitlab without violations
    | (?:<\?xml[^>]*\?>\s*)?(?:<testsuites\ name="numcheck"|<checkstyle\ version="4\.3">)
    | \{"source":\ \{"name":\ "numcheck"
    | \#\#\#\ numcheck:[ ]
    | <!DOCTYPE\ html>\n.{0,200}<title>numcheck:[ ]
    """,
    re.DOTALL | re.VERBOSE,
)
"""How a report of each format begins."""


def is_report(path: str | Path) -> bool:
    """Whether a file holds a report of numcheck; one that cannot be read holds none."""
    try:
        with open(path, "rb") as file:
            head = file.read(HEAD)
    except (OSError, ValueError):
        return False
    return _is_annotated(path) if head.startswith(ZIP) else BEGINNINGS.match(head) is not None


def _is_annotated(path: str | Path) -> bool:
    """Whether a file is a Word document with comments of numcheck."""
    from numcheck.document.office.docx_comments import has_comments  # noqa: PLC0415 - only where there is one

    try:
        return has_comments(file_bytes(path), str(path))
    except NumcheckError:
        return False
