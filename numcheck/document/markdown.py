"""Markdown: prose at its own place, markup blanked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from numcheck.document.model import LINE_END, Block, BlockKind, Document
from numcheck.document.sentence import sentences_of
from numcheck.span import Span

if TYPE_CHECKING:
    from markdown_it.token import Token

FRONT_MATTER = re.compile(r"---\s*[\r\n][\w -]+:.*?[\r\n](?:---|\.\.\.)[ \t]*(?=[\r\n]|\Z)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Passage:
    """The inline content of one block, and where its words stand in the source."""

    kind: BlockKind
    words: tuple[Span, ...]


def read_markdown(source: str, name: str) -> Document:
    """The document of a CommonMark text with tables."""
    from markdown_it import MarkdownIt  # noqa: PLC0415 - slow to import

    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"]).disable("text_join")
    passages = tuple(_passages(parser.parse(_without_front_matter(source)), source))
    text = _prose(source, passages)
    blocks = tuple(_blocks(passages))
    return Document(name, source, text, blocks, sentences_of(text, blocks))


def _without_front_matter(source: str) -> str:
    matter = FRONT_MATTER.match(source)
    return source if matter is None else _blank(matter[0]) + source[matter.end() :]


def _passages(tokens: Sequence[Token], source: str) -> Iterator[Passage]:
    starts = [0, *(match.end() for match in LINE_END.finditer(source)), len(source)]
    around: list[str] = []
    cursor = 0
    for token in tokens:
        if token.nesting == 1:
            around.append(token.type.removesuffix("_open"))
        elif token.nesting == -1:
            around.pop()
        elif token.type == "inline" and token.map is not None:
            first, end = token.map
            cursor = max(cursor, starts[first])
            words = tuple(_words(token, source, cursor, starts[min(end, len(starts) - 1)]))
            cursor = words[-1].end if words else cursor
            if any(span.of(source).strip() for span in words):
                yield Passage(_kind(around), words)


def _words(inline: Token, source: str, start: int, end: int) -> Iterator[Span]:
    """Where the text of *inline* stands between *start* and *end*."""
    is_link_itself = False
    for child in inline.children or ():
        if child.type == "link_open":
            is_link_itself = child.markup == "autolink"
        elif child.type == "link_close":
            is_link_itself = False
        written = child.markup if child.type in ("text_special", "code_inline") else child.content
        if child.type in ("text", "text_special", "html_inline", "code_inline") and written:
            found = source.find(written, start, end)
            if found < 0:
                continue
            start = found + len(written)
            if child.type == "text" and not is_link_itself:
                yield Span(found, start)
            elif child.type == "text_special" and written.startswith("\\"):  # \\$5
                yield Span(found + 1, start)
            elif child.type == "code_inline":
                start = max(source.find(written, start, end), start) + len(written)


def _kind(around: Sequence[str]) -> BlockKind:
    if "heading" in around:
        return "heading"
    if "blockquote" in around:
        return "quote"
    if around[-1] in ("th", "td"):
        return "table cell"
    return "list item" if "list_item" in around else "paragraph"


def _blocks(passages: Sequence[Passage]) -> Iterator[Block]:
    """The first block is the title if it is a heading."""
    section = 0
    for place, passage in enumerate(passages):
        is_title = place == 0 and passage.kind == "heading"
        section += passage.kind == "heading" and not is_title
        span = passage.words[0].cover(passage.words[-1])
        yield Block("title" if is_title else passage.kind, span, section)


def _prose(source: str, passages: Sequence[Passage]) -> str:
    """The source with everything but words blanked."""
    pieces: list[str] = []
    position = 0
    for span in (span for passage in passages for span in passage.words):
        pieces += (_blank(source[position : span.start]), span.of(source))
        position = span.end
    return "".join((*pieces, _blank(source[position:])))


def _blank(markup: str) -> str:
    """As many spaces, line ends kept."""
    return re.sub(r"[^\r\n]", " ", markup)
