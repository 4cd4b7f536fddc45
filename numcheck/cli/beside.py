"""The files of suppressions beside drafts, each read once for a run."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from numcheck.config import find_sidecar
from numcheck.config.find import nearby
from numcheck.errors import Problem
from numcheck.report import Report, with_suppressions
from numcheck.rule.selector import RuleNames

if TYPE_CHECKING:
    from numcheck.config.sidecar import Sidecar


@dataclass(slots=True)
class Beside:
    """What has been read so far, and for which drafts."""

    paths: dict[Path, Path | None] = field(default_factory=dict)
    """By the folder of drafts the file that is for it."""

    sidecars: dict[Path, Sidecar] = field(default_factory=dict)
    of_use: dict[Path, set[int]] = field(default_factory=dict)
    """By the file the lines of entries that were for some draft."""

    def suppressed(self, report: Report, names: RuleNames) -> Report:
        """The report with the claims stamped that the nearest file leaves alone."""
        sidecar = self.sidecar_for(Path(os.path.abspath(report.path)).parent)
        if sidecar is None:
            return report
        found = sidecar.suppressions(report, names)
        self.of_use.setdefault(sidecar.path, set()).update(each.line for each in found)
        return with_suppressions(report, found)

    def sidecar_for(self, folder: Path) -> Sidecar | None:
        """The file that is for the drafts of a folder, if there is one."""
        if folder not in self.paths:
            self.paths[folder] = find_sidecar(folder)
        path = self.paths[folder]
        if path is not None and path not in self.sidecars:
            from numcheck.config.sidecar import read_sidecar  # noqa: PLC0415 - most runs have none

            self.sidecars[path] = read_sidecar(nearby(path))
        return None if path is None else self.sidecars[path]

    def gone(self) -> Iterator[Problem]:
        """What is to be told of entries whose draft is there no more."""
        for sidecar in self.sidecars.values():
            yield from sidecar.gone(self.of_use.get(sidecar.path, ()))
