"""The baseline of a run: read, compared with, written."""

from __future__ import annotations

import glob
import os
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
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
    origin: str = "--baseline"
    """What gave the path: a flag, a variable, a settings file."""

    def unfulfilled(self) -> Wish:
        """Only what can be done after a run that was interrupted; says what is not written."""
        if self.writes or self.prunes:
            complain(f"{shown(self.path or DEFAULT_PATH)}: not written: the run was interrupted")
        return replace(self, writes=False, prunes=False)

    def check(self, *, has_diff: bool) -> None:
        """Refuses what would lose entries, or has nothing to work on."""
        if has_diff and (self.writes or self.prunes):
            raise NumcheckError("--diff: a baseline is made of whole files; leave --diff out")
        if self.prunes and self.path is None:
            raise NumcheckError("--prune-baseline: name the file with --baseline FILE")
        if self.path is not None and not self.writes and not os.path.lexists(self.path):
            raise NumcheckError(
                f"{self.origin}: {shown(self.path)}: no such baseline; --write-baseline makes one"
            )


def fulfil(
    wish: Wish,
    outcomes: Sequence[Outcome],
    could_find: Callable[[str, str], bool],
    named: Iterable[str],
    *,
    is_partial: bool,
) -> list[Outcome]:
    """The outcomes with known violations stamped; *named* are the paths of the run.

    *is_partial* if some claims were not looked at.
    """
    path = wish.path or DEFAULT_PATH
    folder = Path(os.path.abspath(path)).parent
    reports = [each for each in outcomes if isinstance(each, Report)]
    scope = Scope(reports, folder, could_find, covering(named))
    if wish.writes:
        _write(path, scope)
    comparison = compare(read_baseline(path) if os.path.lexists(path) else (), scope)
    idle = len(comparison.gone) + len(comparison.missing)
    if wish.prunes:
        kept = [*comparison.met, *comparison.beyond]
        write_baseline(path, kept)
        complain(f"{shown(path)}: {idle} removed, {len(kept)} kept{_kept(comparison)}")
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
    complain(f"{shown(path)}: {len(found)} known violation{plural} written{_more(before)}")


def covering(named: Iterable[str]) -> Callable[[str], bool]:
    """Whether a path is one of those named, or would be found below one of them."""
    tops = {Path(os.path.abspath(each)) for path in named for each in _places(path)}

    def covers(path: str) -> bool:
        whole = Path(os.path.abspath(path))
        return not tops.isdisjoint((whole, *whole.parents))

    return covers


def _places(path: str) -> list[str]:
    """The path, or what its pattern matches."""
    is_pattern = glob.has_magic(path) and not os.path.lexists(path)
    return glob.glob(path, recursive=True) if is_pattern else [path]


def _kept(comparison: Comparison) -> str:
    """How many of the entries kept this run could say nothing of."""
    number = len(comparison.beyond)
    verb = "belongs" if number == 1 else "belong"
    return f"; {number} of those kept {verb} to files or rules not checked" if number else ""


def _more(comparison: Comparison) -> str:
    """How many entries stay that this run could say nothing of."""
    number = len(comparison.beyond)
    verb = "is" if number == 1 else "are"
    return f"; {number} more, of files or rules not checked, {verb} kept" if number else ""
