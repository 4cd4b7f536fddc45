"""Numbers of hundreds of digits: keys, digits of pi. They are shown as identifiers and never worked out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from numcheck.later import later
from numcheck.quantity.model import Quantity
from numcheck.span import Span

LONGEST = 300
"""Digits of a number that stands for an amount, at most."""

CORE = later(rf"\d{{{LONGEST},}}|\d(?:[,\u00a0\u202f\u2009]\d{{2,3}}){{{LONGEST // 3},}}")
AROUND = "0123456789,."
MASK = "\ufffc"
"""Stands for each of its digits while the rest of the sentence is read: no letter, digit or blank."""


def find_endless(text: str, span: Span) -> Sequence[Span]:
    """Where such numbers stand in the sentence at *span*."""
    return list(_find(text, span)) if len(span) >= LONGEST else ()


def masked(text: str, span: Span, endless: Sequence[Span]) -> str:
    """The sentence without them, as long as it is with them."""
    pieces: list[str] = []
    place = span.start
    for each in endless:
        pieces += (text[place : each.start], MASK * len(each))
        place = each.end
    return "".join((*pieces, text[place : span.end]))


def build_endless(text: str, span: Span) -> Quantity:
    """The quantity for such a number."""
    return Quantity(kind="identifier", text=span.of(text), span=span, phrase=span, value=None, interval=None)


def _find(text: str, span: Span) -> Iterator[Span]:
    place = span.start
    while (match := CORE.search(text, place, span.end)) is not None:
        start, end = match.span()
        while start > place and text[start - 1] in AROUND:
            start -= 1
        while end < span.end and text[end] in AROUND:
            end += 1
        run = text[start:end]
        yield Span(end - len(run.lstrip(",.")), start + len(run.rstrip(",.")))
        place = end
