"""A list of all that stands around a match: the parts of a sum, wherever each of them is told."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from numcheck.pattern.model import Binding, Listing, Operand
from numcheck.pattern.sameness import are_alike
from numcheck.quantity.model import Quantity
from numcheck.rule.model import Rest

MOST_LISTED = 7
"""Of more than these no list is made: too many of them would agree with some number by chance."""

SEVERAL = 3


def with_list(around: Sequence[Quantity], binding: Binding, rest: Rest) -> Iterator[Binding]:
    """The binding with all that are alike as a list, then with some of them, as guesses.

    An open list holds them whatever they count.
    """
    (name, side), *_ = rest.sides.items()
    listed = _like_the_match([each for each in around if side.counts(each)], binding)
    if len(listed) > MOST_LISTED or not are_like(listed):
        return
    whole = tuple(listed) if side.slot.form == "open list" else _of_one_noun(listed, binding)
    for size in range(len(listed), 0, -1):
        for some in combinations(listed, size):
            guessed = frozenset() if size > 1 and some == whole else frozenset({name})
            yield extended(binding, {name: Listing(some, (None,) * size)}, guessed)


def extended(
    binding: Binding, found: Mapping[str, Operand], inferred: frozenset[str] = frozenset()
) -> Binding:
    """The binding with what was found around it."""
    operands = {**binding.operands, **found}
    span = binding.span
    for quantity in Binding(operands, binding.scene, binding.sentence, span).quantities():
        span = span.cover(quantity.span)
    return Binding(operands, binding.scene, binding.sentence, span, len(span), inferred)


def are_like(quantities: Sequence[Quantity]) -> bool:
    """Whether all of them compare with each other and tell a value."""
    alike = all(_go_together(one, other) for one, other in combinations(quantities, 2))
    return alike and all(map(_tells, quantities))


def _like_the_match(quantities: Sequence[Quantity], binding: Binding) -> Sequence[Quantity]:
    """Where money and counts are mixed, those that compare with a number of the match, the last one first."""
    for own in reversed(binding.quantities()):
        alike = [quantity for quantity in quantities if are_alike(own, quantity)]
        if alike:
            return alike
    return quantities


def _of_one_noun(listed: Sequence[Quantity], binding: Binding) -> tuple[Quantity, ...]:
    """Those that count what the match counts, or else the first; a bare number counts anything.

    Three or more of which each counts something else are one list: "12 men, 8 women and 3 children".
    """
    heads = [quantity.head for quantity in listed if quantity.head]
    if len(heads) == len(set(heads)) == len(listed) >= SEVERAL:
        return tuple(listed)
    matched = [quantity.head for quantity in binding.quantities() if quantity.head]
    if matched and heads and not set(matched) & set(heads):
        return ()
    head = next(iter([*(each for each in matched if each in heads), *heads]), None)
    return tuple(quantity for quantity in listed if quantity.head in (None, head))


def _go_together(one: Quantity, other: Quantity) -> bool:
    return are_alike(one, other) or {one.kind, other.kind} == {"date", "year"}


def _tells(quantity: Quantity) -> bool:
    """Whether it has a value, or a wording that functions read: "3 May", "23:40"."""
    return quantity.value is not None or quantity.kind in ("date", "time")
