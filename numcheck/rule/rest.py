"""Makes the rest of a rule of what its file writes."""

from __future__ import annotations

from numcheck.pattern.slot import Classes
from numcheck.quantity.noun import singular
from numcheck.rule.file import PatternMatch
from numcheck.rule.model import LISTS, Rest, Side
from numcheck.rule.patterns import Reporter, read_slot
from numcheck.yamlfile import KeyPath


def read_rest(given: PatternMatch, keys: KeyPath, classes: Classes, reporter: Reporter) -> Rest:
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
        sides[name] = Side(slot, heads_of(slot.noun or "", classes))
    sentences = int(given.around.split()[0]) if given.around != "sentence" else 1
    return Rest(sides, sentences, given.stands, of_many=given.of_many)


def heads_of(noun: str, classes: Classes) -> frozenset[str]:
    """The nouns that "member" or "@people" stands for, in the singular."""
    heads = classes.get(noun[1:], ()) if noun.startswith("@") else [noun] if noun else []
    return frozenset(singular(head.lower()) for head in heads)
