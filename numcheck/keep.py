"""What is kept from run to run, in the user's cache folder (``NUMCHECK_CACHE_DIR`` names another).

Nothing is kept where the variable is empty. What cannot be kept, or read back, is simply made again.
"""

from __future__ import annotations

import os
from pathlib import Path

VARIABLE = "NUMCHECK_CACHE_DIR"


def cache_folder() -> Path | None:
    """Where things are kept; None where they are not."""
    named = os.environ.get(VARIABLE)
    if named is not None:
        return Path(named) if named else None
    base = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA")
    home = base or os.path.expanduser("~/.cache")
    return Path(home) / "numcheck" if os.path.isabs(home) else None


def read_kept(file: Path) -> bytes | None:
    """What the file holds, if it is the user's own."""
    try:
        status = os.stat(file)
        if hasattr(os, "getuid") and (status.st_uid != os.getuid() or status.st_mode & 0o022):
            return None
        return file.read_bytes()
    except OSError:
        return None


def write_kept(file: Path, content: bytes, most: int) -> None:
    """Writes the file in one step; of those with its first word in their name the newest *most* stay."""
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        draft = file.with_suffix(f".{os.getpid()}")
        with open(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as out:
            out.write(content)
        os.replace(draft, file)
        alike = file.parent.glob(f"{file.stem.partition('-')[0]}-*{file.suffix}")
        for old in sorted(alike, key=os.path.getmtime)[:-most]:
            old.unlink(missing_ok=True)
    except OSError:
        return
