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

# "2½ cups", "3 cups of flour", "1/2 cup sugar", not "three cups and a shield"
CUPS = re.compile(r"(?:\s|-)cups?\b", re.IGNORECASE)
INGREDIENT = re.compile(
    r"\s+(?:of\s+)?(?:[a-z-]+\s+){0,2}(?:flour|sugar|salt|water|milk|cream|butter|oil|rice|oats|stock|broth|juice|wine|vinegar"
    r"|coffee|tea|honey|syrup|cheese|yogh?urt|chocolate|cocoa|nuts|raisins|beans|peas|lentils|spinach|ice)\b"
)


def find_points(text: str, numeral: Numeral, end: int) -> re.Match[str] | None:
    """The word "points" where it stands for percentage points of a tolerance."""
    points = POINTS.match(text, numeral.end, end) if text[numeral.end + 1 : numeral.end + 2] in "pP" else None
    if points is None or TOLERANCE.search(text, max(0, numeral.start - LOOK_BACK), numeral.start) is None:
        return None
    return points


def find_cups(text: str, numeral: Numeral, end: int) -> re.Match[str] | None:
    """The word "cups" where it measures: behind a part of one, or before what is in it."""
    cups = CUPS.match(text, numeral.end, end) if text[numeral.end + 1 : numeral.end + 2] in "cC" else None
    if cups is None or numeral.value is None:
        return None
    is_part = numeral.value.denominator != 1 or text[numeral.start - 1 : numeral.start] == "/"
    return cups if is_part or INGREDIENT.match(text, cups.end(), end) else None


def is_paid(text: str, start: int) -> bool:
    """Whether the pounds of the number at *start* are money."""
    return PAID.search(text, max(0, start - LOOK_BACK), start) is not None
