"""Makes the ``match`` of a rule of what its file writes: patterns or a table."""

from __future__ import annotations

from dataclasses import dataclass, replace

from numcheck.errors import nearest
from numcheck.expression.scope import Names
from numcheck.pattern.model import Slot
from numcheck.pattern.parse import Pattern
from numcheck.pattern.slot import Classes
from numcheck.quantity.noun import singular
from numcheck.rule import file as written
from numcheck.rule.model import LISTS, Match, PatternMatch, Rest, Side, TableMatch
from numcheck.rule.patterns import (
    Reporter,
    hides_names,
    is_sound,
    read_patterns,
    read_slot,
    written_names,
)
from numcheck.table.kinds import PROOFS, PROVEN, ROLES, WORD_ROLES
from numcheck.yamlfile import KeyPath

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
        bound = Bound(*_read_table_match(given, reporter))
    return Bound(None, replace(bound.names, is_complete=False)) if hides_names(reporter) else bound


def _read_pattern_match(given: written.PatternMatch, classes: Classes, reporter: Reporter) -> Bound:
    patterns = read_patterns(given.any, (*MATCH, "any"), classes, reporter)
    then = read_patterns(given.then, (*MATCH, "then"), classes, reporter)
    unless, needs = _conditions(given, classes, reporter)
    rest = _read_rest(given, (*MATCH, "rest"), classes, reporter)
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


def _read_rest(given: written.PatternMatch, keys: KeyPath, classes: Classes, reporter: Reporter) -> Rest:
    """The rest that a rule names; what is wrong with it is reported."""
    sides: dict[str, Side] = {}
    for name, spec in given.rest.items():
        slot = read_slot(name, spec, (*keys, name), classes, reporter)
        if slot is None:
            continue
        if slot.form != "one" and (slot.form not in LISTS or len(given.rest) > 1):
            due = "one number is due here, or a list alone: kinds, and a noun if need be"
            reporter.report((*keys, name), due)
            continue
        sides[name] = Side(slot, _heads_of(slot.noun or "", classes))
    sentences = int(given.around.split()[0]) if given.around != "sentence" else 1
    return Rest(sides, sentences, given.stands, of_many=given.of_many)


def _heads_of(noun: str, classes: Classes) -> frozenset[str]:
    """The nouns that "member" or "@people" stands for, in the singular."""
    heads = classes.get(noun[1:], ()) if noun.startswith("@") else [noun] if noun else []
    return frozenset(singular(head.lower()) for head in heads)


def _read_table_match(given: written.TableMatch, reporter: Reporter) -> tuple[TableMatch, Names]:
    """The match that a rule for tables writes, and the names that it gives to expressions."""
    kinds = [part.strip() for part in given.table.split("|")]
    for kind in kinds:
        if kind not in ROLES:
            hint = nearest(kind, list(ROLES)) or f" (relations: {', '.join(ROLES)})"
            reporter.report((*MATCH, "table"), f"unknown relation '{kind}'{hint}")
    for place, proof in enumerate(given.proof):
        if proof not in PROOFS:
            hint = nearest(proof, list(PROOFS)) or f" (proofs: {', '.join(PROOFS)})"
            reporter.report((*MATCH, "proof", place), f"unknown proof '{proof}'{hint}")
    slots = {
        role: Slot(role, frozenset({"number", "percent"}), "list" if role == "parts" else "one")
        for kind in kinds
        for role in ROLES.get(kind, ())
    }
    words = {role: Slot(role, form="word") for role in WORD_ROLES}
    match = TableMatch(kinds=frozenset(kinds), axis=given.axis, proofs=frozenset(given.proof or PROVEN))
    return match, Names({**slots, **words}, dict.fromkeys(WORD_ROLES, ()))
