"""Blocks and sentences in arrays: half a million of them take no more than their places do."""

from __future__ import annotations

from abc import abstractmethod
from array import array
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar, overload

from numcheck.document.model import BLOCK_KINDS, Block, BlockKind, Sentence
from numcheck.span import Span

T = TypeVar("T")


class Compact(Sequence[T]):
    """Stretches of the text in its order; each is made anew when it is asked for."""

    __slots__ = ("_ends", "_starts")

    def __init__(self) -> None:
        self._starts, self._ends = array("q"), array("q")

    def __len__(self) -> int:
        return len(self._starts)

    @overload
    def __getitem__(self, place: int) -> T: ...

    @overload
    def __getitem__(self, place: slice) -> tuple[T, ...]: ...

    def __getitem__(self, place: int | slice) -> T | tuple[T, ...]:
        if isinstance(place, slice):
            return tuple(self._at(number) for number in range(*place.indices(len(self))))
        return self._at(place)

    def __iter__(self) -> Iterator[T]:
        return map(self._at, range(len(self)))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and len(self) == len(other) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        return f"{type(self).__name__}({list(self)!r})"

    def _keep(self, span: Span) -> None:
        self._starts.append(span.start)
        self._ends.append(span.end)

    def _span(self, place: int) -> Span:
        return Span(self._starts[place], self._ends[place])

    @abstractmethod
    def _at(self, place: int) -> T: ...


class Sentences(Compact[Sentence]):
    """Sentences."""

    __slots__ = ("_blocks",)

    def __init__(self, sentences: Iterable[Sentence] = ()) -> None:
        super().__init__()
        self._blocks = array("q")
        for sentence in sentences:
            self._keep(sentence.span)
            self._blocks.append(sentence.block)

    def _at(self, place: int) -> Sentence:
        return Sentence(self._span(place), self._blocks[place])


class Blocks(Compact[Block]):
    """Blocks of plain text, which has no footnotes."""

    __slots__ = ("_depths", "_kinds", "_levels", "_ordinals", "_sections")

    def __init__(self, blocks: Iterable[Block] = ()) -> None:
        super().__init__()
        self._kinds, self._sections = array("b"), array("q")
        self._levels, self._depths, self._ordinals = array("b"), array("b"), array("q")
        for block in blocks:
            self._keep(block.span)
            self._kinds.append(BLOCK_KINDS.index(block.kind))
            self._sections.append(block.section)
            self._levels.append(block.level)
            self._depths.append(block.depth)
            self._ordinals.append(-1 if block.ordinal is None else block.ordinal)

    def kinds(self) -> Iterator[BlockKind]:
        """The kind of each, without the rest of it."""
        return map(BLOCK_KINDS.__getitem__, self._kinds)

    def _at(self, place: int) -> Block:
        ordinal = self._ordinals[place]
        return Block(
            BLOCK_KINDS[self._kinds[place]], self._span(place), self._sections[place],
            self._levels[place], self._depths[place], None if ordinal < 0 else ordinal,
        )  # fmt: skip


def kinds_of_blocks(blocks: Sequence[Block]) -> Iterator[BlockKind]:
    """The kind of each block, in order."""
    return blocks.kinds() if isinstance(blocks, Blocks) else (block.kind for block in blocks)
