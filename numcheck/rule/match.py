"""Makes the ``match`` of a rule of what its file writes: patterns or a table."""

from __future__ import annotations

from dataclasses import dataclass, replace

from numcheck.expression.scope import Names
from numcheck.pattern.model import Slot
from numcheck.pattern.parse import Pattern
from numcheck.pattern.slot import Classes
from numcheck.rule import file as written
from numcheck.rule.model import Match, PatternMatch
from numcheck.rule.patterns import (
    Reporter,
    hides_names,
    is_sound,
    read_patterns,
    written_names,
)
from numcheck.rule.rest import read_rest
from numcheck.rule.tablematch import read_table_match

MATCH = ("match",)


@dataclass(frozen=True, slots=True)
class Bound:
    """A match and the names that it gives to expressions; no match where it had a problem."""

    match: Match | None
    names: Names


UNKNOWN = Bound(None, Names({}, is_complete=False))


def read_match(given: written.Match, classes: Classes, reporter: Reporter) -> Bound:
    """The match that a rule writes; what is wrong with it is reported."""
    if isinstance(given, written.PatternMatch):
        bound = _read_pattern_match(given, classes, reporter)
    else:
        bound = Bound(*read_table_match(given, reporter))
    return Bound(None, replace(bound.names, is_complete=False)) if hides_names(reporter) else bound


def _read_pattern_match(given: written.PatternMatch, classes: Classes, reporter: Reporter) -> Bound:
    patterns = read_patterns(given.any, (*MATCH, "any"), classes, reporter)
    then = read_patterns(given.then, (*MATCH, "then"), classes, reporter)
    unless, needs = _conditions(given, classes, reporter)
    rest = read_rest(given, (*MATCH, "rest"), classes, reporter)
    match = PatternMatch(
        patterns=patterns,
        within=given.within,
        then=then,
        reach=given.reach,
        starts=given.starts,
        rest=rest if rest.sides else None,
        unless=unless,
        needs=needs,
    )
    slots = _merged_slots((*patterns, *then)) | {name: side.slot for name, side in rest.sides.items()}
    broken = [text for text in (*given.any, *given.then) if not is_sound(text, classes)]
    vague = written_names(broken) | (given.rest.keys() - rest.sides.keys())
    return Bound(match, Names(slots, vague=frozenset(vague)))


def _merged_slots(patterns: tuple[Pattern, ...]) -> dict[str, Slot]:
    """Every slot by name; one of several patterns takes the kinds of all."""
    merged: dict[str, Slot] = {}
    for pattern in patterns:
        for name, slot in pattern.slots.items():
            before = merged.get(name, slot)
            says_number = "number" in slot.named_kinds | before.named_kinds
            merged[name] = replace(slot, kinds=slot.kinds | before.kinds, says_number=says_number)
    return merged


def _conditions(
    given: written.PatternMatch, classes: Classes, reporter: Reporter
) -> tuple[tuple[Pattern, ...], tuple[Pattern, ...]]:
    unless = read_patterns(given.unless, (*MATCH, "unless"), classes, reporter)
    return unless, read_patterns(given.needs, (*MATCH, "needs"), classes, reporter)
