"""Where the files beside drafts lie: the nearest upward from what is checked."""

from __future__ import annotations

import os
from pathlib import Path

OWN_NAME = "numcheck.toml"
PROJECT_NAME = "pyproject.toml"
PROJECT_TABLE = ("tool", "numcheck")
SIDECAR_NAME = "numcheck-ignore.yaml"


def config_in(folder: Path) -> Path | None:
    """The settings file of *folder* itself. Raises NumcheckError for a pyproject.toml that cannot be read."""
    own, project = folder / OWN_NAME, folder / PROJECT_NAME
    if _is_there(own):
        return own
    if not _is_there(project):
        return None
    from numcheck.config.toml import has_table  # noqa: PLC0415 - most runs have no file

    return project if has_table(nearby(project), PROJECT_TABLE) else None


def find_config(folder: Path) -> Path | None:
    """The settings file of *folder*, or of the nearest folder above that has one."""
    every = (config_in(each) for each in (folder, *folder.parents))
    return next(filter(None, every), None)


def find_sidecar(folder: Path) -> Path | None:
    """The file of suppressions in *folder*, or in the nearest folder above that has one."""
    every = (each / SIDECAR_NAME for each in (folder, *folder.parents))
    return next((each for each in every if _is_there(each)), None)


def nearby(path: Path) -> Path:
    """The path as a reader in the current folder would write it."""
    return Path(os.path.relpath(path)) if path.is_absolute() else path


def _is_there(path: Path) -> bool:
    """Whether it is a file, as far as the folder may be looked into."""
    try:
        return path.is_file()
    except OSError:
        return False
