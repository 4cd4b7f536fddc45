"""The coverage of a run in one line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from numcheck.claim.model import Claim, Verdict
from numcheck.errors import shown
from numcheck.report.model import Coverage, Outcome, Report

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

    def add(self, report: Report) -> None:
        """Counts one more document."""
        self.files += 1
        self.coverage = self.coverage + report.coverage
        self.suppressed += sum(_is_left(claim) and claim.suppressed for claim in report.claims)
        self.baselined += sum(_is_left(claim) and not claim.suppressed for claim in report.claims)
        if not report.document.source.strip():
            self.empty.append(shown(report.path))
        elif not report.coverage.numbers:
            self.without_numbers.append(shown(report.path))

    def __str__(self) -> str:
        """1 file: 14 numbers, 9 in claims: 4 consistent, 1 by rounding, 1 inconsistent, 0 undecided"""
        found = self.coverage
        line = (
            f"{_count(self.files, 'file')}: {_count(found.numbers, 'number')}, {found.claimed} in claims: "
            f"{found.consistent} consistent, {found.rounding} by rounding, "
            f"{found.inconsistent} inconsistent{self._left()}, {found.undecided} undecided"
        )
        line += f"; empty: {', '.join(self.empty)}" if self.empty else ""
        return line + (
            f"; without numbers: {', '.join(self.without_numbers)}" if self.without_numbers else ""
        )

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
        found = _count(violations, "violation")
    elif any(report.coverage.numbers for report in reports):
        found = "no violations"
    else:
        found = "no numbers found" if reports else "nothing was checked"
    return f"{found}, {_count(unread, 'file')} not checked" if unread and reports else found


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
