"""What a number is per; the word "times": a multiple when something is compared, else a rate."""

from __future__ import annotations

import re

from numcheck.later import later
from numcheck.quantity.ahead import spelled_units
from numcheck.quantity.aside.late import compiled
from numcheck.quantity.notation import alternatives
from numcheck.quantity.numeral import Numeral
from numcheck.quantity.vocabulary import Vocabulary

# "1.5 times as many", "three times the size", "3x"
TIMES = later(
    r"[\s-]times(?=\s+(?:as|more|less|fewer|the|that|those|its|their|his|her|our|what|larger|higher|lower|greater|bigger|faster"
    r"|smaller|likelier|longer|better|cheaper|over)\b)|\s?[x×](?!\w|\s*[\d×]|\s?g\b|[-‐‑][a-z])",
    re.IGNORECASE,
)
AHEAD = frozenset("tTxX×")
"""Of the two characters after a number one is of these where either may follow."""

DECIMAL_TIMES = later(r"[\s-]times\b", re.IGNORECASE)


def times_per_pattern(vocabulary: Vocabulary) -> re.Pattern[str]:
    """As in "3 times a day"."""
    pers = alternatives(vocabulary.per_words)
    return re.compile(rf"(?i:[\s-]times\s+(?:an?|per|each|every)\s+(?P<per>{pers})\b)")


def find_times(text: str, numeral: Numeral, end: int) -> re.Match[str] | None:
    """The word "times", or its sign, where it makes a multiple of *numeral*."""
    if AHEAD.isdisjoint(text[numeral.end : numeral.end + 2]):
        return None
    match = TIMES.match(text, numeral.end, end)
    if match is None and numeral.last_digit < 1:
        return DECIMAL_TIMES.match(text, numeral.end, end)
    return match


SHORT = ("d", "wk", "mo", "t", "s", "min", "ml", "mL", "mol", "µl", "μl", "µL", "μL", "mmol", "mm2", "mm²")
THING = r"(?!cents?\b|se\b)[a-z]{3,}(?:-[a-z]+)?"
"""What anything may be per: "per violation"."""

PER_AHEAD = later(
    r"(?:\s+|-)(?:per|an?|each|every)[\s-]|\s?/|[\s·⋅]?[^\W\d_]{1,4}\d?(?:[−-]1|⁻¹)", re.IGNORECASE
)
"""What a unit is per begins like this."""


def per_source(vocabulary: Vocabulary) -> str:
    """A pattern for what a unit is per: "miles an hour", "$7/month", "m s−1", not "$7 a year earlier"."""
    pers = alternatives(vocabulary.per_words)
    spelled = alternatives(spelled_units(vocabulary)).replace(r"\s+", r"[\s-]+")
    unit = rf"(?:{spelled})(?:e?s)?|{pers}|capita"
    later = r"(?!\s+(?:earlier|ago|later|before|after|old|on|previously|prior|from)\b)"
    symbols = alternatives([*vocabulary.unit_symbols, *SHORT])
    return (
        rf"(?i:(?:\s+|-)per(?:\s+|-)(?P<per>{unit}|{THING})|(?:\s+(?:an?|each|every)\s+|-an?-)(?P<a>(?:{pers}){later})"
        rf"|\s?/\s?(?P<slash>{unit}))(?!\w)|\s?/\s?(?P<symbol>{symbols})(?!\w)"
        rf"|[\s·⋅]?(?P<inverse>{symbols})(?:[−-]1|⁻¹)(?!\w)"
    )


def match_per(source: str, text: str, place: int, end: int) -> re.Match[str] | None:
    """What the unit that ends at *place* is per, by the pattern *source*, which few texts need."""
    return compiled(source).match(text, place, end) if PER_AHEAD.match(text, place, end) else None
