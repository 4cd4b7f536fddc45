"""Ages that are told by the words around a bare number."""

from __future__ import annotations

import re
from fractions import Fraction

from numcheck.span import Span

OLDEST = 120
LOOK_BACK = 30
LEADS = (
    ",", "is", "was", "be", "turn", "turns", "turned", "turning", "'s", "’s",
    "at", "only", "just", "barely", "still",
)  # fmt: skip
"""How the text before an age ends, unless it speaks of age."""

# "aged 34", "ages 18 to 24", "at age 60", "under the age of 5 years"
AGED = re.compile(
    r"\b(?:aged|ages|age)(?:\s+(?:between|from|of|over|under|only|just|barely))?\s+(?:[<>≤≥~]\s?)?$",
    re.IGNORECASE,
)

# "he was 34,", "who is only 9.", "she had turned 40 in May", "was just nineteen when", "at 20, she"
PERSON = re.compile(
    r"(?:\b(?:(?:[Hh]e|[Ss]he|who|I)\s+(?:is|was|will\s+be)|(?:[Hh]e|[Ss]he)['’]s)(?:\s+(?:only|just|barely|still))?"
    r"|\b[^\W\d_a-z]\w+\s+(?:is|was)\s+(?:only|just|barely|still))\s+$"
)
AFTER_PERSON = re.compile(r"\s*(?:$|[.,;:)]|(?:and|when|by|in|on|at\s+the\s+time)\b)")
TURNED = re.compile(
    r"(?:(?i:\b(?:had|has|have|having|just|recently|he|she|who|I|to|will|would)\s+turn(?:s|ed)?|\bturning)"
    r"|[^\W\d_a-z][\w’']+\s+turn(?:s|ed))\s+$"
)
AFTER_TURNED = re.compile(
    r"\s*(?:$|[.,;:)](?!\d)|(?:and|when|by|in|on|at\s+the\s+time|this|last|next|that|the|just|while|earlier|later)\b)"
)
AT_AGE = re.compile(
    r"(?:\b(?:died|dies|married|retired|retires|enlisted|orphaned|widowed|emigrated|debuted|ordained|left\s+(?:school|home))"
    r"\s+at|^At)(?:\s+(?:just|only|barely))?\s+$"
)
AFTER_AT = re.compile(r"\s*(?:$|[.,;)](?!\d)|(?:and|when|in|on|before|after)\b)")
GROWN = 12
"""A number after "at" is no age below it: "at 8 he left" tells the time."""

# "Ana Brito, 34, said"
APPOSITION = re.compile(r"[^\W\d_a-z][\w'’.-]*[^\W\d_],\s$")
AFTER = re.compile(r"\s?,(?!\s*[\d$£€])")

LED = ((PERSON, AFTER_PERSON), (TURNED, AFTER_TURNED), (AT_AGE, AFTER_AT), (APPOSITION, AFTER))
"""What may stand before an age, with what then must stand after it."""


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
    led = next((after for lead, after in LED if lead.search(text[place : number.start])), None)
    if led is AFTER_AT and value <= GROWN:
        return False
    return led is not None and led.match(text, number.end, sentence.end) is not None
