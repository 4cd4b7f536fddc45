"""The words between two numbers, and before the first, that tell whether they belong together."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from numcheck.later import later
from numcheck.quantity.notation import LETTERS, alternatives, letter_runs
from numcheck.quantity.vocabulary import Vocabulary
from numcheck.span import Span

DASH = later(r"\s?[-–—‑]\s?")
SPACED_DASH = later(r"\s[-–—]\s")
ASIDE_END = later(
    r"\s+(?:(?:between|of)\s+them|of\s+(?:whom|which)|in\s+(?:all|total)|altogether|combined|all\s+told)\b",
    re.IGNORECASE,
)  # "Labour has nine - 62 between them"
DETERMINER = r"(?:(?:the|all|its|their|these|those|his|her|our|every|a\s+total\s+of)\s+)?"
OF = later(rf"\s+of\s+{DETERMINER}", re.IGNORECASE)
OUT_OF = later(rf"\s+out\s+of\s+{DETERMINER}(?:every\s+)?", re.IGNORECASE)
IN = later(r"(?:\s+|-)in(?:\s+|-)(?:every\s+)?", re.IGNORECASE)
ONE_IN = later(r"\s+[a-z]+\s+in\s+(?:every\s+)?")  # "one person in eight"
TO = later(r"(?:-?\s+|-)to(?:\s+|-)", re.IGNORECASE)  # "10- to 15-minute"
AND = later(r"-?\s+and\s+", re.IGNORECASE)
OR = later(r"(?:-?\s+|-)or(?:\s+|-)", re.IGNORECASE)
BY = later(r"\s+(?:by|x|×)\s+|[x×]", re.IGNORECASE)

# "cases per 100,000", "in every 1,000"
PER = later(
    r"(?:\s+(?!and\b|or\b|to\b|from\b)[A-Za-z-]+){0,3}\s+per\s+|\s+(?:in|for)\s+every\s+", re.IGNORECASE
)
COMPOUND_GLUE = later(r"\s*(?:and\s+)?", re.IGNORECASE)

# "5.2 mln dlrs from 4.6 mln", "up from", "against"
FROM = later(
    r"\s*,?\s+(?:up\s+|down\s+)?(?:from|against|versus|vs\.?|compared\s+with|compared\s+to)\s+(?:[a-z]+\s+)?",
    re.IGNORECASE,
)

GlueName = Literal[
    "dash", "spaced dash", "slash", "colon", "of", "out of", "in", "one in", "to", "and", "or", "by", "per",
    "compound", "from",
]  # fmt: skip
PATTERNS: dict[GlueName, re.Pattern[str]] = {
    "dash": DASH, "spaced dash": SPACED_DASH, "slash": re.compile("/"), "colon": re.compile("[:∶]"), "of": OF,
    "out of": OUT_OF, "in": IN, "one in": ONE_IN, "to": TO, "and": AND, "or": OR, "by": BY, "per": PER,
    "compound": COMPOUND_GLUE, "from": FROM,
}  # fmt: skip
JOINING: frozenset[GlueName] = frozenset({"dash", "to", "and", "by", "or"})


@lru_cache(maxsize=4096)
def glues(between: str) -> frozenset[GlueName]:
    """What the words between two numbers may be, the hedges of the second left out."""
    return frozenset(name for name, pattern in PATTERNS.items() if pattern.fullmatch(between))


BY_BEFORE = later(r"\bby\s+$", re.IGNORECASE)

LOOK_BACK = 40
FARTHEST_VERB = 70
"""How far before "by" the verb of change may begin: "cut its debt by $3m to $45m"."""

FAR = 5
"""How many times larger the second number is where the first is no end of a range with it."""


class Glue:
    """The wordings of the vocabulary between and before numbers; built once from it."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        words = [word for hedge in vocabulary.hedges for word in hedge.before if word[-1].isalpha()]
        hedges = alternatives(words)
        change, spread = alternatives(vocabulary.change_words), alternatives(vocabulary.spread_words)
        loose = alternatives(vocabulary.loose_change_words)
        self.first_words = frozenset(run.lower() for word in words for run in LETTERS.findall(word)[:1])
        self.last_words = tuple({word.split()[-1].lower() for word in words})
        self.hedges = re.compile(rf"(?i:(?<!\w)(?:(?:{hedges})\s+)+)")
        self.between = re.compile(r"(?i:\b(?:in\s+)?between\s+)$")
        self.from_before = re.compile(r"(?i:\bfrom\s+)$")
        self.spread_from = re.compile(rf"(?i:\b(?:{spread})\s+(?:widely\s+)?from\s+)$")
        self.change = re.compile(rf"(?i:\b(?:{change})\s+)$")
        every = {*vocabulary.change_words, *vocabulary.loose_change_words}
        every.update(word for name in ("rise", "fall", "wider") for word in vocabulary.classes.get(name, ()))
        self.change_by = re.compile(rf"(?i:\b(?:{alternatives(every)})\s[^.;:,\d]{{0,40}}?\bby\s+)$")
        self.loose_change = re.compile(rf"(?i:\b(?:{loose})\s+)$")

    def bare(self, between: str) -> str:
        """The words between two numbers without the hedges of the second."""
        if self.first_words.isdisjoint(letter_runs(between.lower())):
            return between
        return self.hedges.sub("", between)

    def starts_between(self, text: str, span: Span, place: int) -> int | None:
        """Where "between" stands before the number at *place*."""
        match = self.between.search(*self._before(text, span, place))
        return match.start() if match else None

    def is_after_from(self, text: str, span: Span, place: int) -> bool:
        """Whether "from" leads the number at *place*, and not "ranging from"."""
        before = self._before(text, span, place)
        return self.from_before.search(*before) is not None and self.spread_from.search(*before) is None

    def is_change(self, text: str, span: Span, place: int, *, by: bool, is_far: bool) -> bool:
        """Whether the number at *place* is the size of a change: "rose 3 to 45", *by*: also "rose by 3"."""
        before = self._before(text, span, place)
        if self.change.search(*before) or (is_far and self.loose_change.search(*before)):
            return True
        if not by or BY_BEFORE.search(*before) is None:
            return False
        place = before[2]
        return self.change_by.search(text, max(span.start, place - FARTHEST_VERB), place) is not None

    def _before(self, text: str, span: Span, place: int) -> tuple[str, int, int]:
        """The stretch before the number at *place* and its hedges, as a pattern's ``search`` takes it."""
        start = max(span.start, place - LOOK_BACK)
        before = text[start:place]
        if not before[-1:].isspace() or not before.rstrip().lower().endswith(self.last_words):
            return text, start, place
        for match in self.hedges.finditer(text, start, place):
            if match.end() == place:
                return text, start, match.start()
        return text, start, place
