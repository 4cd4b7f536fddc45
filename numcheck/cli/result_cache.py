"""Reports of earlier runs in the cache folder: a draft that has not changed is not checked again.

A report is kept under a name made of all that it depends on: the draft's bytes, path and format, the rule
book, the counts, the settings that bear on it, numcheck's code, and the Python packages that are installed.
So nothing is ever out of date, and files are removed only for the room that they take.
"""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from numcheck.cache import cache_folder, fingerprint, read_cached, write_cached

if TYPE_CHECKING:
    from numcheck.cli.job import Job

MOST_BYTES = 256 << 20
"""Of all results together, from which the oldest are removed."""

LARGEST = 8 << 20
"""Bytes of a draft whose report is still kept."""

CHECKSUM = 16

SELDOM = "00"
"""How the names of one in 256 results end; when such a one is kept, old ones are removed."""


@dataclass(frozen=True, slots=True)
class ResultCache:
    """The results of one rule book."""

    folder: Path
    base: bytes
    """A digest of what all of them depend on."""

    @classmethod
    def of(cls, sources: Sequence[Path], counts: Path | None) -> ResultCache | None:
        """The cache for what the files *sources* hold; None where nothing can be kept."""
        folder = cache_folder()
        if folder is None or not all(path.exists() for path in sources):
            return None
        seen = hashlib.blake2b(fingerprint(sources).encode())
        try:
            seen.update(counts.read_bytes() if counts else b"")
        except OSError:
            return None
        for name in _installed():
            seen.update(f"{name}\n".encode(errors="surrogateescape"))
        return cls(folder / "results", seen.digest())

    def key(self, job: Job, content: bytes) -> str:
        """The name of the job's report."""
        settings = (job.path, job.name, os.path.abspath(job.name), job.recipe, job.root, job.root.resolve())
        seen = hashlib.blake2b(self.base, digest_size=20)
        seen.update(repr((settings, job.input_format, job.decode_errors)).encode(errors="surrogateescape"))
        seen.update(b"\0")
        seen.update(content)
        return seen.hexdigest()

    def takes(self, content: bytes) -> bool:
        """Whether the report of such a draft is kept."""
        return len(content) <= LARGEST

    def read(self, key: str) -> bytes | None:
        """The packed report of that name, if it is there and whole."""
        content = read_cached(self._file(key))
        if content is None or _checksum(content[CHECKSUM:]) != content[:CHECKSUM]:
            return None
        return content[CHECKSUM:]

    def write(self, key: str, packed: bytes) -> None:
        """Keeps a packed report."""
        if write_cached(self._file(key), _checksum(packed) + packed) and key.endswith(SELDOM):
            remove_oldest(self.folder, MOST_BYTES)

    def _file(self, key: str) -> Path:
        return self.folder / key[:2] / key[2:]


def remove_oldest(folder: Path, most: int) -> None:
    """Removes files, the oldest first, until those left hold at most *most* bytes."""
    files = sorted(_files(folder), reverse=True)
    total = 0
    for _, path, size in files:
        total += size
        if total > most:
            with suppress(OSError):
                os.unlink(path)


def _files(folder: Path) -> Iterator[tuple[int, str, int]]:
    """Every file with the time when it was written, and its size."""
    for parent, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(parent, name)
            with suppress(OSError):
                status = os.stat(path)
                yield status.st_mtime_ns, path, status.st_size


def _installed() -> Iterator[str]:
    """The names of all installed packages with their versions, as the folders of their metadata give them."""
    for folder in sys.path:
        with suppress(OSError):
            yield from sorted(
                name for name in os.listdir(folder) if name.endswith((".dist-info", ".egg-info"))
            )


def _checksum(content: bytes) -> bytes:
    return hashlib.blake2b(content, digest_size=CHECKSUM).digest()
