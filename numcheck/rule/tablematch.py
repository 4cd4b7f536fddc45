"""Makes the ``match`` of a rule for tables of what its file writes."""

from __future__ import annotations

from numcheck.errors import nearest
from numcheck.expression.scope import Names
from numcheck.pattern.model import Slot
from numcheck.rule import file as written
from numcheck.rule.model import TableMatch
from numcheck.rule.patterns import Reporter
from numcheck.table.kinds import PROOFS, PROVEN, ROLES, WORD_ROLES

MATCH = ("match",)


def read_table_match(given: written.TableMatch, reporter: Reporter) -> tuple[TableMatch, Names]:
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
