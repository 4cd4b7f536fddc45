"""A known violation."""

from __future__ import annotations

from dataclasses import dataclass

from numcheck.report.fingerprint import Identity


@dataclass(frozen=True, slots=True, order=True)
class Entry:
    """A known violation, by what it says, never by its line."""

    path: str
    """Where it was, with slashes, counted from the baseline's folder."""

    identity: Identity
