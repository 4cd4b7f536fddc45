"""The built-in rule book as it is shipped inside the wheel, so that a first run need not read its files.

A checkout has none: there rules change. It tells where its rules stand, so paths are written from the folder
of the rule book on. Its first line is a digest of all files of numcheck: where one was changed after the
installation, the book is made of its files as ever.
"""

from __future__ import annotations

import hashlib
import io
import os
import pickle
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from numcheck.cache import PACKAGE, files_under
from numcheck.collector import collector_at_rest
from numcheck.pickling import UNREADABLE, Pickler
from numcheck.rulebook import BUILTIN

SHIPPED = PACKAGE / "book.pickle"


def shipped_book(paths: Sequence[Path]) -> Any:
    """What was made of *paths* when the wheel was built, if they are the built-in rules, unchanged."""
    if list(paths) != [BUILTIN / "vocabulary.yaml", BUILTIN]:
        return None
    try:
        content = SHIPPED.read_bytes()
        if not content.startswith(_digest()):
            return None
        with collector_at_rest():
            return _Unpickler(io.BytesIO(content[len(_digest()) :])).load()
    except UNREADABLE:
        return None


def write_shipped(book: object, file: Path) -> None:
    """Writes what was made of the built-in rules, for the wheel."""
    written = io.BytesIO()
    written.write(_digest())
    _Pickler(written).dump(book)
    file.write_bytes(written.getvalue())


class _Pickler(Pickler):
    """Writes paths of rules from the folder of the rule book on."""

    def persistent_id(self, value: object) -> str | None:
        base = f"{BUILTIN}{os.sep}"
        is_path = type(value) is str and value.startswith(base)
        return value.removeprefix(base).replace(os.sep, "/") if is_path and isinstance(value, str) else None


class _Unpickler(pickle.Unpickler):
    """Puts the folder of the rule book before them again."""

    def persistent_load(self, path: str) -> str:
        return sys.intern(f"{BUILTIN}{os.sep}{path.replace('/', os.sep)}")


def _digest() -> bytes:
    """Of the names and sizes of all files, wherever they lie."""
    seen = hashlib.sha256()
    for name, size in sorted({*_sizes(PACKAGE, "numcheck"), *_sizes(BUILTIN, "rules")}):
        seen.update(f"{name}\0{size}\n".encode())
    return seen.hexdigest().encode() + b"\n"


def _sizes(folder: Path, called: str) -> Iterator[tuple[str, int]]:
    """Every file with its size; the rules inside the package are not counted as its own."""
    for file in files_under(folder):
        name = os.path.relpath(file, folder).replace(os.sep, "/")
        if not (folder == PACKAGE and name.startswith("rules/")):
            yield f"{called}/{name}", os.path.getsize(file)
