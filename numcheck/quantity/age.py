"""Ages that are told by the words around a bare number."""

from __future__ import annotations

import re
from fractions import Fraction

from numcheck.span import Span

OLDEST = 120

# "aged 34", "ages 18 to 24", "at age 60", "under the age of 5 years"
AGED = re.compile(
    r"\b(?:aged|ages|age)(?:\s+(?:between|from|of|over|under))?\s+(?:[<>≤≥~]\s?)?$", re.IGNORECASE
)

# "he was 34,", "who is 9.", "she turns 40 in May"
PERSON = re.compile(
    r"\b(?:(?:[Hh]e|[Ss]he|who|I)\s+(?:is|was|will\s+be|turns|turned)|(?:[Hh]e|[Ss]he)['’]s)\s+$"
)
AFTER_PERSON = re.compile(r"\s*(?:$|[.,;:)]|(?:and|when|by|in|on|at\s+the\s+time)\b)")

# "Ana Brito, 34, said"
APPOSITION = re.compile(r"[^\W\d_a-z][\w'’.-]*[^\W\d_],\s$")
AFTER = re.compile(r"\s?,(?!\s*[\d$£€])")


def is_age(text: str, sentence: Span, number: Span, value: Fraction, *, has_unit: bool = False) -> bool:
    """Whether the number of years at *number*, bare or with its unit, is an age."""
    if value.denominator != 1 or not 0 <= value <= OLDEST:
        return False
    before = (text, max(sentence.start, number.start - 30), number.start)
    if AGED.search(*before):
        return True
    if has_unit:
        return False
    if PERSON.search(*before):
        return AFTER_PERSON.match(text, number.end, sentence.end) is not None
    return APPOSITION.search(*before) is not None and AFTER.match(text, number.end, sentence.end) is not None
