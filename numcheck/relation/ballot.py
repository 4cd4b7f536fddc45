"""Votes for and against, and whether the motion was carried: "17 in favour and 15 opposed"."""

from __future__ import annotations

from numcheck.language.model import Parse
from numcheck.mention.model import Mention

OTHER_RESULT = frozenset({
    "aggregate", "penalty", "penalties", "shootout", "series", "record", "electoral", "popular",
    "turnout", "odds",
    "seed", "set", "sets", "leg", "legs", "average", "wicket", "wickets", "not", "never", "despite",
    "although",
    "veto", "chance", "favourite", "favorite", "bet",
})  # fmt: skip
"""Words of a result that the figures alone do not tell."""

DEMANDS = frozenset({
    "two-thirds", "three-quarters", "three-fifths", "thirds", "quarters", "fifths", "absolute", "need",
    "require",
    "required", "needed", "demand", "threshold", "quorum", "turnout", "short", "qualified",
    "supermajority", "take",
})  # fmt: skip
"""Words of a majority that is more than half."""


def ballot(first: Mention, second: Mention) -> int:
    """By whom voted for and against: "17 in favour and 15 opposed" of what was carried."""
    sides = _side(first), _side(second)
    if sides not in ((1, -1), (-1, 1)):
        return 0
    outcome = _outcome(first.parse)
    return outcome * sides[0]


def _side(mention: Mention) -> int:
    """1 for votes in favour, -1 for votes against."""
    parse = mention.parse
    behind = parse.lemmas[mention.behind : mention.behind + 3]
    for lemma in behind:
        if lemma in ("favour", "favor", "for", "yes", "aye", "yea"):
            return 1
        if lemma in ("against", "no", "nay", "noe", "oppose", "opposed", "reject"):
            return -1
        if lemma in (",", ";", ".", "and", "to", ")"):
            break
    before = parse.lemmas[max(0, mention.first - 2) : mention.first]
    for lemma in reversed(before):
        if lemma in ("for", "yes", "aye", "favour", "favor"):
            return 1
        if lemma in ("against", "no", "nay", "noe"):
            return -1
        if lemma != ":":
            break
    return 0


def _outcome(parse: Parse) -> int:
    """1 for a motion that was carried, -1 for one that fell by a simple majority, 0 where nobody says."""
    names = [parse.lexicon.class_names.get(lemma, frozenset()) for lemma in parse.lemmas]
    carried = [place for place, each in enumerate(names) if "carrying" in each]
    failed = [place for place, each in enumerate(names) if "failing" in each]
    if bool(carried) == bool(failed):
        return 0
    if failed:
        return -1 if DEMANDS.isdisjoint(parse.lemmas) else 0
    return 1 if OTHER_RESULT.isdisjoint(parse.lemmas) else 0
