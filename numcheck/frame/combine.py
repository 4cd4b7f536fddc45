"""Readings of a window: which quantity fills which role.

Every way to fill the roles is offered, nearest first; the rule's arithmetic decides between them, and the
best reading wins. Seven restraints keep readings honest:

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
6. One verb holds a reading together ("as costs rose from $3m to $5m, profit fell 12%"): with another verb
   of the frame between the compared figures and the rest it may only acquit.
7. A quantity that a cue ties to others in another role may only acquit, and so may a fallback.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from numcheck.frame.choice import Choice, find_choices
from numcheck.frame.definition import Fallback
from numcheck.frame.group import Group, find_groups
from numcheck.frame.model import Binding, Operand, Word
from numcheck.frame.sameness import are_alike
from numcheck.frame.tie import Ties
from numcheck.frame.verb import belongs, holds_together
from numcheck.frame.window import Window
from numcheck.quantity.model import Kind
from numcheck.span import Span

Reading = tuple[Choice, ...]
"""A choice for every role, or for the first ones of them."""

MAX_READINGS = 256
"""Rival readings of one rule in one window; past that the text is a list, not a statement."""

MAX_STEPS = 10_000
"""Choices tried for them."""


def find_readings(
    window: Window, roles: Mapping[str, frozenset[Kind]], fallback: Mapping[str, Fallback]
) -> list[Binding]:
    """The readings of *roles* in the window, nearest first; those that may only acquit are marked so."""
    choices = {role: list(find_choices(window, role, kinds, fallback)) for role, kinds in roles.items()}
    ties = Ties(window, roles)
    groups = find_groups(window, choices)
    steps = iter(range(MAX_STEPS))
    readings = list(islice(_combinations(window, list(choices.values()), ties, steps), MAX_READINGS + 1))
    if len(readings) > MAX_READINGS or next(steps, None) is None:
        window.scan.limits.add("too many readings of one statement")
    bindings = [
        _binding(window, reading, frozenset(_inferred(window, reading, groups, ties)))
        for reading in readings[:MAX_READINGS]
    ]
    return sorted(bindings, key=lambda binding: (bool(binding.inferred), binding.reach, binding.span))


def _combinations(
    window: Window, rest: Sequence[Sequence[Choice]], ties: Ties, steps: Iterator[int], chosen: Reading = ()
) -> Iterator[Reading]:
    if not rest:
        yield chosen
        return
    for choice, _ in zip(rest[0], steps, strict=False):
        longer = (*chosen, choice)
        if (
            all(_go_together(window, choice, other) for other in chosen)
            and _brackets(window, longer) <= 1
            and ties.allow(longer)
        ):
            yield from _combinations(window, rest[1:], ties, steps, longer)


def _go_together(window: Window, one: Choice, other: Choice) -> bool:
    if one.quantity.span.overlaps(other.quantity.span):
        return False
    both_compared = one.role in window.frame.alike and other.role in window.frame.alike
    return not both_compared or are_alike(one.quantity, other.quantity)


def _brackets(window: Window, chosen: Reading) -> int:
    """How many different brackets the quantities stand in."""
    places = [window.places.get(choice.quantity.span.start) for choice in chosen if not choice.is_fallback]
    return len({place.bracket for place in places if place is not None and place.bracket})


def _binding(window: Window, reading: Reading, inferred: frozenset[str]) -> Binding:
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
        inferred=inferred,
    )


def _inferred(window: Window, reading: Reading, groups: Sequence[Group], ties: Ties) -> Iterator[str]:
    """The roles for which this reading is only a guess."""
    shared = window.frame.shared
    keys = {(choice.role, choice.quantity.span) for choice in reading if choice.role not in shared}
    is_loose = not any(keys <= group for group in groups)
    if is_loose or _is_interrupted(window, reading) or not _has_one_verb(window, reading):
        yield from (role for role, _ in keys)
    for choice in reading:
        if choice.is_fallback or ties.give_another_role(choice) or _is_of_another(window, choice, reading):
            yield choice.role


def _is_of_another(window: Window, choice: Choice, reading: Reading) -> bool:
    """Whether it is the N of an "M of N" whose M fills no role here: the whole of that part alone."""
    spans = {other.quantity.span for other in reading}
    return any(
        quantity.kind == "fraction" and quantity.parts[-1].span == choice.quantity.span
        for quantity in window.scan.quantities
        if quantity.parts and quantity.parts[0].span not in spans
    )


def _is_interrupted(window: Window, reading: Reading) -> bool:
    """Whether a quantity that fills no role, of a compared kind, stands among those that do."""
    compared = [
        choice.quantity for choice in reading if choice.role in window.frame.alike - window.frame.shared
    ]
    inside = [choice.quantity.span for choice in reading if choice.role not in window.frame.shared]
    if not compared or len(inside) < 2:
        return False
    start, end = min(span.start for span in inside), max(span.end for span in inside)
    return any(
        start < other.span.start < end and are_alike(other, compared[0]) for other in window.unexplained
    )


def _has_one_verb(window: Window, reading: Reading) -> bool:
    alike = window.frame.alike
    compared = [choice.quantity.span for choice in reading if choice.role in alike]
    others = [choice.quantity.span for choice in reading if choice.role not in alike]
    return not (compared and others) or holds_together(window.verbs, compared, others)


def _nearest_words(window: Window, span: Span) -> Iterator[tuple[str, Word]]:
    """For each role of words the one that stands nearest to the reading, if one value alone does."""
    for role, every in window.words.items():
        words = [word for word in every if belongs(window.scan, window.verbs, word.span, span)]
        if words:
            least = min(_distance(word.span, span) for word in words)
            nearest = [word for word in words if _distance(word.span, span) == least]
            if len({word.text for word in nearest}) == 1:
                yield role, nearest[0]


def _distance(one: Span, other: Span) -> int:
    return max(0, one.start - other.end, other.start - one.end)
