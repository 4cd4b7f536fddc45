"""Ages that are told by the words around a bare number."""

from __future__ import annotations

import re
from fractions import Fraction

from numcheck.span import Span

OLDEST = 120
LOOK_BACK = 30
LEADS = (",", "is", "was", "be", "turns", "turned", "'s", "’s")
"""How the text before an age ends, unless it speaks of age."""

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
NO_PERSON = re.compile(
    r"\b(?:Christmas|Easter|Ramadan|Thanksgiving|January|February|July|September"
    r"|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day),\s$"
)
AFTER = re.compile(r"\s?,(?!\s*[\d$£€])")


def is_age(text: str, sentence: Span, number: Span, value: Fraction, *, has_unit: bool = False) -> bool:
    """Whether the number of years at *number*, bare or with its unit, is an age."""
    place = max(sentence.start, number.start - LOOK_BACK)
    before = text[place : number.start].lower()
    if not ("age" in before or (before[-1:].isspace() and before.rstrip().endswith(LEADS))):
        return False
    if value.denominator != 1 or not 0 <= value <= OLDEST:
        return False
    if AGED.search(text, place, number.start):
        return True
    if has_unit:
        return False
    if PERSON.search(text, place, number.start):
        return AFTER_PERSON.match(text, number.end, sentence.end) is not None
    is_apposition = APPOSITION.search(text, place, number.start) and not NO_PERSON.search(
        text, place, number.start
    )
    return bool(is_apposition) and AFTER.match(text, number.end, sentence.end) is not None
