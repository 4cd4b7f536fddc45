"""Two quantities anywhere in a document: every pair that a rule asks for."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from numcheck.claim.condition import is_allowed
from numcheck.claim.reach import is_within
from numcheck.claim.survey import Survey
from numcheck.frame.model import Binding
from numcheck.frame.sameness import antecedent, are_alike
from numcheck.frame.scan import Scan, spread
from numcheck.quantity.model import Quantity
from numcheck.rule.model import PairMatch
from numcheck.rule.side import Side

Placed = tuple[int, Quantity]
"""The number of its sentence, and a quantity."""

NEAREST = 50
"""Firsts that a second is paired with at most, the nearest before it."""

FARTHEST = 500
"""Firsts that are looked at for them."""

MOST = 20_000
"""Pairs of a rule in a document at most, for a rule that does not ask for sameness."""


def find_pairs(match: PairMatch, survey: Survey) -> Iterator[Binding]:
    """The pairs in the order of the text; of one head noun alone where the rule asks for sameness."""
    if match.sameness == "restated":
        return _restatements(match, survey)
    pairs = _pairs(match, survey)
    return pairs if match.sameness else islice(pairs, MOST)


def _pairs(match: PairMatch, survey: Survey) -> Iterator[Binding]:
    if id(match) not in survey.kept:
        survey.kept[id(match)] = match, _firsts(match, survey)
    _, firsts = survey.kept[id(match)]
    for number, second in _placed(match.second, survey, survey.begins):
        if match.sameness and second.head is None:
            continue
        rivals = firsts.get(second.head if match.sameness else None, ())
        before = list(islice(_before(match, survey, rivals, (number, second)), NEAREST))
        yield from _bindings(match, survey, reversed(before), (number, second))


def _before(match: PairMatch, survey: Survey, firsts: Sequence[Placed], second: Placed) -> Iterator[Quantity]:
    """The firsts that may be paired with the second, nearest first."""
    number, quantity = second
    after = bisect_right(firsts, number, key=lambda placed: placed[0])
    for place in range(after - 1, max(-1, after - 1 - FARTHEST), -1):
        sentence, first = firsts[place]
        if not is_within(survey.scene.document, sentence, number, match.reach):
            return
        if first.span.end <= quantity.span.start and are_alike(first, quantity):
            yield first


def _firsts(match: PairMatch, survey: Survey) -> dict[str | None, list[Placed]]:
    """What may be the first of a pair anywhere, by its head noun where the rule asks for sameness."""
    firsts: dict[str | None, list[Placed]] = {}
    for number, first in _placed(match.first, survey, range(len(survey.scene.quantities))):
        firsts.setdefault(first.head if match.sameness else None, []).append((number, first))
    return firsts


def _restatements(match: PairMatch, survey: Survey) -> Iterator[Binding]:
    """The pairs whose second quantity gives the first again: there is one first at most."""
    scene = survey.scene
    for number, second in _placed(match.second, survey, survey.begins):
        first = antecedent(second, scene) if second.definite and not second.refers_back else None
        place = None if first is None else scene.sentence_at(first.span)
        if first is None or place is None or not match.first.takes(first, scene, place):
            continue
        if are_alike(first, second) and is_within(scene.document, place, number, match.reach):
            yield from _bindings(match, survey, [first], (number, second))


def _bindings(
    match: PairMatch, survey: Survey, firsts: Iterable[Quantity], second: Placed
) -> Iterator[Binding]:
    scan = survey.scans.get(second[0])
    before = list(firsts)
    if before and scan and is_allowed(match, scan, second[1].span):
        yield from (_binding(scan, first, second[1]) for first in before)


def _placed(side: Side, survey: Survey, numbers: range) -> Iterator[Placed]:
    """What may be one side in the sentences *numbers*, parts of other quantities included."""
    for number in numbers:
        for quantity in spread(survey.scene.quantities[number]):
            if side.takes(quantity, survey.scene, number):
                yield number, quantity


def _binding(scan: Scan, first: Quantity, second: Quantity) -> Binding:
    span = first.span.cover(second.span)
    operands = {"first": first, "second": second}
    return Binding(operands, scan.scene, scan.sentence, span, reach=len(span))
