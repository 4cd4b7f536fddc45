"""How far a long run is, on a terminal's standard error."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator, Sequence
from typing import TypeVar

T = TypeVar("T")

PATIENCE = 1.0
"""Seconds before anything is shown."""

WIDTH = 30
CLEAR = "\r\x1b[K"


def with_progress(items: Sequence[T]) -> Iterator[T]:
    """The items as they are taken, with a bar while each is worked on."""
    start = time.monotonic()
    shown = False
    for place, item in enumerate(items):
        if shown:
            sys.stderr.write(CLEAR)
        shown = time.monotonic() - start > PATIENCE
        if shown:
            sys.stdout.flush()
            sys.stderr.write(bar(place, len(items)))
            sys.stderr.flush()
        yield item
    if shown:
        sys.stderr.write(CLEAR)
        sys.stderr.flush()


def bar(done: int, whole: int) -> str:
    """``[######                        ] 12 of 60 files``"""
    filled = WIDTH * done // whole
    return f"[{'#' * filled}{' ' * (WIDTH - filled)}] {done} of {whole} files"
