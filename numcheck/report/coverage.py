"""The coverage of a run in one line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import PurePath

from numcheck.claim.model import Claim, Verdict
from numcheck.claim.unexamined import Extent
from numcheck.document.extra import requirement
from numcheck.errors import shown
from numcheck.report.model import Coverage, Outcome, Report

MOST_ENDINGS = 4
"""Endings of files that the last line names, the most frequent."""

NOTHING = Coverage(numbers=0, read=0, claimed=0, consistent=0, rounding=0, inconsistent=0, undecided=0)


@dataclass(slots=True)
class Tally:
    """What has been checked so far."""

    files: int = 0
    coverage: Coverage = NOTHING
    empty: list[str] = field(default_factory=list)
    without_numbers: list[str] = field(default_factory=list)
    suppressed: int = 0
    baselined: int = 0
    """Of those that are inconsistent."""

    failed: int = 0
    """Paths that could not be read, or led to no draft."""

    interrupted: int = 0
    """Files whose turn had not come when the run was interrupted."""

    left_out: Sequence[str] = ()
    """Files that lie in the folders named and have no ending of a draft."""

    wanting: Sequence[str] = ()
    """The extras of numcheck that files there need and that are not installed, one for each file."""

    earlier_reports: int = 0
    """Reports of numcheck that lie there."""

    unexamined: dict[Extent, int] = field(default_factory=dict)
    longest: int = 0
    """Words of the longest sentence that was not examined."""

    def add(self, report: Report) -> None:
        """Counts one more document."""
        self.files += 1
        self.coverage = self.coverage + report.coverage
        self.suppressed += sum(_is_left(claim) and claim.suppressed for claim in report.claims)
        self.baselined += sum(_is_left(claim) and not claim.suppressed for claim in report.claims)
        for each in report.unexamined:
            self.unexamined[each.extent] = self.unexamined.get(each.extent, 0) + 1
            if each.extent == "not":
                self.longest = max(self.longest, words_in(each.span.of(report.document.text)))
        if not report.document.source.strip():
            self.empty.append(shown(report.path))
        elif not (report.coverage.numbers or report.coverage.table_numbers):
            self.without_numbers.append(shown(report.path))

    def __str__(self) -> str:
        """1 file: 14 numbers, 9 in claims: 4 consistent, 1 by rounding, 1 inconsistent, 0 undecided"""
        found = self.coverage
        line = (
            f"{count_of(self.files, 'file')}: {count_of(found.numbers, 'number')}, "
            f"{found.claimed} in claims: {found.consistent} consistent, {found.rounding} by rounding, "
            f"{found.inconsistent} inconsistent{self._left()}, {found.undecided} undecided"
        )
        line += "".join(f"; {part}" for part in (*self._tables(), *self._unexamined()))
        line += f"; empty: {', '.join(self.empty)}" if self.empty else ""
        line += f"; without numbers: {', '.join(self.without_numbers)}" if self.without_numbers else ""
        line += f"; not checked: {', '.join(left)}" if (left := [*self._unread()]) else ""
        return line

    def _tables(self) -> Iterator[str]:
        """12 tables, 31 sums checked, 4 unproven, 1,240 numbers in tables"""
        found = self.coverage
        if found.tables:
            unproven = f", {found.unproven:,} unproven" if found.unproven else ""
            yield f"{count_of(found.tables, 'table')}, {count_of(found.table_sums, 'sum')} checked{unproven}"
            yield f"{found.table_numbers:,} number{'' if found.table_numbers == 1 else 's'} in tables"

    def _unexamined(self) -> Iterator[str]:
        """1 sentence of 41,000 words not examined, 2 tables examined cell by cell"""
        if number := self.unexamined.get("not"):
            longest = f"{'' if number == 1 else 'up to '}{self.longest:,}"
            yield f"{count_of(number, 'sentence')} of {longest} words not examined"
        if number := self.unexamined.get("in part"):
            yield f"{count_of(number, 'sentence')} examined in part"
        if number := self.unexamined.get("cell by cell"):
            yield f"{count_of(number, 'table')} examined cell by cell"

    def _unread(self) -> Iterator[str]:
        """1 path that failed, 12 files of other endings (9 .py, 2 .csv, 1 more), 1 report of numcheck"""
        if self.failed:
            yield f"{count_of(self.failed, 'path')} that failed"
        if self.interrupted:
            yield f"{count_of(self.interrupted, 'file')} after the interrupt"
        if number := len(self.left_out):
            endings = Counter(PurePath(path).suffix.lower() or "without" for path in self.left_out)
            common = sorted(endings.items(), key=lambda each: (-each[1], each[0]))[:MOST_ENDINGS]
            rest = number - sum(times for _, times in common)
            told = [f"{times} {shown(ending)}" for ending, times in common]
            told += [f"{rest} more"] if rest else []
            yield f"{count_of(number, 'file')} of other endings ({', '.join(told)})"
        for extra, number in sorted(Counter(self.wanting).items()):
            yield f"{count_of(number, 'file')} that need{'s' if number == 1 else ''} {requirement(extra)}"
        if number := self.earlier_reports:
            yield f"{count_of(number, 'report')} of numcheck"

    def _left(self) -> str:
        """`` (2 left alone, 30 in the baseline)``"""
        parts = [f"{self.suppressed} left alone"] if self.suppressed else []
        parts += [f"{self.baselined} in the baseline"] if self.baselined else []
        return f" ({', '.join(parts)})" if parts else ""


def _is_left(claim: Claim) -> bool:
    """Whether it would be a violation but for a suppression or the baseline."""
    return claim.verdict is Verdict.INCONSISTENT and not claim.is_violation


def heading(outcomes: Sequence[Outcome]) -> str:
    """What came of a run in a few words: "2 violations", "no numbers found, 1 file not checked"."""
    reports = [each for each in outcomes if isinstance(each, Report)]
    violations = sum(len(report.violations) for report in reports)
    unread = len(outcomes) - len(reports)
    if violations:
        found = count_of(violations, "violation")
    elif any(report.coverage.numbers or report.coverage.table_numbers for report in reports):
        found = "no violations"
    else:
        found = "no numbers found" if reports else "nothing was checked"
    return f"{found}, {count_of(unread, 'file')} not checked" if unread and reports else found


def words_in(text: str) -> int:
    """How many words a passage has."""
    return len(text.split())


def count_of(number: int, noun: str) -> str:
    """``1 file``, ``12 words``"""
    return f"{number} {noun}{'' if number == 1 else 's'}"
