"""The top of the repository, from which code hosts count paths."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

CHECKOUTS = ("GITHUB_WORKSPACE", "CI_PROJECT_DIR")
"""Where CI services say that the repository lies: for one that was fetched without its history."""


def tops(environment: Mapping[str, str]) -> tuple[str, ...]:
    """Folders that paths may be counted from, the likeliest first."""
    here = Path.cwd()
    found = next((each for each in (here, *here.parents) if os.path.lexists(each / ".git")), None)
    named = (os.path.realpath(environment[name]) for name in CHECKOUTS if environment.get(name))
    return (*([str(found)] if found else []), *named)
