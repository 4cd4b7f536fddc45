"""Where the words of a parsed text stand in its source."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from numcheck.document.passage import Words
from numcheck.span import Span

LONGEST_ESCAPED = 2_000


@dataclass(slots=True)
class Finder:
    """Finds text in the order in which it stands; on each line behind what was found there before."""

    source: str
    starts: Sequence[int]
    """The offsets of the lines, and the end."""

    cursor: int = 0
    reached: dict[int, int] = field(default_factory=dict)
    """By line, from 0, where the text found on it ends."""

    def find(self, text: str) -> Iterator[Words]:
        """The lines of *text*, each where it stands next; what does not stand there is left out."""
        for piece in text.split("\n"):
            if piece and (span := self._next(piece, self.cursor, len(self.source))) is not None:
                self.cursor = span.end
                yield from self.unescaped(span)

    def find_in_lines(self, text: str, first: int, last: int) -> Iterator[Words]:
        """The lines of the text of a cell, each on one of the lines from *first* to *last*."""
        line = first
        for piece in filter(None, map(str.strip, text.split("\n"))):
            for number in range(line, min(last, len(self.starts) - 1)):
                start = max(self.starts[number], self.reached.get(number, 0))
                span = self._next(piece, start, self.starts[number + 1])
                if span is not None:
                    self.reached[number] = span.end
                    self.cursor = max(self.cursor, span.end)
                    line = number
                    yield from self.unescaped(span)
                    break

    def unescaped(self, span: Span) -> Iterator[Words]:
        r"""The words at *span* without the backslashes of escapes."""
        start = span.start
        for match in re.finditer(r"\\(\s?)", span.of(self.source)):
            at = span.start + match.start()
            if at > start:
                yield Words(self.source[start:at], Span(start, at))
            start = span.start + match.end()
        if start < span.end:
            yield Words(self.source[start : span.end], Span(start, span.end))

    def go_to(self, line: int | None) -> None:
        """Looks on from the line with a number from 1, if that is further on."""
        self.cursor = max(self.cursor, self.starts[self.line_of(line)] if line else 0)

    def line_of(self, number: int | None) -> int:
        """The number of a line from 0, of one from 1."""
        return max(min((number or 1) - 1, len(self.starts) - 2), 0)

    def _next(self, piece: str, start: int, end: int) -> Span | None:
        found = self.source.find(piece, start, end)
        if found >= 0:
            return Span(found, found + len(piece))
        if "\\" not in self.source or len(piece) > LONGEST_ESCAPED:
            return None
        escaped = re.compile("".join(rf"(?:\\\s?)?{re.escape(char)}" for char in piece))
        match = escaped.search(self.source, start, end)
        return Span(*match.span()) if match else None
