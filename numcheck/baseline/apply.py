"""What of a run is known already, what is new, and what is gone."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from numcheck.baseline.model import Entry
from numcheck.report import Report
from numcheck.report.fingerprint import identity


@dataclass(frozen=True, slots=True)
class Comparison:
    """Reports with their known violations stamped, and the entries by whether any met them."""

    reports: tuple[Report, ...]
    kept: tuple[Entry, ...]
    """Entries that a violation met, and those of files that were not checked."""

    gone: tuple[Entry, ...]
    """Entries of files that were checked, or are no more, and that nothing met."""


def entries_of(report: Report, folder: Path) -> list[Entry]:
    """An entry for every violation of a report."""
    return [*_found(report, folder).values()]


def compare(
    reports: Sequence[Report],
    entries: Iterable[Entry],
    folder: Path,
    exists: Callable[[Path], bool] = Path.exists,
) -> Comparison:
    """Meets every violation with an entry of its own file, or else of one that the text was moved from."""
    counts = Counter(entries)
    left = counts.copy()
    found = [_found(report, folder) for report in reports]
    known = [{number for number, entry in each.items() if _taken(left, entry)} for each in found]
    checked = {_path(report.path, folder) for report in reports}
    movable = [each for each in sorted(+left) if each.path in checked or not exists(folder / each.path)]
    for each, numbers in zip(found, known, strict=True):
        for number in sorted(each.keys() - numbers):
            if any(_taken(left, other) for other in movable if other.identity == each[number].identity):
                numbers.add(number)
    gone = Counter({entry: left[entry] for entry in movable if left[entry] > 0})
    stamped = tuple(_stamped(report, numbers) for report, numbers in zip(reports, known, strict=True))
    return Comparison(stamped, tuple(sorted((counts - gone).elements())), tuple(sorted(gone.elements())))


def _found(report: Report, folder: Path) -> dict[int, Entry]:
    """The entry that every violation would have, by its place among the claims."""
    path = _path(report.path, folder)
    return {
        number: Entry(path, identity(claim, report.document))
        for number, claim in enumerate(report.claims)
        if claim.is_violation
    }


def _taken(left: Counter[Entry], entry: Entry) -> bool:
    """Whether an entry was left, which is then used up."""
    if left[entry] <= 0:
        return False
    left[entry] -= 1
    return True


def _stamped(report: Report, numbers: Collection[int]) -> Report:
    claims = tuple(
        replace(claim, baselined=True) if number in numbers else claim
        for number, claim in enumerate(report.claims)
    )
    return replace(report, claims=claims)


def _path(path: str, folder: Path) -> str:
    return os.path.relpath(path, folder).replace(os.sep, "/") if path != "-" else path
