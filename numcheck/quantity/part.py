"""Whether "half", "a third", "a quarter" is a part in its place, and no place in a row: "a third man"."""

from __future__ import annotations

import re

from numcheck.later import later
from numcheck.quantity.noun.words import PARTICIPLES, VERBS, words

# "a third of", "fell by a third.", "almost a third (32%)", "a quarter - 26 percent"
BORDER = later(r"\s*(?:$|[.,;:()\[\]!?—–\"”'’/]|-\s)")
NEXT_WORD = later(r"\s+([A-Za-z]+)(?![\w-])")
# "won by a length and a half": one of them and a half
ADDED = later(r"\b(?:an?|one)\s[A-Za-z]+\sand\s$", re.IGNORECASE)
HEDGE_BEFORE = later(
    r"(?:\b(?:over|under|than|about|nearly|almost|around|roughly|approximately|some|least|to|by|only|just)|[~≈])\s*$",
    re.IGNORECASE,
)
FOLLOWERS = words(
    "of as to in by from than less more fewer higher lower larger smaller bigger cheaper faster slower",
    "longer",
    "shorter again were was are is had have has said and or but who that did do does will would can could",
    "may",
    "might since on at for before after over with when while if because between compared each per not",
    "never",
    "the its their his her our all those these",
)
AMBIGUOUS = words(
    "account accounts call calls claim cost cut end hit lead mention need offer report reports result run",
    "set",
    "shot show shows split spread start support talk travel try turn turns use visit wait win wins work",
    "help",
    "stop stops stand stands finish move miss",
)
"""Verbs that are nouns as well: "a third visit"."""

LOOK_BACK = 24

# "one with spots, a second with stripes, a third with rings"
A_SECOND = later(r"\b(?:a|the) second\s(?!third|quarter)[^.!?]*$", re.IGNORECASE)
COUNTING = frozenset({"a third", "a fourth", "a fifth", "a sixth", "a seventh"})
FARTHEST = 160
"""Characters before a part within which the second of a row stands."""


def is_part(text: str, start: int, end: int, stop: int) -> bool:
    """Whether the word for a part at *start* to *end* tells a part, by what follows it before *stop*."""
    surface = text[start:end].lower()
    is_added = surface.endswith("half") and ADDED.search(text, max(0, start - LOOK_BACK), start)
    if is_added or (surface in COUNTING and A_SECOND.search(text, max(0, start - FARTHEST), start)):
        return False
    if BORDER.match(text, end, stop):
        return True
    following = NEXT_WORD.match(text, end, stop)
    if following is None:
        return False
    word = following[1].lower()
    if word in FOLLOWERS or HEDGE_BEFORE.search(text, max(0, start - LOOK_BACK), start):
        return not following[1][0].isupper()
    if word in VERBS:
        return word not in AMBIGUOUS
    return word.endswith("ed") and word not in PARTICIPLES and len(word) > 4
