"""Every way in which a rule's wording binds quantities of a document."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from numcheck.claim.rest import with_rest
from numcheck.claim.survey import Survey
from numcheck.claim.tables import bind_relation, relations_for
from numcheck.claim.ties import bind_tie, ties_for
from numcheck.document.model import Document
from numcheck.pattern.mask import View
from numcheck.pattern.match import Match, stands_at_clause_start
from numcheck.pattern.model import Binding
from numcheck.pattern.parse import Pattern
from numcheck.pattern.scan import Scan
from numcheck.rule.model import PatternMatch, Rule, TableMatch
from numcheck.span import Span

MOST_LATER = 40
"""Sentences within reach in which the wording may go on: the nearest that have it."""


def find_bindings(rule: Rule, survey: Survey) -> Iterator[Binding]:
    """The bindings of the rule, each set of operands once for every way it is reached."""
    match = rule.match
    if isinstance(match, TableMatch):
        yield from (bind_relation(each, survey.scene) for each in relations_for(match, survey.scene))
        yield from (bind_tie(each, survey.scene) for each in ties_for(match, survey.scene))
    else:
        yield from _pattern_bindings(match, survey)


def _pattern_bindings(match: PatternMatch, survey: Survey) -> Iterator[Binding]:
    later = _continuations(match, survey)
    for scan, patterns in survey.likely(match.patterns, dense=needs_two(match)):
        if not match.then:
            yield from _sentence_bindings(match, scan, patterns)
        elif _within_reach(later[0], match, survey, scan.number):
            for binding in _sentence_bindings(match, scan, patterns):
                yield from _continued(binding, match, survey, scan.number, later)


def _continuations(match: PatternMatch, survey: Survey) -> list[list[int]]:
    """For each pattern of ``then`` the sentences where it stands, in the order of the text."""
    return [
        [scan.number for scan, _ in survey.likely([pattern], dense=False, later=True) if scan.stands(pattern)]
        for pattern in match.then
    ]


def _within_reach(numbers: list[int], match: PatternMatch, survey: Survey, number: int) -> list[int]:
    """Those of the sentences *numbers* that lie within reach of sentence *number*, the nearest ones."""
    reach = later_sentences(survey.scene.document, number, match.reach)
    first = bisect_left(numbers, reach.start)
    return numbers[first : min(bisect_left(numbers, reach.stop, lo=first), first + MOST_LATER)]


def needs_two(match: PatternMatch) -> bool:
    """Whether a sentence with one number alone is passed over.

    It may be the first of several, by ``then``, or all that is needed.
    """
    return not match.then and not _takes_one(match) and (not match.rest or match.rest.sentences == 1)


def _takes_one(match: PatternMatch) -> bool:
    """Whether one number may be enough: "Friday, 3 May 2019", "two towns: Ayr and Oban", or bind none."""
    return any(
        sum(slot.form not in ("word", "items") for slot in pattern.slots.values()) <= 1
        and all(slot.form in ("word", "items", "one", "range") for slot in pattern.slots.values())
        for pattern in match.patterns
    )


def _sentence_bindings(match: PatternMatch, scan: Scan, patterns: Sequence[Pattern]) -> Iterator[Binding]:
    for pattern in patterns:
        for view, found in scan.matches(pattern):
            if obstacle(match, view, found):
                continue
            bound = Binding(found.operands, scan.scene, scan.sentence, found.span, reach=len(found.span))
            for binding in with_rest(bound, match.rest) if match.rest else (bound,):
                if is_allowed(match, scan, binding.span):
                    yield binding


def obstacle(match: PatternMatch, view: View, found: Match) -> str:
    """What is wrong with where it stands, which must begin and end as the rule says; empty if nothing."""
    first, last = view.tokens[found.first], view.tokens[found.after - 1]
    if match.within == "clause" and first.clause != last.clause:
        return "within: it crosses the border of a clause"
    if match.starts == "sentence" and found.first > 0:
        return "starts: it is not at the beginning of its sentence"
    if match.starts == "clause" and not stands_at_clause_start(view, found):
        return "starts: it is not at the beginning of its clause"
    return ""


def _continued(
    binding: Binding, match: PatternMatch, survey: Survey, number: int, later: Sequence[list[int]]
) -> Iterator[Binding]:
    """The binding completed by the patterns of ``then`` in later sentences."""
    ends = [(binding, number)]
    for pattern, numbers in zip(match.then, later, strict=True):
        ends = [
            longer
            for end, place in ends[:MOST_LATER]
            for longer in _next(end, pattern, survey, _within_reach(numbers, match, survey, place))
        ]
    for end, _ in ends:
        yield end


def _next(
    binding: Binding, pattern: Pattern, survey: Survey, places: Iterable[int]
) -> Iterator[tuple[Binding, int]]:
    for place in places:
        for _, found in survey.scans[place].matches(pattern):
            if not binding.operands.keys() & found.operands.keys():
                operands = {**binding.operands, **found.operands}
                span = binding.span.cover(found.span)
                yield replace(binding, operands=operands, span=span, reach=len(span)), place


def is_allowed(match: PatternMatch | TableMatch, scan: Scan, span: Span) -> bool:
    """Whether none of ``unless`` stands in the clauses of *span*, and one of ``needs`` does."""
    if not match.unless and not match.needs:
        return True
    here = scan.stretches_at(span)
    if any(scan.stretches(pattern) & here for pattern in match.unless):
        return False
    return not match.needs or any(scan.stretches(pattern) & here for pattern in match.needs)


def later_sentences(document: Document, number: int, reach: str) -> range:
    """The sentences after *number* within its reach, which are all of a piece."""
    sentences = document.sentences
    if reach == "document":
        return range(number + 1, len(sentences))
    block = sentences[number].block
    if reach == "next":
        is_there = number + 1 < len(sentences) and not _is_across_cells(document, number, number + 1)
        return range(number + 1, number + 1 + is_there)
    if reach == "section" and document.blocks[block].kind != "table cell":
        section = _section(document, block)
        block = bisect_right(document.blocks, section, lo=block, key=lambda each: each.section) - 1
    return range(number + 1, bisect_right(sentences, block, lo=number, key=lambda each: each.block))


def _is_across_cells(document: Document, one: int, other: int) -> bool:
    """Whether one of two sentences stands in a cell of a table that does not hold the other."""
    here, there = (document.sentences[number].block for number in (one, other))
    return here != there and "table cell" in (document.blocks[here].kind, document.blocks[there].kind)


def _section(document: Document, block: int) -> int:
    return document.blocks[block].section
