"""Two quantities anywhere in a document: every pair that a rule asks for."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice

from numcheck.claim.condition import is_allowed
from numcheck.claim.reach import is_within
from numcheck.claim.survey import Survey
from numcheck.pattern.model import Binding
from numcheck.pattern.sameness import antecedent, are_alike
from numcheck.pattern.scan import Scan, spread
from numcheck.quantity.model import Quantity
from numcheck.rule.model import PairMatch
from numcheck.rule.side import Side

Placed = tuple[int, Quantity]
"""The number of its sentence, and a quantity."""

NEAREST = 50
"""Firsts that a second is paired with at most, the nearest before it."""

FARTHEST = 500
"""Firsts that are looked at for them, the last before it."""

MOST = 20_000
"""Pairs of a rule in a document at most, for a rule that does not ask for sameness."""


def find_pairs(match: PairMatch, survey: Survey) -> Iterator[Binding]:
    """The pairs in the order of the text; of one head noun alone where the rule asks for sameness."""
    if match.sameness == "restated":
        return _restatements(match, survey)
    pairs = _pairs(match, survey)
    return pairs if match.sameness else _first_of(pairs, survey)


def _first_of(pairs: Iterator[Binding], survey: Survey) -> Iterator[Binding]:
    """As many of them as one document may have; where there are more, the place of the next is marked."""
    yield from islice(pairs, MOST)
    if (beyond := next(pairs, None)) is not None:
        number = beyond.scene.document.sentences.index(beyond.sentence)
        survey.scans[number].limits.add(f"more than {MOST:,} pairs of one rule up to here")


def _pairs(match: PairMatch, survey: Survey) -> Iterator[Binding]:
    firsts = _firsts_of(match, survey)
    for number, second in _placed(match.second, survey, survey.begins):
        firsts.advance(match.first, survey, number)
        if match.sameness and second.head is None:
            continue
        rivals = firsts.by_head[second.head if match.sameness else None]
        before = list(islice(_before(match, survey, rivals, (number, second)), NEAREST))
        yield from _bindings(match, survey, reversed(before), (number, second))


def _before(match: PairMatch, survey: Survey, firsts: Sequence[Placed], second: Placed) -> Iterator[Quantity]:
    """The firsts that may be paired with the second, nearest first."""
    number, quantity = second
    for sentence, first in reversed(firsts):
        if not is_within(survey.scene.document, sentence, number, match.reach):
            return
        if first.span.end <= quantity.span.start and are_alike(first, quantity):
            yield first


@dataclass(slots=True)
class Firsts:
    """What may be the first of a pair in the sentences gone through so far."""

    has_heads: bool
    next: int = 0
    """The first sentence that was not gone through."""

    by_head: dict[str | None, deque[Placed]] = field(
        default_factory=lambda: defaultdict(lambda: deque(maxlen=FARTHEST))
    )
    """The last of them by their head noun, under None where the rule does not ask for sameness."""

    def advance(self, side: Side, survey: Survey, number: int) -> None:
        """Goes on to the end of the sentence *number*."""
        for sentence, first in _placed(side, survey, range(self.next, number + 1)):
            self.by_head[first.head if self.has_heads else None].append((sentence, first))
        self.next = max(self.next, number + 1)


def _firsts_of(match: PairMatch, survey: Survey) -> Firsts:
    """Those of the surveys before, where this one goes on after them."""
    _, firsts = survey.kept.get(id(match), (match, None))
    if not isinstance(firsts, Firsts) or firsts.next > survey.begins.start:
        firsts = Firsts(has_heads=bool(match.sameness))
        survey.kept[id(match)] = match, firsts
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
