"""Sentences in arrays: half a million of them take no more than their places do."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from typing import overload

from numcheck.document.model import Sentence
from numcheck.span import Span


class Sentences(Sequence[Sentence]):
    """Sentences in the order of the text; each is made anew when it is asked for."""

    __slots__ = ("_blocks", "_ends", "_starts")

    def __init__(self, sentences: Iterable[Sentence] = ()) -> None:
        self._starts, self._ends, self._blocks = array("q"), array("q"), array("q")
        for sentence in sentences:
            self._starts.append(sentence.span.start)
            self._ends.append(sentence.span.end)
            self._blocks.append(sentence.block)

    def __len__(self) -> int:
        return len(self._starts)

    @overload
    def __getitem__(self, place: int) -> Sentence: ...

    @overload
    def __getitem__(self, place: slice) -> tuple[Sentence, ...]: ...

    def __getitem__(self, place: int | slice) -> Sentence | tuple[Sentence, ...]:
        if isinstance(place, slice):
            return tuple(self._at(number) for number in range(*place.indices(len(self))))
        return self._at(place)

    def __iter__(self) -> Iterator[Sentence]:
        return map(self._at, range(len(self)))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and len(self) == len(other) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        return f"{type(self).__name__}({list(self)!r})"

    def _at(self, place: int) -> Sentence:
        return Sentence(Span(self._starts[place], self._ends[place]), self._blocks[place])
