"""Markdown: prose at its own place, markup blanked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from numcheck.document.comment import comments_in
from numcheck.document.entity import padding, shown
from numcheck.document.footnote import footnotes_in, joined, without
from numcheck.document.model import LINE_END, Block, BlockKind, Comment, Document
from numcheck.document.raised import raised_kind
from numcheck.document.sentence import sentences_of
from numcheck.span import Span

if TYPE_CHECKING:
    from markdown_it.token import Token

FRONT_MATTER = re.compile(
    r"---\s*[\r\n][\w -]+:.*?[\r\n](?:---|\.\.\.)[ \t]*(?=[\r\n]|\Z)"
    r"|\+\+\+\s*[\r\n].*?[\r\n]\+\+\+[ \t]*(?=[\r\n]|\Z)",
    re.DOTALL,
)
"""YAML between dashes or TOML between plus signs."""

INLINE_MARKS = re.compile(
    r"(?:<sup>[\[\]\w*†‡§¶,–-]{1,12}</sup>|[*_~\[\]\\]|\]\([^()\s]*\)|\]\[[^\]\s]*\]|<[^<>]*>|<sup\Z)+"
)
"""Emphasis, links, tags, raised marks of notes: ``**``, ``](there)``, ``<sup>``, ``<sup>1</sup>``."""


@dataclass(frozen=True, slots=True)
class Words:
    """Text that is no markup, as it reads and where it stands."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Passage:
    """The inline content of one block, in pieces."""

    kind: BlockKind
    words: tuple[Words, ...]


def read_markdown(source: str, name: str) -> Document:
    """The document of a CommonMark text with tables."""
    from markdown_it import MarkdownIt  # noqa: PLC0415 - slow to import

    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"]).disable("text_join")
    tokens = parser.parse(_without_front_matter(source))
    starts = (0, *(match.end() for match in LINE_END.finditer(source)), len(source))
    passages = tuple(_passages(tokens, source, starts))
    notes = footnotes_in(source)
    text = without(_prose(source, passages), notes)
    blocks = tuple(_blocks(passages))
    comments = tuple(_comments(tokens, source, starts))
    markup = tuple(joined([*_markup(passages, source), *notes]))
    return Document(name, source, text, blocks, sentences_of(text, blocks), comments, markup)


def _without_front_matter(source: str) -> str:
    matter = FRONT_MATTER.match(source)
    return source if matter is None else _blank(matter[0]) + source[matter.end() :]


def _passages(tokens: Sequence[Token], source: str, starts: Sequence[int]) -> Iterator[Passage]:
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
            cursor = words[-1].span.end if words else cursor
            if any(piece.text.strip() for piece in words):
                yield Passage(_kind(around), words)


def _words(inline: Token, source: str, start: int, end: int) -> Iterator[Words]:
    """The text of *inline*, which stands between *start* and *end*; what is struck out is none."""
    hidden = 0
    before, is_raised = "", False
    for child in inline.children or ():
        if child.type == "s_open" or (child.type == "link_open" and child.markup == "autolink"):
            hidden += 1
        elif child.type == "s_close" or (child.type == "link_close" and child.markup == "autolink"):
            hidden -= 1
        is_raised = child.content.startswith("<sup") if child.type == "html_inline" else is_raised
        written = child.markup if child.type in ("text_special", "code_inline") else child.content
        if child.type in ("text", "text_special", "html_inline", "code_inline") and written:
            found = source.find(written, start, end)
            if found < 0:
                continue
            start = found + len(written)
            if child.type == "text" and not hidden:
                words = Words(written, Span(found, start))
                yield from _raised(before, words) if is_raised else (words,)
                before = written
            elif child.type == "text_special" and not hidden:
                yield _special(written, Span(found, start))
            elif child.type == "code_inline":
                start = max(source.find(written, start, end), start) + len(written)


def _raised(before: str, words: Words) -> Iterator[Words]:
    """Raised words, no marks of notes, powers of ten led by "^"."""
    kind = raised_kind(before, words.text)
    if kind == "power":
        yield Words("^" + words.text, Span(words.span.start - 1, words.span.end))
    elif kind == "word":
        yield words


def _special(written: str, span: Span) -> Words:
    r"""``\$`` without its backslash, ``&pound;`` as its character."""
    return Words(" " + written[1:] if written.startswith("\\") else shown(written), span)


def _markup(passages: Sequence[Passage], source: str) -> Iterator[Span]:
    """Marks inside a line, and what pads a reference."""
    for passage in passages:
        for number, words in enumerate(passage.words):
            before = passage.words[number - 1].span.end if number else words.span.start
            if before < words.span.start and INLINE_MARKS.fullmatch(source, before, words.span.start):
                yield Span(before, words.span.start)
            if words.text != words.span.of(source) and not words.text.startswith("^"):
                yield from padding(words.text, words.span.start)


def _comments(tokens: Sequence[Token], source: str, starts: Sequence[int]) -> Iterator[Comment]:
    """Comments on lines of their own, and those inside a line that are no code."""
    for token in tokens:
        if token.map is None or token.type not in ("html_block", "inline"):
            continue
        stretch = Span(starts[token.map[0]], starts[min(token.map[1], len(starts) - 1)])
        inside = [child.content for child in token.children or () if child.type == "html_inline"]
        for comment in comments_in(source, "html", stretch):
            if token.type == "html_block" or comment.span.of(source) in inside:
                yield comment


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
        span = passage.words[0].span.cover(passage.words[-1].span)
        yield Block("title" if is_title else passage.kind, span, section)


def _prose(source: str, passages: Sequence[Passage]) -> str:
    """The source with everything but words blanked."""
    pieces: list[str] = []
    position = 0
    for words in (words for passage in passages for words in passage.words):
        pieces += (_blank(source[position : words.span.start]), words.text)
        position = words.span.end
    return "".join((*pieces, _blank(source[position:])))


def _blank(markup: str) -> str:
    """As many spaces, line ends kept."""
    return re.sub(r"[^\r\n]", " ", markup)
