"""The run of words that may be one noun phrase, and its head."""

from __future__ import annotations

import re
from dataclasses import dataclass

from numcheck.language.plural import looks_plural, singular
from numcheck.later import later
from numcheck.quantity.noun.words import (
    FUNCTION_WORDS,
    LATE_QUALIFIERS,
    LY_NOUNS,
    MONTHS,
    NO_HEADS,
    NOUN_VERBS,
    NUMBER_WORDS,
    PARTICIPLES,
    PEOPLES,
    QUALIFIERS,
    VERBS,
)
from numcheck.span import Span

MAX_WORDS = 4
WORD = later(r"[ \t\r\n\u00a0\u2009\u202f]*([^\W\d_][\w&]*(?:['’][^\W\d_]+|[-‐‑][^\W_]+){0,20})")


LOOK_BACK = 40
NO_COUNT = later(
    r"\bof\s+[\w.,]+\s*\Z|[a-z,;]\s+[A-Z][a-z]+\s+[\w.,]+\s*\Z|\b(?:1|one)\s*\Z|=\s?[\w.,]+\s*\Z|\d\.\d+\s*\Z",
    re.ASCII,
)
"""A number that does not count what the verb after it names."""

ACRONYMS = frozenset({"US", "IT", "WHO"})
"""Capitals that are function words else: "1,000 US Marines"."""


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
class Word:
    """A word of the text."""

    text: str
    start: int
    end: int
    low: str
    """In lower case, with a plain apostrophe."""

    @classmethod
    def of(cls, match: re.Match[str]) -> Word:
        """The word that the pattern found."""
        return cls(match[1], match.start(1), match.end(1), match[1].lower().replace("’", "'"))


def read_run(
    text: str, start: int, end: int, *, may_open: frozenset[str] = frozenset(), is_bare: bool = False
) -> list[Word]:
    """The words from *start* that may belong to one noun phrase; those of *may_open* only at its start."""
    words: list[Word] = []
    free = 0
    at = start
    while len(words) - free < MAX_WORDS and (match := WORD.match(text, at, end)):
        word = Word.of(match)
        is_qualifier = not words[free:] and (
            word.low in QUALIFIERS or (is_bare and _qualifies(word, text, end))
        )
        opens = not words and word.low in may_open  # "a 37 percent increase"
        if is_bare and not words:
            opens = opens or word.text in ACRONYMS or (word.low in NOUN_VERBS and _is_noun(text, start))
        is_other = bool(words) and word.text in NUMBER_WORDS  # "the 91 recorded twelve months ago"
        if is_other or (not is_qualifier and not opens and _stops(word)):
            break
        words.append(word)
        free += is_qualifier
        at = match.end()
    return words if len(words) > free else []


def read_qualifier(text: str, start: int, end: int) -> list[Word]:
    """The first word where it is one like "new", that a noun need not follow at once."""
    match = WORD.match(text, start, end)
    is_qualifier = match is not None and match[1].lower() in QUALIFIERS
    return [Word.of(match)] if match and is_qualifier else []


def _qualifies(word: Word, text: str, end: int) -> bool:
    """As in "two earlier storms"."""
    if word.low not in LATE_QUALIFIERS:
        return False
    following = WORD.match(text, word.end, end)
    low = following[1].lower() if following else ""
    return looks_plural(low) and low not in VERBS and low not in FUNCTION_WORDS


def _is_noun(text: str, start: int) -> bool:
    """Tells "by 246 runs" from "a group of 12 runs" and "where Bus 12 stops"."""
    return NO_COUNT.search(text, max(0, start - LOOK_BACK), start) is None


def _stops(word: Word) -> bool:
    low = word.low
    if low in PARTICIPLES:
        return False
    if low in FUNCTION_WORDS or low in VERBS or low in MONTHS:
        return True
    if word.text[0].isupper():  # "Reading", "Red Cross"
        return False
    return low.endswith(("ed", "ing")) and len(low) > 4 and "-" not in low and not low.endswith("eed")


def plural_head(words: list[Word]) -> int:
    """How many of *words* the noun phrase holds if it ends in a plural, else zero."""
    for place, word in enumerate(words):
        if not looks_plural(word.low):
            if place + 1 == len(words) and is_people(word):
                return place + 1
            continue
        if place + 1 < len(words) and looks_plural(words[place + 1].low):
            continue  # "sales representatives"
        return place + 1
    return 0


def is_people(word: Word) -> bool:
    """Whether it names a people by a word that has no plural: "700,000 Rohingya"."""
    return word.text[0].isupper() and (word.low in PEOPLES or word.low.endswith("ese"))


def _hangs(words: list[Word]) -> bool:
    """Whether the last word is none that a noun phrase ends with: "one officer slightly"."""
    low = words[-1].low
    is_adverb = len(words) > 1 and low.endswith("ly") and low not in LY_NOUNS
    return is_adverb or low in PARTICIPLES or low in QUALIFIERS


def phrase_of(text: str, words: list[Word]) -> NounPhrase:
    """The noun phrase that *words* are, participles and qualifiers at its end left out."""
    while words and _hangs(words):
        words = words[:-1]
    if not words or words[-1].low in NO_HEADS:
        return NOTHING
    span = Span(words[0].start, words[-1].end)
    return NounPhrase(span.of(text), singular(words[-1].text), span)
