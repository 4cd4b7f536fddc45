"""HTML: the prose of an exported article at its own place, tags blanked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from html.parser import HTMLParser
from itertools import pairwise

from numcheck.document.comment import comments_in
from numcheck.document.entity import REFERENCE, padding, shown
from numcheck.document.model import Block, BlockKind, Comment, Document
from numcheck.document.raised import raised_kind
from numcheck.document.sentence import sentences_of
from numcheck.document.tag import BORDERS, KINDS, VOID, Nesting
from numcheck.span import Span

INLINE_TAGS = re.compile(r"(?:<[^<>]*>|(?<=>)[\[\]\w*†‡§¶,–\s-]{1,12}(?=<))+")
"""Tags, with the marks of notes inside them."""


@dataclass(frozen=True, slots=True)
class Text:
    """A run of text without tags."""

    span: Span
    kind: BlockKind
    block: int
    """Runs with the same number belong to one block."""

    is_raised: bool = False
    lead: str = ""
    """What stands before its words in place of the last character of the tag."""


class _Reader(HTMLParser):
    """Collects runs of text and comments with their places."""

    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=False)
        self.source = source
        self.starts = [0, *(match.end() for match in re.finditer("\n", source))]
        self.nesting = Nesting()
        self.texts: list[Text] = []
        self.comments: list[Comment] = []
        self.block = 0
        self.feed(source)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        self.block += tag in BORDERS or tag in KINDS
        if tag not in VOID:
            self.nesting.open(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        self.block += tag in BORDERS

    def handle_endtag(self, tag: str) -> None:
        self.block += tag in BORDERS or tag in KINDS
        self.nesting.close(tag)

    def handle_data(self, data: str) -> None:
        self._add(len(data))

    def handle_entityref(self, name: str) -> None:
        self._add(len(name) + 1)

    def handle_charref(self, name: str) -> None:
        self._add(len(name) + 2)

    def handle_comment(self, data: str) -> None:
        start = self._offset()
        self.comments += comments_in(self.source, "html", Span(start, min(start + len(data) + 7, self._end)))

    @property
    def _end(self) -> int:
        return len(self.source)

    def _offset(self) -> int:
        line, column = self.getpos()
        return self.starts[line - 1] + column

    def _add(self, length: int) -> None:
        start = self._offset()
        end = start + length
        end += self.source[end : end + 1] == ";" and self.source[start] == "&"
        if not self.nesting.is_hidden:
            is_raised = "sup" in self.nesting.tags
            self.texts.append(
                Text(Span(start, min(end, self._end)), self.nesting.kind, self.block, is_raised)
            )


def read_html(source: str, name: str) -> Document:
    """The document of an HTML page or a part of one."""
    reader = _Reader(source)
    texts = tuple(_with_powers(_without_second_title(reader.texts, source), source))
    text = _prose(source, texts)
    blocks = tuple(_blocks(texts, text))
    markup = tuple(_markup(texts, source))
    return Document(name, source, text, blocks, sentences_of(text, blocks), tuple(reader.comments), markup)


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
    spans: dict[int, tuple[Span, BlockKind]] = {}
    for each in texts:
        before = spans.get(each.block)
        spans[each.block] = (before[0].cover(each.span) if before else each.span, each.kind)
    for span, kind in spans.values():
        words = span.of(text)
        if words.strip():
            section += kind == "heading"
            start = span.start + len(words) - len(words.lstrip())
            yield Block(kind, Span(start, start + len(words.strip())), section)


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
        pieces.append(_blank(source[position : each.span.start]))
        words = each.lead + each.span.of(source)[len(each.lead) :]
        pieces.append(REFERENCE.sub(lambda match: shown(match[0]), words))
        position = each.span.end
    return "".join((*pieces, _blank(source[position:])))


def _blank(markup: str) -> str:
    """As many spaces, line ends kept."""
    return re.sub(r"[^\r\n]", " ", markup)
