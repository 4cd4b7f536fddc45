"""Two quantities anywhere in a document: every pair that a rule asks for."""

from __future__ import annotations

from collections.abc import Iterator

from numcheck.claim.condition import is_allowed
from numcheck.claim.reach import is_within
from numcheck.claim.survey import Survey
from numcheck.frame.model import Binding
from numcheck.frame.sameness import are_alike
from numcheck.frame.scan import Scan, spread
from numcheck.quantity.model import Quantity
from numcheck.rule.model import PairMatch
from numcheck.rule.side import Side

Placed = tuple[int, Quantity]
"""The number of its sentence, and a quantity."""


def find_pairs(match: PairMatch, survey: Survey) -> Iterator[Binding]:
    """The pairs in the order of the text; of one head noun alone where the rule asks for sameness."""
    firsts: dict[str | None, list[Placed]] = {}
    for number, first in _placed(match.first, survey):
        firsts.setdefault(first.head if match.by_head else None, []).append((number, first))
    for number, second in _placed(match.second, survey):
        if match.by_head and second.head is None:
            continue
        rivals = firsts.get(second.head if match.by_head else None, ())
        before = [
            first for place, first in rivals if _may_pair(match, survey, (place, first), (number, second))
        ]
        scan = survey.scans.get(number)
        if before and scan and is_allowed(match, scan, second.span):
            yield from (_binding(scan, first, second) for first in before)


def _placed(side: Side, survey: Survey) -> Iterator[Placed]:
    """What may be one side, parts of other quantities included."""
    for number, quantities in enumerate(survey.scene.quantities):
        for quantity in spread(quantities):
            if side.takes(quantity, survey.scene, number):
                yield number, quantity


def _may_pair(match: PairMatch, survey: Survey, first: Placed, second: Placed) -> bool:
    is_before = first[1].span.end <= second[1].span.start and are_alike(first[1], second[1])
    return is_before and is_within(survey.scene.document, first[0], second[0], match.reach)


def _binding(scan: Scan, first: Quantity, second: Quantity) -> Binding:
    span = first.span.cover(second.span)
    operands = {"first": first, "second": second}
    return Binding(operands, scan.scene, scan.sentence, span, reach=len(span))
