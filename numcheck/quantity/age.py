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

# "children under five", "voters over 30": no more than two figures, and no noun of their own
GROUP = re.compile(
    r"\b(?:child(?:ren)?|kids|infants|girls|boys|women|men|people|adults|those|voters|residents|drivers|pupils"
    r"|workers|everyone|anyone|persons)(?:\s+(?:who\s+are|that\s+are))?\s+(?:under|over|below|above|beneath)\s+$",
    re.IGNORECASE,
)
GROUP_END = re.compile(
    r"\s*(?:$|[.,;:)–—]|(?:and|or|in|at|who|with|from|were|was|have|has|had|are|is|to|as|by|did"
    r"|do|said|say|died|rose|fell|may|can|must|will|among|for)\b)"
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
    is_group = not has_unit and _is_group(text, sentence, number, value)
    return is_group or _is_told(text, sentence, number, value, has_unit=has_unit)


def _is_told(text: str, sentence: Span, number: Span, value: Fraction, *, has_unit: bool) -> bool:
    """Whether the words before say that it is the age of someone."""
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
    is_apposition = APPOSITION.search(text, place, number.start) is not None
    return is_apposition and AFTER.match(text, number.end, sentence.end) is not None


def _is_group(text: str, sentence: Span, number: Span, value: Fraction) -> bool:
    """Whether it is the age under or over which people are: "children under five have"."""
    place = max(sentence.start, number.start - LOOK_BACK)
    if value.denominator != 1 or not 0 < value < 100 or GROUP.search(text, place, number.start) is None:
        return False
    return GROUP_END.match(text, number.end, sentence.end) is not None
