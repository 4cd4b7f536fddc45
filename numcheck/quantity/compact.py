"""Sentences whose words stand apart in the source, by markup or indents, read as the page shows them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from numcheck.document.model import Document
from numcheck.quantity.model import Quantity
from numcheck.quantity.moved import moved
from numcheck.quantity.read import Reader
from numcheck.span import Span

LINE_ENDS = re.compile(r"[\r\n\t]")
WIDE = re.compile(r"\s{2,}|[‐‑]")
HYPHENS = str.maketrans("‐‑", "--")


def read_sentence(reader: Reader, document: Document, span: Span) -> tuple[Quantity, ...]:
    """The quantities of the sentence, at their places in the document."""
    hidden = _hidden(document, span)
    if not hidden and not WIDE.search(document.text, span.start, span.end):
        return reader.read(document.text, span)
    places = list(_places(document.source, span, hidden))
    shown = "".join(document.text[at] for at in places)
    text = LINE_ENDS.sub(" ", shown.translate(HYPHENS))
    found = (moved(_worded(quantity, shown), places) for quantity in reader.read(text, Span(0, len(text))))
    return tuple(found) if hidden else tuple(_worded(quantity, document.text) for quantity in found)


def _hidden(document: Document, span: Span) -> Sequence[Span]:
    """The markup inside the sentence."""
    first = bisect_left(document.markup, span.start, key=lambda markup: markup.end)
    last = bisect_left(document.markup, span.end, key=lambda markup: markup.start)
    return document.markup[first:last]


def _places(source: str, span: Span, hidden: Sequence[Span]) -> Iterator[int]:
    """Where the characters stand that are read: no markup, one of several spaces; code stays a wide gap."""
    skipped = {at for markup in hidden for at in range(markup.start, markup.end)}
    was_space = False
    for at in range(span.start, span.end):
        is_space = source[at].isspace()
        if at not in skipped and not (is_space and was_space):
            yield at
            was_space = is_space


def _worded(quantity: Quantity, text: str) -> Quantity:
    """With its words as they stand in *text*."""
    return replace(
        quantity,
        text=quantity.span.of(text),
        parts=tuple(_worded(part, text) for part in quantity.parts),
        when=_worded(quantity.when, text) if quantity.when else None,
    )
