"""Comments in the syntax of each markup language."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from numcheck.document.model import Comment
from numcheck.span import Span

SYNTAXES: Mapping[str, re.Pattern[str]] = {
    "html": re.compile(r"<!--(?P<text>.*?)-->", re.DOTALL),
    "latex": re.compile(r"(?<!\\)%(?P<text>[^\r\n]*)"),
    "rest": re.compile(r"^[ \t]*\.\.[ \t](?P<text>[^\r\n]*)", re.MULTILINE),
}
"""``<!-- text -->``, ``% text`` to the end of its line, ``.. text`` on a line of its own."""


def comments_in(source: str, syntax: str, within: Span | None = None) -> Iterator[Comment]:
    """The comments of *source*, or of a stretch of it."""
    stretch = within or Span(0, len(source))
    for match in SYNTAXES[syntax].finditer(source, stretch.start, stretch.end):
        yield Comment(match["text"].strip(), Span(match.start(), match.end()))
