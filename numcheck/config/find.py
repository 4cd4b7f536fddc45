"""Where the files beside drafts lie: the nearest upward from what is checked."""

from __future__ import annotations

from pathlib import Path

OWN_NAME = "numcheck.toml"
PROJECT_NAME = "pyproject.toml"
SIDECAR_NAME = "numcheck-ignore.yaml"
TABLE_MARK = b"[tool.numcheck"


def find_config(folder: Path) -> Path | None:
    """The settings file of *folder*, or of the nearest folder above that has one."""
    for each in (folder, *folder.parents):
        own, project = each / OWN_NAME, each / PROJECT_NAME
        if _is_there(own):
            return own
        if _is_there(project) and _has_table(project):
            return project
    return None


def find_sidecar(folder: Path) -> Path | None:
    """The file of suppressions in *folder*, or in the nearest folder above that has one."""
    every = (each / SIDECAR_NAME for each in (folder, *folder.parents))
    return next((each for each in every if _is_there(each)), None)


def _is_there(path: Path) -> bool:
    """Whether it is a file, as far as the folder may be looked into."""
    try:
        return path.is_file()
    except OSError:
        return False


def _has_table(project: Path) -> bool:
    try:
        return TABLE_MARK in project.read_bytes()
    except OSError:
        return False
