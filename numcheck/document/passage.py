"""Markup as passages of words: the source keeps its length, with everything that is no word blanked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from numcheck.document.model import Block, BlockKind
from numcheck.span import Span


@dataclass(frozen=True, slots=True)
class Words:
    """Text that is no markup, as it reads and where it stands: equally long."""

    text: str
    span: Span
    reads: str | None = None
    """What of the text is read where spaces pad it to the length of its source."""

    @property
    def padding(self) -> Iterator[Span]:
        """What of the text is only there for its length."""
        if self.reads is not None:
            start = self.span.start + self.text.index(self.reads)
            end = start + len(self.reads)
            yield from (each for each in (Span(self.span.start, start), Span(end, self.span.end)) if each)


def padded(reads: str, span: Span, *, is_left: bool = False) -> Words:
    """What *span* reads as, at its end or with *is_left* at its start; nothing where there is no room."""
    spaces = " " * (len(span) - len(reads))
    if len(reads) > len(span):
        return Words(" " * len(span), span)
    return Words(reads + spaces if is_left else spaces + reads, span, reads)


def reading(words: Sequence[Words]) -> str:
    """How the words read in a row, white space single."""
    return " ".join("".join(each.text if each.reads is None else each.reads for each in words).split())


@dataclass(frozen=True, slots=True)
class Passage:
    """The words of one block, in pieces."""

    kind: BlockKind
    words: Sequence[Words]
    level: int = field(default=0, kw_only=True)
    depth: int = field(default=0, kw_only=True)
    ordinal: int | None = field(default=None, kw_only=True)
    note: str = field(default="", kw_only=True)
    anchor: int | None = field(default=None, kw_only=True)

    @property
    def span(self) -> Span:
        """From its first word to its last."""
        return self.words[0].span.cover(self.words[-1].span)


def blocks_of(passages: Sequence[Passage], *, is_titled: bool = True) -> Iterator[Block]:
    """A block for each passage; with *is_titled* the first is the title if it is a heading."""
    section = 0
    for place, passage in enumerate(passages):
        is_title = is_titled and place == 0 and passage.kind == "heading"
        section += passage.kind == "heading" and not is_title
        yield Block(
            "title" if is_title else passage.kind,
            passage.span,
            section,
            level=0 if is_title else passage.level,
            depth=passage.depth,
            ordinal=passage.ordinal,
            note=passage.note,
            anchor=passage.anchor,
        )


def prose(source: str, passages: Sequence[Passage]) -> str:
    """The source with everything but words blanked."""
    pieces: list[str] = []
    position = 0
    for words in (words for passage in passages for words in passage.words):
        pieces += (blank(source[position : words.span.start]), words.text)
        position = words.span.end
    return "".join((*pieces, blank(source[position:])))


def unseen(passages: Sequence[Passage], source: str) -> Iterator[Span]:
    """What prints nothing, not even a space: markup inside a line of a passage, and what pads words."""
    for passage in passages:
        last: Words | None = None
        for words in passage.words:
            if last is not None and last.span.end < words.span.start:
                gap = Span(last.span.end, words.span.start)
                if "\n" not in gap.of(source) and "\r" not in gap.of(source):
                    yield gap
            yield from words.padding
            last = words


def blank(markup: str) -> str:
    """As many spaces, line ends kept."""
    is_one_line = "\n" not in markup and "\r" not in markup
    return " " * len(markup) if is_one_line else re.sub(r"[^\r\n]", " ", markup)
