"""The units that quantulum3 found in earlier runs: its import takes longer than a draft's whole check."""

from __future__ import annotations

import atexit
import hashlib
import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from numcheck.cache import cache_folder, keep_newest, read_cached, write_cached

SHIPPED = Path(__file__).with_name("windows.tsv")
"""What quantulum3 makes of the windows that drafts ask for most, by ``tests/quantity/write_units.py``."""

MOST_UNITS = 2000
MOST_FILES = 4


@dataclass(frozen=True, slots=True)
class Extract:
    """What quantulum3 makes of a window."""

    unit: str
    """Its name in prose, an ISO 4217 code, or ``percent``."""

    length: int
    """How far into the window it reaches."""

    is_money: bool


def remembered(window: str, ask: Callable[[str], Extract | None]) -> Extract | None:
    """What *ask* makes of the window, now or in an earlier run."""
    shipped = _shipped()
    if window in shipped:
        return shipped[window]
    known = _known()
    if window not in known:
        known[window] = ask(window)
    return known[window]


@cache
def _shipped() -> dict[str, Extract | None]:
    return dict(_parsed(SHIPPED.read_bytes()))


@cache
def _known() -> dict[str, Extract | None]:
    """What is known of each window; kept when the process ends if it has grown."""
    file = _file()
    if file is None:
        return {}
    known = dict(_parsed(read_cached(file)))
    atexit.register(_keep, file, known, len(known))
    return known


def _file() -> Path | None:
    """Named after all that an answer depends on."""
    folder, spec = cache_folder(), find_spec("quantulum3")
    if folder is None or spec is None or spec.origin is None:
        return None
    seen = hashlib.sha256(sys.version.encode())
    home = os.path.dirname(spec.origin)
    for path in (spec.origin, f"{home}/parser.py", f"{home}/_lang/en_US/units.json", Path(__file__).parent):
        for each in sorted(path.glob("*.py")) if isinstance(path, Path) else (path,):
            if os.path.exists(each):
                status = os.stat(each)
                seen.update(f"{each}\0{status.st_size}\0{status.st_mtime_ns}\n".encode())
    return folder / f"units-{seen.hexdigest()[:32]}.txt"


def _parsed(content: bytes | None) -> Iterator[tuple[str, Extract | None]]:
    for line in (content or b"").decode("utf-8", "replace").split("\n"):
        parts = line.split("\t")
        if len(parts) == 1 and line:
            yield line, None
        elif len(parts) == 4 and parts[2].isdecimal():
            yield parts[0], Extract(parts[1], int(parts[2]), parts[3] == "money")


def _keep(file: Path, known: dict[str, Extract | None], before: int) -> None:
    if before < len(known) <= MOST_UNITS:
        lines = (line_of(window, extract) for window, extract in sorted(known.items()))
        write_cached(file, "\n".join(lines).encode("utf-8", "replace"))
        keep_newest(file.parent, "units-*.txt", MOST_FILES)


def line_of(window: str, extract: Extract | None) -> str:
    """A window and its unit as a line of the table."""
    if extract is None:
        return window
    return f"{window}\t{extract.unit}\t{extract.length}\t{'money' if extract.is_money else ''}"
