"""Makes the ``match`` of a rule of what its file writes: patterns, a pair or a table."""

from __future__ import annotations

from dataclasses import dataclass, replace

from numcheck.errors import nearest
from numcheck.expression.scope import Names
from numcheck.pattern.model import Slot
from numcheck.pattern.parse import Pattern
from numcheck.pattern.slot import Classes
from numcheck.rule import file as written
from numcheck.rule.model import Match, PairMatch, PatternMatch, Sameness
from numcheck.rule.patterns import (
    Reporter,
    hides_names,
    is_sound,
    read_patterns,
    read_slot,
    written_names,
)
from numcheck.rule.rest import heads_of, read_rest
from numcheck.rule.side import SCOPES, Side
from numcheck.rule.tablematch import read_table_match

MATCH = ("match",)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a rule file may refer to."""

    rules: tuple[str, ...]
    classes: Classes


@dataclass(frozen=True, slots=True)
class Bound:
    """A match and the names that it gives to expressions; no match where it had a problem."""

    match: Match | None
    names: Names


UNKNOWN = Bound(None, Names({}, is_complete=False))


def read_match(given: written.Match, around: Surroundings, reporter: Reporter, sameness: Sameness) -> Bound:
    """The match that a rule writes; what is wrong with it is reported."""
    if isinstance(given, written.PatternMatch):
        bound = _read_pattern_match(given, around.classes, reporter)
    elif isinstance(given, written.TableMatch):
        bound = Bound(*read_table_match(given, reporter))
    else:
        bound = _read_pair_match(given, around.classes, reporter, sameness)
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


def _read_pair_match(
    given: written.PairMatch, classes: Classes, reporter: Reporter, sameness: Sameness
) -> Bound:
    first = _read_side("first", given.pair.first, classes, reporter)
    second = _read_side("second", given.pair.second, classes, reporter)
    unless, needs = _conditions(given, classes, reporter)
    if first is None or second is None:
        return Bound(None, Names({}, vague=frozenset({"first", "second"})))
    match = PairMatch(
        first=first, second=second, reach=given.reach, sameness=sameness, unless=unless, needs=needs
    )
    return Bound(match, Names({"first": first.slot, "second": second.slot}))


def _read_side(name: str, given: written.Side, classes: Classes, reporter: Reporter) -> Side | None:
    keys = (*MATCH, "pair", name)
    scopes = tuple(part.strip() for part in (given.scope or "").split("|") if part.strip())
    for scope in scopes:
        if scope.removeprefix("~") not in SCOPES:
            hint = nearest(scope.removeprefix("~"), list(SCOPES)) or f" (scopes: {', '.join(SCOPES)})"
            reporter.report((*keys, "scope"), f"unknown scope '{scope}'{hint}")
    noun = given.noun or ""
    if noun.startswith("@") and noun[1:] not in classes:
        hint = nearest(noun[1:], sorted(classes))
        reporter.report((*keys, "noun"), f"unknown word class '{noun}'{hint}")
    slot = read_slot(name, given.kind, (*keys, "kind"), classes, reporter)
    if slot is None:
        return None
    return Side(slot, heads_of(noun, classes), scopes, given.definite)


def _conditions(
    given: written.PatternMatch | written.PairMatch, classes: Classes, reporter: Reporter
) -> tuple[tuple[Pattern, ...], tuple[Pattern, ...]]:
    unless = read_patterns(given.unless, (*MATCH, "unless"), classes, reporter)
    return unless, read_patterns(given.needs, (*MATCH, "needs"), classes, reporter)
