"""Passages put together word by word, as a reader of markup goes through its source."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

from numcheck.document.model import BlockKind
from numcheck.document.passage import Passage, Words, padded
from numcheck.span import Span


@dataclass(slots=True)
class Gathering:
    """The passages so far, and the words of the one that goes on."""

    source: str
    passages: list[Passage] = field(default_factory=list)
    words: list[Words] = field(default_factory=list)
    around: Passage = field(default_factory=lambda: Passage("paragraph", ()))
    """What the words that follow belong to: its kind, level and depth."""

    position: int = 0
    """Where the last words end; what stands before is not read twice."""

    def put(self, start: int, end: int, text: str | None = None) -> None:
        """Adds the source from *start* to *end*, or *text*, as long, in its place."""
        if self.position <= start < end:
            self.words.append(Words(self.source[start:end] if text is None else text, Span(start, end)))
            self.position = end

    def put_as(self, reads: str, start: int, end: int, *, is_left: bool = False) -> None:
        """Adds what the source from *start* to *end* reads as."""
        if self.position <= start < end:
            self.words.append(padded(reads, Span(start, end), is_left=is_left))
            self.position = end

    def cut(self) -> Passage | None:
        """Ends the passage that goes on; what it came to, if it holds any words."""
        words, self.words = _trimmed(self.words), []
        if not words:
            return None
        passage = replace(self.around, words=tuple(words))
        self.passages.append(passage)
        return passage

    @contextmanager
    def inside(
        self,
        kind: BlockKind,
        *,
        level: int = 0,
        depth: int = 0,
        ordinal: int | None = None,
        anchor: int | None = None,
    ) -> Iterator[None]:
        """A passage or more of *kind*, apart from what stands before and behind."""
        self.cut()
        outer = self.around
        self.around = Passage(kind, (), level=level, depth=depth, ordinal=ordinal, anchor=anchor)
        try:
            yield
        finally:
            self.cut()
            self.around = outer


def _trimmed(words: list[Words]) -> list[Words]:
    """The words without white space at both ends."""
    while words and not words[0].text.strip():
        del words[0]
    while words and not words[-1].text.strip():
        del words[-1]
    if words:
        words[0] = _stripped(words[0], left=len(words[0].text) - len(words[0].text.lstrip()), right=0)
        words[-1] = _stripped(words[-1], left=0, right=len(words[-1].text) - len(words[-1].text.rstrip()))
    return words


def _stripped(words: Words, *, left: int, right: int) -> Words:
    if not left and not right:
        return words
    text = words.text[left : len(words.text) - right]
    return Words(text, Span(words.span.start + left, words.span.end - right))
