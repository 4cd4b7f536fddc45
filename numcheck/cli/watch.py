"""``--watch``: checks again whenever a file changes."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterable

from numcheck.cli.output import complain
from numcheck.errors import NumcheckError
from numcheck.report import Failure

PAUSE = 0.3
CLEAR = "\x1b[2J\x1b[H"

State = dict[str, tuple[int, int] | None]


def watch_files(
    check: Callable[[], int],
    named: Callable[[], Iterable[str | Failure]],
    pause: Callable[[], None] = lambda: time.sleep(PAUSE),
) -> int:
    """Runs *check* at once and after every change, until interrupted."""
    before: State | None = None
    while True:
        now = state_of(named())
        if now != before:
            if sys.stdout.isatty():
                sys.stdout.write(CLEAR)
            try:
                check()
            except NumcheckError as error:
                complain(str(error))
            complain("numcheck: waiting for changes; press Ctrl-C to stop")
        before = now
        pause()


def state_of(named: Iterable[str | Failure]) -> State:
    """When each file was last written, and its size."""
    return {path: _written(path) for path in (each for each in named if isinstance(each, str))}


def _written(path: str) -> tuple[int, int] | None:
    try:
        found = os.stat(path)
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size
