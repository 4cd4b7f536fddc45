"""Candidates compete for the numbers that they would accuse, with each other and with "nothing"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from numcheck.relation.filling import first_of
from numcheck.relation.model import Candidate
from numcheck.span import Span

MARGIN = 2
"""How much weaker an explanation that holds may be than the accusation that it absolves from."""

Fate = Literal["claim", "little evidence", "weaker reading", "absolved", "rival"]


@dataclass(frozen=True)
class Outcome:
    """What became of a candidate, and which other one decided that."""

    candidate: Candidate
    fate: Fate
    by: Candidate | None = None


class _Explaining:
    """Candidates by the numbers that they use, so that each meets only those that share one with it."""

    def __init__(self, candidates: Sequence[Candidate]) -> None:
        self.candidates: list[Candidate] = []
        self.places: dict[Span, list[int]] = defaultdict(list)
        for each in candidates:
            self.add(each)

    def add(self, candidate: Candidate) -> None:
        for span in candidate.spans():
            self.places[span].append(len(self.candidates))
        self.candidates.append(candidate)

    def near(self, candidate: Candidate) -> list[Candidate]:
        """Those that share a number with the candidate, in their order."""
        places = {place for span in candidate.spans() for place in self.places.get(span, ())}
        return [self.candidates[place] for place in sorted(places)]


def settle(candidates: Sequence[Candidate]) -> list[Outcome]:
    """Every candidate with its fate: claims hold with enough evidence, or fail unabsolved."""
    held = [each for each in candidates if each.holds]
    failed = [each for each in candidates if each.holds is False]
    outcomes = list(_settle_held(held))
    explaining, taken = _Explaining(held), _Explaining(())
    for each in sorted(failed, key=lambda one: (-(one.strength - one.schema.file.warn_at), anchor(one))):
        outcome = _settle_failed(each, explaining.near(each), taken.near(each))
        if outcome.fate == "claim":
            taken.add(each)
        outcomes.append(outcome)
    return outcomes


def anchor(candidate: Candidate) -> Span:
    """Where the number stands that is accused unless something tells of another."""
    role = next(iter(candidate.schema.rules))
    return (
        first_of(candidate.roles[role]).quantity.span if role in candidate.roles else min(candidate.spans())
    )


def _settle_held(held: Sequence[Candidate]) -> Iterator[Outcome]:
    """For each relation and anchor the strongest candidate with enough evidence is a claim."""
    best: dict[tuple[str, Span], Candidate] = {}
    for each in held:
        key = each.schema.name, anchor(each)
        if each.evidence >= each.schema.file.claim_at and (
            key not in best or each.strength > best[key].strength
        ):
            best[key] = each
    for each in held:
        winner = best.get((each.schema.name, anchor(each)))
        if each is winner:
            yield Outcome(each, "claim")
        elif winner is None or each.evidence < each.schema.file.claim_at:
            yield Outcome(each, "little evidence")
        else:
            yield Outcome(each, "weaker reading", winner)


def _settle_failed(each: Candidate, held: Sequence[Candidate], taken: Sequence[Candidate]) -> Outcome:
    if each.evidence < each.schema.file.claim_at or each.strength < each.schema.file.warn_at:
        return Outcome(each, "little evidence")
    absolver = next((other for other in held if _absolves(other, each)), None)
    if absolver is not None:
        return Outcome(each, "absolved", absolver)
    rival = next((other for other in taken if _rivals(other, each)), None)
    return Outcome(each, "rival", rival) if rival is not None else Outcome(each, "claim")


def _absolves(held: Candidate, failed: Candidate) -> bool:
    """Whether the explanation that holds is good enough for the numbers of the accusation."""
    if held.schema.file.kind == "inequality" and failed.schema.name != held.schema.name:
        return False
    margin = 0 if held.schema.file.kind == "inequality" else MARGIN  # every other inequality holds by chance
    if held.strength < failed.strength - margin:
        return False
    if held.schema.name == failed.schema.name and anchor(held) == anchor(failed):
        return True
    if failed.schema.file.kind == "inequality" and held.evidence < held.schema.file.claim_at:
        return False  # what is no claim itself excuses no part that exceeds its whole
    if failed.schema.words and _compares_both(held, failed):
        return False  # how far apart the two are says nothing of which is the larger
    shared = held.spans() & failed.spans()
    is_same = held.schema.name == failed.schema.name
    is_enough = is_same and (len(shared) >= len(failed.spans()) - 1 or held.spans() < failed.spans())
    return len(shared) >= 2 and (anchor(failed) in shared or is_enough)


def _compares_both(held: Candidate, failed: Candidate) -> bool:
    """Whether the two numbers of *failed* are those that *held* takes in either order."""
    either = [held.roles[role] for role in held.schema.file.symmetric if role in held.roles]
    return {first_of(each).quantity.span for each in either} == failed.spans()


def _rivals(taken: Candidate, each: Candidate) -> bool:
    """Whether a stronger accusation tells of the same numbers already."""
    return anchor(taken) == anchor(each) or len(taken.spans() & each.spans()) >= 2
