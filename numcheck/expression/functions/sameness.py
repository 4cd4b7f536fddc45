"""Functions that ask whether quantities count the same thing; what decides it lies in the pattern package."""

from __future__ import annotations

import re

from numcheck.expression.scope import Scope
from numcheck.interval import Truth
from numcheck.pattern import sameness
from numcheck.quantity.model import Quantity

UNIT_TIED = re.compile(r"-(?:second|minute|hour|day|week|month|year)$", re.IGNORECASE)


def same_noun(a: Quantity, b: Quantity) -> Truth:
    """Whether both count the same noun; may be unknown."""
    return sameness.same_noun(a, b)


def different_noun(a: Quantity, b: Quantity) -> Truth:
    """True only if both nouns are known and differ."""
    return sameness.different_noun(a, b)


def same_setting(scope: Scope, a: Quantity, b: Quantity) -> Truth:
    """Whether no time, place or word such as "other" sets them apart."""
    return sameness.same_setting(a, b, scope.binding.scene)


def same_person(scope: Scope, first: Quantity, second: Quantity) -> Truth:
    """Whether the sentence of the second speaks of the one person whom the first is told of."""
    return _truth(sameness.same_person(first, second, scope.binding.scene))


def refers_back(quantity: Quantity) -> Truth:
    """Whether it counts things named before."""
    return _truth(quantity.refers_back)


def is_compound(scope: Scope, quantity: Quantity) -> Truth:
    """Whether a hyphen ties it to its noun or unit: "thirteen-member", "90-day"."""
    follower = scope.binding.scene.document.text[quantity.span.end : quantity.span.end + 1]
    return _truth(follower == "-" or UNIT_TIED.search(quantity.text) is not None)


def definite(quantity: Quantity) -> Truth:
    """Whether "the", "these", "all" or the like leads it."""
    return _truth(quantity.definite)


def has_noun(quantity: Quantity, noun: str) -> Truth:
    """Whether its head noun is *noun*, given in the singular; unknown where it has none."""
    if quantity.head is None:
        return Truth.UNKNOWN
    return _truth(quantity.head == noun.lower())


def is_counted(quantity: Quantity) -> Truth:
    """Whether a noun says what it counts."""
    return _truth(quantity.head is not None)


def precedes(one: Quantity, other: Quantity) -> Truth:
    """Whether it stands before the other in the text."""
    return _truth(one.span.end <= other.span.start)


def is_alone(scope: Scope, quantity: Quantity) -> Truth:
    """Whether no other number of its kind stands in its sentence."""
    scene = scope.binding.scene
    number = scene.sentence_at(quantity.span)
    others = scene.quantities[number] if number is not None else ()
    return _truth(not any(each.kind == quantity.kind and each.span != quantity.span for each in others))


def _truth(flag: bool) -> Truth:
    return Truth.TRUE if flag else Truth.FALSE
