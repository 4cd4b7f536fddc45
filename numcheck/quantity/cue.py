"""Words before a number that tell its unit where the word behind it leaves that open."""

from __future__ import annotations

import re

from numcheck.later import later
from numcheck.quantity.model import Kind
from numcheck.quantity.numeral import Numeral

PAID = later(
    r"\b(?:costs?|costing|cheque\s+for|bill\s+(?:for|of)|pa(?:y|ys|id)|fined|fine\s+of|fee\s+of|price\s+of|owes?|owed"
    r"|sold\s+for|bought\s+for|worth|earn(?:s|ed|ing)?|spen(?:d|ds|t)|raised|donated|charged|lent|borrowed|saved)"
    r"\s+(?:about\s+|over\s+|only\s+|just\s+|nearly\s+|some\s+|up\s+to\s+|more\s+than\s+)?$",
    re.IGNORECASE,
)
"""Words before an amount of money, and not before a weight."""

# "±3 points", "a margin of error of 3 points"
POINTS = later(r"(?:\s|-)points?\b", re.IGNORECASE)
TOLERANCE = later(
    r"(?:±|\+/[-−–]|\bplus\s+or\s+minus|\bmargin\s+of\s+error\s+(?:of|was|is)(?:\s+about)?)\s*$",
    re.IGNORECASE,
)
LOOK_BACK = 32

# "a 50 bp fragment of DNA", not "50 bp above Bunds"
BASES = later(r"[\s-](?:(?P<kilo>kb|kbp)|bp|nt|base[\s-]?pairs?)\b(?!/)")
SEQUENCED = later(
    r"\b(?:DNA|RNA|c?DNAs?|PCR|primers?|amplicons?|fragments?|sequenc\w+|genes?|genom\w+|nucleotides?|upstream|downstream"
    r"|deletions?|insertions?|inserts?|reads?|contigs?|exons?|introns?|promoters?|plasmids?|probes?|loc(?:i|us)|chromosom\w+"
    r"|transcri\w+|alleles?|duplex|ligat\w+|repeats?|SNPs?|bands?)\b"
)
AROUND = 160

FEET = later(r"['’](?=\s?\d{1,2}(?:\.\d+)?\s?(?:[\"”]|''|’’)(?!\w))")

# "2½ cups", "3 cups of flour", "1/2 cup sugar", not "three cups and a shield"
CUPS = later(r"(?:\s|-)cups?\b", re.IGNORECASE)
INGREDIENT = later(
    r"\s+(?:of\s+)?(?:[a-z-]+\s+){0,2}(?:flour|sugar|salt|water|milk|cream|butter|oil|rice|oats|stock|broth|juice|wine|vinegar"
    r"|coffee|tea|honey|syrup|cheese|yogh?urt|chocolate|cocoa|nuts|raisins|beans|peas|lentils|spinach|ice)\b"
)


def find_cued(text: str, numeral: Numeral, end: int) -> tuple[Kind, str, int] | None:
    """Kind, name and end of a unit that more than its own sign tells."""
    if feet := FEET.match(text, numeral.end, end):
        return "measure", "foot", feet.end()
    if points := find_points(text, numeral, end):
        return "points", "percent", points.end()
    if bases := find_bases(text, numeral, end):
        return "measure", "kilobase pair" if bases["kilo"] else "base pair", bases.end()
    cups = find_cups(text, numeral, end)
    return ("measure", "cup", cups.end()) if cups else None


def find_points(text: str, numeral: Numeral, end: int) -> re.Match[str] | None:
    """The word "points" where it stands for percentage points of a tolerance."""
    points = POINTS.match(text, numeral.end, end) if text[numeral.end + 1 : numeral.end + 2] in "pP" else None
    if points is None or TOLERANCE.search(text, max(0, numeral.start - LOOK_BACK), numeral.start) is None:
        return None
    return points


def find_bases(text: str, numeral: Numeral, end: int) -> re.Match[str] | None:
    """The symbol "bp" or "kb" where genes are spoken of."""
    after = text[numeral.end + 1 : numeral.end + 2]
    bases = BASES.match(text, numeral.end, end) if after and after in "kbn" else None
    if bases is None:
        return None
    place, stop = max(0, numeral.start - AROUND), min(end, bases.end() + AROUND)
    return bases if SEQUENCED.search(text, place, stop) else None


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


def is_code(sign: str, surface: str) -> bool:
    """Whether the letters and the digits are a name: "PS5 games", "R2", "report R46646"."""
    digits = surface[len(sign) :]
    if sign not in ("PS", "R") or not digits.isdecimal():
        return False
    return len(digits) == 1 or (sign == "R" and len(digits) > 4)
