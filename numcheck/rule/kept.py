"""The rule book kept from run to run, until a rule file or numcheck itself changes.

A book that cannot be kept, or read back, is simply read from its files.
"""

from __future__ import annotations

import hashlib
import os
import pickle
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, TypeVar

from numcheck.collector import collector_at_rest
from numcheck.keep import cache_folder, read_kept, write_kept
from numcheck.rule.model import Book

KEPT = 8
"""Books in the folder at most: of several versions, and of several house rules."""

UNREADABLE = (
    OSError, pickle.UnpicklingError, EOFError, AttributeError, ImportError, IndexError, TypeError, ValueError
)  # fmt: skip
"""What a kept book that is cut short, or of other code, may raise."""

PACKAGE = Path(__file__).resolve().parent.parent


K = TypeVar("K", bound=tuple[Any, ...])
"""A book first, then what else is made of its files."""


def kept_book(paths: Sequence[Path], read: Callable[[], K]) -> K:
    """What was made of the files of *paths* as it was kept, else what *read* makes of them, then kept."""
    folder = cache_folder()
    if folder is None or not all(path.exists() for path in paths):
        return read()
    file = folder / f"book-{_fingerprint(paths)}.pickle"
    book: K | None = _read_book(file)
    if book is None:
        book = read()
        write_kept(file, pickle.dumps(book, protocol=pickle.HIGHEST_PROTOCOL), KEPT)
    return book


def _fingerprint(paths: Sequence[Path]) -> str:
    """Changes with every rule file, in name, size or time, with numcheck's own code, and with Python.

    So it does with the paths, their order and how they are written, for a book tells where its rules stand.
    """
    seen = hashlib.sha256(sys.version.encode())
    for path in paths:
        seen.update(f"{path}\0{path.resolve()}\n".encode(errors="surrogateescape"))
    for file in sorted({file for path in (*paths, PACKAGE) for file in _files(path.resolve())}):
        status = os.stat(file)
        seen.update(f"{file}\0{status.st_size}\0{status.st_mtime_ns}\n".encode())
    return seen.hexdigest()[:32]


def _files(path: Path) -> Iterator[str]:
    if path.is_file():
        yield str(path)
        return
    for folder, folders, names in os.walk(path):
        folders[:] = [name for name in folders if not name.startswith((".", "__"))]
        yield from (os.path.join(folder, name) for name in names if name.endswith((".py", ".yaml", ".yml")))


def _read_book(file: Path) -> Any:
    """What is kept, if the file is the user's own and whole."""
    content = read_kept(file)
    try:
        book = None if content is None else _loaded(content)
    except UNREADABLE:
        return None
    return book if isinstance(book, tuple) and book and isinstance(book[0], Book) else None


def _loaded(kept: bytes) -> object:
    """Unpickled with the garbage collector at rest, which would walk all of it again and again."""
    with collector_at_rest():
        return pickle.loads(kept)
