"""Where reports go: standard output, files, the summary of a GitHub job."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from numcheck.cli.output import complain
from numcheck.config import Settings
from numcheck.errors import NumcheckError, nearest, reason_of, shown
from numcheck.report import FORMATS, Outcome, Page
from numcheck.report.earlier import is_report
from numcheck.report.page import Line, plain

SUMMARY = "GITHUB_STEP_SUMMARY"

DRAFT = "is one of the drafts; name another file, or exclude that one from the drafts"
TAKEN = "another report goes there already; name another file"


@dataclass(frozen=True, slots=True)
class Target:
    """A file and the format of the report that it gets."""

    format: str
    path: Path


def format_for(settings: Settings) -> str:
    """The format of standard output."""
    if settings.format != "auto":
        return settings.format
    return "github" if os.environ.get("GITHUB_ACTIONS") == "true" else "text"


def targets(settings: Settings) -> list[Target]:
    """The files that ``--output`` names."""
    return [_target(each) for each in settings.output]


def earlier_reports(wanted: Iterable[Target]) -> frozenset[str]:
    """The real paths of reports that will be written anew; one without violations may be empty."""
    return frozenset(
        os.path.realpath(target.path) for target in wanted if is_report(target.path) or _is_empty(target.path)
    )


def refuse_drafts(wanted: Iterable[Target], drafts: Iterable[str]) -> None:
    """Raises NumcheckError where a report would be written over a draft, or over another report."""
    taken = {os.path.realpath(draft): DRAFT for draft in drafts}
    for target in wanted:
        place = os.path.realpath(target.path)
        if place in taken:
            raise NumcheckError(f"--output {target.format}:{shown(target.path)}: {taken[place]}")
        taken[place] = TAKEN


def write_reports(wanted: Iterable[Target], outcomes: Sequence[Outcome], page: Page) -> None:
    """Writes every file; none has colour."""
    for target in wanted:
        try:
            target.path.parent.mkdir(parents=True, exist_ok=True)
            _write(target.path, FORMATS[target.format](outcomes, page), "w")
        except (FileExistsError, NotADirectoryError) as error:
            why = f"{shown(error.filename)} is no folder"
            raise NumcheckError(f"{shown(target.path)}: cannot be written: {why}") from error
        except OSError as error:
            raise NumcheckError(f"{shown(target.path)}: cannot be written: {reason_of(error)}") from error


def append_summary(outcomes: Sequence[Outcome], page: Page) -> None:
    """Adds the report to the summary of the GitHub job, where there is one; a bad place is only told."""
    if path := os.environ.get(SUMMARY):
        try:
            _write(Path(path), FORMATS["markdown"](outcomes, page), "a")
        except OSError as error:
            complain(f"{SUMMARY}: {shown(path)}: {reason_of(error)}; no summary is written")


def _is_empty(path: Path) -> bool:
    try:
        return path.stat().st_size == 0
    except (OSError, ValueError):
        return False


def _target(text: str) -> Target:
    name, colon, path = text.partition(":")
    if not colon and name not in FORMATS:
        raise NumcheckError(f"--output {text}: names no format; write FORMAT:{text}, such as html:{text}")
    if name not in FORMATS:
        hint = nearest(name, [*FORMATS]) or f"; expected {', '.join(FORMATS)}"
        raise NumcheckError(f"--output {text}: no format '{name}'{hint}")
    if not path:
        raise NumcheckError(f"--output {text}: names no file; write {name}:FILE")
    if path == "-":
        raise NumcheckError(f"--output {text}: names no file; --format {name} is for standard output")
    return Target(name, Path(os.path.expanduser(path)))  # no shell does so after the colon


def _write(path: Path, lines: Iterable[Line], mode: str) -> None:
    with path.open(mode, encoding="utf-8", errors="backslashreplace", newline="\n") as file:
        file.writelines(f"{plain(line)}\n" for line in lines)
