"""Footnotes of Markdown: their marks are no words, and each is a block of its own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from numcheck.document.passage import Words
from numcheck.span import Span

FOOTNOTE = re.compile(r"\[\^[^\]\[\s]{1,40}\](?::(?=\s))?")
"""The mark of a footnote, in the text and before the note: ``[^1]``, ``[^source]:``."""

DEFINITION = re.compile(r"(?<![^\r\n])[ >]{0,8}(\[\^[^\]\[\s]{1,40}\]:)(?=\s)")
SHIELD = "\ue000"
SHIELDED = re.compile(rf"{SHIELD}+")
"""Stands in place of a note's own mark, which a parser of CommonMark takes for a link's address."""


def shielded(source: str) -> str:
    """The source with the marks that footnotes begin with made words of private characters, equally long."""
    return DEFINITION.sub(lambda match: match[0].replace(match[1], SHIELD * len(match[1])), source)


def note_parts(words: Sequence[Words]) -> Iterator[tuple[Span | None, list[Words]]]:
    """The words cut before every footnote that begins among them, each part with the place of its mark."""
    mark: Span | None = None
    part: list[Words] = []
    for each in words:
        start = each.span.start
        for shield in SHIELDED.finditer(each.text):
            part += _cut(each, start, each.span.start + shield.start())
            yield mark, part
            mark, part = Span(each.span.start + shield.start(), each.span.start + shield.end()), []
            start = mark.end
        part += _cut(each, start, each.span.end)
    yield mark, part


def anchor_of(definition: str, source: str) -> int | None:
    """Where the text calls the footnote that *definition*, such as ``[^1]:``, opens."""
    call = re.compile(re.escape(definition[:-1]) + r"(?!:)").search(source)
    return call.start() if call else None


def _cut(words: Words, start: int, end: int) -> list[Words]:
    """The stretch of *words* from *start* to *end*, if there is any."""
    first = words.span.start
    return [Words(words.text[start - first : end - first], Span(start, end))] if end > start else []


def footnotes_in(source: str) -> tuple[Span, ...]:
    """Where marks of footnotes stand."""
    return tuple(Span(*match.span()) for match in FOOTNOTE.finditer(source))


def without(text: str, hidden: Sequence[Span]) -> str:
    """The text with the spans *hidden*, which are in order, blanked."""
    ends = (0, *(span.end for span in hidden))
    starts = (*(span.start for span in hidden), len(text))
    kept = (text[end:start] for end, start in zip(ends, starts, strict=True))
    return "".join(piece + " " * len(span) for piece, span in zip(kept, (*hidden, Span(0, 0)), strict=True))


def joined(spans: Iterable[Span]) -> Iterator[Span]:
    """The spans in order, those that overlap as one."""
    last: Span | None = None
    for span in sorted(spans):
        if last is not None and not last.overlaps(span):
            yield last
            last = span
        else:
            last = span if last is None else last.cover(span)
    if last is not None:
        yield last
