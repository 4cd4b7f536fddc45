"""``numcheck-ignore.yaml``: suppressions for drafts that have no comments, keyed by quoted words and numbers.

An entry meets a claim only while every number of the claim is as quoted, so a changed number wakes it.
"""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from numcheck.claim.model import Verdict
from numcheck.config.pattern import path_matches, pattern_problem
from numcheck.config.quoted import Quoted
from numcheck.errors import Problem, RuleFileError
from numcheck.report import Report, Suppression
from numcheck.report.quotation import Folded
from numcheck.rule.selector import RuleNames
from numcheck.yamlfile import convert_node, read_yaml
from numcheck.yamlfile.node import Node, TextNode, node_at


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
class Placed:
    """An entry with its line, and line and column of its rule."""

    entry: IgnoreEntry
    line: int
    rule_at: tuple[int, int]

    def is_for(self, draft: Path, folder: Path) -> bool:
        """Whether it speaks of that draft; *folder* is that of its file."""
        return path_matches((self.entry.path,), draft, folder)


@dataclass(frozen=True, slots=True)
class Sidecar:
    """The entries of one file."""

    path: Path
    entries: Sequence[Placed]

    @property
    def folder(self) -> Path:
        """What the paths of entries are counted from."""
        return Path(os.path.abspath(self.path)).parent

    def suppressions(self, report: Report, names: RuleNames) -> tuple[Suppression, ...]:
        """The entries that speak of the report's draft, with the claims they meet."""
        draft = Path(os.path.abspath(report.path))
        found = [each for each in self.entries if each.is_for(draft, self.folder)]
        folded = Folded.of(report.document) if found else None
        return tuple(self._met(each, report, names, folded) for each in found if folded)

    def gone(self, of_use: Collection[int]) -> Iterator[Problem]:
        """What is told of entries that no file is there for; those on the lines *of_use* have one."""
        idle = [each for each in self.entries if each.line not in of_use]
        there = _patterns_met([each.entry.path for each in idle], self.folder)
        for each in idle:
            if each.entry.path not in there:
                message = f"this suppression is for '{each.entry.path}', and no such file is there"
                yield Problem(str(self.path), each.line, 1, "", message)

    def _met(self, placed: Placed, report: Report, names: RuleNames, folded: Folded) -> Suppression:
        entry = placed.entry
        violations = [
            claim
            for claim in report.claims
            if claim.verdict is Verdict.INCONSISTENT
            and any(names.means((entry.rule,), each) for each in claim.ids)
        ]
        quoted = Quoted(report.document.text, folded.spans_of(entry.text), entry.numbers)
        met = tuple(filter(quoted.holds, violations))
        nearness, cause = (0, "") if met else quoted.why_not(violations)
        fault = names.fault(entry.rule)
        return Suppression(
            rules=(entry.rule,), reason=entry.reason, path=str(self.path), line=placed.line, claims=met,
            problem=fault, problem_at=placed.rule_at, unmet=() if met or fault else (entry.rule,),
            cause=cause, nearness=nearness, is_external=True,
        )  # fmt: skip


def read_sidecar(path: Path) -> Sidecar:
    """The entries, or every problem of the file."""
    problems: list[Problem] = []
    node = read_yaml(path, problems)
    file = convert_node(node, IgnoreFile, problems) if node is not None else None
    if node is None or file is None:
        raise RuleFileError(problems)
    placed = tuple(_placed(entry, node, at) for at, entry in enumerate(file.ignore))
    for at in range(len(placed)):
        pattern = node_at(node, ("ignore", at, "path"))
        if isinstance(pattern, TextNode):
            problems += pattern_problem(pattern, f"ignore[{at + 1}].path")
    if problems:
        raise RuleFileError(problems)
    return Sidecar(path, placed)


def _placed(entry: IgnoreEntry, node: Node, at: int) -> Placed:
    rule = node_at(node, ("ignore", at, "rule"))
    return Placed(entry, node_at(node, ("ignore", at)).line, (rule.line, rule.column))


def _patterns_met(patterns: Collection[str], folder: Path) -> set[str]:
    """Those that some file below the folder matches."""
    wanted = set(patterns)
    found: set[str] = set()
    for parent, folders, names in os.walk(folder) if wanted else ():
        folders[:] = [name for name in folders if name != ".git"]
        for name in names:
            path = Path(parent, name)
            found |= {each for each in wanted - found if path_matches((each,), path, folder)}
        if found == wanted:
            break
    return found
