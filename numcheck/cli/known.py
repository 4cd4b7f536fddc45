"""The baseline of a run: read, compared with, written."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from numcheck.baseline import compare, entries_of, read_baseline, write_baseline
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


def fulfil(wish: Wish, outcomes: Sequence[Outcome], *, is_partial: bool) -> list[Outcome]:
    """The outcomes with known violations stamped; *is_partial* if some claims were not looked at."""
    path = wish.path or DEFAULT_PATH
    folder = Path(os.path.abspath(path)).parent
    reports = [each for each in outcomes if isinstance(each, Report)]
    if wish.writes:
        entries = [entry for report in reports for entry in entries_of(report, folder)]
        write_baseline(path, entries)
        complain(f"{shown(path)}: {len(entries)} known violation{'' if len(entries) == 1 else 's'} written")
    else:
        entries = list(read_baseline(path))
    comparison = compare(reports, entries, folder)
    gone = len(comparison.gone)
    if wish.prunes:
        write_baseline(path, comparison.kept)
        complain(f"{shown(path)}: {gone} removed, {len(comparison.kept)} kept")
    elif gone and not is_partial:
        complain(f"{shown(path)}: known violations found no more: {gone}; --prune-baseline removes them")
    stamped = iter(comparison.reports)
    return [next(stamped) if isinstance(each, Report) else each for each in outcomes]
