from __future__ import annotations

from collections.abc import Iterator

from numcheck.mention.model import Mention
from numcheck.relation.window import window_of


class Sentences(dict[int, list[Mention]]):
    """The sentences of a long document, all of which must not be walked through for each of them."""

    def __iter__(self) -> Iterator[int]:
        raise AssertionError("walked through")


def test_a_window_looks_at_its_own_sentences_alone() -> None:
    assert window_of(Sentences({1: [], 2: [], 900: []}), 1, 3) == []


def test_a_window_ends_with_the_document() -> None:
    assert window_of(Sentences({7: []}), 7, 5) == []
