"""The rest: the only other quantities around a match, which a rule may name without saying where they stand.

The world is closed: with one quantity too many or too few of the kinds that are asked for there is no
binding, since nothing would tell which of them is meant. Where there are too many, those decide that count
what the match counts. A list takes them all; some of them alone are a guess, which may acquit.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from numcheck.frame.model import Binding, Listing, Operand, Scene
from numcheck.frame.sameness import are_alike
from numcheck.quantity.model import Kind, Quantity
from numcheck.rule.model import Rest
from numcheck.rule.side import Side
from numcheck.span import Span

MOST_LISTED = 7
"""Of more than these no list is made: too many of them would agree with some number by chance."""

SEVERAL = 3


def with_rest(binding: Binding, rest: Rest) -> Iterator[Binding]:
    """The binding with the rest around it; nothing where not just as many stand there as are named."""
    for sentences in _surroundings(binding, rest):
        around = list(_around(sentences, binding, rest))
        if rest.is_list:
            found = list(_with_list(around, binding, rest))
        else:
            operands = _rest_in(around, binding, rest)
            found = [] if operands is None else [_extended(binding, operands)]
        yield from found
        if any(not extended.inferred for extended in found):
            return


def _surroundings(binding: Binding, rest: Rest) -> Iterator[Sequence[int]]:
    """Numbers of the sentences to look in, the sentence of the match alone first."""
    here = binding.scene.sentence_at(binding.span)
    if here is None:
        return
    sentences = binding.scene.document.sentences
    for back in range(rest.sentences):
        first = here - back
        if first < 0 or sentences[first].block != sentences[here].block:
            return
        yield range(first, here + 1)


def _around(sentences: Iterable[int], binding: Binding, rest: Rest) -> Iterator[Quantity]:
    """The quantities that stand on the side of the match that the rule names."""
    taken = [quantity.span for quantity in binding.quantities()]
    for number in sentences:
        for quantity in _leaves(binding.scene, number, rest):
            if _is_on_side(quantity.span, binding.span, rest.stands) and not any(
                quantity.span.overlaps(span) for span in taken
            ):
                yield quantity


def _is_on_side(place: Span, match: Span, stands: str) -> bool:
    if stands == "before":
        return place.end <= match.start
    return stands == "around" or place.start >= match.end


def _with_list(around: Sequence[Quantity], binding: Binding, rest: Rest) -> Iterator[Binding]:
    """The binding with all that are alike as a list, then with some of them, as guesses.

    An open list holds them whatever they count.
    """
    (name, side), *_ = rest.sides.items()
    listed = _like_the_match([each for each in around if side.counts(each)], binding)
    if len(listed) > MOST_LISTED or not _are_like(listed):
        return
    whole = tuple(listed) if side.slot.form == "open list" else _of_one_noun(listed, binding)
    for size in range(len(listed), 0, -1):
        for some in combinations(listed, size):
            guessed = frozenset() if size > 1 and some == whole else frozenset({name})
            yield _extended(binding, {name: Listing(some, (None,) * size)}, guessed)


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


def _extended(
    binding: Binding, found: Mapping[str, Operand], inferred: frozenset[str] = frozenset()
) -> Binding:
    operands = {**binding.operands, **found}
    span = binding.span
    for quantity in Binding(operands, binding.scene, binding.sentence, span).quantities():
        span = span.cover(quantity.span)
    return Binding(operands, binding.scene, binding.sentence, span, len(span), inferred)


def _rest_in(around: Sequence[Quantity], binding: Binding, rest: Rest) -> dict[str, Quantity] | None:
    heads = {quantity.head for quantity in binding.quantities() if quantity.head}
    found: dict[str, Quantity] = {}
    for names, side in _groups(rest.sides):
        fitting = [quantity for quantity in around if side.counts(quantity)]
        chosen = _chosen(fitting, heads, len(names))
        if chosen is None or any(quantity in found.values() for quantity in chosen):
            return None
        found.update(zip(names, chosen, strict=True))
    return found


def _leaves(scene: Scene, number: int, rest: Rest) -> Iterator[Quantity]:
    """The quantities of a sentence, those of two numbers apart if not asked for; a range stays whole."""
    for quantity in scene.quantities[number]:
        is_wanted = any(side.counts(quantity) for side in rest.sides.values())
        if quantity.parts and quantity.ends is None and not is_wanted:
            yield from quantity.parts
        else:
            yield quantity


def _groups(sides: Mapping[str, Side]) -> Iterator[tuple[list[str], Side]]:
    """Names that take the same, together."""
    groups: dict[tuple[frozenset[Kind], frozenset[str]], list[str]] = {}
    for name, side in sides.items():
        groups.setdefault((side.slot.kinds, side.heads), []).append(name)
    yield from ((names, sides[names[0]]) for names in groups.values())


def _chosen(fitting: Sequence[Quantity], heads: set[str], wanted: int) -> Sequence[Quantity] | None:
    """Those that are meant, in the order of the text."""
    loosely = [quantity for quantity in fitting if quantity.head is None or quantity.head in heads]
    strictly = [quantity for quantity in fitting if quantity.head in heads]
    for choice in (fitting, loosely, strictly) if heads else (fitting,):
        if len(choice) == wanted:
            return choice if _are_like(choice) else None
    return None


def _are_like(quantities: Sequence[Quantity]) -> bool:
    alike = all(_go_together(one, other) for one, other in combinations(quantities, 2))
    return alike and all(map(_tells, quantities))


def _go_together(one: Quantity, other: Quantity) -> bool:
    return are_alike(one, other) or {one.kind, other.kind} == {"date", "year"}


def _tells(quantity: Quantity) -> bool:
    """Whether it has a value, or a wording that functions read: "3 May", "23:40"."""
    return quantity.value is not None or quantity.kind in ("date", "time")
