"""Whether a number is led by words that point at something known."""

from __future__ import annotations

import re

from numcheck.later import later
from numcheck.quantity.noun.words import words

DEFINITE_BEFORE = later(
    r"\b(?:the|these|those|all|its|their|our|his|her|my|your|both)"
    r"(?:\s+(?:remaining|other|same|latter|former|said|estimated|original|initial))?"
    r"(?:\s+(?:more than|fewer than|less than|at least|up to|as many as|over|under|about|around|nearly|almost"
    r"|roughly|approximately|some|only|just|exactly|additional))?"
    r"\s*[-~]?\s*(?:[A-Z]{1,3})?[$£€¥]?\s*$",
    re.IGNORECASE,
)
WORD = later(r"[A-Za-z]+")
LOOK_BACK = 60
NEAR = 40
POINTING = frozenset(
    {"the", "these", "those", "all", "its", "their", "our", "his", "her", "my", "your", "both"}
)
BETWEEN = words(
    "remaining other same latter former said estimated original initial more than fewer less at least up to",
    "as many over under about around nearly almost roughly approximately some only just exactly additional",
)
"""Words that may stand between a pointing word and its number, so that most numbers need no search."""
LEADING = POINTING | BETWEEN


def is_definite(text: str, sentence_start: int, start: int) -> bool:
    """Whether "the", "those", "all", "its"... lead the number, with one hedge between at most."""
    place = max(sentence_start, start - NEAR)
    last = text[place:start].rsplit(None, 1)[-1:]
    if last and last[0].islower() and last[0].isalpha() and last[0] not in LEADING:
        return False
    for word in reversed(WORD.findall(text, place, start)):
        low = word.lower()
        if low in POINTING:
            return DEFINITE_BEFORE.search(text, max(sentence_start, start - LOOK_BACK), start) is not None
        if low not in BETWEEN and not (word.isupper() and len(word) <= 3):
            return False
    return False
