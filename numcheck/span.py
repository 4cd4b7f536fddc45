"""Where something stands in a document."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of text in code points, end exclusive."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start} to {self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def holds(self, other: Span) -> bool:
        """Whether *other* lies inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def cover(self, other: Span) -> Span:
        """The smallest span that holds both."""
        return Span(min(self.start, other.start), max(self.end, other.end))

    def moved(self, offset: int) -> Span:
        """The span *offset* code points further on."""
        return Span(self.start + offset, self.end + offset)

    def trimmed(self, text: str) -> Span:
        """The span without white space at its ends."""
        words = text[self.start : self.end]
        kept = len(words.strip())
        if kept == len(words):
            return self
        start = self.start + (len(words) - len(words.lstrip()) if kept else 0)
        return Span(start, start + kept)

    def of(self, text: str) -> str:
        """The text at this span."""
        return text[self.start : self.end]
