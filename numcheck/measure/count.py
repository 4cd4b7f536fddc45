"""Counts cues: how often each stood, how often the arithmetic then held, and what chance would give."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from numcheck.claim.model import Claim
from numcheck.mention.model import Mention
from numcheck.pattern.model import Scene
from numcheck.relation.counts import Count, Counts, cue_hash
from numcheck.relation.engine import Engine, proposers_of
from numcheck.relation.filling import first_of
from numcheck.relation.judge import bind, decide
from numcheck.relation.model import Candidate
from numcheck.relation.propose import Proposer
from numcheck.relation.recall import Recaller
from numcheck.relation.window import Section

BELOW = 3
"""How far below the evidence of a claim a candidate may stay and still be counted."""


@dataclass
class Counter:
    """Counts over one document after the other."""

    engine: Engine

    def __post_init__(self) -> None:
        self.words = self.documents = 0
        self.claims: dict[str, list[int]] = {}
        self.base = {name: Count() for name in self.engine.schemas}
        self.cues = {
            name: {cue.name: Count() for cue in schema.cues} for name, schema in self.engine.schemas.items()
        }

    def add(self, scene: Scene) -> None:
        """Counts every candidate of a document that has some evidence."""
        self.documents += 1
        self.words += len(scene.document.text.split())
        proposers = proposers_of(self.engine.schemas.values())
        for sentences, _ in self.engine.sections(scene):
            for proposer in proposers:
                self._add_relation(proposer, sentences, scene)

    def _add_relation(self, proposer: Proposer | Recaller, sentences: Section, scene: Scene) -> None:
        others = [mention for found in sentences.values() for mention in found if not mention.is_pair]
        for candidate in proposer.proposals(sentences, proposer.schema.file.claim_at - BELOW):
            self._add_candidate(candidate, others, scene)

    def _add_candidate(self, candidate: Candidate, others: Iterable[Mention], scene: Scene) -> None:
        holds = _decided(candidate, scene)
        if holds is None:
            return
        stranger = _with_stranger(candidate, others)
        chance = bool(stranger is not None and _decided(stranger, scene))
        name = candidate.schema.name
        for counts in (self.base[name], *(self.cues[name][cue] for cue in candidate.cues)):
            counts.seen += 1
            counts.held += holds
            counts.chance += chance

    def add_claims(self, claims: Iterable[Claim]) -> None:
        """Counts what was told of a document."""
        for claim in claims:
            made = self.claims.setdefault(claim.rule_id, [0, 0])
            made[0] += 1
            made[1] += claim.is_violation

    def counts(self) -> Counts:
        """What was counted, each cue with the hash of what it asks."""
        return Counts(
            documents=self.documents,
            words=self.words,
            relations={
                name: {
                    "": self.base[name].listed(),
                    **{cue: each.listed() for cue, each in self.cues[name].items()},
                }
                for name in self.engine.schemas
            },
            hashes={
                name: {cue: cue_hash(file) for cue, file in schema.file.cues.items()}
                for name, schema in self.engine.schemas.items()
            },
            claims=self.claims,
        )


def _decided(candidate: Candidate, scene: Scene) -> bool | None:
    binding = bind(candidate, scene)
    return None if binding is None else decide(candidate, binding)


def _with_stranger(candidate: Candidate, others: Iterable[Mention]) -> Candidate | None:
    """The candidate with the accused number replaced by a like one of another sentence."""
    role = next(iter(candidate.schema.rules))
    if role not in candidate.roles:
        return None
    anchor = first_of(candidate.roles[role])
    sentences = {mention.sentence for mention in candidate.mentions()}
    for other in others:
        if other.type == anchor.type and other.sentence not in sentences:
            filled = candidate.roles[role]
            changed = other if isinstance(filled, Mention) else (other, *filled[1:])
            return replace(candidate, roles={**candidate.roles, role: changed})
    return None
