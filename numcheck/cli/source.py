"""What the paths on the command line name: files, the files of folders and globs, standard input."""

from __future__ import annotations

import glob
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from numcheck.cli.ignored import Ignored, ignored_above, is_excluded
from numcheck.config.model import Settings
from numcheck.document import Document, decoded, format_of, read_file, read_text
from numcheck.document.read import SUFFIXES
from numcheck.report import Failure

STANDARD_INPUT = "-"

SettingsFor = Callable[[str], Settings]


def sources(paths: Iterable[str], settings_for: SettingsFor) -> list[str | Failure]:
    """Every file named, once, in the order of their paths; what names none is a failure."""
    found: dict[str, str | Failure] = {}
    for path in paths:
        for each in _named(path, settings_for):
            found.setdefault(os.path.normpath(_path(each)), each)
    return sorted(found.values(), key=_path)


def read_source(
    path: str, *, replace_errors: bool, input_format: str | None, stdin_name: str | None = None
) -> Document:
    """The document of a file, or of standard input."""
    if path != STANDARD_INPUT:
        return read_file(path, replace_errors=replace_errors, format=input_format)
    name = stdin_name or STANDARD_INPUT
    text = decoded(sys.stdin.buffer.read(), name, replace_errors=replace_errors)
    return read_text(text, name, input_format or format_of(Path(name)))


def _path(source: str | Failure) -> str:
    return source.path if isinstance(source, Failure) else source


def _named(path: str, settings_for: SettingsFor) -> Iterator[str | Failure]:
    if path != STANDARD_INPUT and os.path.isdir(path):
        yield from _files_under(path, settings_for)
    elif path == STANDARD_INPUT or os.path.lexists(path) or not glob.has_magic(path):
        yield path
    elif matches := glob.glob(path, recursive=True):
        for match in matches:
            yield from _files_under(match, settings_for) if os.path.isdir(match) else (match,)
    else:
        yield Failure(path, f"{path}: no file matches")


def _files_under(folder: str, settings_for: SettingsFor) -> Iterator[str | Failure]:
    """Files whose name bears a known suffix; hidden and excluded folders are left out."""
    found = False
    failures: list[OSError] = []
    top = Path(os.path.abspath(folder))
    ignored = {folder: ignored_above(top)}
    for parent, folders, names in os.walk(folder, onerror=failures.append):
        settings = settings_for(os.path.join(parent, "draft.txt"))
        here = Path(os.path.abspath(parent))
        inside = ignored[parent].inside(here) if settings.gitignore else ignored[parent]
        folders[:] = _kept(folders, here, settings, inside, is_folder=True)
        ignored |= {os.path.join(parent, name): inside for name in folders}
        readable = [name for name in names if Path(name).suffix.lower() in SUFFIXES]
        for name in _kept(readable, here, settings, inside, is_folder=False):
            found = True
            yield os.path.join(parent, name)
    for error in failures:
        yield Failure(str(error.filename), f"{error.filename}: {(error.strerror or str(error)).lower()}")
    if not found and not failures:
        yield Failure(folder, f"{folder}: no file in this folder ends in {', '.join(SUFFIXES)}")


def _kept(
    names: Iterable[str], parent: Path, settings: Settings, ignored: Ignored, *, is_folder: bool
) -> list[str]:
    """The names that are neither hidden, if folders, nor excluded."""
    return [
        name
        for name in names
        if not (is_folder and name.startswith("."))
        and not is_excluded(parent / name, settings, ignored, is_folder=is_folder)
    ]
