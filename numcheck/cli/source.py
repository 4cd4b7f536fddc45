"""What the paths on the command line name: files, the files of folders and globs, standard input."""

from __future__ import annotations

import glob
import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from numcheck.document import Document, decoded, read_file, read_text
from numcheck.document.read import SUFFIXES
from numcheck.report import Failure

STANDARD_INPUT = "-"


def sources(paths: Iterable[str]) -> list[str | Failure]:
    """Every file named, once, in the order of their paths; what names none is a failure."""
    found: dict[str, str | Failure] = {}
    for path in paths:
        for each in _named(path):
            found.setdefault(os.path.normpath(_path(each)), each)
    return sorted(found.values(), key=_path)


def read_source(path: str, *, replace_errors: bool, input_format: str | None) -> Document:
    """The document of a file, or of standard input."""
    if path != STANDARD_INPUT:
        return read_file(path, replace_errors=replace_errors, format=input_format)
    text = decoded(sys.stdin.buffer.read(), STANDARD_INPUT, replace_errors=replace_errors)
    return read_text(text, STANDARD_INPUT, input_format or "plain")


def _path(source: str | Failure) -> str:
    return source.path if isinstance(source, Failure) else source


def _named(path: str) -> Iterator[str | Failure]:
    if path != STANDARD_INPUT and os.path.isdir(path):
        yield from _files_under(path)
    elif path == STANDARD_INPUT or os.path.lexists(path) or not glob.has_magic(path):
        yield path
    elif matches := glob.glob(path, recursive=True):
        for match in matches:
            yield from _files_under(match) if os.path.isdir(match) else (match,)
    else:
        yield Failure(path, f"{path}: no file matches")


def _files_under(folder: str) -> Iterator[str | Failure]:
    """Files whose name bears a known suffix; hidden folders are left out."""
    found = False
    failures: list[OSError] = []
    for parent, folders, names in os.walk(folder, onerror=failures.append):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            if Path(name).suffix.lower() in SUFFIXES:
                found = True
                yield os.path.join(parent, name)
    for error in failures:
        yield Failure(str(error.filename), f"{error.filename}: {(error.strerror or str(error)).lower()}")
    if not found and not failures:
        yield Failure(folder, f"{folder}: no file in this folder ends in {', '.join(SUFFIXES)}")
