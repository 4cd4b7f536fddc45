"""The coverage of a run in one line."""

from __future__ import annotations

from dataclasses import dataclass, field

from numcheck.errors import shown
from numcheck.report.model import Coverage, Report

NOTHING = Coverage(numbers=0, read=0, claimed=0, consistent=0, rounding=0, inconsistent=0, undecided=0)


@dataclass(slots=True)
class Tally:
    """What has been checked so far."""

    files: int = 0
    coverage: Coverage = NOTHING
    empty: list[str] = field(default_factory=list)
    without_numbers: list[str] = field(default_factory=list)

    def add(self, report: Report) -> None:
        """Counts one more document."""
        self.files += 1
        self.coverage = self.coverage + report.coverage
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
            f"{found.inconsistent} inconsistent, {found.undecided} undecided"
        )
        line += f"; empty: {', '.join(self.empty)}" if self.empty else ""
        return line + (
            f"; without numbers: {', '.join(self.without_numbers)}" if self.without_numbers else ""
        )


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
