"""What of a run is known already, what is new, and what is gone."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from numcheck.baseline.model import Entry
from numcheck.claim.model import Claim
from numcheck.report import Report
from numcheck.report.fingerprint import Identity, identity

STANDARD_INPUT = "-"


@dataclass(frozen=True)
class Scope:
    """What a run could have found: of other entries nothing can be said."""

    reports: Sequence[Report]
    folder: Path
    """The baseline's, from which its paths are counted."""

    could_find: Callable[[str, str], bool] = lambda _path, _rule: True
    """Whether a violation would be reported of that file, by that rule."""

    covers: Callable[[str], bool] = lambda _path: True
    """Whether a file of that name would have been read, were it there."""

    exists: Callable[[Path], bool] = Path.exists

    @cached_property
    def checked(self) -> frozenset[str]:
        """The paths of the drafts."""
        return frozenset(_path(report.path, self.folder) for report in self.reports)

    def was_checked(self, entry: Entry) -> bool:
        """Whether the entry's violation would have been found where it was."""
        return entry.path in self.checked and self._looks_for(entry)

    def is_missing(self, entry: Entry) -> bool:
        """Whether the entry's file is no more, its rule looked for."""
        if entry.path == STANDARD_INPUT or entry.path in self.checked:
            return False
        return not self.exists(self.folder / entry.path) and self._looks_for(entry)

    def covered(self, entry: Entry) -> bool:
        """Whether the entry's file would have been read, were it there."""
        return self.covers(os.path.join(self.folder, entry.path))

    def _looks_for(self, entry: Entry) -> bool:
        path = entry.path if entry.path == STANDARD_INPUT else os.path.join(self.folder, entry.path)
        return self.could_find(path, entry.identity.rule)


@dataclass(frozen=True, slots=True)
class Comparison:
    """Reports with their known violations stamped, and the entries by what became of them."""

    reports: tuple[Report, ...]
    met: tuple[Entry, ...]
    """Entries that a violation met, with the file where it is now."""

    gone: tuple[Entry, ...]
    """Entries that nothing met, though their file was checked."""

    missing: tuple[Entry, ...]
    """Entries that nothing met, and whose file is no more where the run looked for files."""

    beyond: tuple[Entry, ...]
    """Entries of files that were not checked, or of rules that were not looked for."""


def entries_of(report: Report, folder: Path) -> list[Entry]:
    """An entry for every violation of a report."""
    return [*_found(report, folder).values()]


def compare(entries: Iterable[Entry], scope: Scope) -> Comparison:
    """Meets every violation with an entry of its own file, or else of one that the text was moved from."""
    left = Counter(entries)
    found = [_found(report, scope.folder) for report in scope.reports]
    known = [{number for number, entry in each.items() if _taken(left, entry)} for each in found]
    checked = [each for each in sorted(+left) if scope.was_checked(each)]
    missing = [each for each in sorted(+left) if scope.is_missing(each)]
    for report, each, numbers in zip(scope.reports, found, known, strict=True):
        for number in sorted(each.keys() - numbers):
            claim, own = report.claims[number], each[number].identity
            alike = (other for other in (*checked, *missing) if _is_alike(other.identity, own, claim))
            if any(_taken(left, other) for other in alike):
                numbers.add(number)
    looked_at = (checked, [each for each in missing if scope.covered(each)])
    idle = [Counter({entry: left[entry] for entry in each if left[entry] > 0}) for each in looked_at]
    stamped = tuple(_stamped(report, numbers) for report, numbers in zip(scope.reports, known, strict=True))
    met = Counter(each[number] for each, numbers in zip(found, known, strict=True) for number in numbers)
    parts = (met, *idle, left - idle[0] - idle[1])
    return Comparison(stamped, *(tuple(sorted(each.elements())) for each in parts))


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


def _is_alike(entry: Identity, own: Identity, claim: Claim) -> bool:
    """Whether the entry is of the claim, or of a witness of it: other names of roles, the same figures."""
    if entry == own:
        return True
    if entry.rule not in claim.ids or entry.sentence != own.sentence:
        return False
    one, other = ({value for _, value in each.values} for each in (entry, own))
    return one <= other or other <= one


def _stamped(report: Report, numbers: Collection[int]) -> Report:
    claims = tuple(
        replace(claim, baselined=True) if number in numbers else claim
        for number, claim in enumerate(report.claims)
    )
    return replace(report, claims=claims)


def _path(path: str, folder: Path) -> str:
    return os.path.relpath(path, folder).replace(os.sep, "/") if path != STANDARD_INPUT else path
