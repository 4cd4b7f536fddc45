"""What a number is said to be among its like: the highest, the lowest, the winner's, the runner-up's."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from numcheck.language.model import Parse
from numcheck.mention.model import Mention
from numcheck.relation.phrase import words_before, words_behind
from numcheck.relation.position import has_position, is_higher_quantile, is_told_higher

ORDINALS = frozenset({"second", "third", "fourth", "fifth", "next", "among", "one"})
"""Before a superlative: no first of all, "the second largest", "among the largest"."""

HELD_BEFORE = frozenset({"previous", "old", "former", "prior", "earlier", "existing"})
HELD = frozenset({"best", "record", "mark", "high", "low", "peak", "holder", "title", "highest", "lowest"})

RANKING = frozenset({"topmost", "lowermost", "fastest", "winning", "runner_up"})
RANKING_WORDS = HELD_BEFORE | {"first", "follow", "ahead", "ahead of", "come", "top", "leading"}
"""Classes and lemmas of which a sentence has one where a number has a rank."""

LOWER_WINS = frozenset({"duration"})
"""What the winner has least of."""

SCALES: Mapping[str, str] = {
    "lowest": "high", "highest": "high", "smallest": "large", "largest": "large", "biggest": "large",
    "shortest": "long",
    "longest": "long", "tallest": "long", "youngest": "old", "oldest": "old",
    "eldest": "old",
    "lightest": "heavy", "heaviest": "heavy", "shallowest": "deep", "deepest": "deep", "fewest": "many",
    "least": "many", "most": "many", "slowest": "fast", "fastest": "fast", "quickest": "fast",
    "coldest": "warm", "coolest": "warm", "hottest": "warm", "warmest": "warm", "quietest": "busy",
    "busiest": "busy", "weakest": "strong", "strongest": "strong", "dearest": "dear", "cheapest": "dear",
    "driest": "wet", "wettest": "wet", "thinnest": "thick", "thickest": "thick", "narrowest": "wide",
    "widest": "wide",
}  # fmt: skip
"""What a superlative measures: the highest and the lowest are told of one scale."""


@dataclass(frozen=True)
class Standing:
    """What is said of a number: at the upper or lower end of a scale, or the winner's."""

    sign: int
    """1 for the most, -1 for the least."""

    scale: str | None
    """None for a winner."""


@lru_cache(maxsize=4096)
def standing(mention: Mention) -> Standing | None:
    """The end of a scale at which the number is said to stand; None where nothing says so."""
    parse = mention.parse
    for place in (*words_before(mention), *words_behind(mention)):
        names = parse.lexicon.class_names.get(parse.lemmas[place], frozenset())
        if {"topmost", "lowermost", "fastest"} & names and _is_alone(parse, place) and _is_of(mention, place):
            return Standing(_sign(names, mention), SCALES.get(parse.lemmas[place]))
        is_won = "winning" in names or _is_first(parse, place) or _is_top_of_trade(parse, place)
        if is_won and not _is_low_won(parse):
            return Standing(-1 if mention.type in LOWER_WINS else 1, None)
    return None


def _sign(names: frozenset[str], mention: Mention) -> int:
    if "fastest" in names:
        return (1 if "lowermost" in names else -1) * (1 if mention.type == "duration" else -1)
    return 1 if "topmost" in names else -1


def _is_alone(parse: Parse, place: int) -> bool:
    """The highest of all: no "second highest", "three highest", no "at most", no "highest by output"."""
    before = parse.words[max(0, place - 2) : place]
    after = parse.words[place + 1] if place + 1 < len(parse) else ""
    is_of_several = place > 0 and parse.tags[place - 1] == "NUM"
    if is_of_several or not ORDINALS.isdisjoint(before) or (before and before[-1] in ("at", "'s", "of")):
        return False
    if parse.words[place] in ("most", "least") and after in ("of", "likely", "recent", "recently"):
        return False
    return "by" not in parse.words[place + 1 : place + 4]


