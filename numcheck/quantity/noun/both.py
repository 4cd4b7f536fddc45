"""Whether "both" counts two things: "both pilots", not "both Ana and Ben", "both men and women"."""

from __future__ import annotations

import re

from numcheck.later import later
from numcheck.quantity.noun.phrase import read_noun
from numcheck.quantity.noun.words import words

COORDINATED = later(r",?\s+(?:and|or|as\s+well\s+as)\b|[-,/]", re.IGNORECASE)
NO_THINGS = words("second minute hour day night week weekend month season year decade time way half")
"""What "both" speaks of without counting it: "both days", "both ways"."""


def counts_both(text: str, place: int, end: int) -> bool:
    """Whether a noun in the plural, and no two things, follow "both" that ends at *place*."""
    noun = read_noun(text, place, end)
    if noun.span is None or noun.head is None or noun.head in NO_THINGS or noun.of is not None:
        return False
    return COORDINATED.match(text, noun.span.end, end) is None
