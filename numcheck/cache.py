"""The user's cache folder (``NUMCHECK_CACHE_DIR`` names another), where work of earlier runs is kept.

Nothing is kept where the variable is empty. What cannot be kept, or read back, is simply made again. Files
are written in one step under a name that tells all that their content depends on, so that runs side by side,
and runs that are killed, do not harm each other.
"""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path

VARIABLE = "NUMCHECK_CACHE_DIR"

PACKAGE = Path(__file__).resolve().parent


def cache_folder() -> Path | None:
    """Where things are kept; None where they are not."""
    named = os.environ.get(VARIABLE)
    if named is not None:
        return Path(named) if named else None
    base = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA")
    home = base or os.path.expanduser("~/.cache")
    return Path(home) / "numcheck" if os.path.isabs(home) else None


def read_cached(file: Path) -> bytes | None:
    """What the file holds, if it is the user's own."""
    try:
        with open(file, "rb") as content:
            status = os.fstat(content.fileno())
            if hasattr(os, "getuid") and (status.st_uid != os.getuid() or status.st_mode & 0o022):
                return None
            return content.read()
    except (OSError, ValueError):
        return None


def write_cached(file: Path, content: bytes) -> bool:
    """Writes the file in one step; returns whether that was possible."""
    draft = f"{file}.{os.getpid()}.{os.urandom(4).hex()}{DRAFT}"
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with open(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as out:
            out.write(content)
        os.replace(draft, file)
    except (OSError, ValueError):
        with suppress(OSError, ValueError):
            os.unlink(draft)
        return False
    return True


DRAFT = ".part"
"""How the name of a file ends while it is written."""


def keep_newest(folder: Path, pattern: str, most: int) -> None:
    """Removes the files that match *pattern*, but for the newest *most*."""
    try:
        for old in sorted(folder.glob(pattern), key=os.path.getmtime)[:-most]:
            old.unlink(missing_ok=True)
    except OSError:  # another run tidies up at the same time
        return


def fingerprint(paths: Sequence[Path]) -> str:
    """Changes with every rule file, in name, size or time, with numcheck's own code, and with Python.

    So it does with the paths, their order and how they are written, for a book tells where its rules stand.
    """
    seen = hashlib.sha256(sys.version.encode())
    for path in paths:
        seen.update(f"{path}\0{path.resolve()}\n".encode(errors="surrogateescape"))
    for file in sorted({file for path in (*paths, PACKAGE) for file in files_under(path.resolve())}):
        status = os.stat(file)
        seen.update(f"{file}\0{status.st_size}\0{status.st_mtime_ns}\n".encode())
    return seen.hexdigest()[:32]


def files_under(path: Path) -> Iterator[str]:
    """The code and the rules in a folder, or the file itself."""
    if path.is_file():
        yield str(path)
        return
    for folder, folders, names in os.walk(path):
        folders[:] = [name for name in folders if not name.startswith((".", "__"))]
        yield from (os.path.join(folder, name) for name in names if name.endswith((".py", ".yaml", ".yml")))
