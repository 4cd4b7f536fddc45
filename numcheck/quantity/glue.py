"""The words between two numbers, and before the first, that tell whether they belong together."""

from __future__ import annotations

import re

from numcheck.quantity.notation import alternatives
from numcheck.quantity.vocabulary import Vocabulary
from numcheck.span import Span

DASH = re.compile(r"\s?[-–—‑]\s?")
SPACED_DASH = re.compile(r"\s[-–—]\s")
DETERMINER = r"(?:(?:the|all|its|their|these|those|his|her|our|every|a\s+total\s+of)\s+)?"
OF = re.compile(rf"\s+of\s+{DETERMINER}", re.IGNORECASE)
OUT_OF = re.compile(rf"\s+out\s+of\s+{DETERMINER}(?:every\s+)?", re.IGNORECASE)
IN = re.compile(r"(?:\s+|-)in(?:\s+|-)(?:every\s+)?", re.IGNORECASE)
ONE_IN = re.compile(r"\s+[a-z]+\s+in\s+(?:every\s+)?")  # "one person in eight"
TO = re.compile(r"(?:\s+|-)to(?:\s+|-)", re.IGNORECASE)
AND = re.compile(r"\s+and\s+", re.IGNORECASE)
OR = re.compile(r"\s+or\s+", re.IGNORECASE)
BY = re.compile(r"\s+(?:by|x|×)\s+|[x×]", re.IGNORECASE)

# "cases per 100,000", "in every 1,000"
PER = re.compile(
    r"(?:\s+(?!and\b|or\b|to\b|from\b)[A-Za-z-]+){0,3}\s+per\s+|\s+(?:in|for)\s+every\s+", re.IGNORECASE
)
COMPOUND_GLUE = re.compile(r"\s*(?:and\s+)?", re.IGNORECASE)

LOOK_BACK = 40
FAR = 5
"""How many times larger the second number is where the first is no end of a range with it."""


class Glue:
    """The wordings of the vocabulary between and before numbers; built once from it."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        hedges = alternatives(w for hedge in vocabulary.hedges for w in hedge.before if w[-1].isalpha())
        hedged = rf"(?:(?:{hedges})\s+)*"
        change, spread = alternatives(vocabulary.change_words), alternatives(vocabulary.spread_words)
        self.hedge = re.compile(rf"(?i:(?<=\s)(?:{hedges})\s+)")
        self.between = re.compile(rf"(?i:\b(?:in\s+)?between\s+{hedged})$")
        self.from_before = re.compile(rf"(?i:\bfrom\s+{hedged})$")
        self.spread_from = re.compile(rf"(?i:\b(?:{spread})\s+(?:widely\s+)?from\s+{hedged})$")
        self.change = re.compile(rf"(?i:\b(?:{change})\s+{hedged})$")
        loose = alternatives(vocabulary.loose_change_words)
        self.loose_change = re.compile(rf"(?i:\b(?:{loose})\s+{hedged})$")
        self.change_by = re.compile(rf"(?i:\b(?:{change})\s+(?:by\s+)?{hedged})$")

    def bare(self, between: str) -> str:
        """The words between two numbers without the hedges of the second."""
        return self.hedge.sub("", between)

    def starts_between(self, text: str, span: Span, place: int) -> int | None:
        """Where "between" stands before the number at *place*."""
        match = self.between.search(text, max(span.start, place - LOOK_BACK), place)
        return match.start() if match else None

    def is_after_from(self, text: str, span: Span, place: int) -> bool:
        """Whether "from" leads the number at *place*, and not "ranging from"."""
        before = (text, max(span.start, place - LOOK_BACK), place)
        return self.from_before.search(*before) is not None and self.spread_from.search(*before) is None

    def is_change(self, text: str, span: Span, place: int, *, by: bool, is_far: bool) -> bool:
        """Whether the number at *place* is the size of a change: "rose 3 to 45", *by*: also "rose by 3"."""
        before = (text, max(span.start, place - LOOK_BACK), place)
        if is_far and self.loose_change.search(*before):
            return True
        return (self.change_by if by else self.change).search(*before) is not None
