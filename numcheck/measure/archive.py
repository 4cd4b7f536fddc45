"""The texts of an archive: files and folders of plain text, Markdown, and lines of JSON with a text each."""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from numcheck.document import Document, read_text
from numcheck.errors import NumcheckError, reason_of, shown

Half = Literal["both", "even", "odd"]
FORMATS = {".txt": "plain", ".md": "markdown"}
LINES = (".jsonl", ".jsonl.gz")


@dataclass(frozen=True, slots=True)
class Source:
    """A file of the archive."""

    path: Path
    form: str
    """How it is read: ``plain``, ``markdown`` or ``lines``."""


def find_sources(paths: Sequence[Path]) -> list[Source]:
    """Every file named, and in folders those of a fitting name, in order. Raises NumcheckError for others."""
    found: list[Source] = []
    for path in paths:
        if not path.exists():
            raise NumcheckError(f"{shown(path)}: no such file or folder")
        files = sorted(each for each in path.rglob("*") if each.is_file()) if path.is_dir() else [path]
        fitting = [source for each in files if (source := _source(each)) is not None]
        if not fitting:
            raise NumcheckError(
                f"{shown(path)}: nothing to measure on; it reads .txt, .md, .jsonl and .jsonl.gz"
            )
        found += fitting
    return found


def _source(path: Path) -> Source | None:
    if path.name.endswith(LINES):
        return Source(path, "lines")
    form = FORMATS.get(path.suffix)
    return None if form is None else Source(path, form)


def documents_of(source: Source, half: Half = "both") -> Iterator[Document]:
    """Its documents; of a half, those whose id, else name and line, has an even or an odd SHA-256.

    Raises NumcheckError where it cannot be read, with the line for lines of JSON.
    """
    try:
        if source.form == "lines":
            yield from _from_lines(source.path, half)
        elif _is_wanted(source.path.name, half):
            text = source.path.read_text(encoding="utf-8-sig")
            yield read_text(text, str(source.path), source.form)
    except UnicodeDecodeError:
        raise NumcheckError(f"{shown(source.path)}: is not UTF-8; convert it first") from None
    except (OSError, EOFError) as error:
        reason = reason_of(error) if isinstance(error, OSError) else "ends in the middle of its gzip data"
        raise NumcheckError(f"{shown(source.path)}: cannot be read: {reason}") from None


def _from_lines(path: Path, half: Half) -> Iterator[Document]:
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines, start=1):
            if not line.strip():
                continue
            name, text, form = _row(line, f"{path}:{number}")
            if _is_wanted(name, half):
                yield read_text(text, name, form)


def _row(line: str, place: str) -> tuple[str, str, str]:
    try:
        row = json.loads(line)
    except ValueError:
        raise NumcheckError(f'{place}: is no JSON; each line is an object with a "text"') from None
    if not isinstance(row, dict) or not isinstance(row.get("text"), str):
        raise NumcheckError(f'{place}: has no "text"; each line is an object with one')
    form = row.get("format")
    return str(row.get("id", place)), row["text"], form if form in ("plain", "markdown", "html") else "plain"


def _is_wanted(name: str, half: Half) -> bool:
    if half == "both":
        return True
    is_even = int(hashlib.sha256(name.encode()).hexdigest(), 16) % 2 == 0
    return is_even == (half == "even")
