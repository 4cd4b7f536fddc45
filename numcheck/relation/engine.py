"""Finds the relations that a document states: windows of sentences, candidates, competition."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from numcheck.language.lexicon import Lexicon
from numcheck.mention.model import Mention
from numcheck.pattern.model import Binding, Scene
from numcheck.relation.effort import Effort
from numcheck.relation.file import RelationFile
from numcheck.relation.judge import bind, decide, needed_values
from numcheck.relation.load import build_schemas
from numcheck.relation.model import Candidate, Schema
from numcheck.relation.propose import Proposer
from numcheck.relation.recall import Recaller
from numcheck.relation.section import find_all_mentions, find_sections
from numcheck.relation.settle import Outcome, settle
from numcheck.relation.substitute import excused
from numcheck.relation.weigh import SLIP, agreement_worth, disagreement_worth
from numcheck.relation.window import Section

ABSOLVING = 2
"""How far below the evidence of a claim a candidate may stay and still absolve."""

LOOSE = 4
"""The same where it is asked why something is no claim."""


@dataclass(frozen=True)
class Finding:
    """A candidate that became a claim, with its operands."""

    candidate: Candidate
    binding: Binding
    accused: str
    """The role whose number is accused, or would be."""


class Engine:
    """The relations of a rule book, ready to be looked for in documents."""

    def __init__(self, schemas: Mapping[str, Schema], lexicon: Lexicon) -> None:
        self.schemas = schemas
        self.lexicon = lexicon
        self.relation_of = {rule: name for name, schema in schemas.items() for rule in schema.file.rules}
        """The relation of every rule that is a witness of one."""

        self.acquitting = frozenset(
            name for name, schema in schemas.items() if schema.file.kind == "equality"
        )
        """Relations that explain a number where they hold."""

    def __reduce__(self) -> tuple[Any, ...]:
        """Parsed cues cannot be pickled and are made again."""
        return _rebuilt, ([schema.file for schema in self.schemas.values()], self.lexicon)

    def findings(self, scene: Scene) -> tuple[list[Finding], list[int]]:
        """The claims of all relations in a document, and the sentences with too many numbers to try all."""
        found: list[Finding] = []
        dense: list[int] = []
        effort = Effort.of(len(scene.document.text))
        proposers = proposers_of(self.schemas.values(), effort)
        for sentences, too_dense in self.sections(scene):
            dense += too_dense
            judged = self._judged(scene, sentences, proposers, None)
            bindings = {id(candidate): binding for candidate, binding in judged}
            settled = settle([candidate for candidate, _ in judged])
            for outcome in excused(settled, sentences, scene, effort):
                if outcome.fate == "claim":
                    each = outcome.candidate
                    found.append(Finding(each, bindings[id(each)], accused_role(each)))
        return found, sorted({*dense, *effort.given_up})

    def outcomes(self, scene: Scene) -> list[Outcome]:
        """What became of every candidate of all relations, those with little evidence too."""
        effort = Effort()
        proposers = proposers_of(self.schemas.values(), effort)
        return [
            outcome
            for sentences, _ in self.sections(scene)
            for outcome in excused(
                settle([each for each, _ in self._judged(scene, sentences, proposers, LOOSE)]),
                sentences,
                scene,
                effort,
            )
        ]

    def mentions(self, scene: Scene, numbers: Iterable[int] | None = None) -> Iterator[list[Mention]]:
        """The mentions of each sentence that holds a quantity; of those of the *numbers* alone if given."""
        return find_all_mentions(scene, self.lexicon, numbers)

    def sections(self, scene: Scene) -> Iterator[tuple[Section, list[int]]]:
        """The mentions of each section's sentences by number, and the sentences with too many of them."""
        return find_sections(scene, self.lexicon)

    def _judged(
        self,
        scene: Scene,
        sentences: Section,
        proposers: Iterable[Proposer | Recaller],
        below: int | None,
    ) -> list[tuple[Candidate, Binding]]:
        """The candidates of a section about which something can be said, with their operands.

        With *below* all whose evidence is at most so far below that of a claim; with None those that may
        become a claim or absolve.
        """
        found: list[tuple[Candidate, Binding]] = []
        for proposer in proposers:
            file = proposer.schema.file
            floors = _floors(file) if below is None else (file.claim_at - below, file.claim_at - below)
            for candidate in proposer.proposals(sentences, *floors):
                binding = _judged(candidate, scene)
                if binding is not None:
                    found.append((candidate, binding))
        return found


def proposers_of(schemas: Iterable[Schema], effort: Effort | None = None) -> list[Proposer | Recaller]:
    """For one document what proposes candidates of each relation; they share the *effort*."""
    return [Recaller(schema) if schema.file.anywhere else Proposer(schema, effort) for schema in schemas]


def _floors(file: RelationFile) -> tuple[int, int]:
    """The least evidence of a candidate that fails, of which a slip may be told, and of one that holds."""
    if file.kind == "inequality":
        return max(file.claim_at, file.warn_at), file.claim_at
    return max(file.claim_at, file.warn_at - SLIP), file.claim_at - ABSOLVING


def _judged(candidate: Candidate, scene: Scene) -> Binding | None:
    """The binding of a candidate about which something can be said; its strength is filled in."""
    binding = bind(candidate, scene)
    if binding is None:
        return None
    candidate.holds = decide(candidate, binding)
    if candidate.holds is None:
        return None
    if candidate.holds:
        candidate.strength = candidate.evidence + agreement_worth(candidate)
    else:
        candidate.needed = needed_values(candidate, binding)
        candidate.shape, _ = disagreement_worth(candidate)
        candidate.strength = candidate.evidence + candidate.shape
    return binding


def accused_role(candidate: Candidate) -> str:
    """The role whose number a slip explains, else the one that the relation names first."""
    first = next(iter(candidate.schema.rules))
    if candidate.holds:
        return first
    _, role = disagreement_worth(candidate)
    if role is None or role not in candidate.schema.rules or candidate.shape < SLIP:
        return first
    return role


def _rebuilt(files: Sequence[RelationFile], lexicon: Lexicon) -> Engine:
    return Engine(build_schemas(files, lexicon), lexicon)
