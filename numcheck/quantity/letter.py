"""Letters and marks after a number that look like the symbol of a unit and are none."""

from __future__ import annotations

from numcheck.language.plural import looks_plural
from numcheck.later import later
from numcheck.quantity.numeral import Numeral

COMPOUND = later(r"[-‐‑]\w")
NEXT_WORD = later(r"\s([a-z]+)")
ALSO_NAMES = "ACFK"
"""Capitals that name a thing before a noun in the plural: "12 C students"."""

FREE = later(
    r"\s*(?:$|[.,;:)(/×]|x\b|-)|\s(?:tall|long|wide|high|deep|thick|across)\b"
    r"|(?<=\ds|\ss)\s(?:to|and|or)\s(?:\d|one|two|three|four|five|six|ten)|(?<=\dV|\sV)\s[a-z]|(?<=\d\s[sd])\s[a-z]"
)
FEET_BEFORE = later(r"\b(?:ft\.?|feet|foot)\s$")

AFTER_FEET = later(r"\d['’′]\s?\d{1,2}(?:\.\d)?[\"”″]$")

DOUBLE_QUOTES = '"“”'
FARTHEST_QUOTE = 400


def is_letter(text: str, numeral: Numeral, stop: int, symbol: str) -> bool:
    """Whether *symbol*, that ends at *stop*, is a mere letter: "Form 10-K", "20 F-16s", "three K rations"."""
    if len(symbol) > 1:
        return False
    if text[numeral.end] == "-":
        return True
    if not symbol.isupper():
        return False
    if COMPOUND.match(text, stop) or numeral.form != "digits":
        return True
    is_apart = text[numeral.end].isspace() and symbol in ALSO_NAMES
    following = NEXT_WORD.match(text, stop) if is_apart else None
    return following is not None and looks_plural(following[1])


def is_free(text: str, start: int, stop: int, end: int) -> bool:
    """Whether the symbol that ends at *stop* stands alone, and is no word: "12 in.", "6 ft 2 in tall"."""
    return bool(FREE.match(text, stop, end) or FEET_BEFORE.search(text, max(0, start - 6), start))


def closes_quotation(text: str, stop: int) -> bool:
    """Whether the mark that ends at *stop* is the second of a pair."""
    if AFTER_FEET.search(text, max(0, stop - 8), stop):  # 6'2"
        return False
    marks = [mark for mark in text[max(0, stop - FARTHEST_QUOTE) : stop] if mark in DOUBLE_QUOTES]
    return text[stop - 1] in DOUBLE_QUOTES and len(marks) % 2 == 0
