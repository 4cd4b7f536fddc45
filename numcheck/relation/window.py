"""Windows: the mentions of neighbouring sentences among which operands of one relation are sought."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import count

from numcheck.document import Document
from numcheck.document.compact import kinds_of
from numcheck.mention.model import Mention

DENSEST = 40
"""Mentions of a window; with more it is a list or a flattened table, and no relation of prose is sought."""


def window_of(sentences: Mapping[int, Sequence[Mention]], number: int, size: int) -> Sequence[Mention]:
    """The mentions of *size* sentences from *number* on, as far as they are no flattened table.

    The items of a bulleted list count as one sentence.
    """
    found = list(sentences[number])
    left = size - 1
    for later in count(number + 1):  # ends: all but the next item of a list takes from *left*
        more = sentences.get(later, ())
        is_next_item = bool(more and found) and more[0].items == found[-1].items >= 0
        left -= not is_next_item
        if left < 0 or len(found) + len(more) > DENSEST:
            break
        found += more
    return found


def bulleted_lists(document: Document) -> list[int]:
    """For each sentence the number of the bulleted list that it is an item of, -1 for none."""
    runs: list[int] = []
    run = -1
    for place, kind in enumerate(kinds_of(document.blocks)):
        run = -1 if kind != "list item" else place if run < 0 else run
        runs.append(run)
    return [runs[sentence.block] for sentence in document.sentences]
