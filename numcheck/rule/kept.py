"""The rule book kept from run to run, until a rule file or numcheck itself changes.

A book that cannot be kept, or read back, is simply read from its files.
"""

from __future__ import annotations

import pickle
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar, cast

from numcheck.cache import cache_folder, fingerprint, keep_newest, read_cached, write_cached
from numcheck.collector import collector_at_rest
from numcheck.pickling import UNREADABLE, dumps
from numcheck.rule.model import Book
from numcheck.rule.shipped import shipped_book

KEPT = 8
"""Books in the folder at most: of several versions, and of several house rules."""

K = TypeVar("K", bound=tuple[Any, ...])
"""A book first, then what else is made of its files."""


def kept_book(paths: Sequence[Path], read: Callable[[], K]) -> K:
    """What was made of the files of *paths* as it was kept, else what *read* makes of them, then kept."""
    if (shipped := shipped_book(paths)) is not None:
        return cast(K, shipped)
    folder = cache_folder()
    if folder is None or not all(path.exists() for path in paths):
        return read()
    file = folder / f"book-{fingerprint(paths)}.pickle"
    book: K | None = _read_book(file)
    if book is None:
        book = read()
        write_cached(file, dumps(book))
        keep_newest(folder, "book-*.pickle", KEPT)
    return book


def _read_book(file: Path) -> Any:
    """What is kept, if the file is the user's own and whole."""
    content = read_cached(file)
    try:
        book = None if content is None else _loaded(content)
    except UNREADABLE:
        return None
    return book if isinstance(book, tuple) and book and isinstance(book[0], Book) else None


def _loaded(kept: bytes) -> object:
    """Unpickled with the garbage collector at rest, which would walk all of it again and again."""
    with collector_at_rest():
        return pickle.loads(kept)
