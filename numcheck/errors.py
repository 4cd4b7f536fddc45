"""What numcheck says when it cannot do its work."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass


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
        return f"{self.path}:{self.line}:{self.column}: {key}{self.message}"


class RuleFileError(NumcheckError):
    """Every mistake of one or more rule files, one line each."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems))
        super().__init__("\n".join(map(str, self.problems)))


def nearest(name: str, allowed: Sequence[str]) -> str:
    """``; did you mean 'x'?`` where one of *allowed* is near *name*, else nothing."""
    close = difflib.get_close_matches(name, allowed, n=1, cutoff=0.6)
    return f"; did you mean '{close[0]}'?" if close else ""
