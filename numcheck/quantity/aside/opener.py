"""Names with a number that open a sentence, where a capital tells nothing: "Seven Oaks Hospital shut"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from numcheck.language.plural import looks_plural
from numcheck.later import later
from numcheck.quantity.aside.gate import Gated
from numcheck.quantity.aside.late import compiled
from numcheck.quantity.aside.model import Aside, identifier
from numcheck.quantity.aside.title import CAPITAL, SPELLED, is_headline
from numcheck.quantity.noun.run import plural_head, read_run
from numcheck.quantity.noun.words import FUNCTION_WORDS, MONTHS, PEOPLES, VERBS, words

OPENING = rf"^[\s“\"'‘(]*(?P<name>(?!One\b){SPELLED}(?:[ -](?i:{SPELLED}))*(?P<capitals>(?: {CAPITAL})+))"
NEXT_WORD = later(r" ([a-z][\w’'-]*)")

PLACES = words(
    "hospital school college university academy church chapel hall house park farm ranch mill inn bridge",
    "lake island hill valley creek court lane street road avenue station airport theatre theater library",
    "museum gallery arena stadium council parish township village county city estate club festival vineyard",
    "winery brewery mall centre center bank group trust foundation movement",
)
"""What places and bodies are: their name may end in it, or stand before it."""

SINGULAR = words(
    "is was has does says",
)
"""Verbs of one thing: "Two Rivers was flooded"."""

OF_A_NATION = ("an", "ish", "ese", "ch", "i")
NATIONS = PEOPLES | words(
    "greek swiss thai czech dutch arab kurd turk uzbek kazakh tajik kyrgyz slovak croat serb filipino",
)
GOES_ON = words(
    "and or",
)


def find_opening_names(sentence: str) -> Iterator[Aside]:
    """A name that ends in one thing, or of which the verb speaks as of one: what is counted are several."""
    match = compiled(OPENING).match(sentence)
    if match is not None and not is_headline(sentence) and _is_name(sentence, match):
        yield identifier(*match.span("name"))


def _is_name(sentence: str, match: re.Match[str]) -> bool:
    capitals = match["capitals"].split()
    last, after = capitals[-1].lower(), NEXT_WORD.match(sentence, match.end())
    following = after[1] if after else ""
    if plural_head(read_run(sentence, match.end(), len(sentence))) and following not in SINGULAR:
        return False  # "Two Supreme Court judges"
    if looks_plural(last):
        return following in SINGULAR or following in PLACES
    if last in PLACES or any(looks_plural(word.lower()) for word in capitals):
        return True
    is_nation = last in NATIONS or last.endswith(OF_A_NATION)
    return not is_nation and last not in MONTHS and not capitals[-1].isupper() and _is_verb(following)


def _is_verb(word: str) -> bool:
    is_particle = word in FUNCTION_WORDS and word not in GOES_ON
    return is_particle or word in VERBS or (word.endswith("ed") and len(word) > 4)


OPENERS: tuple[Gated, ...] = ((rf"^\W*{SPELLED}.* [A-Z]", find_opening_names),)
