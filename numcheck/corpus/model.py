"""What the tests of rules come to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields
from typing import Literal, get_args

from numcheck.rule.file import RuleFile

Expected = Literal["inconsistent", "rounding", "consistent", "undecided", "silent", "todo"]
EXPECTED: tuple[Expected, ...] = get_args(Expected)

Fault = Literal["sentence", "moved", "repaired", "untested", "idle", "todo"]

FAULTS: dict[Fault, str] = {
    "sentence": "a sentence does not come out as its list says",
    "moved": "a number of a consistent sentence was made wrong, and nothing was found",
    "repaired": "an inconsistent sentence still is one with the expected value in it",
    "untested": "the rule's arithmetic can be changed without any sentence noticing",
    "idle": "no sentence uses a pattern or cue",
    "todo": "sentences of the list todo",
}

HARMLESS: frozenset[Fault] = frozenset({"idle", "todo"})
"""What is listed but does not fail."""


@dataclass(frozen=True, slots=True)
class Case:
    """A sentence of a rule's tests."""

    expected: Expected
    text: str
    format: str = "plain"
    expect: str | None = None
    """The value that the claim must offer."""

    @property
    def key(self) -> tuple[str, str]:
        """The text and its format."""
        return self.text, self.format


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that the tests of a rule show to be wrong or missing."""

    fault: Fault
    text: str
    """The sentence, the pattern, or the changed arithmetic."""

    message: str

    @property
    def fails(self) -> bool:
        """Whether the rule does not pass."""
        return self.fault not in HARMLESS


@dataclass(frozen=True, slots=True)
class Tally:
    """How much was tried."""

    sentences: int = 0
    moves: int = 0
    immovable: int = 0
    """Numbers that no value makes wrong, or that cannot be rewritten."""

    repairs: int = 0
    unrepaired: int = 0
    """Violations whose expected value cannot be written in their place."""

    mutants: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(*(getattr(self, each.name) + getattr(other, each.name) for each in fields(Tally)))


@dataclass(frozen=True, slots=True)
class RuleTest:
    """What the tests of one rule came to."""

    name: str
    path: str
    findings: tuple[Finding, ...]
    tally: Tally = Tally()

    @property
    def fails(self) -> bool:
        """Whether anything but idle patterns and todos was found."""
        return any(finding.fails for finding in self.findings)


def cases_of(rule: RuleFile) -> Iterator[Case]:
    """The sentences of a rule, list by list."""
    for expected in EXPECTED:
        for given in getattr(rule.tests, expected):
            if isinstance(given, str):
                yield Case(expected, given)
            else:
                yield Case(expected, given.text, given.format, given.expect)
