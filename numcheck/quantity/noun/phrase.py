"""The noun phrase right after a number."""

from __future__ import annotations

import re

from numcheck.language.plural import looks_plural, singular
from numcheck.later import later
from numcheck.quantity.noun.joined import read_joined
from numcheck.quantity.noun.run import (
    NOTHING,
    WORD,
    NounPhrase,
    Word,
    is_people,
    phrase_of,
    plural_head,
    read_qualifier,
    read_run,
)
from numcheck.quantity.noun.words import (
    BACK_REFERENCES,
    DETERMINERS,
    FUNCTION_WORDS,
    NO_COMPOUND,
    PARTICIPLES,
    QUALIFIERS,
    VERBS,
)
from numcheck.span import Span

COMPOUND = later(r"[-‐‑]([^\W\d_]+(?:[-‐‑][^\W\d_]+){0,20})")
OF = later(r"\s+of\s+", re.IGNORECASE)
OF_NUMBER = later(
    r"(?:(?:more than|fewer than|at least|over|about|some|nearly|almost)\s+)?[\d][\d,.]*\s+", re.I
)
ODD = later(r"[-‐‑](?:odd|plus)\b|\+", re.IGNORECASE)

SINGLE_BEFORE = later(r"(?:\b(?:one|a|an)|(?<![\d.,])1)\s*$", re.IGNORECASE)
ATTRIBUTE_BEFORE = later(
    r"\b(?:an?|the|its|their|his|her|our|this|that|each|another)\s+(?:[a-z]+\s+){0,2}"
    r"[\w.,]+[\s-]*(?:%|percent|per\s?cent|pct\.?)\s*$",
    re.IGNORECASE,
)  # "a 25 percent" tariff
PERCENTS = ("%", "t", "T", ".")
LOOK_BACK = 40
DETERMINER_BEFORE = later(
    r"\b(?:an?|the|this|that|its|their|his|her|our|your|my|each|every|another|new)\s+[\w.,]+\s*$",
    re.IGNORECASE,
)
ATTRIBUTES = frozenset(
    {"cylinder", "speed", "door", "seat", "bed", "storey", "member", "page", "gear", "valve"}
)
"""Nouns before what has so many of them, with no need for an article: "new 3 cylinder engines"."""

ACRONYM = later(r"[A-Z]{2,5}")
BORDER = later(r"\s*(?:$|[.,;:)])")
SHARE_BEFORE = later(
    r"(?:%|\b(?:percent|per\s?cent|pct\.?|points?|half|third|thirds|quarters?|fifths?|tenths?|majority|most))\s*$",
    re.IGNORECASE,
)


def read_noun(text: str, start: int, end: int, *, is_bare: bool = False) -> NounPhrase:
    """The noun phrase that begins at *start*, right after a number and its unit, and ends before *end*.

    After a number without a unit, *is_bare*, it may follow adjectives joined by "and" or a comma.
    """
    odd = ODD.match(text, start, end)
    start = odd.end() if odd else start
    compound = COMPOUND.match(text, start, end)
    if compound:
        return _compound(compound)
    of = OF.match(text, start, end)
    if of:
        is_share = bool(SHARE_BEFORE.search(text, max(0, start - 12), start))
        return _after_of(text, of.end(), end, is_share=is_share)
    return _right_after(text, start, end, is_bare=is_bare)


def _right_after(text: str, start: int, end: int, *, is_bare: bool) -> NounPhrase:
    before = text[max(0, start - LOOK_BACK) : start]
    if before.endswith(PERCENTS) and ATTRIBUTE_BEFORE.search(before):
        return phrase_of(text, read_run(text, start, end, may_open=VERBS))
    run = read_run(text, start, end, is_bare=is_bare)
    head = plural_head(run)
    if head and not is_people(run[head - 1]):
        return phrase_of(text, run[:head])
    if is_bare and (joined := read_joined(text, run or read_qualifier(text, start, end), end)) is not NOTHING:
        return joined
    if not run:
        return NOTHING
    if head:
        return phrase_of(text, run[:head])
    return _in_singular(text, run, before, end)


def _in_singular(text: str, run: list[Word], before: str, end: int) -> NounPhrase:
    """As in "one boat", the "11 member board", "6 GPs" by its letters."""
    if SINGLE_BEFORE.search(before):
        return phrase_of(text, run)
    is_led = run[0].low in ATTRIBUTES or DETERMINER_BEFORE.search(before) is not None
    if is_led and _is_attributive(run):
        return phrase_of(text, run[:1])
    is_acronym = len(run) == 1 and ACRONYM.fullmatch(run[0].text) and BORDER.match(text, run[0].end, end)
    return phrase_of(text, run) if is_acronym else NOTHING


def _is_attributive(run: list[Word]) -> bool:
    """As in the "11 member" board, the "12 page" report: a noun in the singular before another."""
    if len(run) < 2:
        return False
    first = run[0]
    is_adjective = first.low in QUALIFIERS or first.low in PARTICIPLES or first.low.endswith(("ly", "est"))
    return first.text.islower() and len(first.low) > 2 and not is_adjective


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
    run = read_run(text, at, end)
    head = plural_head(run)
    phrase = phrase_of(text, run[:head] if head else run)
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


def _skip_spaces(text: str, at: int, end: int) -> int:
    while at < end and text[at].isspace():
        at += 1
    return at
