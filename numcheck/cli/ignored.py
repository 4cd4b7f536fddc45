"""What is left out of a folder that is searched: patterns of the settings and of .gitignore files."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from numcheck.config.model import Settings
from numcheck.config.pattern import path_matches

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

GITIGNORE = ".gitignore"

Reason = Literal["excluded", "ignored", "report", "extra"]


@dataclass(frozen=True, slots=True)
class Ignored:
    """The .gitignore files in force in a folder, the outermost first."""

    files: tuple[tuple[Path, GitIgnoreSpec], ...] = ()

    def inside(self, folder: Path) -> Ignored:
        """With the folder's own file."""
        try:
            text = (folder / GITIGNORE).read_text(encoding="utf-8", errors="replace")
        except OSError:  # there is none, or the folder cannot be looked into, which its search tells
            return self
        from pathspec import GitIgnoreSpec  # noqa: PLC0415 - most folders have none

        return Ignored((*self.files, (folder, GitIgnoreSpec.from_lines(text.splitlines()))))

    def holds(self, path: Path, *, is_folder: bool) -> bool:
        """Whether *path* is left out: the innermost file that speaks of it decides."""
        for folder, spec in reversed(self.files):
            name = path.relative_to(folder).as_posix() + ("/" if is_folder else "")
            if (decision := spec.check_file(name).include) is not None:
                return decision
        return False


def ignored_above(folder: Path) -> Ignored:
    """The .gitignore files from the top of the repository down to the folder above this one."""
    found = Ignored()
    for each in reversed(list(_repository(folder))):
        found = found.inside(each)
    return found


def why_left_out(path: Path, settings: Settings, ignored: Ignored, *, is_folder: bool) -> Reason | None:
    """Why a folder's search leaves *path* out, if it does."""
    if path_matches(settings.exclude, path, settings.exclude_root, is_folder=is_folder):
        return "excluded"
    is_ignored = settings.gitignore and ignored.holds(path, is_folder=is_folder)
    return "ignored" if is_ignored else None


def is_forbidden(path: Path, settings: Settings) -> bool:
    """Whether a file that was named is left out all the same."""
    return settings.force_exclude and path_matches(settings.exclude, path, settings.exclude_root)


def _repository(folder: Path) -> Iterator[Path]:
    """The folders above *folder* that belong to its repository."""
    parents = (folder, *folder.parents)
    top = next((place for place, each in enumerate(parents) if os.path.exists(each / ".git")), 0)
    yield from parents[1 : top + 1]
