"""What the paths on the command line name: files, the files of folders and globs, standard input."""

from __future__ import annotations

import glob
import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from numcheck.cli.ignored import is_forbidden
from numcheck.cli.walk import Aside, SettingsFor, files_under
from numcheck.document import Document, format_of, read_bytes
from numcheck.document.read import SUFFIXES, file_bytes
from numcheck.errors import NumcheckError, reason_of, shown
from numcheck.report import Failure

STANDARD_INPUT = "-"


def sources(paths: Iterable[str], settings_for: SettingsFor, aside: Aside) -> list[str | Failure]:
    """Every file named, once, in the order of paths; what names none is a failure.

    Of several names the one that is no link counts, else the first. What is no draft of a folder is noted in
    *aside*. The list is empty only where every file is excluded and the settings hold that against files
    named too.
    """
    found: dict[str, str | Failure] = {}
    for path in paths:
        for each in _named(path, settings_for, aside):
            identity = _identity(each)
            known = found.setdefault(identity, each)
            if _is_real(each, identity) and not _is_real(known, identity):
                found[identity] = each
    aside.others = {tidy(each) for each in aside.others if _identity(each) not in found}
    aside.wanting = {
        tidy(each): extra for each, extra in aside.wanting.items() if _identity(each) not in found
    }
    aside.reports = {tidy(each) for each in aside.reports}
    return sorted(found.values(), key=_path)


def read_source(path: str, *, replace_errors: bool, input_format: str | None) -> Document:
    """The document of a file, or of standard input."""
    form = input_format or format_of(Path(path))
    return read_bytes(source_bytes(path), path, form, replace_errors=replace_errors)


def source_bytes(path: str) -> bytes:
    """What a file holds, or standard input."""
    return _standard_input() if path == STANDARD_INPUT else file_bytes(path)


def plain_reading(name: str) -> str:
    """What is to be said of a file that is read as plain text for want of a reader; else nothing."""
    ending = Path(name).suffix.lower()
    if ending in SUFFIXES or not ending[1:].isalpha():
        return ""
    return (
        f"{shown(name)}: read as plain text: there is no reader for {ending}, so its markup counts as words"
    )


def tidy(path: str) -> str:
    """The one name of a path: from the working folder if it lies in there, else as given.

    Steps back that lead nowhere are left out: ``./a/../b.md`` is ``b.md``.
    """
    plain = os.path.normpath(path)
    if os.pardir in path and not _is_same(plain, path):  # a step back out of a link leads elsewhere
        return path
    plain = _from_here(plain)
    return os.path.join(os.curdir, plain) if plain == STANDARD_INPUT else plain


def _from_here(path: str) -> str:
    """The path from the working folder, if it leads into it; the shell may know that by way of a link."""
    if "\0" in path:
        return path
    here, whole = Path.cwd(), Path(os.path.abspath(path))
    if not whole.is_relative_to(here):
        folder, name = (path, "") if os.path.isdir(path) else os.path.split(path)
        whole = Path(os.path.realpath(folder), name)
    return str(whole.relative_to(here)) if whole.is_relative_to(here) else path


def _standard_input() -> bytes:
    if sys.stdin is None:
        raise NumcheckError("-: standard input is closed")
    try:
        return sys.stdin.buffer.read()
    except OSError as error:
        raise NumcheckError(f"-: standard input: {reason_of(error)}") from error


def _path(source: str | Failure) -> str:
    return source.path if isinstance(source, Failure) else source


def _identity(source: str | Failure) -> str:
    """What two names of one file have in common."""
    path = _path(source)
    if path == STANDARD_INPUT or "\0" in path:
        return path
    return os.path.realpath(path)


def _is_real(source: str | Failure, identity: str) -> bool:
    """Whether a name leads to its file by way of no link."""
    path = _path(source)
    if path == identity:
        return True
    return "\0" not in path and os.path.normcase(os.path.abspath(path)) == os.path.normcase(identity)


def _is_same(one: str, other: str) -> bool:
    try:
        return os.path.samefile(one, other)
    except (OSError, ValueError):
        return False


def _named(path: str, settings_for: SettingsFor, aside: Aside) -> Iterator[str | Failure]:
    if path == STANDARD_INPUT:
        yield path
    elif not path:
        yield Failure(path, "'': an empty name; name a file, a folder, or - for standard input")
    elif os.path.lexists(path) or not glob.has_magic(path):
        yield from _files(path, settings_for, aside)
    elif matches := glob.glob(path, recursive=True):
        for match in sorted(matches):
            yield from _files(match, settings_for, aside)
    else:
        yield Failure(path, f"{shown(path)}: no file matches")


def _files(path: str, settings_for: SettingsFor, aside: Aside) -> Iterator[str | Failure]:
    """Those of a folder, or the file itself."""
    place = tidy(path)
    if os.path.isdir(place):
        for each in files_under(place, settings_for, aside):
            yield each if isinstance(each, Failure) else tidy(each)
    elif not is_forbidden(Path(os.path.abspath(place)), settings_for(place)):
        yield place