def _is_first(parse: Parse, place: int) -> bool:
    """In the first place: "came first with 40", "Lund finished first"."""
    return (
        parse.words[place] == "first"
        and place > 0
        and parse.lemmas[place - 1] in ("come", "finish", "place", "rank")
    )


def _is_top_of_trade(parse: Parse, place: int) -> bool:
    """The first of those who do something: "top scorer on 24", "the leading seller"."""
    if parse.words[place] not in ("top", "leading") or place + 1 >= len(parse):
        return False
    following = parse.lemmas[place + 1]
    return following.endswith(("er", "or")) and parse.tags[place + 1] == "NOUN"


def _is_of(mention: Mention, place: int) -> bool:
    """The most of what it counts: no "the port with the most ships sold 12 tonnes"."""
    parse = mention.parse
    if parse.words[place] not in ("most", "fewest", "least") or place + 1 >= len(parse):
        return True
    following = parse.lemmas[place + 1]
    if parse.tags[place + 1] == "NUM" or following == "with":
        return True
    return mention.type == "n" and (not mention.has_own_head or mention.head == following)


def _is_low_won(parse: Parse) -> bool:
    """A contest that the fewest points win: golf."""
    return any("low_wins" in parse.lexicon.class_names.get(lemma, ()) for lemma in parse.lemmas)


@lru_cache(maxsize=4096)
def is_runner_up(mention: Mention) -> bool:
    """Said to come next: "followed by 12", "second was Lund on 12", "the old record, 12"."""
    parse = mention.parse
    for place in words_before(mention):
        word, following = parse.lemmas[place], parse.words[place + 1]
        if "runner_up" in parse.lexicon.class_names.get(word, ()) and not _is_other_place(parse, place):
            return True
        if word in HELD_BEFORE and not HELD.isdisjoint(parse.words[place + 1 : place + 4]):
            return True
        if (word, following) in (("follow", "by"), ("ahead", "of"), ("come", "next")) or word == "ahead of":
            return True
        if word == "follow" and mention.governor == "follow" and mention.preposition in ("with", "at", "on"):
            return True
    return False


def _is_other_place(parse: Parse, place: int) -> bool:
    """Time or turn, no rank: "in the second half", "second largest"."""
    following = parse.lemmas[place + 1] if place + 1 < len(parse) else ""
    names = parse.lexicon.class_names.get(following, frozenset())
    return (
        "time_noun" in names
        or following in SCALES
        or following in ("heat", "leg", "set", "round", "test", "time")
    )


def outranks(greater: Mention, lesser: Mention) -> bool:
    """The words say that the first is the larger: of highest and next, highest and lowest, percentiles."""
    if is_higher_quantile(greater, lesser) or is_told_higher(greater, lesser):
        return True
    first, other = standing(greater), standing(lesser)
    if first is not None and other is not None:
        return first.sign > 0 > other.sign and first.scale is not None and first.scale == other.scale
    if first is not None and first.sign > 0:
        return _is_next(greater, lesser)
    return other is not None and other.sign < 0 and _is_next(lesser, greater)


def _is_next(leader: Mention, follower: Mention) -> bool:
    if leader.index >= follower.index:
        return False
    return is_runner_up(follower) or _is_set_against(leader, follower)


def _is_set_against(leader: Mention, follower: Mention) -> bool:
    """As in "was lowest at the weir, 3.2 mg, against 11.7 and 19.4": what the one is the least of."""
    is_told = standing(leader)
    return (
        is_told is not None
        and is_told.scale is not None
        and follower.sentence == leader.sentence
        and follower.preposition == "against"
        and (follower.era, follower.moment) == (leader.era, leader.moment)
    )


def is_placed(mention: Mention) -> bool:
    """Whether something is said of its place among others."""
    parse = mention.parse
    if has_position(mention):
        return True
    if RANKING.isdisjoint(parse.classes) and RANKING_WORDS.isdisjoint(parse.lemmas):
        return False
    return standing(mention) is not None or is_runner_up(mention) or mention.preposition == "against"


BINARY: Mapping[str, Callable[[Mention, Mention], bool]] = {
    "outranks": outranks,
}
"""Predicates of two roles."""
