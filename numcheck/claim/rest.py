"""The rest: the only other quantities around a match, which a rule may name without saying where they stand.

The world is closed: with one quantity too many or too few of the kinds that are asked for there is no
binding, since nothing would tell which of them is meant. Where there are too many, those decide that count
what the match counts; a rule that takes its rest of many is offered every choice instead. A list takes them
all; some of them alone are a guess, which may acquit.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, product

from numcheck.claim.restlist import are_like, extended, with_list
from numcheck.later import later
from numcheck.pattern.model import Binding, Scene
from numcheck.pattern.sameness import are_alike, different_noun
from numcheck.quantity.model import Kind, Quantity
from numcheck.rule.model import Rest, Side
from numcheck.span import Span

MOST_QUANTITIES = 120
"""Around a match; where more stand it is a table or a list, no statement."""

MOST = 8
"""Quantities of one kind of which a choice is made; a text with more of them is a list."""

CONTRAST = later(r"\b(?:while|whereas|meanwhile|even (?:as|though))\b", re.IGNORECASE)

FAMILY: dict[Kind, Kind] = {"rate": "money", "number": "count"}
"""Kinds that are taken for another where the rest must be the only ones."""

Found = dict[str, Quantity]
"""What was found for each name of a rest."""


def with_rest(binding: Binding, rest: Rest) -> Iterator[Binding]:
    """The binding with the rest around it; nothing where not just as many stand there as are named."""
    for sentences in _surroundings(binding, rest):
        if (
            sum(len(binding.scene.quantities[number]) for number in sentences) > MOST_QUANTITIES
        ):  # told as examined in part
            return
        around = list(_around(sentences, binding, rest))
        if rest.is_list:
            found = list(with_list(around, binding, rest))
            is_enough = any(not each.inferred for each in found)
        else:
            choose = _choices if rest.of_many else _rest_in
            chosen = list(choose(around, binding, rest))
            is_one = len(chosen) == 1 and not _has_more_like(chosen[0], around)
            is_enough = is_one or not rest.of_many or len(sentences) == 1
            found = [extended(binding, each) for each in chosen if is_enough]
        yield from found
        if found and is_enough:
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


def _rest_in(around: Sequence[Quantity], binding: Binding, rest: Rest) -> list[Found]:
    heads = {quantity.head for quantity in binding.quantities() if quantity.head}
    found: Found = {}
    for names, side in _groups(rest.sides):
        fitting = [quantity for quantity in around if side.counts(quantity)]
        chosen = _chosen(fitting, heads, len(names))
        if chosen is None or any(quantity in found.values() for quantity in chosen):
            return []
        found.update(zip(names, chosen, strict=True))
    return [found]


def _choices(around: Sequence[Quantity], binding: Binding, rest: Rest) -> Iterator[Found]:
    """Every way to choose the rest, what is named together alike, and one at least from the same sentence."""
    around = [quantity for quantity in around if not _is_contrasted(quantity, binding)]
    groups = list(_groups(rest.sides))
    choices = [_alike_choices(around, side, len(names)) for names, side in groups]
    for choice in product(*choices):
        chosen = [quantity for part in choice for quantity in part]
        is_here = any(binding.sentence.span.holds(quantity.span) for quantity in chosen)
        if is_here and len({quantity.span for quantity in chosen}) == len(chosen):
            yield dict(zip((name for names, _ in groups for name in names), chosen, strict=True))


def _has_more_like(found: Found, around: Sequence[Quantity]) -> bool:
    """Whether another number of such a kind stands there; "$29 an hour" is money too."""
    kinds = {FAMILY.get(quantity.kind, quantity.kind) for quantity in found.values()}
    alike = [quantity for quantity in around if FAMILY.get(quantity.kind, quantity.kind) in kinds]
    return len(alike) > len(found)


def _is_contrasted(quantity: Quantity, binding: Binding) -> bool:
    """Whether a word such as "while" stands between it and the match in their sentence."""
    text, one, other = binding.scene.document.text, quantity.span, binding.span
    between = text[one.end : other.start] if one.end <= other.start else text[other.end : one.start]
    return binding.sentence.span.holds(one) and CONTRAST.search(between) is not None


def _alike_choices(around: Sequence[Quantity], side: Side, wanted: int) -> list[tuple[Quantity, ...]]:
    fitting = [quantity for quantity in around if side.counts(quantity) and _is_one_value(quantity)]
    if len(fitting) > MOST:
        return []
    return [
        choice
        for choice in combinations(fitting, wanted)
        if all(are_alike(*pair) and not different_noun(*pair).holds for pair in combinations(choice, 2))
    ]


def _is_one_value(quantity: Quantity) -> bool:
    """Whether it is a figure, and not an upper bound as in "women under 18"."""
    low = quantity.interval and quantity.interval.low
    return quantity.value is not None and not (quantity.hedge and quantity.value > 0 and low == 0)


def _leaves(scene: Scene, number: int, rest: Rest) -> Iterator[Quantity]:
    """The quantities of a sentence, those of two numbers apart if not asked for, ranges and rates whole."""
    for quantity in scene.quantities[number]:
        is_wanted = any(side.counts(quantity) for side in rest.sides.values())
        if quantity.parts and quantity.ends is None and quantity.kind != "rate" and not is_wanted:
            yield from quantity.parts
        elif not quantity.is_determiner:
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
            return choice if are_like(choice) else None
    return None
