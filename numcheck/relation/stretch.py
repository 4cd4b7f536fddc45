"""Predicates of stretches of time: whether one is told of all the time between two points."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from numcheck.mention.model import Mention

Asked = frozenset[str]
"""Words and classes that a predicate names."""

YEARS = frozenset({"year", "decade", "century"})
DONE = frozenset(
    {"complete", "finish", "build", "construct", "make", "cross", "write", "do", "reach", "arrive"}
)
"""What a stretch of time is told to take where it is the whole of it: "took nine years to build"."""


def _is_for_another(mention: Mention, asked: Asked) -> bool:
    """It is how long something of its own takes: "took nine years to pay for itself"."""
    parse, place = mention.parse, mention.last
    is_led = parse.words[place : place + 1] == ["to"] and parse.tags[place + 1 : place + 2] != ["DET"]
    return is_led and parse.lemmas[place + 1] not in DONE


def _is_of_several(mention: Mention, asked: Asked) -> bool:
    """So long is each of several: "two terms of four years"."""
    parse, place = mention.parse, mention.first - 2
    return (
        mention.preposition == "of"
        and place >= 0
        and parse.tags[place] == "NOUN"
        and parse.words[place] != parse.lemmas[place]
    )


def _is_coordinated(one: Mention, other: Mention) -> bool:
    """Another thing is told of behind "and": "ran a mill from 1988 to 2012 and a cafe for five years"."""
    parse = one.parse
    if one.sentence != other.sentence:
        return False
    return any(
        parse.tags[place] == "CONJ" and parse.tags[place + 1] in ("DET", "NOUN", "NAME")
        for place in range(one.last, other.first - 1)
    ) and not any(parse.words[place] in (":", "–", "—") for place in range(one.last, other.first))


def _is_age_then(mention: Mention, asked: Asked) -> bool:
    """An age set off right behind the year that it is of: "died in 2001, aged 79"."""
    parse, first = mention.parse, mention.first
    return first > 2 and parse.words[first - 2 : first] == [",", "aged"] and parse.tags[first - 3] == "NUM"


UNARY: Mapping[str, Callable[[Mention, Asked], bool]] = {
    "in years": lambda mention, asked: mention.quantity.kind == "age" or mention.quantity.unit in YEARS,
    "age then": _is_age_then,
    "for another": _is_for_another,
    "of several": _is_of_several,
}
"""Of one role: "lapse in years"."""

BINARY: Mapping[str, Callable[[Mention, Mention], bool]] = {"coordinated": _is_coordinated}
"""Of two roles: "coordinated(end, lapse)"."""
