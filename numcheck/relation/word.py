"""The word that says which of two figures is larger, sought from near to far: "up from 40", "fewer died"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from numcheck.language.course import VERBAL, courses
from numcheck.language.model import Parse
from numcheck.mention.model import Mention

TIMES = frozenset({"duration", "age"})
YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
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
                sign *= _orientation(parse, place, old, new) if level == 1 else 1
                found.setdefault(sign, Told(sign, level, parse, place))
                if level == 0:
                    break
        if found:
            return next(iter(found.values())) if len(found) == 1 else _governing(old, new, found)
    return None


def _governing(old: Mention, new: Mention, found: dict[int, Told]) -> Told | None:
    """Of two words that contradict each other the one that a figure depends on."""
    governing = [each for each in found.values() if each.lemma in (old.governor, new.governor)]
    return governing[0] if len(governing) == 1 else _verb_of(found)


def _verb_of(found: dict[int, Told]) -> Told | None:
    """Of a noun and the verb that it is the subject of, the verb: "growth slowed", "the decline deepened"."""
    noun, verb = sorted(found.values(), key=lambda each: each.place)
    parse = noun.parse
    is_subject = parse.tags[noun.place] == "NOUN" and parse.tags[verb.place] in VERBAL
    between = parse.tags[noun.place + 1 : verb.place]
    return verb if is_subject and not {"PUNCT", "CONJ", "SUB", "REL"} & set(between) else None


def _orientation(parse: Parse, place: int, old: Mention, new: Mention) -> int:
    """-1 where *old* is the subject of such as "exceed", whose object is what it is compared with."""
    is_versus = "versus" in parse.lexicon.class_names.get(parse.lemmas[place], frozenset())
    is_subject = old.sentence == new.sentence and old.index < new.index
    is_passive = parse.words[place + 1 : place + 2] == ["by"]
    return -1 if is_versus and is_subject and not is_passive and new.preposition not in ("to", "by") else 1


def _tells_of_another(parse: Parse, place: int, level: int, old: Mention) -> bool:
    """A verb of pace for a figure that is none, "orders slowed"; or behind the figures one with an object
    of its own: "lifting the mood".
    """
    names = parse.lexicon.class_names.get(parse.lemmas[place], frozenset())
    if "pace" in names and old.quantity.kind not in ("percent", "rate", "points"):
        return parse.tags[place] in VERBAL
    following = parse.tags[place + 1] if place + 1 < len(parse) else "PUNCT"
    is_verb = parse.tags[place] in VERBAL or (place > 0 and parse.words[place - 1] == "to")
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
    """Where the words behind it end: at a number that is no year, a border, or after ten words."""
    for place in range(mention.last, min(len(parse), mention.last + 10)):
        clause = parse.clauses[parse.clause_of[place]]
        is_other = clause is not mention.clause and clause.verb is not None
        is_number = parse.tags[place] == "NUM" and YEAR.fullmatch(parse.words[place]) is None
        if is_other or is_number or parse.words[place] in (";", ".", ")"):
            return place
    return min(len(parse), mention.last + 10)
