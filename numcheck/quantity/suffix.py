"""Single letters that multiply: "28.2m homes", "18.58M (12.97M of them read)", "a rise from 12K to 15K"."""

from __future__ import annotations

import re

from numcheck.later import later
from numcheck.quantity.notation import alternatives
from numcheck.quantity.numeral import Numeral
from numcheck.quantity.vocabulary import Vocabulary
from numcheck.span import Span

# "12.3m tonnes", "28m of the homes", "2.7m digital and other sales", not "a 100m sprint", "3m to the left"
NO_THING = (
    r"(?!(?:was|is|has|as|this|plus|across|long|wide|high|tall|deep|away|apart|from|and|to|by|in|at|on|for|of"
    r"|the|a|or|with|into)\b)"
)
COUNTED = (
    rf"(?=\s+(?:of\b|{NO_THING}(?:[a-z-]+\s+(?:(?:and|or)\s+)?{NO_THING}){{0,3}}?"
    r"(?:people|men|women|children|[a-z-]+s)\b))"
)
COUNTED_COMPOUND = (
    r"(?=-(?:tonne|ton|barrel|bushel|acre|hectare|litre|liter|gallon|member|strong|person|people|unit|share|home|user"
    r"|voter?|job|pupil|word|book|copy|vehicle|car|euro|dollar|pound|yen|rand)\b)"
)  # "the 13m-tonne target", not "a 10m-high wall"

LETTERS = r"[mMbBK]"
BEFORE_THING = rf"(?P<noun>{LETTERS})(?:{COUNTED}|{COUNTED_COMPOUND})"
ALONE = rf"(?P<alone>{LETTERS})(?=\s*(?:$|[^\w\s'’-])|\s+[a-z–—-])"
"""A letter behind which a word in lower case, a mark or nothing stands: it may be a unit as well."""

SHOWN = later(
    rf"\d\s(?P<word>million|billion)\b|\d{BEFORE_THING}|[$£€¥₹]\s?\d[\d.,]*(?P<money>{LETTERS}|bn|k)\b|\d(?P<thousand>k)\b"
)
RACE = later(r"\b(?:an?|the|his|her|their|this|that|every|first|annual|charity)\s+$", re.IGNORECASE)
KELVIN = later(
    r"\b(?:kelvins?|temperatures?|thermal|cool(?:ed|ing|s)?|heat(?:ed|ing|s)?|warm(?:ed|er)?|cold(?:er)?|hot(?:ter)?"
    r"|cryo\w*|supercond\w*|melt\w*|boil\w*|degrees)\b|°|\bat\s\d[\d.,]*K\b",
    re.IGNORECASE,
)
BORDER = later(
    r"\s*(?:$|[^\w\s'’-])|\s+(?:to|from|in|by|and|or|a|an|per|on|for|this|last|over|since|with|without|at|as|when"
    r"|while|before|after|is|was|were|are|more|less|now|then|today|each|every|until|by|during)\b"
)
LOOK_BACK = 12


def scale_pattern(words: Vocabulary, *, is_money: bool) -> re.Pattern[str]:
    """The scale after a number: "million", "bn"; "m" after money, before what is counted, or alone."""
    after_money = set(words.suffixes_after_money)
    glued = [suffix for suffix in words.suffixes if is_money or suffix not in after_money]
    counted = "" if is_money else f"|{BEFORE_THING}|{ALONE}"
    return re.compile(
        rf"(?:\s\[(?=\w+\])|(?:\s+|-)?)(?P<word>(?i:{alternatives(words.scales)}))\b|\s?(?P<glued>{alternatives(glued)})\b(?!\.\w){counted}"
    )


def multiplies(text: str, numeral: Numeral, letter: str, span: Span) -> bool:
    """Whether the *letter* glued to a numeral of the sentence at *span* is a scale, where it stands alone.

    "M" is one. "K" is one unless it may be a kelvin or a race, "m" and "B" only beside others of their kind.
    """
    if letter == "K" and numeral.is_loose:
        return not KELVIN.search(text, span.start, span.end)
    if not BORDER.match(text, numeral.end + 1, span.end):
        return letter == "M"
    if letter == "K":
        before = text[max(span.start, numeral.start - LOOK_BACK) : numeral.start]
        return not (RACE.search(before) or KELVIN.search(text, span.start, span.end))
    if letter == "B" and numeral.is_loose:
        return True
    return letter == "M" or _is_shown(text, numeral, letter, span)


def _is_shown(text: str, numeral: Numeral, letter: str, span: Span) -> bool:
    """Whether another number between two semicolons tells that it is a scale: "28.2m homes", "$3m"."""
    start = max(span.start, text.rfind(";", span.start, numeral.start))
    stop = text.find(";", numeral.end, span.end)
    found = SHOWN.finditer(text, start, span.end if stop < 0 else stop)
    letters = {match[match.lastgroup or 0][0].lower() for match in found}
    return letter.lower() in letters or (letter == "B" and bool(letters - {"m"}))
