"""The baseline of a run: read, compared with, written."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from numcheck.baseline import Comparison, Scope, compare, entries_of, read_baseline, write_baseline
from numcheck.cli.output import complain
from numcheck.errors import NumcheckError, shown
from numcheck.report import Outcome, Report

DEFAULT_PATH = Path("numcheck-baseline.json")


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be done about the baseline."""

    path: Path | None
    writes: bool = False
    prunes: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to do."""
        return self.path is None and not self.writes and not self.prunes

    def check(self, *, has_diff: bool) -> None:
        """Refuses what would lose entries, or has nothing to work on."""
        if has_diff and (self.writes or self.prunes):
            raise NumcheckError("--diff: a baseline is made of whole files; leave --diff out")
        if self.prunes and self.path is None:
            raise NumcheckError("--prune-baseline: name the file with --baseline FILE")


def fulfil(
    wish: Wish, outcomes: Sequence[Outcome], could_find: Callable[[str, str], bool], *, is_partial: bool
) -> list[Outcome]:
    """The outcomes with known violations stamped; *is_partial* if some claims were not looked at."""
    path = wish.path or DEFAULT_PATH
    folder = Path(os.path.abspath(path)).parent
    reports = [each for each in outcomes if isinstance(each, Report)]
    scope = Scope(reports, folder, could_find)
    if wish.writes:
        _write(path, scope)
    comparison = compare(read_baseline(path), scope)
    idle = len(comparison.gone) + len(comparison.missing)
    if wish.prunes:
        kept = [*comparison.met, *comparison.beyond]
        write_baseline(path, kept)
        complain(f"{shown(path)}: {idle} removed, {len(kept)} kept{_beyond(comparison)}")
    elif idle and not is_partial:
        complain(f"{shown(path)}: known violations found no more: {idle}; --prune-baseline removes them")
    stamped = iter(comparison.reports)
    return [next(stamped) if isinstance(each, Report) else each for each in outcomes]


def _write(path: Path, scope: Scope) -> None:
    """Writes what was found, and keeps what this run could not have found."""
    before = compare(read_baseline(path) if path.exists() else (), scope)
    found = [entry for report in scope.reports for entry in entries_of(report, scope.folder)]
    write_baseline(path, [*found, *before.missing, *before.beyond])
    plural = "" if len(found) == 1 else "s"
    complain(f"{shown(path)}: {len(found)} known violation{plural} written{_beyond(before)}")


def _beyond(comparison: Comparison) -> str:
    """How many entries this run could say nothing of."""
    number = len(comparison.beyond)
    return f"; of files or rules not checked, left as they are: {number}" if number else ""
