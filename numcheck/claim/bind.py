"""Every way in which a rule's wording binds quantities of a document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from numcheck.frame.combine import find_readings
from numcheck.frame.compile import Lexicon
from numcheck.frame.definition import Frame
from numcheck.frame.match import Match
from numcheck.frame.model import Binding, Listing, Operand, Scene
from numcheck.frame.mask import View
from numcheck.frame.pattern import Pattern
from numcheck.frame.scan import Scan, scan_sentence, spread
from numcheck.frame.window import Window, find_windows
from numcheck.quantity.model import Quantity
from numcheck.rule.model import FrameMatch, PairMatch, PatternMatch, Rule
from numcheck.span import Span


@dataclass
class Survey:
    """A document's sentences, masked when first asked for, and its frames."""

    scene: Scene
    lexicon: Lexicon
    _windows: dict[str, list[Window]] = field(default_factory=dict)

    @cached_property
    def scans(self) -> dict[int, Scan]:
        """The sentences that hold a quantity, by number."""
        numbers = (number for number, found in enumerate(self.scene.quantities) if found)
        return {number: scan_sentence(self.scene, number, self.lexicon) for number in numbers}

    def dense_scans(self) -> Iterator[Scan]:
        """The sentences with two quantities or more."""
        for number, scan in self.scans.items():
            if sum(1 for _ in spread(self.scene.quantities[number])) > 1:
                yield scan

    def windows(self, frame: Frame) -> list[Window]:
        """Where the frame opens in the document."""
        found = self._windows.get(frame.name)
        if found is None:
            found = [window for scan in self.dense_scans() for window in find_windows(frame, scan)]
            self._windows[frame.name] = found
        return found


def find_bindings(rule: Rule, survey: Survey) -> Iterator[Binding]:
    """The bindings of the rule, each set of operands once for every way it is reached."""
    match = rule.match
    if isinstance(match, FrameMatch):
        yield from _frame_bindings(match, survey)
    elif isinstance(match, PairMatch):
        yield from _pair_bindings(match, survey)
    else:
        yield from _pattern_bindings(match, survey)


def _frame_bindings(match: FrameMatch, survey: Survey) -> Iterator[Binding]:
    for window in survey.windows(match.frame):
        bindings = find_readings(window, match.roles, {**match.frame.fallback, **match.fallback})
        for binding in bindings:
            if _allowed(match, window.scan, binding.span):
                yield binding


def _pattern_bindings(match: PatternMatch, survey: Survey) -> Iterator[Binding]:
    scans = survey.scans.values() if match.then else survey.dense_scans()
    for scan in scans:
        for pattern in match.patterns:
            for view, found in scan.matches(pattern):
                if _starts_well(match, view, found) and _allowed(match, scan, found.span):
                    binding = _binding(scan, found.operands, found.span)
                    yield from _continued(binding, match, survey, scan.number) if match.then else (binding,)


def _starts_well(match: PatternMatch, view: View, found: Match) -> bool:
    if match.starts == "sentence":
        return found.first == 0
    tokens = view.tokens
    return (
        match.starts is None
        or found.first == 0
        or tokens[found.first - 1].clause != tokens[found.first].clause
    )


def _continued(binding: Binding, match: PatternMatch, survey: Survey, number: int) -> Iterator[Binding]:
    """The binding completed by the patterns of ``then`` in later sentences."""
    ends = [(binding, number)]
    for pattern in match.then:
        ends = [longer for end, place in ends for longer in _next(end, pattern, match, survey, place)]
    for end, _ in ends:
        yield end


def _next(
    binding: Binding, pattern: Pattern, match: PatternMatch, survey: Survey, number: int
) -> Iterator[tuple[Binding, int]]:
    for place in _later_sentences(survey.scene, number, match.reach):
        scan = survey.scans.get(place)
        for _, found in scan.matches(pattern) if scan else ():
            if not binding.operands.keys() & found.operands.keys():
                operands = {**binding.operands, **found.operands}
                span = binding.span.cover(found.span)
                yield replace(binding, operands=operands, span=span, reach=len(span)), place


def _later_sentences(scene: Scene, number: int, reach: str) -> Sequence[int]:
    """Numbers of the sentences after *number* that a rule may look at."""
    sentences, blocks = scene.document.sentences, scene.document.blocks
    if reach == "next":
        return range(number + 1, min(number + 2, len(sentences)))
    here = sentences[number].block
    later = range(number + 1, len(sentences))
    if reach == "paragraph":
        return [place for place in later if sentences[place].block == here]
    if reach == "section":
        return [place for place in later if blocks[sentences[place].block].section == blocks[here].section]
    return later


def _pair_bindings(match: PairMatch, survey: Survey) -> Iterator[Binding]:
    """Two quantities, in the order of the text; paired by head noun where the rule asks for sameness."""
    placed = [
        (number, quantity)
        for number, quantities in enumerate(survey.scene.quantities)
        for quantity in spread(quantities)
    ]
    firsts = [
        (number, quantity) for number, quantity in placed if match.first.takes(quantity, survey.scene, number)
    ]
    by_head: dict[str | None, list[tuple[int, Quantity]]] = {}
    for number, quantity in firsts:
        by_head.setdefault(quantity.head if match.by_head else None, []).append((number, quantity))
    for number, second in placed:
        if not match.second.takes(second, survey.scene, number) or (match.by_head and second.head is None):
            continue
        for place, first in by_head.get(second.head if match.by_head else None, ()):
            if first.span.end <= second.span.start and _within_reach(
                survey.scene, place, number, match.reach
            ):
                span = first.span.cover(second.span)
                binding = _binding(survey.scans[number], {"first": first, "second": second}, span)
                if _allowed(match, survey.scans[number], second.span):
                    yield binding


def _within_reach(scene: Scene, first: int, second: int, reach: str) -> bool:
    return first == second or second in _later_sentences(scene, first, reach)


def _binding(scan: Scan, operands: dict[str, Operand] | object, span: Span) -> Binding:
    return Binding(operands, scan.scene, scan.sentence, span, reach=len(span))  # type: ignore[arg-type]


def _allowed(match: FrameMatch | PatternMatch | PairMatch, scan: Scan, span: Span) -> bool:
    """Whether none of ``unless`` stands in the stretch of the match, and one of ``needs`` does."""
    if any(_stands_beside(pattern, scan, span) for pattern in match.unless):
        return False
    return not match.needs or any(_stands_beside(pattern, scan, span) for pattern in match.needs)


def _stands_beside(pattern: Pattern, scan: Scan, span: Span) -> bool:
    view = scan.views[0]
    stretches = {token.stretch for token in view.tokens if token.span.overlaps(span)}
    return any(found.tokens[match.first].stretch in stretches for found, match in scan.matches(pattern))
