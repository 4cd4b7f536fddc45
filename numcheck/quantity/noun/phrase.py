"""The noun phrase right after a number."""

from __future__ import annotations

import re
from dataclasses import dataclass

from numcheck.quantity.noun.plural import looks_plural, singular
from numcheck.quantity.noun.words import (
    BACK_REFERENCES,
    DETERMINERS,
    FUNCTION_WORDS,
    MONTHS,
    NO_COMPOUND,
    NO_HEADS,
    PARTICIPLES,
    QUALIFIERS,
    VERBS,
)
from numcheck.span import Span

MAX_WORDS = 4

WORD = re.compile(r"[ \t\r\n\u00a0\u2009\u202f]*([^\W\d_][\w&]*(?:['’][^\W\d_]+|[-‐‑][^\W_]+)*)")
COMPOUND = re.compile(r"[-‐‑]([^\W\d_]+(?:[-‐‑][^\W\d_]+)*)")
OF = re.compile(r"\s+of\s+", re.IGNORECASE)
OF_NUMBER = re.compile(
    r"(?:(?:more than|fewer than|at least|over|about|some|nearly|almost)\s+)?[\d][\d,.]*\s+", re.I
)
ODD = re.compile(r"[-‐‑](?:odd|plus)\b|\+", re.IGNORECASE)

SINGLE_BEFORE = re.compile(r"(?:\b(?:one|a|an)|(?<![\d.,])1)\s*$", re.IGNORECASE)
ATTRIBUTE_BEFORE = re.compile(
    r"\b(?:an?|the|its|their|his|her|our|this|that|each|another)\s+(?:[a-z]+\s+){0,2}"
    r"[\w.,]+[\s-]*(?:%|percent|per\s?cent|pct\.?)\s*$",
    re.IGNORECASE,
)  # "a 25 percent" tariff
SHARE_BEFORE = re.compile(
    r"(?:%|\b(?:percent|per\s?cent|pct\.?|points?|half|third|thirds|quarters?|fifths?|tenths?|majority|most))\s*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class NounPhrase:
    """What a number counts, as far as the words after it tell."""

    noun: str | None = None
    """As written, qualifiers included: "illegal migrants", "other men"."""

    head: str | None = None
    """Its last word in the singular, lower case: "migrant"."""

    span: Span | None = None
    """Where *noun* stands, or the phrase after "of" where there is no noun."""

    of: str | None = None
    """What stands after "of", without its determiner: "voters" in "25 percent of voters"."""

    refers_back: bool = False
    """Whether it counts things named before: "of them", "of those"."""


NOTHING = NounPhrase()


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    start: int
    end: int

    @property
    def low(self) -> str:
        return self.text.lower().replace("’", "'")


def read_noun(text: str, start: int, end: int) -> NounPhrase:
    """The noun phrase that begins at *start*, right after a number and its unit, and ends before *end*."""
    odd = ODD.match(text, start, end)
    start = odd.end() if odd else start
    compound = COMPOUND.match(text, start, end)
    if compound:
        return _compound(compound)
    of = OF.match(text, start, end)
    if of:
        is_share = bool(SHARE_BEFORE.search(text, max(0, start - 12), start))
        return _after_of(text, of.end(), end, is_share=is_share)
    return _right_after(text, start, end)


def _right_after(text: str, start: int, end: int) -> NounPhrase:
    before = text[max(0, start - 40) : start]
    if ATTRIBUTE_BEFORE.search(before):
        return _phrase(text, _run(text, start, end, may_open=VERBS))
    run = _run(text, start, end)
    head = _plural_head(run)
    if head:
        return _phrase(text, run[:head])
    return _phrase(text, run) if SINGLE_BEFORE.search(before) else NOTHING


def _compound(match: re.Match[str]) -> NounPhrase:
    """The noun inside a compound: "12-member" board, "120-bed" home."""
    first = match[1].lower().replace("‑", "-").replace("‐", "-").split("-")[0]
    if first in NO_COMPOUND or first in FUNCTION_WORDS or len(first) < 3:
        return NOTHING
    return NounPhrase(match[1], singular(match[1]), Span(match.start(1), match.end(1)))


def _after_of(text: str, start: int, end: int, *, is_share: bool) -> NounPhrase:
    at, first = start, WORD.match(text, start, end)
    if first and first[1].lower() in BACK_REFERENCES:
        following = WORD.match(text, first.end(), end)
        is_determiner = first[1].lower() in ("these", "those") and _is_noun_start(following)
        if not is_determiner:
            return NounPhrase(refers_back=True)
    refers_back = first is not None and first[1].lower() in ("these", "those")
    while (word := WORD.match(text, at, end)) and word[1].lower() in DETERMINERS:
        at = word.end()
    at = _skip_spaces(text, at, end)
    number = OF_NUMBER.match(text, at, end)
    at = number.end() if number else at
    run = _run(text, at, end)
    head = _plural_head(run)
    phrase = _phrase(text, run[:head] if head else run)
    if phrase.span is None:
        return NounPhrase(refers_back=refers_back)
    if is_share or not head:
        return NounPhrase(None, None, phrase.span, phrase.noun, refers_back)
    return NounPhrase(phrase.noun, phrase.head, phrase.span, phrase.noun, refers_back)


def _is_noun_start(match: re.Match[str] | None) -> bool:
    """Whether "those" goes with this word ("of those men") and does not stand alone ("of those who")."""
    if match is None:
        return True  # "of those 12 men"
    low = match[1].lower()
    return looks_plural(low) and low not in VERBS and low not in FUNCTION_WORDS


def _run(text: str, start: int, end: int, *, may_open: frozenset[str] = frozenset()) -> list[_Word]:
    """The words from *start* that may belong to one noun phrase; those of *may_open* only at its start."""
    words: list[_Word] = []
    free = 0
    at = start
    while len(words) - free < MAX_WORDS and (match := WORD.match(text, at, end)):
        word = _Word(match[1], match.start(1), match.end(1))
        is_qualifier = not words[free:] and word.low in QUALIFIERS
        opens = not words and word.low in may_open  # "a 37 percent increase"
        if not is_qualifier and not opens and _stops(word):
            break
        words.append(word)
        free += is_qualifier
        at = match.end()
    return words if len(words) > free else []


def _stops(word: _Word) -> bool:
    low = word.low
    if low in PARTICIPLES:
        return False
    if low in FUNCTION_WORDS or low in VERBS or low in MONTHS:
        return True
    if word.text[0].isupper():  # "Reading", "Red Cross"
        return False
    return low.endswith(("ed", "ing")) and len(low) > 4 and "-" not in low and not low.endswith("eed")


def _plural_head(words: list[_Word]) -> int:
    """How many of *words* the noun phrase holds if it ends in a plural, else zero."""
    for place, word in enumerate(words):
        if not looks_plural(word.low):
            continue
        if place + 1 < len(words) and looks_plural(words[place + 1].low):
            continue  # "sales representatives"
        return place + 1
    return 0


def _phrase(text: str, words: list[_Word]) -> NounPhrase:
    while words and (words[-1].low in PARTICIPLES or words[-1].low in QUALIFIERS):
        words = words[:-1]
    if not words or words[-1].low in NO_HEADS:
        return NOTHING
    span = Span(words[0].start, words[-1].end)
    return NounPhrase(span.of(text), singular(words[-1].text), span)


def _skip_spaces(text: str, at: int, end: int) -> int:
    while at < end and text[at].isspace():
        at += 1
    return at
