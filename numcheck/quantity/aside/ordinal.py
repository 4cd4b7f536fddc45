"""Ordinals, told from fractions ("two thirds") and from the unit of time ("per second")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from numcheck.interval import Interval
from numcheck.later import later
from numcheck.quantity.aside.gate import Gated
from numcheck.quantity.aside.late import compiled
from numcheck.quantity.aside.model import Aside
from numcheck.quantity.part import is_part
from numcheck.span import Span

UNITS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "ninth": 9,
}  # fmt: skip
WORDS = UNITS | {
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15,
    "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30,
    "fortieth": 40, "fiftieth": 50, "sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90,
    "hundredth": 100, "thousandth": 1000,
}  # fmt: skip
TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90,
}  # fmt: skip

WORD = rf"\b(?:(?P<tens>{'|'.join(TENS)})[-‐‑ ](?P<unit>{'|'.join(UNITS)})|(?P<word>{'|'.join(WORDS)}))\b"
DIGITS = r"\d(?<![\w./,$£€-].)(?:\d{0,2}(?:,\d{3}){1,9}|\d{0,30})(?:st|nd|rd|th|ST|ND|RD|TH)\b"

CARDINAL_BEFORE = later(
    r"(?:\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|per)|[\d/])[\s-]*$",
    re.IGNORECASE,
)
PART_BEFORE = later(
    r"\b(?:the|an?)\s+(?:other|top|bottom|upper|lower|poorest|richest|remaining|middle|final|last|full|good)\s+$",
    re.IGNORECASE,
)
ARTICLE_BEFORE = later(r"\ban?\s+$", re.IGNORECASE)
TIME_BEFORE = later(r"(?:\b(?:per|each|split|every|one|half a)|[\d/])[\s-]*$", re.IGNORECASE)
NO_NUMBER = later(
    r"\bat first\b(?! \w+ (?:look|glance|sight))|\bfirst of all\b|\b(?:first|second)-?hand\b"
    r"|\bsecond thoughts?\b|\bfirst aid\b|\bfirst lady\b|\bfirst names?\b|\bseconds\b",
    re.IGNORECASE,
)


def find_ordinal_words(sentence: str) -> Iterator[Aside]:
    """The ordinal itself, without what it qualifies: "third" of "third-largest"."""
    for match in compiled(WORD, re.IGNORECASE).finditer(sentence):
        if _is_ordinal(match):
            yield _aside(match, _worth(match))


def find_ordinal_digits(sentence: str) -> Iterator[Aside]:
    """As in "21st"."""
    for match in compiled(DIGITS).finditer(sentence):
        yield _aside(match, int(match[0][:-2].replace(",", "")))


def _worth(match: re.Match[str]) -> int:
    if match["word"]:
        return WORDS[match["word"].lower()]
    return TENS[match["tens"].lower()] + UNITS[match["unit"].lower()]


def _is_ordinal(match: re.Match[str]) -> bool:
    low = match[0].lower()
    before = match.string[max(0, match.start() - 24) : match.start()]
    if low in ("first", "second") and _is_idiom(match):
        return False
    if low == "first" or match["tens"]:
        return True
    if low == "second":
        return not TIME_BEFORE.search(before) and _names_one(match, before)
    return not (CARDINAL_BEFORE.search(before) or PART_BEFORE.search(before)) and _names_one(match, before)


def _is_idiom(match: re.Match[str]) -> bool:
    """Whether the word belongs to an idiom, which begins with it, or with the "at" before it."""
    starts = (match.start(), max(0, match.start() - len("at ")))
    return any(NO_NUMBER.match(match.string, start) for start in starts)


def _names_one(match: re.Match[str], before: str) -> bool:
    """Tells "a third man", one of several, from "a third of them" and "a third.", a part."""
    article = ARTICLE_BEFORE.search(before)
    if article is None:
        return True
    start = match.start() - len(article[0])
    return not is_part(match.string, start, match.end(), len(match.string))


def _aside(match: re.Match[str], worth: int) -> Aside:
    return Aside(Span(*match.span()), "ordinal", Fraction(worth), Interval.exactly(worth))


ORDINALS: tuple[Gated, ...] = (
    (rf"(?i:{'|'.join(WORDS)})", find_ordinal_words),
    (r"\d(?:st|nd|rd|th|ST|ND|RD|TH)", find_ordinal_digits),
)
