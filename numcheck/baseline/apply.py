"""What of a run is known already, what is new, and what is gone."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from numcheck.baseline.model import Entry
from numcheck.report import Report
from numcheck.report.fingerprint import Identity, identity


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
    path = _path(report.path, folder)
    return [Entry(path, identity(claim, report.document)) for claim in report.violations]


def compare(
    reports: Sequence[Report],
    entries: Iterable[Entry],
    folder: Path,
    exists: Callable[[Path], bool] = Path.exists,
) -> Comparison:
    """Meets every violation with an entry of its own file, or else of one that the text was moved from."""
    counts = Counter(entries)
    checked = {_path(report.path, folder) for report in reports}
    met: Counter[Entry] = Counter()
    stamped: dict[tuple[int, int], Entry] = {}
    waiting: list[tuple[int, int, Identity]] = []
    for place, report in enumerate(reports):
        path = _path(report.path, folder)
        for number, claim in enumerate(report.claims):
            if not claim.is_violation:
                continue
            entry = Entry(path, identity(claim, report.document))
            if met[entry] < counts[entry]:
                met[entry] += 1
                stamped[place, number] = entry
            else:
                waiting.append((place, number, entry.identity))
    left = counts - met
    movable = [each for each in sorted(left) if each.path in checked or not exists(folder / each.path)]
    for place, number, known in waiting:
        source = next((each for each in movable if each.identity == known and left[each] > 0), None)
        if source is not None:
            left[source] -= 1
            stamped[place, number] = source
    marked = tuple(_stamped(report, place, stamped) for place, report in enumerate(reports))
    unmet = Counter({entry: left[entry] for entry in movable if left[entry] > 0})
    return Comparison(marked, tuple(sorted((counts - unmet).elements())), tuple(sorted(unmet.elements())))


def _stamped(report: Report, place: int, stamped: dict[tuple[int, int], Entry]) -> Report:
    claims = tuple(
        replace(claim, baselined=True) if (place, number) in stamped else claim
        for number, claim in enumerate(report.claims)
    )
    return replace(report, claims=claims)


def _path(path: str, folder: Path) -> str:
    return os.path.relpath(path, folder).replace(os.sep, "/") if path != "-" else path
