"""The noun behind joined adjectives: "200 Ukrainian and Polish truckers", "ten young, unarmed protesters"."""

from __future__ import annotations

import re

from numcheck.language.plural import looks_plural
from numcheck.later import later
from numcheck.quantity.noun.run import NOTHING, WORD, NounPhrase, Word, phrase_of, plural_head, read_run
from numcheck.quantity.noun.words import NUMBER_WORDS, PREDICATIVES, words
from numcheck.span import Span

JOINT = later(r"-?,?\s+(?:and|or|to)\s+|-?,\s+", re.IGNORECASE)
NUMBER = later(r"(?:\d[\d,]*|[a-z]+(?:-[a-z]+)?)\s+")
NATION = later(r"[A-Z][a-z]+(?:ish|ese|an|ch|i|ic|ek)|(?:fe)?male")
MOST_JOINTS = 3
SPEECH = words(
    "said say says told tell tells added announced reported confirmed estimated warned believe think hope",
)
"""Verbs of the clause after a comma: "left 12 homeless, local officials said"."""


def read_joined(text: str, run: list[Word], end: int) -> NounPhrase:
    """The noun phrase of which *run* is only the first of several adjectives."""
    found = list(run)
    for _ in range(MOST_JOINTS if run else 0):
        joint = JOINT.match(text, found[-1].end, end)
        if joint is None or found[-1].low in PREDICATIVES:
            return NOTHING
        rest = _after_joint(text, found[-1], joint.end(), end)
        if not rest or any(word.low.partition("-")[0] in NUMBER_WORDS for word in rest):
            return _before_number(text, found, joint.end(), end)
        head = plural_head(rest)
        if head:
            return _joined(text, found, rest[:head], end)
        found += rest
    return NOTHING


def _after_joint(text: str, last: Word, start: int, end: int) -> list[Word]:
    """The words behind a joint; after a participle another may open them: "armed, hooded raiders"."""
    opening = WORD.match(text, start, end)
    may_open = frozenset({opening[1].lower()}) if opening and last.low.endswith("ed") else frozenset()
    return read_run(text, start, end, may_open=may_open)


def _joined(text: str, found: list[Word], rest: list[Word], end: int) -> NounPhrase:
    """One adjective at least stands on either side of the joint."""
    following = WORD.match(text, rest[-1].end, end)
    if len(rest) < 2 or (following and following[1].lower() in SPEECH):
        return NOTHING
    return phrase_of(text, found + rest)


def _before_number(text: str, found: list[Word], start: int, end: int) -> NounPhrase:
    """As in "two Chinese and three American ships": the words before the joint, and the head after it."""
    number = NUMBER.match(text, start, end)
    if number is None or len(found) != 1 or not NATION.fullmatch(found[0].text):
        return NOTHING
    rest = read_run(text, number.end(), end)
    head = plural_head(rest)
    if head < 2 or not NATION.fullmatch(rest[0].text) or looks_plural(found[0].low):
        return NOTHING
    head_word = phrase_of(text, rest[:head]).head
    return NounPhrase(found[0].text, head_word, Span(found[0].start, found[0].end))
