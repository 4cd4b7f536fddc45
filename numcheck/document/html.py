"""HTML: the prose of an exported article at its own place, tags blanked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from numcheck.document.caption import with_captions
from numcheck.document.entity import REFERENCE, padding, shown
from numcheck.document.html_grid import grids_in
from numcheck.document.html_page import Text
from numcheck.document.html_scan import scan
from numcheck.document.model import Block, Document
from numcheck.document.passage import blank
from numcheck.document.raised import raised_kind
from numcheck.document.sentence import sentences_of
from numcheck.span import Span

INLINE_TAGS = re.compile(r"(?:<[^<>]*>|(?<=>)[\[\]\w*†‡§¶,–\s-]{1,12}(?=<))+")
"""Tags, with the marks of notes inside them."""


def read_html(source: str, name: str) -> Document:
    """The document of an HTML page or a part of one."""
    page = scan(source)
    texts = tuple(_with_powers(_without_second_title(page.texts, source), source))
    tables, texts = grids_in(page, texts)
    texts = tuple(each for each in texts if not each.is_code)
    text = _prose(source, texts)
    blocks, tables = with_captions(tuple(_blocks(texts, text)), tables, text)
    markup = tuple(_markup(texts, source))
    return Document(name, source, text, blocks, sentences_of(text, blocks), page.comments, markup, tables)


def _without_second_title(texts: Sequence[Text], source: str) -> tuple[Text, ...]:
    """The first heading is the title where there is one, the page's own title else."""
    heading = next((each for each in texts if each.kind == "heading" and each.span.of(source).strip()), None)
    if heading is None:
        return tuple(texts)
    return tuple(
        replace(each, kind="title") if each.block == heading.block else each
        for each in texts
        if each.kind != "title"
    )


def _with_powers(texts: Sequence[Text], source: str) -> Iterator[Text]:
    """The texts without the marks of notes, powers of ten led by "^"."""
    last: Text | None = None
    for each in texts:
        before = last.span.of(source) if last is not None and last.block == each.block else ""
        kind = raised_kind(before, each.span.of(source).strip()) if each.is_raised else "word"
        if kind == "note":
            continue
        last = each
        yield _power(each) if kind == "power" else each


def _power(text: Text) -> Text:
    return replace(text, span=Span(text.span.start - 1, text.span.end), lead="^")


def _blocks(texts: Sequence[Text], text: str) -> Iterator[Block]:
    section = 0
    spans: dict[int, tuple[Span, Text]] = {}
    for each in texts:
        before = spans.get(each.block)
        spans[each.block] = (before[0].cover(each.span), before[1]) if before else (each.span, each)
    for span, first in spans.values():
        place = span.trimmed(text)
        if place:
            section += first.kind == "heading"
            level = first.level if first.kind == "heading" else 0
            yield Block(first.kind, place, section, level=level, depth=first.depth, ordinal=first.ordinal)


def _markup(texts: Sequence[Text], source: str) -> Iterator[Span]:
    """Tags between two runs of one block, and what pads a reference."""
    for before, each in pairwise((None, *texts)):
        if before and each and before.block == each.block:
            gap = Span(before.span.end, each.span.start)
            if INLINE_TAGS.fullmatch(gap.of(source) + (">" if each.lead else "")):
                yield gap
        if each:
            for match in REFERENCE.finditer(source, each.span.start, each.span.end):
                yield from padding(shown(match[0]), match.start())


def _prose(source: str, texts: Sequence[Text]) -> str:
    """The source with everything but text blanked, and references read."""
    pieces: list[str] = []
    position = 0
    for each in texts:
        pieces.append(blank(source[position : each.span.start]))
        words = each.lead + each.span.of(source)[len(each.lead) :]
        pieces.append(REFERENCE.sub(lambda match: shown(match[0]), words) if "&" in words else words)
        position = each.span.end
    return "".join((*pieces, blank(source[position:])))
