"""Sentences whose words stand apart in the source, by markup or indents, read as the page shows them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from numcheck.document.invisible import INVISIBLE, UNSEEN
from numcheck.document.model import Document
from numcheck.later import later
from numcheck.quantity.convention import Convention
from numcheck.quantity.model import Quantity
from numcheck.quantity.moved import moved
from numcheck.quantity.read import Reader
from numcheck.span import Span

LINE_ENDS = later(r"[\r\n\t]")
WIDE = later(rf"\s{{2,}}|[‐‑{UNSEEN}]")
HYPHENS = str.maketrans("‐‑", "--")


def read_sentence(
    reader: Reader, document: Document, span: Span, convention: Convention = "point"
) -> tuple[Quantity, ...]:
    """The quantities of the sentence, at their places in the document whose *convention* is known."""
    hidden = _hidden(document, span)
    if not hidden and not WIDE.search(document.text, span.start, span.end):
        return _read_plain(reader, document.text, span, convention)
    places = list(_places(document, span, hidden))
    shown = "".join(document.text[at] for at in places)
    whole = Span(0, len(shown))
    text = reader.conventions.english(LINE_ENDS.sub(" ", shown.translate(HYPHENS)), whole, convention)
    found = (moved(_worded(quantity, shown), places) for quantity in reader.read(text, whole))
    return tuple(found) if hidden else tuple(_worded(quantity, document.text) for quantity in found)


def _read_plain(reader: Reader, text: str, span: Span, convention: Convention) -> tuple[Quantity, ...]:
    english = reader.conventions.english(text, span, convention)
    if english == span.of(text):
        return reader.read(text, span)
    found = reader.read(english, Span(0, len(english)))
    return tuple(_worded(moved(quantity, range(span.start, span.end)), text) for quantity in found)


def _hidden(document: Document, span: Span) -> Sequence[Span]:
    """The markup inside the sentence."""
    first = bisect_left(document.markup, span.start, key=lambda markup: markup.end)
    last = bisect_left(document.markup, span.end, key=lambda markup: markup.start)
    return document.markup[first:last]


def _places(document: Document, span: Span, hidden: Sequence[Span]) -> Iterator[int]:
    """Where the characters stand that are read: none unseen, one of several spaces; code stays a wide gap."""
    skipped = {at for markup in hidden for at in range(markup.start, markup.end)}
    was_space = False
    for at in range(span.start, span.end):
        is_space = document.source[at].isspace()
        if at not in skipped and document.text[at] not in INVISIBLE and not (is_space and was_space):
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
