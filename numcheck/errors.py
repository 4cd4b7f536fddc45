"""What numcheck says when it cannot do its work."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

UNSHOWN = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)
"""What would break a line, colour a terminal, turn the order of letters, or cannot be encoded."""

SHORT = {"\n": r"\n", "\r": r"\r", "\t": r"\t"}


class NumcheckError(Exception):
    """numcheck cannot do its work; the message says where, what, and what to do instead."""


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One mistake in a rule file."""

    path: str
    line: int
    column: int
    key: str
    """Path of keys to the mistake, such as ``match.roles.old``; empty for the file itself."""

    message: str

    def __str__(self) -> str:
        key = f"{self.key}: " if self.key else ""
        return f"{shown(self.path)}:{self.line}:{self.column}: {key}{self.message}"


class RuleFileError(NumcheckError):
    """Every mistake of one or more rule files, one line each."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems))
        super().__init__("\n".join(map(str, self.problems)))


def nearest(name: str, allowed: Sequence[str]) -> str:
    """``; did you mean 'x'?`` where one of *allowed* is near *name*, else nothing."""
    close = difflib.get_close_matches(name, allowed, n=1, cutoff=0.6)
    return f"; did you mean '{close[0]}'?" if close else ""


def shown(path: str | Path) -> str:
    r"""A path as a message names it: as it is, or ``"a\nb.md"`` where it could pass for something else."""
    text = str(path)
    if not UNSHOWN.search(text):
        return text
    return '"' + escaped(text.replace("\\", r"\\").replace('"', r"\"")) + '"'


def reason_of(error: OSError) -> str:
    """What the system says, in small letters."""
    return (error.strerror or str(error)).lower()


def escaped(text: str) -> str:
    r"""*text* with ``\n``, ``\x1b``, ``\u202e`` for what is not shown; a stray byte as ``\xff``."""
    return UNSHOWN.sub(lambda match: SHORT.get(match[0]) or _code(ord(match[0])), text)


def _code(number: int) -> str:
    is_byte = 0xDC80 <= number <= 0xDCFF  # as Python keeps those of a name that is not UTF-8
    return f"\\x{number & 0xFF:02x}" if is_byte or number < 0x80 else f"\\u{number:04x}"
