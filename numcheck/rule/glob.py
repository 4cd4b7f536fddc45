"""Globs of files: ``*.md``, ``drafts/**``, ``news/*/lead.txt``."""

from __future__ import annotations

import os
from collections.abc import Sequence
from fnmatch import fnmatchcase
from functools import lru_cache
from pathlib import Path

ANY_DEPTH = "**"


def path_from(name: str, root: Path | None) -> str:
    """The path of a file counted from the folder *root*, else the current one, however it is spelled."""
    try:
        return os.path.relpath(os.path.abspath(name), root or os.curdir)
    except ValueError:  # on another drive
        return name


@lru_cache(maxsize=4096)
def fits(name: str, glob: str) -> bool:
    """Whether the glob names the file; one without a slash does in any folder."""
    parts = [part for part in name.replace("\\", "/").split("/") if part not in ("", ".")]
    steps = [step for step in glob.split("/") if step not in ("", ".")]
    return _fits(parts, steps if "/" in glob else [ANY_DEPTH, *steps])


def _fits(parts: Sequence[str], steps: Sequence[str]) -> bool:
    """Row by row over the steps: the places in *parts* that each may leave behind."""
    places = {0}
    for step in steps:
        if step == ANY_DEPTH:
            places = set(range(min(places, default=len(parts) + 1), len(parts) + 1))
        else:
            places = {place + 1 for place in places if place < len(parts) and fnmatchcase(parts[place], step)}
    return len(parts) in places
