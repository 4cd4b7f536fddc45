"""The mentions among which a relation is sought: those of a sentence and of the next ones."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from numcheck.mention.model import Mention

DENSEST = 40
"""Mentions of a window; with more it is a list or a flattened table, and no relation of prose is sought."""


def window_of(sentences: Mapping[int, Sequence[Mention]], number: int, size: int) -> Sequence[Mention]:
    """The mentions of the sentence and of those behind it, as far as they are no list or flattened table."""
    found = list(sentences[number])
    for later in range(number + 1, number + size):
        more = sentences.get(later, ())
        if len(found) + len(more) > DENSEST:
            break
        found += more
    return found
