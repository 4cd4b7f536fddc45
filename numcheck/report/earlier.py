"""Reports of an earlier run, told from drafts by how they begin."""

from __future__ import annotations

import re
from pathlib import Path

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
            return BEGINNINGS.match(file.read(HEAD)) is not None
    except (OSError, ValueError):
        return False
