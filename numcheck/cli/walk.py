"""The files of a folder that are to be checked."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from numcheck.cli.ignored import Ignored, Reason, ignored_above, why_left_out
from numcheck.config.model import Settings
from numcheck.document.extra import installation, missing_extra
from numcheck.document.read import SUFFIXES, format_of
from numcheck.errors import reason_of, shown
from numcheck.report import Failure
from numcheck.report.earlier import is_report

SettingsFor = Callable[[str], Settings]

LEFT_OUT = {
    "excluded": "no draft in this folder but what is excluded; name a file itself to check it",
    "ignored": "no draft in this folder but what .gitignore ignores; --no-gitignore checks that too",
    "report": "no draft in this folder but reports of numcheck",
    "extra": f"no draft in this folder but what needs an extra of numcheck; {installation('all')}",
}


@dataclass(slots=True)
class Aside:
    """What the folders of a run hold besides drafts; what is excluded, ignored or hidden is not counted."""

    rewritten: frozenset[str] = frozenset()
    """The real paths of reports that this run writes anew."""

    reports: set[str] = field(default_factory=set)
    """Reports of an earlier run that have the ending of a draft."""

    others: set[str] = field(default_factory=set)
    """Files that have another ending."""

    wanting: dict[str, str] = field(default_factory=dict)
    """Files whose reader is not installed, with the extra that brings it."""

    def takes(self, path: str) -> bool:
        """Whether a file with the ending of a draft is a report; one that is not written anew is noted."""
        if os.path.realpath(path) in self.rewritten:
            return True
        found = os.path.isfile(path) and is_report(path)
        if found:
            self.reports.add(path)
        return found


@dataclass(slots=True)
class Walk:
    """What a search through a folder has met."""

    aside: Aside
    found: bool = False
    left_out: set[Reason] = field(default_factory=set)
    errors: list[OSError] = field(default_factory=list)

    def drafts(
        self, names: Iterable[str], parent: str, settings: Settings, ignored: Ignored
    ) -> Iterator[str]:
        """The paths of the drafts in one folder, in order; other files are noted."""
        here = Path(os.path.abspath(parent))
        for name in sorted(names):
            path = os.path.join(parent, name).removeprefix(os.path.join(os.curdir, ""))
            is_draft = Path(name).suffix.lower() in SUFFIXES
            reason = why_left_out(here / name, settings, ignored, is_folder=False)
            if reason is None and not is_draft and not name.startswith("."):
                self.aside.others.add(path)
            if not is_draft:
                continue
            if reason is None and (extra := missing_extra(format_of(Path(name)))):
                self.aside.wanting[path] = extra
                reason = "extra"
            if reason is None and self.aside.takes(path):
                reason = "report"
            if reason is None:
                self.found = True
                yield path
            else:
                self.left_out.add(reason)

    def folders(self, names: Iterable[str], parent: str, settings: Settings, ignored: Ignored) -> list[str]:
        """The names of folders that are neither hidden nor left out, in order."""
        here, kept = Path(os.path.abspath(parent)), []
        for name in sorted(names):
            if name.startswith("."):
                continue
            reason = why_left_out(here / name, settings, ignored, is_folder=True)
            if reason is None:
                kept.append(name)
            else:
                self.left_out.add(reason)
        return kept

    def failures(self, folder: str) -> Iterator[Failure]:
        """What could not be looked into, or that nothing is there."""
        for error in self.errors:
            yield Failure(str(error.filename), f"{shown(str(error.filename))}: {reason_of(error)}")
        if not self.found and not self.errors:
            said = [text for reason, text in LEFT_OUT.items() if reason in self.left_out]
            why = "; ".join(said) or f"no file in this folder ends in {', '.join(SUFFIXES)}"
            yield Failure(folder, f"{shown(folder)}: {why}")


def files_under(folder: str, settings_for: SettingsFor, aside: Aside) -> Iterator[str | Failure]:
    """Files whose name bears a known suffix; hidden and excluded folders, and reports, are left out."""
    walk = Walk(aside)
    ignored = {folder: ignored_above(Path(os.path.abspath(folder)))}
    for parent, folders, names in os.walk(folder, onerror=walk.errors.append):
        settings = settings_for(os.path.join(parent, "draft.txt"))
        here = Path(os.path.abspath(parent))
        inside = ignored[parent].inside(here) if settings.gitignore else ignored[parent]
        folders[:] = walk.folders(folders, parent, settings, inside)
        ignored |= {os.path.join(parent, name): inside for name in folders}
        yield from walk.drafts(names, parent, settings, inside)
    yield from walk.failures(folder)
