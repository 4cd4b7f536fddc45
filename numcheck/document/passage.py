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


def blank(markup: str) -> str:
    """As many spaces, line ends kept."""
    is_one_line = "\n" not in markup and "\r" not in markup
    return " " * len(markup) if is_one_line else re.sub(r"[^\r\n]", " ", markup)
