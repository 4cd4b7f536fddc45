"""Numerals: numbers as they are written, in digits or words, with their scale and without their unit."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from functools import lru_cache
from typing import Literal

from numcheck.interval import Interval
from numcheck.later import later

ONE = Fraction(1)

Form = Literal["digits", "words", "fraction", "multiple", "vague", "share", "both", "unread"]

Decimal = Literal["auto", "point", "comma"]
"""What a user may say of the mark that parts decimals."""

UNREAD = "\u2e41"
"""Stands for a mark between digits of which it is not known what it parts: a comma turned round."""

GLYPHS = {
    "½": Fraction(1, 2), "⅓": Fraction(1, 3), "⅔": Fraction(2, 3), "¼": Fraction(1, 4), "¾": Fraction(3, 4),
    "⅕": Fraction(1, 5), "⅖": Fraction(2, 5), "⅗": Fraction(3, 5), "⅘": Fraction(4, 5), "⅙": Fraction(1, 6),
    "⅚": Fraction(5, 6), "⅛": Fraction(1, 8), "⅜": Fraction(3, 8), "⅝": Fraction(5, 8), "⅞": Fraction(7, 8),
}  # fmt: skip

GROUPING = later(r"[,'’\u00a0\u202f\u2009]")

DIGITS = (
    rf"(?:\d+(?:{UNREAD}\d+)+"
    r"|\d{1,3}(?:[,'’\u00a0\u202f\u2009]\d{3})+(?![\d])(?:\.\d+)?|\d{1,2}(?:,\d{2})+,\d{3}(?!\d)(?:\.\d+)?"
    r"|\d+(?:\.\d+|·(?!10[\^⁻⁰¹²³⁴⁵⁶⁷⁸⁹−-])\d+(?![\d·]))?|\.\d+)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Numeral:
    """A number in the text, its scale applied."""

    start: int
    end: int
    form: Form
    value: Fraction | None
    band: Interval | None = None
    """What a word for a part or a vague amount stands for."""

    last_digit: Fraction = ONE
    grain: Fraction = ONE
    digits: int = 0
    is_loose: bool = False
    """Written with decimals or a scale word: it holds half a unit of the last digit."""

    scale: Fraction | None = None
    """The scale words applied, a thousand or more."""

    money: str = ""
    """The currency sign before it."""

    def scaled(self, factor: Fraction, end: int) -> Numeral:
        """The same with a scale word or suffix that ends at *end*."""
        return replace(
            self,
            value=None if self.value is None else self.value * factor,
            last_digit=self.last_digit * factor,
            grain=self.grain * factor,
            scale=(self.scale or 1) * factor,
            is_loose=True,
            end=end,
        )

    def negated(self, start: int) -> Numeral:
        """The same with a minus that starts at *start*."""
        return replace(self, start=start, value=None if self.value is None else -self.value)


def read_digits(surface: str, start: int, end: int, money: str = "", form: Form = "digits") -> Numeral:
    """The numeral that *surface*, such as "1,300" or "2.50", writes, behind the currency sign *money*."""
    if UNREAD in surface:
        return Numeral(start=start, end=end, form="unread", value=None, band=Interval.EVERYTHING)
    value, last_digit, grain, digits = _worth(surface)
    return Numeral(
        start=start, end=end, form=form, value=value, last_digit=last_digit, grain=grain, digits=digits,
        is_loose=last_digit is not ONE, money=money,
    )  # fmt: skip


@lru_cache(maxsize=4096)
def _worth(surface: str) -> tuple[Fraction, Fraction, Fraction, int]:
    """Value, worth of the last digit and of the last that is not zero, number of digits before decimals."""
    whole, _, decimals = GROUPING.sub("", surface).replace("·", ".").partition(".")
    last_digit = Fraction(1, 10 ** len(decimals)) if decimals else ONE
    zeros = trailing_zeros(whole + decimals)
    value = Fraction(int(whole + decimals or "0"), 10 ** len(decimals))
    return value, last_digit, last_digit * 10**zeros if zeros else last_digit, len(whole)


def trailing_zeros(digits: str) -> int:
    """How many zeros end *digits*; none where there is nothing else."""
    stripped = digits.rstrip("0")
    return len(digits) - len(stripped) if stripped else 0


def read_whole(value: Fraction, start: int, end: int) -> Numeral:
    """The numeral for a number in words whose value is *value*."""
    return read_digits(str(value.numerator), start, end, form="words")
