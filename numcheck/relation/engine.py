"""Finds the relations that a document states: windows of sentences, candidates, competition."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from numcheck.document.model import Document, Sentence
from numcheck.frame.model import Binding, Scene
from numcheck.language.lexicon import Lexicon
from numcheck.language.parse import parse_sentence
from numcheck.mention.find import find_mentions, types_in
from numcheck.mention.model import Mention
from numcheck.relation.file import RelationFile
from numcheck.relation.judge import bind, decide, needed_values
from numcheck.relation.load import build_schemas
from numcheck.relation.model import Candidate, Schema
from numcheck.relation.propose import Proposer
from numcheck.relation.recall import Recaller
from numcheck.relation.settle import Outcome, settle
from numcheck.relation.substitute import excused
from numcheck.relation.weigh import SLIP, agreement_worth, disagreement_worth
from numcheck.relation.window import DENSEST, bulleted_lists

CROWDED = 2 * DENSEST
"""Numbers of a sentence with which it is told to be too dense before its words are read."""

LONGEST = 20_000
"""Code points of a sentence; what is longer is no prose."""

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
        """The claims of all relations in a document, and the sentences that hold too many numbers for any."""
        found: list[Finding] = []
        dense: list[int] = []
        proposers = proposers_of(self.schemas.values())
        for sentences, too_dense in self.sections(scene):
            dense += too_dense
            judged = self._judged(scene, sentences, proposers, None)
            bindings = {id(candidate): binding for candidate, binding in judged}
            settled = settle([candidate for candidate, _ in judged])
            for outcome in excused(settled, sentences, scene):
                if outcome.fate == "claim":
                    each = outcome.candidate
                    found.append(Finding(each, bindings[id(each)], accused_role(each)))
        return found, dense

    def outcomes(self, scene: Scene) -> list[Outcome]:
        """What became of every candidate of all relations, those with little evidence too."""
        proposers = proposers_of(self.schemas.values())
        return [
            outcome
            for sentences, _ in self.sections(scene)
            for outcome in excused(
                settle([each for each, _ in self._judged(scene, sentences, proposers, LOOSE)]),
                sentences,
                scene,
            )
        ]

    def mentions(
        self, scene: Scene, numbers: Iterable[int] | None = None, most: int | None = None
    ) -> Iterator[list[Mention]]:
        """The mentions of each sentence that holds a quantity; of those of the *numbers* alone if given.

        A sentence that holds more than *most* numbers yields none.
        """
        index = 0
        orders: Counter[str] = Counter()
        lists = bulleted_lists(scene.document)
        sentences = scene.document.sentences
        for number in range(len(sentences)) if numbers is None else numbers:
            sentence = sentences[number]
            quantities = scene.quantities[number]
            if not quantities or _is_no_prose(scene.document, sentence):
                yield []
                continue
            if most is not None and len(types := types_in(quantities)) > most:
                index += len(types)
                orders.update(types)
                yield []
                continue
            parse = parse_sentence(scene.document.text, sentence.span, self.lexicon)
            found = find_mentions(parse, quantities, number, self.lexicon)
            scope = scene.document.blocks[sentence.block].kind
            for mention in found:
                mention.index, mention.order, mention.items = index, orders[mention.type], lists[number]
                mention.scope = scope
                is_counted = not (mention.is_pair or mention.is_understood or mention.is_moment)
                index += is_counted
                orders[mention.type] += not (mention.is_pair or mention.is_aside)
            yield found

    def sections(self, scene: Scene) -> Iterator[tuple[dict[int, list[Mention]], list[int]]]:
        """The mentions of each section's sentences by number, and the sentences with too many of them."""
        document = scene.document
        held: dict[int, list[Mention]] = {}
        section: int | None = None
        dense: list[int] = []
        for number, found in enumerate(self.mentions(scene, most=CROWDED)):
            own = document.blocks[document.sentences[number].block].section
            if section is not None and own != section and held:
                yield held, dense
                held, dense = {}, []
            section = own
            if (
                _is_crowded(scene, number, found)
                or sum(not (each.is_understood or each.is_moment) for each in found) > DENSEST
            ):
                dense.append(number)
            else:
                held[number] = found
        yield held, dense

    def _judged(
        self,
        scene: Scene,
        sentences: Mapping[int, list[Mention]],
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


def proposers_of(schemas: Iterable[Schema]) -> list[Proposer | Recaller]:
    """For one document what proposes candidates of each relation."""
    return [Recaller(schema) if schema.file.anywhere else Proposer(schema) for schema in schemas]


def _is_crowded(scene: Scene, number: int, found: Sequence[Mention]) -> bool:
    """Whether the words of the sentence were not read for the number of its numbers."""
    if found or len(types_in(scene.quantities[number])) <= CROWDED:
        return False
    return not _is_no_prose(scene.document, scene.document.sentences[number])


def _floors(file: RelationFile) -> tuple[int, int]:
    """The least evidence of a candidate that fails, of which a slip may be told, and of one that holds."""
    if file.kind == "inequality":
        return max(file.claim_at, file.warn_at), file.claim_at
    return max(file.claim_at, file.warn_at - SLIP), file.claim_at - ABSOLVING


def _is_no_prose(document: Document, sentence: Sentence) -> bool:
    """Whether it is too long for a sentence, a cell of a table, or the row of one written with bars."""
    if len(sentence.span) > LONGEST or document.blocks[sentence.block].kind == "table cell":
        return True
    return document.text.count("|", sentence.span.start, sentence.span.end) > 1


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
