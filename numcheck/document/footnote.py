"""Footnotes of Markdown: their marks are no words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from numcheck.span import Span

FOOTNOTE = re.compile(r"\[\^[^\]\[\s]{1,40}\](?::(?=\s))?")
"""The mark of a footnote, in the text and before the note: ``[^1]``, ``[^source]:``."""


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
