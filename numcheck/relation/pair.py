"""Predicates of two numbers that are written as a pair: "from 5 to 7", "12 of 30", "40 against 31"."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from numcheck.language.course import course
from numcheck.mention.model import Mention
from numcheck.relation.change import is_arrow


def _paired(one: Mention, other: Mention) -> bool:
    return (
        one.pairing in ("part", "first")
        and other.pairing in ("whole", "second")
        and other.index == one.index + 1
    )


BORDERS = frozenset({"CONJ", "SUB", "REL", "AUX", "MODAL", "VERB"})
"""What parts two clauses, each with a verb of its own."""


def _from_to(one: Mention, other: Mention) -> bool:
    """As in "from 5 to 7", in either order, or the two ends of one range."""
    if one.sentence != other.sentence or abs(one.index - other.index) > 2:
        return False
    if is_arrow(one, other):
        return True
    is_joined = other.index == one.index + 1 and one.parse.words[one.last : other.first] == ["to"]
    if (one.pairing == "first" and _paired(one, other)) or (is_joined and one.clause.parent is not None):
        return _is_led_by_from(one) or (
            one.clause.parent is not None
            and "to" in one.parse.words[one.last - 1 : other.first]
            and any(course(one.parse, place) for place in range(one.clause.first))
        )
    if one.clause is not other.clause and not _is_one_stretch(one, other):
        return False  # "from 83 to 63 in towns and from 61 to 58 elsewhere"
    if other.index < one.index and one.parse.words[one.last : one.last + 1] == ["to"]:
        return False  # "to 15% for boys and for girls from 14% to 8%"
    return one.preposition == "from" and (
        other.preposition in ("to", "at") or other.slot in ("object", "predicate")
    )


def _is_one_stretch(one: Mention, other: Mention) -> bool:
    """Only a participle parts them: "from 48 in the year ended in May to 69"."""
    between = one.parse.tags[one.last : other.first]
    return one.first < other.first and BORDERS.isdisjoint(between) and other.preposition == "to"


def _is_led_by_from(mention: Mention) -> bool:
    return (
        mention.preposition == "from"
        or "from" in mention.parse.words[max(0, mention.first - 2) : mention.first]
    )


def _compared(one: Mention, other: Mention) -> bool:
    """*other* stands behind "compared with", "than", "against"."""
    return (
        one.sentence == other.sentence
        and one.index < other.index
        and other.preposition in ("against", "than")
    )


BINARY: Mapping[str, Callable[[Mention, Mention], bool]] = {
    "paired": _paired,
    "from to": _from_to,
    "compared": _compared,
}
"""Predicates of two roles."""
