"""The words inside one block of Markdown, each at its place in the source."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from numcheck.document.entity import padding, shown
from numcheck.document.passage import Passage, Words
from numcheck.document.raised import raised_kind
from numcheck.span import Span

if TYPE_CHECKING:
    from markdown_it.token import Token

INLINE_MARKS = re.compile(
    r"(?:<sup>[\[\]\w*†‡§¶,–-]{1,12}</sup>|[*_~\[\]\\]|\]\([^()\s]*\)|\]\[[^\]\s]*\]|<[^<>]*>|<sup\Z)+"
)
"""Emphasis, links, tags, raised marks of notes: ``**``, ``](there)``, ``<sup>``, ``<sup>1</sup>``."""

ESCAPED_BAR = r"\|"


def words_in(inline: Token, source: str, start: int, end: int) -> Iterator[Words]:
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
            found = _find(written, source, start, end)
            if found is None:
                continue
            start = found.end
            if child.type == "text" and not hidden:
                yield from _raised(before, Words(written, found)) if is_raised else _unescaped(found, source)
                before = written
            elif child.type == "text_special" and not hidden:
                yield _special(written, found)
            elif child.type == "code_inline":
                closing = _find(child.content, source, start, end)
                start = max(source.find(written, closing.end if closing else start, end), start) + len(
                    written
                )


def markup_in(passages: Sequence[Passage], source: str) -> Iterator[Span]:
    """Marks inside a line, and what pads a reference."""
    for passage in passages:
        for number, words in enumerate(passage.words):
            before = passage.words[number - 1].span.end if number else words.span.start
            if before < words.span.start and INLINE_MARKS.fullmatch(source, before, words.span.start):
                yield Span(before, words.span.start)
            if words.text != words.span.of(source) and not words.text.startswith("^"):
                yield from padding(words.text, words.span.start)


def _find(written: str, source: str, start: int, end: int) -> Span | None:
    r"""Where *written* stands; a bar of it is ``\|`` in the source of a table."""
    found = source.find(written, start, end)
    if found >= 0:
        return Span(found, found + len(written))
    if "|" not in written:
        return None
    escaped = re.compile(re.escape(written).replace(ESCAPED_BAR, r"\\?\|")).search(source, start, end)
    return Span(*escaped.span()) if escaped else None


def _unescaped(span: Span, source: str) -> Iterator[Words]:
    r"""The words at *span*, ``\|`` as a bar."""
    start = span.start
    while (bar := source.find(ESCAPED_BAR, start, span.end)) >= 0:
        if bar > start:
            yield Words(source[start:bar], Span(start, bar))
        yield Words(" |", Span(bar, bar + 2))
        start = bar + 2
    if start < span.end:
        yield Words(source[start : span.end], Span(start, span.end))


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
