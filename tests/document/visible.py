"""What a document shows: its blocks as they read, and its text without markup."""

from __future__ import annotations

from numcheck.document import Document


def blocks(document: Document) -> list[tuple[str, str]]:
    """Kind and words of each block."""
    return [(block.kind, " ".join(block.span.of(document.text).split())) for block in document.blocks]


def visible(document: Document) -> str:
    """The words that a reader of the page sees."""
    hidden = {place for span in document.markup for place in range(span.start, span.end)}
    return " ".join("".join(char for at, char in enumerate(document.text) if at not in hidden).split())
