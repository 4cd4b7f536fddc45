"""Hedges: the words beside a number that reshape its values."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from numcheck.interval import Interval
from numcheck.later import later
from numcheck.quantity.model import Kind
from numcheck.quantity.notation import alternatives
from numcheck.quantity.vocabulary import Shape, Vocabulary
from numcheck.span import Span

SHARES = frozenset({"fraction"})

SIGNS = "<>=≤≥~≈∼"
OPENING_MARKS = "(>[{\"'“‘—–/,;:"
PLUS_AHEAD = later(r"\s*(?:\+|plus)\s*[$£€]?\d")
"""As in "1.7 + 0.4": a sign between two numbers belongs to neither."""

INSIDE = later(r"[^\d\s]{1,4}\s?([~≈∼])")
"""A sign between the currency and its number: "US$ ~3 million"."""

EARLIER_WORD = later(r"(?<![\w-])[^\W\d_]+\s+$")
NO_HEDGE = later(r"\b(?:add(?:s|ed|ing)?|(?:go|went|gone)\s+all\s+the\s+way)\s+up\s+to$", re.IGNORECASE)
"""What ends like a hedge and is none: "they add up to 40"."""

SIGN = later(rf"(?<![\w{SIGNS}–—-])[{SIGNS}]??([{SIGNS}]{{1,2}})\s*$")
LONGEST_WORD, LONGEST_SIGN, MOST_WORDS = 24, 4, 6


@dataclass(frozen=True, slots=True)
class Hedged:
    """Hedge words found beside a number."""

    shapes: tuple[Shape, ...]
    """The outermost first: "about" then "more than" in "about more than"."""

    text: str
    """The words as written, joined by a blank."""

    span: Span
    """From the first hedge word to the last, the number between them where they stand on both sides."""


AHEAD = later(
    r"(?i:\s+(?:(?:than|a|an|half|one|two|three|four|five|six|seven|eight|nine|ten|twice|double)\b|[-−–]?[\d$£€]))"
)
"""What a hedge stands before, not after."""

MOVED = later(
    r"(?i:\b(?:edged|inched|crept|ticked|nudged|went|gone|goes|going|moved|shot|pushed|jumped|climbed|drifted|picked|came"
    r"|come|bumped|stepped|trended)\s+$)"
)
"""Verbs that "up" belongs to: "edged up to 4.2%" is 4.2%, not at most as much."""


class HedgeReader:
    """Finds hedges around a number; built once from the vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.before_shapes = {word: hedge.shape for hedge in vocabulary.hedges for word in hedge.before}
        self.after_shapes = {word: hedge.shape for hedge in vocabulary.hedges for word in hedge.after}
        self.last_words = frozenset(
            hedge.split()[-1] for hedge in self.before_shapes if hedge[-1] not in SIGNS
        )
        self.any_after = re.compile(rf"(?i:[\s,-]*?(?P<after>{alternatives(self.after_shapes)})(?![\w$£€-]))")

    def read(self, text: str, span: Span, bounds: Span) -> Hedged | None:
        """The hedges of the number at *span*, before it and after it, inside *bounds*."""
        shapes: list[Shape] = []
        words: list[str] = []
        start = span.start
        if not text[start].isdigit() and (inside := INSIDE.match(text, start, span.end)):
            shapes.append(self.before_shapes[inside[1]])
            words.append(inside[1])
        while (before := self._before(text, bounds.start, start)) is not None:
            shapes.insert(0, self.before_shapes[_plain(before.of(text))])
            words.insert(0, before.of(text))
            start = before.start
        stop = span.end
        after = None if PLUS_AHEAD.match(text, stop) else self.any_after.match(text, stop, bounds.end)
        if after is not None and not _goes_on(text, stop, after.end(), bounds.end):
            shapes.insert(0, self.after_shapes[_plain(after.group("after"))])
            words.append(after.group("after").lstrip("-"))
            stop = after.end()
        return Hedged(tuple(shapes), " ".join(words), Span(start, stop)) if shapes else None

    def after(self, text: str, place: int, end: int) -> int | None:
        """Where the hedge ends that stands right after the number that ends at *place*."""
        match = self.any_after.match(text, place, end)
        return match.end() if match else None

    def _before(self, text: str, start: int, place: int) -> Span | None:
        """Where the longest hedge stands that ends right before *place*."""
        before = text[max(start, place - LONGEST_WORD) : place].rstrip()
        if not before or before[-1] in SIGNS:
            return self._sign(text, start, place) if before else None
        word = before.rsplit(None, 1)[-1].lstrip(OPENING_MARKS)
        if word.lower() not in self.last_words:
            return None
        end = max(start, place - LONGEST_WORD) + len(before)
        found, begin = None, end - len(word)
        for _ in range(MOST_WORDS):
            if _plain(text[begin:end]) in self.before_shapes:
                found = Span(begin, end)
            earlier = EARLIER_WORD.search(text, max(start, begin - LONGEST_WORD), begin)
            if earlier is None:
                break
            begin = earlier.start()
        if found and _plain(found.of(text)) == "up to" and MOVED.search(text, start, found.start):
            return None
        return None if found and NO_HEDGE.search(text, start, found.end) else found

    def _sign(self, text: str, start: int, place: int) -> Span | None:
        """Where a sign such as ">=" stands right before *place*."""
        match = SIGN.search(text, max(start, place - LONGEST_SIGN), place)
        if match is None:
            return None
        begin = match.start(1) if match[1] in self.before_shapes else match.end(1) - 1
        return Span(begin, match.end(1)) if text[begin : match.end(1)] in self.before_shapes else None


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


def _goes_on(text: str, start: int, stop: int, end: int) -> bool:
    """Whether a hedge behind a comma belongs to what follows: "$40, roughly four times as much"."""
    if "," not in text[start:stop]:
        return False
    return text.endswith("plus", start, stop) or AHEAD.match(text, stop, end) is not None


def _plain(words: str) -> str:
    return " ".join(words.lower().split())
