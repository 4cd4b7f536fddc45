"""Words before a number that tell its unit where the word behind it leaves that open."""

from __future__ import annotations

import re

from numcheck.quantity.numeral import Numeral

PAID = re.compile(
    r"\b(?:costs?|costing|cheque\s+for|bill\s+(?:for|of)|pa(?:y|ys|id)|fined|fine\s+of|fee\s+of|price\s+of|owes?|owed"
    r"|sold\s+for|bought\s+for|worth|earn(?:s|ed|ing)?|spen(?:d|ds|t)|raised|donated|charged|lent|borrowed|saved)"
    r"\s+(?:about\s+|over\s+|only\s+|just\s+|nearly\s+|some\s+|up\s+to\s+|more\s+than\s+)?$",
    re.IGNORECASE,
)
"""Words before an amount of money, and not before a weight."""

# "±3 points", "a margin of error of 3 points"
POINTS = re.compile(r"(?:\s|-)points?\b", re.IGNORECASE)
TOLERANCE = re.compile(
    r"(?:±|\+/[-−–]|\bplus\s+or\s+minus|\bmargin\s+of\s+error\s+(?:of|was|is)(?:\s+about)?)\s*$",
    re.IGNORECASE,
)
LOOK_BACK = 32


def find_points(text: str, numeral: Numeral, end: int) -> re.Match[str] | None:
    """The word "points" where it stands for percentage points of a tolerance."""
    points = POINTS.match(text, numeral.end, end)
    if points is None or TOLERANCE.search(text, max(0, numeral.start - LOOK_BACK), numeral.start) is None:
        return None
    return points


def is_paid(text: str, start: int) -> bool:
    """Whether the pounds of the number at *start* are money."""
    return PAID.search(text, max(0, start - LOOK_BACK), start) is not None
