"""``numcheck-ignore.yaml``: suppressions for drafts that have no comments, keyed by quoted words and numbers.

An entry meets a claim only while every number of the claim is as quoted, so a changed number wakes it.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import msgspec

from numcheck.claim.model import Claim, Verdict
from numcheck.config.resolve import path_matches
from numcheck.errors import Problem, RuleFileError
from numcheck.report import Report, Suppression
from numcheck.report.fingerprint import normalised
from numcheck.span import Span
from numcheck.yamlfile import MapNode, convert_node, read_yaml
from numcheck.yamlfile.node import ListNode, node_at


class IgnoreEntry(msgspec.Struct, frozen=True, kw_only=True):
    """One claim to leave alone."""

    path: str
    """The draft, as in .gitignore, counted from the file's folder."""

    rule: str
    text: str
    """Words of the draft with the accused number."""

    numbers: list[str] = []
    """The claim's numbers that stand outside *text*, as written."""

    reason: str = ""


class IgnoreFile(msgspec.Struct, frozen=True, kw_only=True):
    """The whole file."""

    ignore: list[IgnoreEntry]


@dataclass(frozen=True, slots=True)
class Sidecar:
    """The entries of one file."""

    path: Path
    entries: Sequence[tuple[IgnoreEntry, int]]
    """Each with its line."""

    def suppressions(self, report: Report) -> tuple[Suppression, ...]:
        """The entries that speak of the report's draft, with the claims they meet."""
        draft, folder = Path(os.path.abspath(report.path)), Path(os.path.abspath(self.path)).parent
        found = (each for each in self.entries if path_matches((each[0].path,), draft, folder))
        return tuple(self._met(entry, line, report) for entry, line in found)

    def _met(self, entry: IgnoreEntry, line: int, report: Report) -> Suppression:
        made = Suppression((entry.rule,), entry.reason, f"{self.path}:{line}:1", is_external=True)
        stretches = tuple(_occurrences(entry.text, report.document.text))
        met = (c for c in report.claims if made.names(c.rule_id) and _is_quoted(c, entry, stretches))
        return replace(made, claims=tuple(met))


def read_sidecar(path: Path) -> Sidecar:
    """The entries, or every problem of the file."""
    problems: list[Problem] = []
    node = read_yaml(path, problems)
    file = convert_node(node, IgnoreFile, problems) if node is not None else None
    if file is None or not isinstance(node, MapNode):
        raise RuleFileError(problems)
    items = node_at(node, ("ignore",))
    lines = [item.line for item in items.items] if isinstance(items, ListNode) else []
    return Sidecar(path, tuple(zip(file.ignore, lines, strict=True)))


def _is_quoted(claim: Claim, entry: IgnoreEntry, stretches: Sequence[Span]) -> bool:
    """Whether a stretch holds the accused number, and every other number is quoted too."""
    if claim.verdict is not Verdict.INCONSISTENT:
        return False
    outside = {normalised(number) for number in entry.numbers}
    return any(
        stretch.holds(claim.span)
        and all(
            stretch.holds(operand.span) or normalised(operand.text) in outside
            for operand in claim.labels.values()
        )
        for stretch in stretches
    )


def _occurrences(quoted: str, text: str) -> Iterator[Span]:
    """Where *text* says the words, whatever its white space, quotes and dashes."""
    wanted = normalised(quoted)
    pieces: list[str] = []
    places: list[int] = []
    for place, char in enumerate(text):
        piece = " " if char.isspace() else normalised(char)
        if piece != " " or (pieces and pieces[-1] != " "):
            pieces += piece
            places += [place] * len(piece)
    folded = "".join(pieces)
    start = folded.find(wanted)
    while wanted and start >= 0:
        yield Span(places[start], places[start + len(wanted) - 1] + 1)
        start = folded.find(wanted, start + 1)
