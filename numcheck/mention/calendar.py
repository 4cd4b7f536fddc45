"""The month, the quarter and the day of the week that the words about a mention name."""

from __future__ import annotations

from numcheck.language.lexicon import noun_lemma
from numcheck.mention.model import Mention

MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
ORDINALS = ("first", "second", "third", "fourth", "q1", "q2", "q3", "q4")
TURNS = 4
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def name_days(mention: Mention, first: int, last: int) -> None:
    """The month and the day of the week that its words name."""
    parse = mention.parse
    for place in range(first, last):
        word = noun_lemma(parse.words[place])
        if word in MONTHS and (word not in ("may", "march") or parse.tags[place] in ("NAME", "NOUN")):
            mention.month = MONTHS.index(word) + 1
        elif word in WEEKDAYS:
            mention.weekday = WEEKDAYS.index(word)
        elif word in ORDINALS and mention.last <= place + 9:
            mention.ordinal = ORDINALS.index(word) % TURNS + 1
