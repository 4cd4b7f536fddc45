"""Windows: the mentions of neighbouring sentences among which operands of one relation are sought."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import count
from typing import NamedTuple

from numcheck.document import Document
from numcheck.document.compact import kinds_of_blocks
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


class Window(NamedTuple):
    """Mentions among which operands are sought, and of what kinds they are."""

    mentions: Sequence[Mention]
    kinds: frozenset[str]


class Section(dict[int, list[Mention]]):
    """The mentions of a section by the number of their sentence."""

    def __init__(self, sentences: Mapping[int, list[Mention]]) -> None:
        super().__init__(sentences)
        self.kinds = kinds_of(mention for found in self.values() for mention in found)
        self._windows: dict[tuple[int, int], Window] = {}

    def window(self, number: int, size: int) -> Window:
        """That of *size* sentences from *number* on; several relations ask for the same."""
        found = self._windows.get((number, size))
        if found is None:
            mentions = window_of(self, number, size)
            found = self._windows[number, size] = Window(mentions, kinds_of(mentions))
        return found


def kinds_of(mentions: Iterable[Mention]) -> frozenset[str]:
    """By which roles choose what may fill them: the kind of the number, "score" for a side of one."""
    return frozenset(mention.role_kind for mention in mentions)


def bulleted_lists(document: Document) -> list[int]:
    """For each sentence the number of the bulleted list that it is an item of, -1 for none."""
    runs: list[int] = []
    run = -1
    for place, kind in enumerate(kinds_of_blocks(document.blocks)):
        run = -1 if kind != "list item" else place if run < 0 else run
        runs.append(run)
    return [runs[sentence.block] for sentence in document.sentences]
