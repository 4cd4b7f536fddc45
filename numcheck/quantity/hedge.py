"""Hedges: the words beside a number that reshape its values."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from numcheck.interval import Interval
from numcheck.quantity.model import Kind
from numcheck.quantity.notation import alternatives
from numcheck.quantity.vocabulary import Shape, Vocabulary
from numcheck.span import Span

SHARES = frozenset({"fraction"})


@dataclass(frozen=True, slots=True)
class Hedged:
    """Hedge words found beside a number."""

    shapes: tuple[Shape, ...]
    """The outermost first: "about" then "more than" in "about more than"."""

    text: str
    """The words as written, joined by a blank."""

    span: Span
    """From the first hedge word to the last, the number between them where they stand on both sides."""


class HedgeReader:
    """Finds hedges around a number; built once from the vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.before_shapes = {word: hedge.shape for hedge in vocabulary.hedges for word in hedge.before}
        self.after_shapes = {word: hedge.shape for hedge in vocabulary.hedges for word in hedge.after}
        words = alternatives(w for w in self.before_shapes if w[-1].isalpha())
        signs = alternatives(w for w in self.before_shapes if not w[-1].isalpha())
        self.any_before = re.compile(rf"(?i:(?<![\w-])(?:{words})(?!\w))|(?<!\w)(?:{signs})")
        self.any_after = re.compile(rf"(?i:[\s,-]*?(?P<after>{alternatives(self.after_shapes)})(?![\w$£€-]))")

    def ends_before(self, text: str, start: int, end: int) -> dict[int, re.Match[str]]:
        """Every hedge of a sentence by the place where the number may begin."""
        found: dict[int, re.Match[str]] = {}
        for match in self.any_before.finditer(text, start, end):
            place = match.end()
            while place < end and text[place].isspace():
                place += 1
            found[place] = match
        return found

    def read(self, text: str, span: Span, end: int, before: Mapping[int, re.Match[str]]) -> Hedged | None:
        """The hedges of the number at *span*, before it and after it."""
        shapes: list[Shape] = []
        words: list[str] = []
        start = span.start
        while (match := before.get(start)) is not None and match.start() < start:
            shapes.insert(0, self.before_shapes[_plain(match.group())])
            words.insert(0, match.group())
            start = match.start()
        stop = span.end
        if (after := self.any_after.match(text, stop, end)) is not None:
            shapes.insert(0, self.after_shapes[_plain(after.group("after"))])
            words.append(after.group("after"))
            stop = after.end()
        return Hedged(tuple(shapes), " ".join(words), Span(start, stop)) if shapes else None


def reshape(kind: Kind, value: Fraction | None, plain: Interval, hedged: Hedged) -> Interval:
    """The values of a number after its hedges, the innermost applied first."""
    result = plain if value is None else Interval.exactly(value)
    for shape in reversed(hedged.shapes):
        result = _apply(shape, result, kind)
        if kind in SHARES and not plain.is_exact and value is not None:
            result = _to_band(shape, result, plain)
    if _is_approximate(hedged.shapes[0]):
        result = _widened(kind, value, result.hull(plain) if value is not None else result)
    return result


def _to_band(shape: Shape, interval: Interval, band: Interval) -> Interval:
    """As in "just over a quarter", "just under a third": to the end of what the word itself may stand for."""
    if shape.low == 1 and shape.low_open and shape.high is not None:
        return interval.hull(Interval(interval.low, band.high, low_open=True))
    if shape.high == 1 and shape.high_open and shape.low:
        return interval.hull(Interval(band.low, interval.high, high_open=True))
    return interval


def _is_approximate(shape: Shape) -> bool:
    return shape.low is not None and shape.high is not None and shape.low < 1 < shape.high


def _apply(shape: Shape, base: Interval, kind: Kind) -> Interval:
    if base.high is not None and base.high < 0:
        return -_apply(shape, -base, kind)
    low = None if shape.low is None or base.low is None else shape.low * base.low
    high = None if shape.high is None or base.high is None else shape.high * base.high
    if high is None and kind in SHARES and (low is None or low < 1):
        high, high_open = Fraction(1), False
    else:
        high_open = shape.high_open or (shape.high == 1 and base.high_open)
    low_open = shape.low_open or (shape.low == 1 and base.low_open)
    if low is not None and low == high:
        return Interval(low, high)
    return Interval(low, high, low_open, high_open)


def _widened(kind: Kind, value: Fraction | None, interval: Interval) -> Interval:
    """As in "About" a whole count reaches at least one to either side."""
    if kind in ("count", "number") and value is not None and value.denominator == 1:
        return interval.hull(Interval.around(value, 1))
    return interval


def _plain(words: str) -> str:
    return " ".join(words.lower().split())
