"""What ``match`` and ``explain`` show of a relation: its cues, and why a candidate is a claim or is none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from numcheck.report.page import Line, Piece, folded

if TYPE_CHECKING:
    from numcheck.relation.model import Schema
    from numcheck.relation.settle import Outcome

NAME_WIDTH = 11
MOST = 12
"""Candidates of a text that are shown, those with the most evidence."""


def relation_explanation(schema: Schema, width: int) -> Iterator[Line]:
    """Everything that the relation's file says."""
    file = schema.file
    yield Piece(file.relation, "bold"), Piece(" (relation)", "dim")
    yield from ((Piece(line),) for line in folded(file.summary, width))
    for paragraph in file.note.strip().split("\n\n"):
        if paragraph:
            yield ()
            yield from ((Piece(line),) for line in folded(paragraph, width))
    yield ()
    yield from _fact(
        "roles", [f"{role}: {kinds.replace('|', ', ')}" for role, kinds in file.roles.items()], width
    )
    yield from _fact("holds", [file.equation], width)
    yield from _fact("where", file.domain, width)
    yield from _fact("requires", file.requires, width)
    cues = [f"{name} ({cue.weight:+}): {'; '.join(cue.when)}" for name, cue in file.cues.items()]
    yield from _fact("cues", cues, width)
    levels = f"claim from {file.claim_at}, with the shape of the disagreement warning from {file.warn_at}"
    levels += f", error from {file.error_at}" if file.error_at is not None else ""
    yield from _fact("evidence", [levels], width)
    yield from _fact(
        "accuses", [f"{role}: {accuse.message} [{accuse.id}]" for role, accuse in file.accuse.items()], width
    )
    yield from _fact("witnesses", [", ".join(file.rules)] if file.rules else [], width)


def outcome_lines(outcomes: Sequence[Outcome], width: int) -> Iterator[Line]:
    """The candidates of a text with the cues that stand, those first that became claims."""
    ranked = sorted(outcomes, key=lambda each: (each.fate != "claim", -each.candidate.strength))
    if not ranked:
        yield (Piece("no candidate: no numbers that fit the roles stand together here", "bold"),)
    for number, outcome in enumerate(ranked[:MOST], start=1):
        yield from _outcome(number, outcome, width)
    if len(ranked) > MOST:
        yield (Piece(f"{len(ranked) - MOST} more with less evidence", "dim"),)


def _outcome(number: int, outcome: Outcome, width: int) -> Iterator[Line]:
    candidate = outcome.candidate
    agrees = "the numbers agree" if candidate.holds else "the numbers disagree"
    yield (Piece(f"candidate {number}: ", "bold"), Piece(f"{_fate(outcome)}; {agrees}", "bold"))
    yield from _fact("binds", candidate.texts(), width)
    weights = {cue.name: cue.weight for cue in candidate.schema.cues}
    yield from _fact("because", [f"{cue} ({weights[cue]:+})" for cue in candidate.cues] or ["no cue"], width)
    file = candidate.schema.file
    told = f"{candidate.evidence} (a claim from {file.claim_at})"
    if candidate.holds is False:
        told += f", with the shape of the disagreement {candidate.strength} (told from {file.warn_at})"
    yield from _fact("evidence", [told], width)
    yield ()


def _fate(outcome: Outcome) -> str:
    rival = "" if outcome.by is None else f" {outcome.by.schema.name} of {', '.join(outcome.by.texts())}"
    return {
        "claim": "a claim",
        "little evidence": "no claim, too little evidence",
        "weaker reading": f"no claim, weaker than{rival}",
        "absolved": f"no claim, explained by{rival}",
        "rival": f"no claim, told already by{rival}",
    }[outcome.fate]


def _fact(name: str, values: Iterable[str], width: int) -> Iterator[Line]:
    lead = f"  {name:<{NAME_WIDTH}}"
    for value in values:
        for part in folded(value, width - len(lead)):
            yield Piece(lead, "dim"), Piece(part)
            lead = " " * len(lead)
