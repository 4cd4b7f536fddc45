"""Explanations of an accused number that little speaks for but its arithmetic, sought once it is accused."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from numcheck.frame.model import Scene
from numcheck.relation.judge import bind, decide
from numcheck.relation.model import Candidate, Window
from numcheck.relation.propose import Proposer
from numcheck.relation.settle import anchor
from numcheck.relation.weigh import agreement_worth

SURE = 4
"""What an agreement must be worth to explain without much evidence: the numbers are too exact for chance."""

SCARCE = 5
"""How far below the evidence of a claim such an explanation may stay."""


def explanation(failed: Candidate, windows: Iterable[tuple[int, Window]], scene: Scene) -> Candidate | None:
    """Another candidate of the relation with the accused number and one more of the others that holds.

    "Lost days came to 420, or 12 per accident. In the year before, 50 accidents were reported": of the 35
    accidents that stand farther off 12 times as many are 420.
    """
    if failed.schema.file.kind == "inequality":
        return None
    accused, spans = anchor(failed), failed.spans()
    for candidate in _candidates(failed, windows):
        shared = candidate.spans() & spans
        if accused not in shared or not 2 <= len(shared) < len(spans):
            continue
        binding = bind(candidate, scene)
        if binding is None or not decide(candidate, binding):
            continue
        candidate.holds = True
        candidate.strength = candidate.evidence + agreement_worth(candidate)
        if candidate.strength - candidate.evidence >= SURE:
            return candidate
    return None


def _candidates(failed: Candidate, windows: Iterable[tuple[int, Window]]) -> Iterator[Candidate]:
    proposer = Proposer(failed.schema)
    for start, window in windows:
        yield from proposer.candidates(window, start, failed.schema.file.claim_at - SCARCE)
