"""A patch as git prints it: the lines that each hunk leaves."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator

HUNK = re.compile(r"@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@")
ESCAPE = re.compile(rb"\\([0-7]{3}|.)")
LETTERS = {b"n": b"\n", b"t": b"\t", b"r": b"\r", b"a": b"\a", b"b": b"\b", b"f": b"\f", b"v": b"\v"}


def hunks(patch: str) -> Iterator[tuple[str, range]]:
    """The new lines of every hunk, with the file's name."""
    name, skip = "", 0
    for line in patch.split("\n"):
        if skip:
            skip -= not line.startswith("\\")  # "\ No newline at end of file"
        elif line.startswith("+++ "):
            name = _unquoted(line[4:].rstrip("\t")).removeprefix("b/")
        elif match := HUNK.match(line):
            removed, added = (1 if match[group] is None else int(match[group]) for group in (1, 3))
            skip = removed + added
            yield name, range(int(match[2]), int(match[2]) + added)


def _unquoted(name: str) -> str:
    r"""The name that git wrote as ``"b/a\tb.md"``."""
    if not name.startswith('"'):
        return name
    raw = ESCAPE.sub(
        lambda match: bytes([int(match[1], 8)]) if len(match[1]) == 3 else LETTERS.get(match[1], match[1]),
        os.fsencode(name[1:-1]),
    )
    return os.fsdecode(raw)
