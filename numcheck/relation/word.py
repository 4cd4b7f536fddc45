"""The word that says which of two figures is larger, sought from near to far: "up from 40", "fewer died"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from numcheck.language.course import VERBAL, courses
from numcheck.language.model import Parse
from numcheck.mention.model import Mention

TIMES = frozenset({"duration", "age"})
LED = {"above": 1, "below": -1, "over": 1, "under": -1}
"""Prepositions that are such words themselves: "above the 40 of May"."""

LONGEST = 14
"""Words over which a standard looks for the word that it depends on."""

OBJECTS = frozenset({"DET", "NOUN", "NAME", "ADJ", "PRON"})
"""What an object begins with."""

NEAR, FAR = 2, 4
"""Levels: up to NEAR the word stands between the figures or before them in their clause."""


@dataclass(frozen=True)
class Told:
    """A word that tells the larger of two figures."""

    sign: int
    level: int
    parse: Parse
    place: int

    @property
    def lemma(self) -> str:
        """The lemma of the word."""
        return self.parse.lemmas[self.place]


@lru_cache(maxsize=1024)
def find_told(old: Mention, new: Mention) -> Told | None:
    """The word of the nearest level that has one; None too where a level says both."""
    is_time = old.type in TIMES
    for level, parse, places in _levels(old, new):
        found: dict[int, Told] = {}
        signs = courses(parse, is_time=is_time)
        for place in places:
            sign = LED.get(parse.words[place], 0) if level == 0 else 0
            sign = sign or signs[place]
            if sign and not _tells_of_another(parse, place, level, old):
                found.setdefault(sign, Told(sign, level, parse, place))
                if level == 0:
                    break
        if found:
            return next(iter(found.values())) if len(found) == 1 else None
    return None


def _tells_of_another(parse: Parse, place: int, level: int, old: Mention) -> bool:
    """A verb of pace for a figure that is none, "orders slowed"; or behind the figures one with an object
    of its own: "lifting the mood".
    """
    names = parse.lexicon.class_names.get(parse.lemmas[place], frozenset())
    if "pace" in names and old.quantity.kind not in ("percent", "rate", "points"):
        return parse.tags[place] in VERBAL
    following = parse.tags[place + 1] if place + 1 < len(parse) else "PUNCT"
    is_verb = parse.tags[place] in ("VERB", "GERUND") or (place > 0 and parse.words[place - 1] == "to")
    return level > NEAR and is_verb and following in OBJECTS


def find_told_beside(parse: Parse, old: Mention) -> Told | None:
    """The same in the sentence before or behind: "The Elbe is falling. ...", "... The fall was expected."."""
    found: dict[int, Told] = {}
    for place, sign in enumerate(courses(parse, is_time=old.type in TIMES)):
        if sign:
            found.setdefault(sign, Told(sign, FAR + 1, parse, place))
    return next(iter(found.values())) if len(found) == 1 else None


def _levels(old: Mention, new: Mention) -> Iterator[tuple[int, Parse, Sequence[int]]]:
    """Words by nearness: what leads the old figure, between the two, before, behind, in clauses before."""
    if old.sentence != new.sentence:
        yield from _levels_apart(old, new)
        return
    parse = old.parse
    first, second = (old, new) if old.index < new.index else (new, old)
    if old is second:
        stop = max(first.last, old.first - LONGEST)
        yield 0, parse, range(old.first - 1, stop - 1, -1)
    yield 1, parse, range(first.last, second.first)
    yield 2, parse, _own(parse, first)
    yield 3, parse, range(second.last, _end(parse, second))
    yield FAR, parse, range(first.clause.first)
    yield FAR + 1, parse, range(second.last, len(parse))


def _levels_apart(old: Mention, new: Mention) -> Iterator[tuple[int, Parse, Sequence[int]]]:
    first, second = (old, new) if old.sentence < new.sentence else (new, old)
    yield 1, second.parse, range(second.first)
    yield 3, second.parse, range(second.last, _end(second.parse, second))
    yield FAR, first.parse, range(first.first)
    yield FAR + 1, second.parse, range(second.last, len(second.parse))


def _own(parse: Parse, mention: Mention) -> Sequence[int]:
    """The words before it in its clause, where the clause has no other number; else those since."""
    places: list[int] = []
    for place in range(mention.first - 1, -1, -1):
        if parse.clause_of[place] != mention.clause.number:
            break
        places.append(place)
    return places


def _end(parse: Parse, mention: Mention) -> int:
    """Where the words behind it end: at a number, a border, or after ten words."""
    for place in range(mention.last, min(len(parse), mention.last + 10)):
        clause = parse.clauses[parse.clause_of[place]]
        is_other = clause is not mention.clause and clause.verb is not None
        if is_other or parse.tags[place] == "NUM" or parse.words[place] in (";", ".", ")"):
            return place
    return min(len(parse), mention.last + 10)
