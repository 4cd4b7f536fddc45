"""Predicates of cues: what may be asked of one mention, of two, and of a whole candidate."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from numcheck.mention.model import Mention
from numcheck.relation import (
    antecedent,
    basis,
    change,
    chronology,
    comparison,
    complement,
    construction,
    contest,
    dimension,
    move,
    pair,
    partition,
    passage,
    ranking,
    retelling,
    size,
    standard,
    stranger,
    stretch,
    subject,
    worded,
    yardstick,
)
from numcheck.relation.lexical import PLACES, Words

Asked = frozenset[str]
"""Words and classes that a predicate names."""


def _is_bracketed(mention: Mention) -> bool:
    """In brackets, a clause of its own there among them: "(2021: 40)"."""
    return mention.clause.parent is not None


def _meets(words: Callable[[Mention], Words]) -> Callable[[Mention, Asked], bool]:
    return lambda mention, asked: not asked.isdisjoint(words(mention))


UNARY: Mapping[str, Callable[[Mention, Asked], bool]] = {
    **{name: _meets(words) for name, words in PLACES.items()},
    **construction.UNARY,
    **complement.UNARY,
    **comparison.UNARY,
    **partition.UNARY,
    **antecedent.UNARY,
    **basis.UNARY,
    **move.UNARY,
    **change.UNARY,
    **chronology.UNARY,
    **retelling.UNARY,
    **size.UNARY,
    **stretch.UNARY,
    "in bracket": lambda mention, asked: mention.clause.parent is not None,
    "definite": lambda mention, asked: mention.quantity.definite,
    "opens sentence": lambda mention, asked: mention.first <= 4,
    "is moved": lambda mention, asked: (
        mention.slot in ("object", "predicate")
        and not mention.governor_classes.isdisjoint(("rise_verb", "fall_verb"))
        and "gained" not in mention.governor_classes
    ),
    "opens clause": lambda mention, asked: mention.first - mention.clause.first <= 5,
    "understood": lambda mention, asked: mention.head is not None and not mention.has_own_head,
    "own head": lambda mention, asked: mention.has_own_head,
    "headless": lambda mention, asked: mention.head is None,
    "modal": lambda mention, asked: mention.clause.has_modal,
    "below one": lambda mention, asked: mention.value < 1,
    "behind noun": lambda mention, asked: (
        mention.first > 0 and mention.parse.tags[mention.first - 1] in ("NOUN", "NAME")
    ),
    "listed": lambda mention, asked: mention.list_id >= 0,
    "a pair": lambda mention, asked: mention.is_pair,
}
"""Predicates of one role: "part after of|among", "rate in bracket"."""


def _adjacent(one: Mention, other: Mention) -> bool:
    return one.sentence == other.sentence and abs(one.index - other.index) == 1


BINARY: Mapping[str, Callable[[Mention, Mention], bool]] = {
    **construction.BINARY,
    **complement.BINARY,
    **comparison.BINARY,
    **partition.BINARY,
    **antecedent.BINARY,
    **basis.BINARY,
    **pair.BINARY,
    **change.BINARY,
    **chronology.BINARY,
    **subject.BINARY,
    **retelling.BINARY,
    **passage.BINARY,
    **stranger.BINARY,
    **standard.BINARY,
    **dimension.BINARY,
    **ranking.BINARY,
    **contest.BINARY,
    **worded.BINARY,
    **yardstick.BINARY,
    **stretch.BINARY,
    "before": lambda one, other: one.index < other.index,
    "adjacent": _adjacent,
    "same sentence": lambda one, other: one.sentence == other.sentence,
    "same clause": lambda one, other: one.clause is other.clause,
    "same head": lambda one, other: one.head is not None and one.head == other.head,
    "other head": lambda one, other: one.has_own_head and other.has_own_head and one.head != other.head,
    "same list": lambda one, other: (
        one.list_id >= 0 and one.list_id == other.list_id and one.sentence == other.sentence
    ),
    "same slot": lambda one, other: one.slot == other.slot and one.preposition == other.preposition,
    "glued": lambda one, other: one.sentence == other.sentence and one.first == other.first,
    "years differ": lambda one, other: (
        one.year is not None and other.year is not None and one.year != other.year
    ),
    "bracket beside": lambda one, other: (
        _adjacent(one, other) and _is_bracketed(other) and not _is_bracketed(one) and other.index > one.index
    ),
    "equal": lambda one, other: one.value == other.value,
    "far": lambda one, other: abs(one.index - other.index) > 3,
    "next sentence": lambda one, other: abs(one.sentence - other.sentence) == 1,
}
"""Predicates of two roles: "adjacent(rate, whole)"."""
