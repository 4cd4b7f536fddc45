"""Candidates compete for the numbers that they would accuse, with each other and with "nothing"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from numcheck.relation.model import Candidate
from numcheck.relation.predicate import first_of
from numcheck.span import Span

MARGIN = 2
"""How much weaker an explanation that holds may be than the accusation that it absolves from."""


def settle(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Those that are claims: what holds with enough evidence, and what fails and nothing absolves."""
    held = [each for each in candidates if each.holds]
    failed = [each for each in candidates if each.holds is False and each.strength >= each.schema.file.warn_at]
    claims = list(_best_held(held))
    taken: list[Candidate] = []
    for each in sorted(failed, key=lambda one: (-(one.strength - one.schema.file.warn_at), anchor(one))):
        if each.evidence < each.schema.file.claim_at:
            continue
        if any(_absolves(other, each) for other in held) or any(_rivals(other, each) for other in taken):
            continue
        taken.append(each)
    return claims + taken


def anchor(candidate: Candidate) -> Span:
    """Where the number stands that is accused unless something tells of another."""
    role = next(iter(candidate.schema.rules))
    return first_of(candidate.roles[role]).quantity.span if role in candidate.roles else min(candidate.spans())


def _best_held(held: Sequence[Candidate]) -> Iterator[Candidate]:
    """For each relation and anchor the strongest candidate with enough evidence."""
    best: dict[tuple[str, Span], Candidate] = {}
    for each in held:
        if each.evidence < each.schema.file.claim_at:
            continue
        key = each.schema.name, anchor(each)
        if key not in best or each.strength > best[key].strength:
            best[key] = each
    yield from best.values()


def _absolves(held: Candidate, failed: Candidate) -> bool:
    """Whether the explanation that holds is good enough for the numbers of the accusation."""
    if held.schema.file.kind == "inequality" and failed.schema.name != held.schema.name:
        return False
    shared = held.spans() & failed.spans()
    if held.strength < failed.strength - MARGIN:
        return False
    if held.schema.name == failed.schema.name and anchor(held) == anchor(failed):
        return True
    return len(shared) >= 2 and (anchor(failed) in shared or len(shared) >= len(failed.spans()) - 1)


def _rivals(taken: Candidate, each: Candidate) -> bool:
    """Whether a stronger accusation tells of the same numbers already."""
    return anchor(taken) == anchor(each) or len(taken.spans() & each.spans()) >= 2
