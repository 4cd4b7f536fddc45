"""The quantities of a large document: their places are kept, they themselves are read anew when asked for."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterator, MutableSequence, Sequence
from functools import lru_cache
from operator import eq
from typing import Any, NamedTuple, overload

from numcheck.document.model import Document
from numcheck.quantity.compact import read_sentence
from numcheck.quantity.convention import Convention
from numcheck.quantity.model import SILENT_KINDS, Quantity
from numcheck.quantity.read import Reader

LARGE = 1 << 20
"""Code points of a text whose quantities are not all held at once."""

RECENT = 6_000
"""Sentences with quantities that are held: those that rules look at while they go through the text."""


class Places(NamedTuple):
    """Where quantities stand, in the order of the text."""

    starts: MutableSequence[int]
    ends: MutableSequence[int]


class SentenceReadings(Sequence[tuple[Quantity, ...]]):
    """The quantities of each sentence; those before it are read first."""

    def __init__(self, reader: Reader, document: Document, convention: Convention) -> None:
        self._reader, self._document, self._convention = reader, document, convention
        self._recent = lru_cache(maxsize=RECENT)(self._read)
        self._firsts = array("q", [0])
        """How many quantities stand before each sentence that was read, and before the next."""

        self.places = Places(array("q"), array("q"))
        """Where the spans of all quantities begin and end, as far as sentences were read."""

        self.silent = 0
        """How many quantities have no values."""

    def __getstate__(self) -> tuple[object, ...]:
        return self._reader, self._document, self._convention, self._firsts, self.places, self.silent

    def __setstate__(self, state: tuple[Any, ...]) -> None:
        self._reader, self._document, self._convention, self._firsts, self.places, self.silent = state
        self._recent = lru_cache(maxsize=RECENT)(self._read)

    def __len__(self) -> int:
        return len(self._document.sentences)

    @overload
    def __getitem__(self, place: int) -> tuple[Quantity, ...]: ...

    @overload
    def __getitem__(self, place: slice) -> tuple[tuple[Quantity, ...], ...]: ...

    def __getitem__(self, place: int | slice) -> tuple[Quantity, ...] | tuple[tuple[Quantity, ...], ...]:
        numbers = range(len(self))[place]
        return self._at(numbers) if isinstance(numbers, int) else tuple(self._at(each) for each in numbers)

    def __iter__(self) -> Iterator[tuple[Quantity, ...]]:
        return map(self._at, range(len(self)))

    def _at(self, number: int) -> tuple[Quantity, ...]:
        while len(self._firsts) <= number + 1:
            self._count(self._recent(len(self._firsts) - 1))
        return self._recent(number) if self._firsts[number] < self._firsts[number + 1] else ()

    def locate(self, place: int) -> tuple[int, int]:
        """The sentence that holds the quantity with number *place*, and how many stand before it there."""
        sentence = bisect_right(self._firsts, place) - 1
        return sentence, place - self._firsts[sentence]

    def _read(self, number: int) -> tuple[Quantity, ...]:
        span = self._document.sentences[number].span
        return read_sentence(self._reader, self._document, span, self._convention)

    def _count(self, found: tuple[Quantity, ...]) -> None:
        self._firsts.append(self._firsts[-1] + len(found))
        starts, ends = self.places
        for quantity in found:
            starts.append(quantity.span.start)
            ends.append(quantity.span.end)
            self.silent += quantity.kind in SILENT_KINDS


class Readings(Sequence[Quantity]):
    """All quantities of a large document in the order of the text."""

    def __init__(self, sentences: SentenceReadings) -> None:
        self._sentences = sentences
        if len(sentences):
            sentences[-1]  # reads what is left

    def __len__(self) -> int:
        return len(self.places.starts)

    @overload
    def __getitem__(self, place: int) -> Quantity: ...

    @overload
    def __getitem__(self, place: slice) -> tuple[Quantity, ...]: ...

    def __getitem__(self, place: int | slice) -> Quantity | tuple[Quantity, ...]:
        numbers = range(len(self))[place]
        return self._at(numbers) if isinstance(numbers, int) else tuple(self._at(each) for each in numbers)

    def __iter__(self) -> Iterator[Quantity]:
        return (quantity for found in self._sentences for quantity in found)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and len(self) == len(other) and all(map(eq, self, other))

    def __hash__(self) -> int:
        return hash(tuple(self.places.starts))

    @property
    def places(self) -> Places:
        """Where they stand."""
        return self._sentences.places

    @property
    def silent(self) -> int:
        """How many of them have no values."""
        return self._sentences.silent

    def _at(self, place: int) -> Quantity:
        sentence, within = self._sentences.locate(place)
        return self._sentences[sentence][within]


def places_of(quantities: Sequence[Quantity]) -> Places:
    """Where *quantities* stand; those of a large document are not read anew for it."""
    if isinstance(quantities, Readings):
        return quantities.places
    spans = [quantity.span for quantity in quantities]
    return Places([span.start for span in spans], [span.end for span in spans])


def with_values(quantities: Sequence[Quantity]) -> int:
    """How many of *quantities* have values."""
    if isinstance(quantities, Readings):
        return len(quantities) - quantities.silent
    return sum(quantity.kind not in SILENT_KINDS for quantity in quantities)
