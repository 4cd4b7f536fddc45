"""Whether a number is led by words that point at something known."""

from __future__ import annotations

import re

DEFINITE_BEFORE = re.compile(
    r"\b(?:the|these|those|all|its|their|our|his|her|my|your|both)"
    r"(?:\s+(?:remaining|other|same|latter|former|said|estimated|original|initial))?"
    r"(?:\s+(?:more than|fewer than|less than|at least|up to|as many as|over|under|about|around|nearly|almost"
    r"|roughly|approximately|some|only|just|exactly|additional))?"
    r"\s*[-~]?\s*(?:[A-Z]{1,3})?[$£€¥]?\s*$",
    re.IGNORECASE,
)
WORD = re.compile(r"[a-z]+")
LOOK_BACK = 60


POINTING = frozenset(
    {"the", "these", "those", "all", "its", "their", "our", "his", "her", "my", "your", "both"}
)
"""One of these stands among the last words before a definite number, so that most need no search."""


def is_definite(text: str, sentence_start: int, start: int) -> bool:
    """Whether "the", "those", "all", "its"... lead the number, with one hedge between at most."""
    place = max(sentence_start, start - LOOK_BACK)
    if POINTING.isdisjoint(WORD.findall(text[place:start].lower())):
        return False
    return DEFINITE_BEFORE.search(text, place, start) is not None
