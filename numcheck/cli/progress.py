"""How far a long run is, on a terminal's standard error."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
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

    def draw(self, done: int, whole: int, seconds: float) -> None:
        """Shows it, in place of what it showed before."""
        self.wipe()
        sys.stdout.flush()
        sys.stderr.write(bar(done, whole, seconds))
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


def with_progress(items: Iterator[T], whole: int) -> Iterator[T]:
    """The items, *whole* of them, with a bar while each is made."""
    start = time.monotonic()
    done = 0
    try:
        while True:
            if (elapsed := time.monotonic() - start) > PATIENCE:
                BAR.draw(done, whole, elapsed)
            try:
                item = next(items)
            except StopIteration:
                return
            done += 1
            yield item
    finally:
        BAR.wipe()


def bar(done: int, whole: int, seconds: float) -> str:
    """``[######                        ] 12 of 60 files, 3.1 a second, 16 s left``"""
    filled = WIDTH * done // whole
    shown = f"[{'#' * filled}{' ' * (WIDTH - filled)}] {done} of {whole} files"
    if not done or seconds <= 0:
        return shown
    rate = done / seconds
    return f"{shown}, {rate:.{0 if rate >= 10 else 1}f} a second, {_clock((whole - done) / rate)} left"


def _clock(seconds: float) -> str:
    """``16 s``, ``3 min``, ``2 h``"""
    if seconds < 90:
        return f"{seconds:.0f} s"
    return f"{seconds / 60:.0f} min" if seconds < 5400 else f"{seconds / 3600:.0f} h"
