"""Numbers in words: "twenty-five thousand", "one hundred and six", "one point five million"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from numcheck.later import later
from numcheck.quantity.numeral import Numeral, read_digits, read_whole

WORD = later(r"[A-Za-z]+")
PER = later(r"\bper\s$", re.IGNORECASE)
HUNDRED = Fraction(100)
LONGEST = 100
"""Words of one number at most."""


@dataclass(slots=True)
class Sum:
    """A number in words as far as it was read."""

    total: Fraction = Fraction(0)
    group: Fraction = Fraction(0)
    """What was read since the last scale word."""

    scale: Fraction | None = None
    """The last scale word, which the next has to stay below."""

    last: str = ""
    """The kind of the last word: small, hundred, point, decimal, scale."""

    decimals: str = ""
    """The digits told after "point"."""

    factor: Fraction = Fraction(1)
    """What the scale words after decimals come to."""

    def takes(self, value: Fraction, *, is_scale: bool) -> bool:
        """Read one more word, if a number may go on with it."""
        if self.last == "point" or self.decimals:
            return self._takes_decimal(value, is_scale=is_scale)
        if not is_scale:
            return self._takes_small(value)
        if value == HUNDRED:
            return self._takes_hundred()
        if not self.group or (self.scale is not None and value >= self.scale):
            return False
        self.total += self.group * value
        self.group, self.scale, self.last = Fraction(0), value, "scale"
        return True

    def _takes_small(self, value: Fraction) -> bool:
        free = self.group % 100 == 0 or (self.group % 10 == 0 and self.group % 100 >= 20 and 0 < value < 10)
        if not free or (self.group == 0 and self.last == "small"):
            return False
        self.group += value
        self.last = "small"
        return True

    def _takes_decimal(self, value: Fraction, *, is_scale: bool) -> bool:
        """A digit after "point", or the scale of it all; after the scale only a smaller one makes sense."""
        if is_scale and self.last != "point":
            self.factor, self.last = self.factor * value, "scale"
            return True
        if is_scale or self.last == "scale" or value >= 10:
            return False
        self.decimals, self.last = f"{self.decimals}{value}", "decimal"
        return True

    def _takes_hundred(self) -> bool:
        if not 0 < self.group < 100:
            return False
        self.group *= 100
        self.last = "hundred"
        return True

    @property
    def value(self) -> Fraction:
        """What the words come to."""
        return self.total + self.group


class SpelledReader:
    """Cuts a run of number words into numerals."""

    def __init__(self, numbers: Mapping[str, Fraction], scales: Mapping[str, Fraction]) -> None:
        self.numbers = numbers
        self.scales = scales

    def read(self, text: str, start: int, end: int) -> Iterator[Numeral]:
        """The numerals of the run at *start*: "one two" is two of them; "per thousand" is 1,000."""
        single = self.numbers.get(text[start:end].lower())
        if single is not None:
            yield read_whole(single, start, end)
            return
        words = list(WORD.finditer(text, start, end))
        place = 0
        if words and words[0].group().lower() in self.scales and PER.search(text, max(0, start - 5), start):
            place, numeral = self._read_one(words, Sum(group=Fraction(1)))
            if numeral is not None:
                yield replace(numeral, is_loose=False)
        while place < len(words):
            taken, numeral = self._read_one(words[place : place + LONGEST], Sum())
            if numeral is not None:
                yield numeral
            place += max(taken, 1)

    def _read_one(self, words: Sequence[re.Match[str]], result: Sum) -> tuple[int, Numeral | None]:
        taken = 0
        at_scale = (result, taken)
        for place, match in enumerate(words):
            word = match.group().lower()
            if word in ("a", "an") and place == 0:
                result.group = Fraction(1)
                continue
            if word == "and" and result.last in ("hundred", "scale") and not result.decimals:
                continue
            if word == "point" and result.last in ("small", "hundred"):
                result.last = "point"
                continue
            is_scale = word in self.scales
            value = self.scales[word] if is_scale else self.numbers.get(word)
            if value is None or not result.takes(value, is_scale=is_scale):
                if is_scale and at_scale[1]:  # "five million two million": cut before "two"
                    result, taken = at_scale
                break
            taken = place + 1
            if result.last == "scale":
                at_scale = (replace(result), taken)
        return taken, self._numeral(result, words[:taken])

    def _numeral(self, result: Sum, words: Sequence[re.Match[str]]) -> Numeral | None:
        if not words or not result.last:
            return None
        if result.decimals:
            surface, start, end = f"{result.group}.{result.decimals}", words[0].start(), words[-1].end()
            numeral = read_digits(surface, start, end, form="words")
            return numeral.scaled(result.factor, end) if result.factor > 1 else numeral
        numeral = read_whole(result.value, words[0].start(), words[-1].end())
        step = self.loose_step(words)
        if step is None:
            return numeral
        return replace(numeral, last_digit=step, grain=max(step, numeral.grain), scale=step, is_loose=True)

    def loose_step(self, words: Sequence[re.Match[str]]) -> Fraction | None:
        """The worth of the last scale word that ends the number; "two hundred" and "two dozen" are exact."""
        scale = self.scales.get(words[-1].group().lower())
        if scale is None:
            return None
        is_article = words[0].group().lower() in ("a", "an")
        return scale if scale >= 1000 or is_article else None
