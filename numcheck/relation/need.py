"""What a predicate of two roles needs of each of them alone: no arrow, no "from", no "from to".

Nothing stands of two mentions that one of them rules out by itself, so most pairs are never looked at. What
is asked here is asked once a mention; it may ask too little, never too much.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from numcheck.mention.model import Mention
from numcheck.relation.breakdown import NUMBERS
from numcheck.relation.change import ARROWS, is_standard
from numcheck.relation.comparison import is_rate, told_per
from numcheck.relation.construction import is_set_off
from numcheck.relation.enumeration import ANNOUNCING
from numcheck.relation.partition import PARTITIVE
from numcheck.relation.ranking import is_placed

OneTest = Callable[[Mention], bool]

RESULTS = ("winning", "beating", "losing", "carrying", "failing")
"""Classes of words without which nobody won."""


class PairNeed(NamedTuple):
    """What is needed of the first role, and of the second; None for nothing."""

    first: OneTest | None = None
    second: OneTest | None = None


def _sentence_is_of(*classes: str) -> OneTest:
    """Whether a word of such a class stands in the sentence."""
    asked = frozenset(classes)
    return lambda mention: not asked.isdisjoint(mention.parse.classes)


def _may_be_from(mention: Mention) -> bool:
    behind = mention.parse.words[mention.last : mention.last + 3]
    return (
        mention.preposition == "from"
        or mention.pairing == "first"
        or (mention.clause.parent is not None and behind[:1] == ["to"])
        or not ARROWS.isdisjoint(behind)
    )


def _is_followed_by_of(mention: Mention) -> bool:
    words = mention.parse.words
    return any(place < len(words) and words[place] in PARTITIVE for place in (mention.behind, mention.last))


def _is_part_of_known(mention: Mention) -> bool:
    parse, place = mention.parse, mention.behind
    return place + 1 < len(parse) and parse.words[place] in PARTITIVE and parse.tags[place + 1] == "DET"


def _has_head(mention: Mention) -> bool:
    return mention.head is not None


def _may_be_counted(mention: Mention) -> bool:
    quantity = mention.quantity
    return mention.head is not None or quantity.unit is not None or quantity.kind in ("count", "number")


def _is_led_by_number(mention: Mention) -> bool:
    return any(word in NUMBERS for word in mention.parse.words[mention.clause.first : mention.first])


NEEDS: Mapping[str, PairNeed] = {
    "outranks": PairNeed(is_placed, is_placed),
    "beats": PairNeed(_sentence_is_of(*RESULTS), _sentence_is_of(*RESULTS)),
    "contest": PairNeed(_sentence_is_of("versus"), _sentence_is_of("versus")),
    "set against": PairNeed(None, is_standard),
    "compared": PairNeed(None, lambda mention: mention.preposition in ("against", "than")),
    "from to": PairNeed(_may_be_from),
    "paired": PairNeed(
        lambda mention: mention.pairing in ("part", "first"),
        lambda mention: mention.pairing in ("whole", "second"),
    ),
    "of pair": PairNeed(_is_followed_by_of, lambda mention: mention.preposition in PARTITIVE),
    "partitive": PairNeed(_is_part_of_known, _has_head),
    "bracket beside": PairNeed(
        lambda mention: mention.clause.parent is None, lambda mention: mention.clause.parent is not None
    ),
    "counts per": PairNeed(
        lambda mention: is_rate(mention.quantity) or bool(told_per(mention)), _may_be_counted
    ),
    "same head": PairNeed(_has_head, _has_head),
    "told later": PairNeed(lambda mention: mention.era > 0, lambda mention: mention.era == 0),
    "tense earlier": PairNeed(
        lambda mention: mention.tense is not None, lambda mention: mention.tense is not None
    ),
    "apposed": PairNeed(None, is_set_off),
    "announces": PairNeed(lambda mention: not ANNOUNCING.isdisjoint(mention.parse.words)),
    "numbered": PairNeed(_is_led_by_number),
}
"""By the name of the predicate."""
