"""The rest: the only other quantities around a match, which a rule may name without saying where they stand.

The world is closed: with one quantity too many or too few of the kinds that are asked for there is no
binding, since nothing would tell which of them is meant. Where there are too many, those decide that count
what the match counts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from numcheck.frame.model import Binding, Operand, Scene
from numcheck.frame.sameness import are_alike
from numcheck.quantity.model import Kind, Quantity
from numcheck.rule.model import Rest
from numcheck.rule.side import Side


def with_rest(binding: Binding, rest: Rest) -> Binding | None:
    """The binding with the rest around it; None where not just as many stand there as are named."""
    for sentences in _surroundings(binding, rest):
        found = _rest_in(sentences, binding, rest)
        if found is not None:
            span = binding.span
            for quantity in found.values():
                span = span.cover(quantity.span)
            operands: dict[str, Operand] = {**binding.operands, **found}
            return Binding(operands, binding.scene, binding.sentence, span, reach=len(span))
    return None


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


def _rest_in(sentences: Iterable[int], binding: Binding, rest: Rest) -> dict[str, Quantity] | None:
    taken = [quantity.span for quantity in binding.quantities()]
    around = [
        quantity
        for number in sentences
        for quantity in _leaves(binding.scene, number)
        if not any(quantity.span.overlaps(span) for span in taken)
    ]
    heads = {quantity.head for quantity in binding.quantities() if quantity.head}
    found: dict[str, Quantity] = {}
    for names, side in _groups(rest.sides):
        fitting = [quantity for quantity in around if side.counts(quantity)]
        chosen = _chosen(fitting, heads, len(names))
        if chosen is None or any(quantity in found.values() for quantity in chosen):
            return None
        found.update(zip(names, chosen, strict=True))
    return found


def _leaves(scene: Scene, number: int) -> Iterator[Quantity]:
    """The quantities of a sentence, those of two numbers apart; a range stays whole."""
    for quantity in scene.quantities[number]:
        if quantity.parts and quantity.ends is None:
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
            alike = all(_go_together(one, other) for one, other in combinations(choice, 2))
            return choice if alike and all(map(_tells, choice)) else None
    return None


def _go_together(one: Quantity, other: Quantity) -> bool:
    return are_alike(one, other) or {one.kind, other.kind} == {"date", "year"}


def _tells(quantity: Quantity) -> bool:
    """Whether it has a value, or a wording that functions read: "3 May", "23:40"."""
    return quantity.value is not None or quantity.kind in ("date", "time")
