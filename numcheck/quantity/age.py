"""Ages that are told by the words around a bare number."""

from __future__ import annotations

import re
from fractions import Fraction

from numcheck.span import Span

OLDEST = 120

# "aged 34", "ages 18 to 24", "at age 60"
AGED = re.compile(r"\b(?:aged|ages|age)(?:\s+(?:between|from|of|over|under))?\s+$", re.IGNORECASE)

# "Ana Brito, 34, said"
APPOSITION = re.compile(r"[^\W\d_a-z][\w'’.-]*[^\W\d_],\s$")
AFTER = re.compile(r"\s?,(?!\s*[\d$£€])")


def is_age(text: str, sentence: Span, number: Span, value: Fraction) -> bool:
    """Whether the bare number at *number* is an age in years."""
    if value.denominator != 1 or not 0 <= value <= OLDEST:
        return False
    before = (text, max(sentence.start, number.start - 30), number.start)
    if AGED.search(*before):
        return True
    return APPOSITION.search(*before) is not None and AFTER.match(text, number.end, sentence.end) is not None
