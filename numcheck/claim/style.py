"""How a text writes a number: its sign, its scale word, its decimals, its unit."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction

from numcheck.quantity.model import Quantity
from numcheck.rule.sort import Sort

NUMERAL = re.compile(r"\d+(?:[.,\u00a0\u2009\u202f ]\d+)*")
GROUP = re.compile(r"(?<=\d)[,\u00a0\u2009\u202f ](?=\d{3}(?!\d))")
COMMA = ","

PERCENT = Fraction(100)


@dataclass(frozen=True, slots=True)
class Style:
    """What stands around the digits, and how they are written."""

    before: str = ""
    """Currency signs: "US$"."""

    after: str = ""
    """Scale word and unit: " million", "%", " km"."""

    scale: Fraction = Fraction(1)
    """What a written 1 is worth."""

    decimals: int = 0
    group: str = COMMA
    """What stands between thousands; empty where the text has nothing there."""

    def write(self, value: Fraction, decimals: int | None = None) -> str:
        """*value*, rounded half up to *decimals* or as the text does."""
        places = self.decimals if decimals is None else decimals
        return f"{'-' if value < 0 else ''}{self.before}{self._digits(abs(value), places)}{self.after}"

    def rounded(self, value: Fraction, decimals: int) -> Fraction:
        """The value that would be written."""
        return Fraction(_units(abs(value) / self.scale, decimals), 10**decimals) * self.scale

    def _digits(self, value: Fraction, places: int) -> str:
        units = _units(value / self.scale, places)
        whole, rest = divmod(units, 10**places)
        digits = f"{whole:,}".replace(",", self.group)
        return f"{digits}.{rest:0{places}d}" if places else digits


CURRENCY_SIGNS = {"USD": "$", "GBP": "£", "EUR": "€", "JPY": "¥", "INR": "₹"}

PLAIN = Style()
PERCENT_SIGN = Style(after="%", scale=1 / PERCENT)
POINTS = Style(after=" percentage points", scale=1 / PERCENT)


def default_style(unit: str | None) -> Style:
    """For a number that no other of the text is a model for."""
    if unit in CURRENCY_SIGNS:
        return Style(before=CURRENCY_SIGNS[unit])
    return Style(after=f" {unit}") if unit else PLAIN


def style_of(quantity: Quantity) -> Style | None:
    """The style of a number in digits; None for one in words, and for ranges and fractions."""
    text = _without_hedge(quantity)
    numeral = NUMERAL.search(text)
    if numeral is None or quantity.last_digit is None or quantity.value is None:
        return None
    if quantity.kind in ("fraction", "ratio"):
        return None
    digits = GROUP.sub("", numeral.group())
    decimals = len(digits.partition(".")[2])
    groups = GROUP.search(numeral.group())
    group = groups.group() if groups else "" if len(digits.partition(".")[0]) > 3 else COMMA
    before = text[: numeral.start()].lstrip("-−–( ") if quantity.kind in ("money", "rate") else ""
    after = text[numeral.end() :]
    style = Style(before, after.rstrip(), quantity.last_digit * 10**decimals, decimals, group)
    is_share = quantity.kind in ("percent", "points")
    return replace(style, scale=style.scale / PERCENT) if is_share else style


def calendar_text(sort: Sort, value: Fraction) -> str:
    """A date, a year or an ordinal."""
    number = int(value)
    if sort == "date" and 0 < number <= date.max.toordinal():
        day = date.fromordinal(number)
        return f"{day.day} {day:%B} {day.year}"
    if sort == "ordinal":
        return f"{number}{_ordinal_ending(number)}"
    return str(number)


def _ordinal_ending(number: int) -> str:
    if 10 <= number % 100 <= 20:
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def _without_hedge(quantity: Quantity) -> str:
    """The text without "over" before or "or more" behind."""
    text, hedge = quantity.text, quantity.hedge or ""
    for part in (hedge, hedge.strip()):
        if part and text.lower().startswith(part.lower()):
            return text[len(part) :].lstrip()
        if part and text.lower().endswith(part.lower()):
            return text[: -len(part)].rstrip()
    return text


def _units(value: Fraction, places: int) -> int:
    """How many of the last place the value comes to, rounded half up."""
    return int(value * 10**places + Fraction(1, 2))
