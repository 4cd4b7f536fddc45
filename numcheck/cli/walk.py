"""The files of a folder that are to be checked."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from numcheck.cli.ignored import Ignored, Reason, ignored_above, why_left_out
from numcheck.config.model import Settings
from numcheck.document.read import SUFFIXES
from numcheck.errors import reason_of, shown
from numcheck.report import Failure

SettingsFor = Callable[[str], Settings]

LEFT_OUT = {
    "excluded": "no draft in this folder but what is excluded; name a file itself to check it",
    "ignored": "no draft in this folder but what .gitignore ignores; --no-gitignore checks that too",
    "written": "no draft in this folder but reports that this run writes anew",
}


@dataclass(slots=True)
class Walk:
    """What a search through a folder has met."""

    written: frozenset[str] = frozenset()
    """The real paths of reports that this run writes anew."""

    found: bool = False
    left_out: set[Reason] = field(default_factory=set)
    errors: list[OSError] = field(default_factory=list)

    def kept(
        self, names: Iterable[str], parent: Path, settings: Settings, ignored: Ignored, *, is_folder: bool
    ) -> list[str]:
        """The names that are neither hidden, if folders, nor left out, in order."""
        kept = []
        for name in sorted(names):
            if is_folder and name.startswith("."):
                continue
            reason = why_left_out(parent / name, settings, ignored, is_folder=is_folder)
            if self.written and os.path.realpath(parent / name) in self.written:
                reason = "written"
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


def files_under(
    folder: str, settings_for: SettingsFor, written: frozenset[str] = frozenset()
) -> Iterator[str | Failure]:
    """Files whose name bears a known suffix; hidden and excluded folders, and reports, are left out."""
    walk = Walk(written)
    ignored = {folder: ignored_above(Path(os.path.abspath(folder)))}
    for parent, folders, names in os.walk(folder, onerror=walk.errors.append):
        settings = settings_for(os.path.join(parent, "draft.txt"))
        here = Path(os.path.abspath(parent))
        inside = ignored[parent].inside(here) if settings.gitignore else ignored[parent]
        folders[:] = walk.kept(folders, here, settings, inside, is_folder=True)
        ignored |= {os.path.join(parent, name): inside for name in folders}
        readable = [name for name in names if Path(name).suffix.lower() in SUFFIXES]
        for name in walk.kept(readable, here, settings, inside, is_folder=False):
            walk.found = True
            yield os.path.join(parent, name).removeprefix(os.path.join(os.curdir, ""))
    yield from walk.failures(folder)
