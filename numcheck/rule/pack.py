"""Packs: folders of rules that an installed Python package offers by a name."""

from __future__ import annotations

from importlib.metadata import entry_points
from importlib.util import find_spec
from pathlib import Path

from numcheck.errors import NumcheckError, nearest, shown

GROUP = "numcheck.rules"
"""Entry points of this group name a package whose folder holds the rules."""


def locate(path: Path) -> Path:
    """The path itself if it is there, else the folder of the pack of that name. Raises NumcheckError."""
    if path.exists():
        return path
    packs = installed_packs()
    name = str(path)
    if name not in packs:
        raise NumcheckError(
            f"{shown(path)}: no such rule file or folder, and no pack{nearest(name, sorted(packs))}"
        )
    return _folder(name, packs[name])


def installed_packs() -> dict[str, str]:
    """By name the package that holds the rules."""
    return {entry.name: entry.value for entry in entry_points(group=GROUP)}


def _folder(name: str, module: str) -> Path:
    """The folder of a package, which is found but not run (its parents are)."""
    try:
        spec = find_spec(module)
    except ImportError:
        spec = None
    if spec is None or not spec.submodule_search_locations:
        raise NumcheckError(f"{name}: the pack names {module}, which is no package")
    return Path(next(iter(spec.submodule_search_locations)))
