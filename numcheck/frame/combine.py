"""Readings of a window: which quantity fills which role.

Every way to fill the roles is offered, nearest first; the rule's arithmetic decides between them, and the
best reading wins. Six restraints keep readings honest:

1. What one cue binds stays together: in "12 men (8%)" the 8% goes with the 12 and with no other part.
2. The quantities of a reading are distinct and do not overlap, and come from one bracket at most besides
   the text around it.
3. Quantities stand in groups: read from left to right, what one cue binds as one, a group ends where a
   role comes a second time.
   Readings inside a group may accuse; readings across groups may only acquit. A role that the frame
   shares (the whole of many parts) belongs to every group.
4. With "respectively", the n-th candidates of each role make a group.
5. Where an alike quantity that no cue explains stands between the operands ("sales rose 8% to $54m, and
   profit, at $5m, from $3m"), the reading may only acquit.
6. A quantity that a cue ties to others in another role may only acquit, and so may a fallback.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import islice

from numcheck.frame.choice import Choice, find_choices
from numcheck.frame.definition import Fallback
from numcheck.frame.group import Group, find_groups
from numcheck.frame.model import Binding, Operand, Word
from numcheck.frame.sameness import are_alike
from numcheck.frame.window import Window
from numcheck.quantity.model import Kind, Quantity
from numcheck.span import Span

MAX_READINGS = 256
"""Rival readings of one rule in one window; past that the text is a list, not a statement."""


def find_readings(
    window: Window, roles: Mapping[str, frozenset[Kind]], fallback: Mapping[str, Fallback]
) -> list[Binding]:
    """The readings of *roles* in the window, nearest first; those that may only acquit are marked so."""
    choices = {role: list(find_choices(window, role, kinds, fallback)) for role, kinds in roles.items()}
    groups = find_groups(window, choices)
    readings = islice(_combinations(window, list(choices.values()), []), MAX_READINGS)
    bindings = [_binding(window, reading, groups) for reading in readings]
    return sorted(bindings, key=lambda binding: (bool(binding.inferred), binding.reach, binding.span))


def _combinations(window: Window, rest: list[list[Choice]], chosen: list[Choice]) -> Iterator[list[Choice]]:
    if not rest:
        if _keeps_together(window, chosen):
            yield chosen
        return
    for choice in rest[0]:
        if all(_go_together(window, choice, other) for other in chosen):
            extended = [*chosen, choice]
            if _brackets(window, extended) <= 1:
                yield from _combinations(window, rest[1:], extended)


def _go_together(window: Window, one: Choice, other: Choice) -> bool:
    if one.quantity.span.overlaps(other.quantity.span):
        return False
    both_compared = one.role in window.frame.alike and other.role in window.frame.alike
    return not both_compared or are_alike(one.quantity, other.quantity)


def _brackets(window: Window, chosen: list[Choice]) -> int:
    """How many different brackets the quantities stand in."""
    places = [window.places.get(choice.quantity.span.start) for choice in chosen if not choice.is_fallback]
    return len({place.bracket for place in places if place is not None and place.bracket})


def _keeps_together(window: Window, chosen: list[Choice]) -> bool:
    """Whether every cue that binds several roles is followed whole, or some other cue gives the same."""
    by_role = {choice.role: choice.quantity.span for choice in chosen}
    for choice in chosen:
        if choice.is_fallback or choice.role in window.frame.shared:
            continue
        ties = [c.roles for c in window.candidates if _same(c.roles.get(choice.role), choice.quantity)]
        wide = [roles for roles in ties if len(roles.keys() & by_role.keys()) > 1]
        if wide and not any(_follows(roles, by_role) for roles in wide):
            return False
    return True


def _follows(roles: Mapping[str, Quantity], by_role: Mapping[str, Span]) -> bool:
    return all(quantity.span == by_role[role] for role, quantity in roles.items() if role in by_role)


def _same(one: Quantity | None, other: Quantity) -> bool:
    return one is not None and one.span == other.span


def _binding(window: Window, reading: list[Choice], groups: list[Group]) -> Binding:
    span = reading[0].quantity.span
    for choice in reading[1:]:
        span = span.cover(choice.quantity.span)
    operands: dict[str, Operand] = {choice.role: choice.quantity for choice in reading}
    operands.update(_nearest_words(window, span))
    return Binding(
        operands=operands,
        scene=window.scan.scene,
        sentence=window.scan.sentence,
        span=span,
        reach=len(span),
        inferred=frozenset(_inferred(window, reading, groups)),
    )


def _inferred(window: Window, reading: list[Choice], groups: list[Group]) -> Iterator[str]:
    """The roles for which this reading is only a guess."""
    shared = window.frame.shared
    keys = {(choice.role, choice.quantity.span) for choice in reading if choice.role not in shared}
    if not any(keys <= group for group in groups) or _is_interrupted(window, reading):
        yield from (role for role, _ in keys)
    for choice in reading:
        if choice.is_fallback or _is_tied_elsewhere(window, choice):
            yield choice.role


def _is_interrupted(window: Window, reading: list[Choice]) -> bool:
    """Whether a quantity that fills no role, of a compared kind, stands among those that do."""
    compared = [
        choice.quantity for choice in reading if choice.role in window.frame.alike - window.frame.shared
    ]
    inside = [choice.quantity.span for choice in reading if choice.role not in window.frame.shared]
    if not compared or len(inside) < 2:
        return False
    start, end = min(span.start for span in inside), max(span.end for span in inside)
    explained = {each.span for candidate in window.candidates for each in candidate.roles.values()}
    return any(
        start < other.span.start < end
        and not any(other.span.overlaps(span) for span in explained)
        and not window.places[other.span.start].bracket
        and are_alike(other, compared[0])
        for other in window.scan.scene.quantities[window.scan.number]
    )


def _is_tied_elsewhere(window: Window, choice: Choice) -> bool:
    for candidate in window.candidates:
        if len(candidate.roles) > 1:
            for role, quantity in candidate.roles.items():
                if role != choice.role and quantity.span == choice.quantity.span:
                    return True
    return False


def _nearest_words(window: Window, span: Span) -> Iterator[tuple[str, Word]]:
    """For each role of words the one that stands nearest to the reading, if one value alone does."""
    for role, words in window.words.items():
        if words:
            least = min(_distance(word.span, span) for word in words)
            nearest = [word for word in words if _distance(word.span, span) == least]
            if len({word.text for word in nearest}) == 1:
                yield role, nearest[0]


def _distance(one: Span, other: Span) -> int:
    return max(0, one.start - other.end, other.start - one.end)
