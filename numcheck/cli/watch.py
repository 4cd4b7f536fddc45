"""``--watch``: checks again whenever a file changes."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from numcheck.cli.carry import drafts_of
from numcheck.cli.code import INTERRUPTED
from numcheck.cli.output import complain
from numcheck.cli.run import Run
from numcheck.config import Settings, find_sidecar
from numcheck.errors import NumcheckError

PAUSE = 0.3
CLEAR = "\x1b[2J\x1b[H"

State = dict[str, tuple[int, int] | None]


def watch_files(
    check: Callable[[], int],
    named: Callable[[], Iterable[str]],
    pause: Callable[[], None] = lambda: time.sleep(PAUSE),
) -> int:
    """Runs *check* at once and after every change, until interrupted."""
    before: State | None = None
    while True:
        now = _state(named)
        if now != before:
            if sys.stdout.isatty():
                sys.stdout.write(CLEAR)
            try:
                if check() == INTERRUPTED:
                    return INTERRUPTED
            except NumcheckError as error:
                complain(str(error))
            complain("numcheck: waiting for changes; press Ctrl-C to stop")
        before = now
        pause()


def watched(paths: Sequence[str], run: Run) -> list[str]:
    """The drafts, and the files beside them on which their reports depend."""
    drafts = [each for each in drafts_of(paths, run) if isinstance(each, str)]
    beside = {run.settings_for(draft): None for draft in drafts}
    sidecars = {find_sidecar(Path(os.path.abspath(draft)).parent) for draft in drafts}
    further = [str(path) for settings in beside for path in _files_of(settings)]
    return [*drafts, *further, *sorted(str(each) for each in sidecars if each)]


def _files_of(settings: Settings) -> Iterator[Path]:
    """The settings file, the baseline, and every rule file."""
    yield from (each for each in (settings.config, settings.baseline) if each)
    for path in settings.rules:
        yield from sorted(path.rglob("*.yaml")) if path.is_dir() else (path,)


def _state(named: Callable[[], Iterable[str]]) -> State:
    """When each file was last written, and its size; of what cannot be told, why."""
    try:
        return {path: _written(path) for path in named()}
    except NumcheckError as error:
        return {str(error): None}


def _written(path: str) -> tuple[int, int] | None:
    try:
        found = os.stat(path)
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size
