"""Explanations of an accused number that little speaks for but its arithmetic, sought once it is accused."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

import msgspec

from numcheck.mention.model import Mention
from numcheck.pattern.model import Scene
from numcheck.relation.effort import Effort
from numcheck.relation.judge import bind, decide
from numcheck.relation.model import Candidate
from numcheck.relation.propose import Proposer
from numcheck.relation.settle import Outcome, anchor
from numcheck.relation.weigh import agreement_worth
from numcheck.relation.window import window_of

EXACT = 0.045
"""Width of the accused number relative to its value, up to which an agreement is no chance."""

WIDER = 2
"""How many times as far apart its numbers may stand as those of a claim."""

SCARCE = 3
"""How far below the evidence of a claim such an explanation may stay."""


def excused(
    outcomes: Iterable[Outcome], sentences: Mapping[int, list[Mention]], scene: Scene, effort: Effort
) -> Iterator[Outcome]:
    """The outcomes; an accusation with such an explanation is no claim."""
    for outcome in outcomes:
        failed = outcome.candidate
        is_accused = outcome.fate == "claim" and not failed.holds
        absolver = explanation(failed, sentences, scene, effort) if is_accused else None
        yield outcome if absolver is None else Outcome(failed, "absolved", absolver)


def explanation(
    failed: Candidate, sentences: Mapping[int, list[Mention]], scene: Scene, effort: Effort
) -> Candidate | None:
    """Another candidate of the relation with the accused number and one more of the others that holds.

    "Lost days came to 420, or 12 per accident. In the year before, 50 accidents were reported": of the 35
    accidents that stand farther off 12 times as many are 420.
    """
    if failed.schema.file.kind == "inequality" or any(role.sizes for role in failed.schema.roles):
        return None
    accused, spans = anchor(failed), failed.spans()
    if any(_is_vague(mention) for mention in failed.mentions() if mention.quantity.span == accused):
        return None
    for candidate in _candidates(failed, sentences, effort):
        shared = candidate.spans() & spans
        if accused not in shared or not 2 <= len(shared) < len(spans):
            continue
        binding = bind(candidate, scene)
        if binding is None or not decide(candidate, binding):
            continue
        candidate.holds = True
        candidate.strength = candidate.evidence + agreement_worth(candidate)
        return candidate
    return None


def _candidates(
    failed: Candidate, sentences: Mapping[int, list[Mention]], effort: Effort
) -> Iterator[Candidate]:
    """Candidates of the same relation in every window that holds one of its sentences."""
    near = failed.schema.file
    file = msgspec.structs.replace(near, reach=WIDER * near.reach)
    proposer = Proposer(replace(failed.schema, file=file), effort)
    places = [mention.sentence for mention in failed.mentions()]
    for start in range(min(places) - file.window + 1, max(places) + 1):
        if sentences.get(start):
            yield from proposer.candidates(
                window_of(sentences, start, file.window), start, file.claim_at - SCARCE
            )


def _is_vague(mention: Mention) -> bool:
    """Whether many numbers would agree with it: "about half"."""
    step = float(mention.quantity.last_digit or 0)
    return max(mention.high - mention.low, step) >= EXACT * (abs(mention.value) or 1.0)
