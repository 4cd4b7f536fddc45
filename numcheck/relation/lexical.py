"""The words that stand at a place of a mention: before it, behind it, in its clause, as its governor.

A predicate that asks whether one of some words stands there is a name and the words: "part next word more".
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from numcheck.mention.model import Mention
from numcheck.relation.partition import second_word

Words = Iterable[str | None]


def _near(mention: Mention) -> Words:
    """Governing, modifying, preceding or following it."""
    return (
        mention.governor,
        *mention.governor_classes,
        *mention.modifiers,
        *mention.before,
        *mention.after,
    )


def _verb(mention: Mention) -> Words:
    verb = mention.clause.verb
    return mention.verb_classes if verb is None else (*mention.verb_classes, mention.parse.lemmas[verb])


def _led_by(mention: Mention) -> Iterator[str]:
    """Words and lemmas of the six places before it, back to the next number or the end of a clause."""
    parse = mention.parse
    for place in range(mention.first - 1, max(-1, mention.first - 7), -1):
        is_end = parse.words[place] == "." and "." not in parse.words[place - 1]  # not that of "i.e."
        if parse.tags[place] == "NUM" or parse.words[place] == ";" or is_end:
            return
        yield parse.lemmas[place]
        yield parse.words[place]


def _clause(mention: Mention) -> Words:
    parse, clause = mention.parse, mention.clause
    places = range(clause.first, len(parse))
    return {parse.lemmas[place] for place in places if parse.clause_of[place] == clause.number}


def _sentence(mention: Mention) -> Words:
    return {*mention.parse.lemmas, *mention.parse.words}


def _next_word(mention: Mention) -> Words:
    return mention.parse.words[mention.last : mention.last + 1]


def _previous_word(mention: Mention) -> Words:
    return mention.parse.words[mention.first - 1 : mention.first]


PLACES: Mapping[str, Callable[[Mention], Words]] = {
    "after": lambda mention: (mention.preposition,),
    "slot": lambda mention: (mention.slot,),
    "governed by": lambda mention: (mention.governor, *mention.governor_classes),
    "modified by": lambda mention: mention.modifiers,
    "preceded by": lambda mention: mention.before,
    "followed by": lambda mention: mention.after,
    "near": _near,
    "verb": _verb,
    "clause has": _clause,
    "sentence has": _sentence,
    "next word": _next_word,
    "previous word": _previous_word,
    "clause opens": lambda mention: (mention.parse.words[mention.clause.first], second_word(mention)),
    "mark": lambda mention: (mention.clause.mark,),
    "kind": lambda mention: (mention.quantity.kind,),
    "pairing": lambda mention: (mention.pairing,),
    "led by": _led_by,
}
"""By the name of the predicate: words, lemmas, classes of words."""

SHARED: Mapping[str, Callable[[Mention], int]] = {
    "clause has": lambda mention: mention.clause.number,
    "sentence has": lambda _: -1,
}
"""What is the same for all mentions of a clause, or of a sentence, by a number of that."""

TAKES_LEMMAS = frozenset({"clause has", "sentence has", "led by", "points back"})
"""Predicates that compare lemmas and not classes."""

TAKES_CLASSES = frozenset({"modified by", "preceded by", "followed by"})
"""Those that know classes alone: a single word would never stand."""
