"""The tests of relations: their sentences, and what each cue does for them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, get_args

from msgspec.structs import replace as changed

from numcheck.checker import Checker
from numcheck.corpus.model import Finding, RuleTest, Tally
from numcheck.document import read_text
from numcheck.pattern.model import Scene
from numcheck.relation.engine import Engine
from numcheck.relation.file import CueFile, RelationFile
from numcheck.relation.load import build_schemas
from numcheck.rule.source import Written

Expected = Literal["inconsistent", "consistent", "silent", "todo"]
EXPECTED: tuple[Expected, ...] = get_args(Expected)

Outcome = frozenset[tuple[str, bool]]
"""The relations that make a claim, each with whether it holds."""


def run_relation(name: str, checker: Checker, written: Written = None) -> RuleTest:
    """Its sentences as they are; then each cue among *written* left out, which one of them must notice."""
    trial = _Trial(name, checker)
    findings = list(trial.faults())
    mutants = [] if any(each.fails for each in findings) else list(trial.mutants(written))
    findings += [
        Finding("untested", what, "no sentence notices it; write one that does, or leave the cue out")
        for what, file in mutants
        if not trial.is_noticed(file)
    ]
    tried = Tally(len(trial.cases), mutants=len(mutants))
    return RuleTest(name, f"relation {name}", tuple(findings), tried)


class _Trial:
    """One relation among the others of a checker, and what became of its sentences."""

    def __init__(self, name: str, checker: Checker) -> None:
        self.checker = checker
        self.file = checker.engine.schemas[name].file
        lists = [(expected, getattr(self.file.tests, expected)) for expected in EXPECTED]
        self.cases = [(expected, text) for expected, texts in lists for text in texts]
        self.scenes = [checker.read_scene(read_text(text, "-", "plain")) for _, text in self.cases]
        self.outcomes = [_outcome(checker.engine, scene) for scene in self.scenes]

    def faults(self) -> Iterator[Finding]:
        """Sentences that do not come out as their lists say."""
        for (expected, text), found in zip(self.cases, self.outcomes, strict=True):
            problem = self._problem(expected, found)
            if problem:
                yield Finding("todo" if expected == "todo" else "sentence", text, problem)

    def _problem(self, expected: Expected, found: Outcome) -> str:
        accusing = sorted(name for name, holds in found if not holds)
        told = f"accused by {', '.join(accusing)}" if accusing else "nothing accused"
        name = self.file.relation
        if expected == "inconsistent":
            return "" if name in accusing else f"expected an accusation by {name}, found {told}"
        if expected == "todo":
            return "found by now: move it to the list inconsistent" if name in accusing else told
        if accusing:
            return f"expected no accusation, {told}"
        is_missing = expected == "consistent" and (name, True) not in found
        return f"expected a claim of {name} that holds, found none" if is_missing else ""

    def mutants(self, written: Written) -> Iterator[tuple[str, RelationFile]]:
        """The relation without each of its cues, and without each thing that it requires."""
        file = self.file
        for name, cue in file.cues.items():
            if _is_written(cue, written):
                yield f"cue '{name}' left out", changed(file, cues=_without(file.cues, name), refuting=[])
        for text in file.requires:
            if written is None or text in written:
                rest = [each for each in file.requires if each != text]
                yield f"'{text}' not required", changed(file, requires=rest)

    def is_noticed(self, file: RelationFile) -> bool:
        """Whether a sentence comes out otherwise with that file in place of the relation's own."""
        files = [schema.file for schema in self.checker.engine.schemas.values()]
        files = [file if each.relation == file.relation else each for each in files]
        lexicon = self.checker.engine.lexicon
        engine = Engine(build_schemas(files, lexicon), lexicon)
        return any(
            _outcome(engine, scene) != found for scene, found in zip(self.scenes, self.outcomes, strict=True)
        )


def _outcome(engine: Engine, scene: Scene) -> Outcome:
    found, _ = engine.findings(scene)
    return frozenset((each.candidate.schema.name, bool(each.candidate.holds)) for each in found)


def _is_written(cue: CueFile, written: Written) -> bool:
    return written is None or all(text in written for text in cue.when)


def _without(cues: dict[str, CueFile], name: str) -> dict[str, CueFile]:
    return {each: cue for each, cue in cues.items() if each != name}
