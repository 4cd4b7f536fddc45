"""Character references such as ``&pound;``: as long in a document's text as in its source."""

from __future__ import annotations

import re
from collections.abc import Iterator

from numcheck.document.invisible import INVISIBLE
from numcheck.span import Span

REFERENCE = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|\w{2,31});")


def shown(reference: str) -> str:
    """The character with spaces before it, so that "&pound;40" reads as "£40" at its own place."""
    from html import unescape  # noqa: PLC0415 - most texts do without its long table

    char = unescape(reference)
    spare = len(reference) - 1
    if len(char) != 1 or not (char.isprintable() or char.isspace() or char in INVISIBLE):
        return " " * len(reference)
    before = spare if char in "£€¥$₹¢" or char.isalnum() else spare // 2 if char in "–—" else 0
    return " " * before + char + " " * (spare - before)


def padding(shown_text: str, start: int) -> Iterator[Span]:
    """What of a reference, shown from *start* on, is only there for its length."""
    kept = next((at for at, char in enumerate(shown_text) if char != " "), 0)
    if kept:
        yield Span(start, start + kept)
    if kept + 1 < len(shown_text):
        yield Span(start + kept + 1, start + len(shown_text))
