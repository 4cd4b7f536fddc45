"""git as a command: its output, or what it says in one line."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from numcheck.errors import NumcheckError, reason_of, shown

OF_A_HOOK = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX")
"""What git tells a hook of its own repository, which need not be that of the draft."""


def git(folder: Path, *arguments: str, differs: bool = False) -> str:
    """What git prints; raises NumcheckError with what it complains of. With *differs* code 1 is an answer."""
    run = _run(folder, arguments)
    if run.returncode > differs:
        said = os.fsdecode(run.stderr).strip().splitlines() or ["git failed"]
        raise NumcheckError(f"--diff: {said[0]}")
    return os.fsdecode(run.stdout)


def answer(folder: Path, *arguments: str) -> str:
    """The one line that git prints; nothing where it cannot."""
    run = _run(folder, arguments)
    return "" if run.returncode else os.fsdecode(run.stdout).rstrip("\n")


def top_of(folder: Path) -> Path:
    """The top of the working tree that *folder* lies in."""
    found = answer(folder, "rev-parse", "--show-toplevel")
    if not found:
        git(folder, "rev-parse", "--git-dir")  # tells more than that there is none
        raise NumcheckError(f"--diff: {shown(folder)} lies in no working tree of git")
    return Path(os.path.realpath(found))


def _run(folder: Path, arguments: tuple[str, ...]) -> subprocess.CompletedProcess[bytes]:
    environment = {name: value for name, value in os.environ.items() if name not in OF_A_HOOK}
    environment["GIT_OPTIONAL_LOCKS"] = "0"  # reads only
    command = ["git", "-C", str(folder), *arguments]
    try:
        return subprocess.run(
            command, capture_output=True, check=False, env=environment, stdin=subprocess.DEVNULL
        )
    except OSError as error:
        raise NumcheckError(f"--diff: git cannot be run: {reason_of(error)}") from error
