"""How far a long run is, on a terminal's standard error."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

T = TypeVar("T")

PATIENCE = 1.0
"""Seconds before anything is shown."""

WIDTH = 30
CLEAR = "\r\x1b[K"


@dataclass(slots=True)
class Bar:
    """The line on the terminal that goes before anything else is printed."""

    is_shown: bool = False

    def draw(self, done: int, whole: int) -> None:
        """Shows it, in place of what it showed before."""
        self.wipe()
        sys.stdout.flush()
        sys.stderr.write(bar(done, whole))
        sys.stderr.flush()
        self.is_shown = True

    def wipe(self) -> None:
        """Takes it back, if it is there."""
        if self.is_shown:
            self.is_shown = False
            sys.stderr.write(CLEAR)
            sys.stderr.flush()


BAR = Bar()
"""The only one: a terminal has one last line."""


def with_progress(items: Sequence[T]) -> Iterator[T]:
    """The items as they are taken, with a bar while each is worked on."""
    start = time.monotonic()
    try:
        for place, item in enumerate(items):
            if time.monotonic() - start > PATIENCE:
                BAR.draw(place, len(items))
            yield item
    finally:
        BAR.wipe()


def bar(done: int, whole: int) -> str:
    """``[######                        ] 12 of 60 files``"""
    filled = WIDTH * done // whole
    return f"[{'#' * filled}{' ' * (WIDTH - filled)}] {done} of {whole} files"
