"""Two quantities anywhere in a document: every pair that a rule asks for."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

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

MOST_FIRSTS = 200
"""How many first quantities one second is compared with, the nearest ones."""


def find_pairs(match: PairMatch, survey: Survey) -> Iterator[Binding]:
    """The pairs in the order of the text; of one head noun alone where the rule asks for sameness."""
    if match.sameness == "restated":
        yield from _restatements(match, survey)
        return
    if id(match) not in survey.kept:
        survey.kept[id(match)] = match, _firsts(match, survey)
    _, firsts = survey.kept[id(match)]
    for number, second in _placed(match.second, survey, survey.begins):
        if match.sameness and second.head is None:
            continue
        rivals = firsts.get(second.head if match.sameness else None, [])
        yield from _bindings(match, survey, _nearest(rivals, number), (number, second))


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
        if first is not None and place is not None and match.first.takes(first, scene, place):
            yield from _bindings(match, survey, [(place, first)], (number, second))


def _nearest(rivals: Sequence[Placed], number: int) -> Sequence[Placed]:
    """The last of them up to sentence *number*, no more than a reader would look at."""
    end = bisect_right(rivals, number, key=lambda placed: placed[0])
    return rivals[max(0, end - MOST_FIRSTS) : end]


def _bindings(
    match: PairMatch, survey: Survey, firsts: Sequence[Placed], second: Placed
) -> Iterator[Binding]:
    before = [first for place, first in firsts if _may_pair(match, survey, (place, first), second)]
    scan = survey.scans.get(second[0]) if before else None
    if scan and is_allowed(match, scan, second[1].span):
        yield from (_binding(scan, first, second[1]) for first in before)


def _placed(side: Side, survey: Survey, numbers: range) -> Iterator[Placed]:
    """What may be one side in the sentences *numbers*, parts of other quantities included."""
    for number in numbers:
        for quantity in spread(survey.scene.quantities[number]):
            if side.takes(quantity, survey.scene, number):
                yield number, quantity


def _may_pair(match: PairMatch, survey: Survey, first: Placed, second: Placed) -> bool:
    is_before = first[1].span.end <= second[1].span.start and are_alike(first[1], second[1])
    return is_before and is_within(survey.scene.document, first[0], second[0], match.reach)


def _binding(scan: Scan, first: Quantity, second: Quantity) -> Binding:
    span = first.span.cover(second.span)
    operands = {"first": first, "second": second}
    return Binding(operands, scan.scene, scan.sentence, span, reach=len(span))
