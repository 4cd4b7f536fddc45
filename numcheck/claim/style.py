"""How a text writes a number: its sign, its scale word, its decimals, its unit."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction

from numcheck.expression.sort import Sort
from numcheck.later import later
from numcheck.quantity.model import Quantity
from numcheck.quantity.noun import singular

NUMERAL = later(r"\d+(?:[.,\u00a0\u2009\u202f ]\d+)*")
GROUP = later(r"(?<=\d)[,\u00a0\u2009\u202f ](?=\d{3}(?!\d))")
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

    minor: int = 0
    """How many of a second unit make one of the first: 12 where the text has "3 ft 6 in"."""

    between: str = ""
    """What then stands between the two numerals: " ft "."""

    of_one: bool = False
    """Whether the unit stands in the singular: "1 hour", "an 18-kilo calf"."""

    def write(self, value: Fraction, decimals: int | None = None) -> str:
        """*value*, rounded half up to *decimals* or as the text does."""
        sign, places = "-" if value < 0 else "", self.decimals if decimals is None else decimals
        if self.minor:
            whole, rest = divmod(int(abs(value) * self.minor + Fraction(1, 2)), self.minor)
            return f"{sign}{whole}{self.between}{rest}{self.after}"
        digits = self._digits(abs(value), places)
        return f"{sign}{self.before}{digits}{self._unit_after(digits)}"

    def rounded(self, value: Fraction, decimals: int) -> Fraction:
        """The value that would be written."""
        if self.minor:
            return Fraction(int(abs(value) * self.minor + Fraction(1, 2)), self.minor)
        return Fraction(_units(abs(value) / self.scale, decimals), 10**decimals) * self.scale

    def _unit_after(self, digits: str) -> str:
        """What stands after the digits, in the singular after 1 alone."""
        found = UNIT_WORD.fullmatch(self.after)
        if found is None or self.of_one == (digits == "1"):
            return self.after
        word = _plural(found["word"]) if self.of_one else singular(found["word"])
        return f" {found['start'].lstrip(' -')}{word}"

    def _digits(self, value: Fraction, places: int) -> str:
        units = _units(value / self.scale, places)
        whole, rest = divmod(units, 10**places)
        digits = f"{whole:,}".replace(",", self.group)
        return f"{digits}.{rest:0{places}d}" if places else digits


CURRENCY_SIGNS = {"USD": "$", "GBP": "£", "EUR": "€", "JPY": "¥", "INR": "₹"}

PLAIN = Style()
PERCENT_SIGN = Style(after="%", scale=1 / PERCENT)
POINTS = Style(after=" percentage points", scale=1 / PERCENT)


UNIT_WORD = later(r"(?P<start>[ -](?:percentage )?)(?P<word>[a-z]{4,})")
"""A unit or a scale of one word that is spelled out."""

IRREGULAR = {"foot": "feet", "inch": "inches", "century": "centuries"}
ALWAYS_ALIKE = frozenset(
    "percent million billion trillion thousand hundred dozen hertz baht yuan rand".split()  # noqa: SIM905
)


def _plural(word: str) -> str:
    return IRREGULAR.get(word) or (word if word in ALWAYS_ALIKE or word.endswith("s") else f"{word}s")


def default_style(unit: str | None) -> Style:
    """For a number that no other of the text is a model for."""
    if unit in CURRENCY_SIGNS:
        return Style(before=CURRENCY_SIGNS[unit])
    return Style(after=f" {unit}", of_one=True) if unit else PLAIN


def style_of(quantity: Quantity) -> Style | None:
    """The style of a number in digits; None for one in words, and for ranges and fractions."""
    text = _without_hedge(quantity)
    numeral = NUMERAL.search(text)
    if numeral is None or quantity.last_digit is None or quantity.value is None:
        return None
    if quantity.kind in ("fraction", "ratio"):
        return None
    numerals = list(NUMERAL.finditer(text))
    if len(numerals) == 2 and quantity.kind in ("measure", "duration") and quantity.last_digit < 1:
        first, second = numerals
        between, after = text[first.end() : second.start()], text[second.end() :]
        return Style(after=after.rstrip(), minor=quantity.last_digit.denominator, between=between)
    digits = GROUP.sub("", numeral.group())
    decimals = len(digits.partition(".")[2])
    groups = GROUP.search(numeral.group())
    group = groups.group() if groups else "" if len(digits.partition(".")[0]) > 3 else COMMA
    before = text[: numeral.start()].lstrip("-−–( ") if quantity.kind in ("money", "rate") else ""
    after = text[numeral.end() :]
    of_one = digits == "1" or after.startswith("-")
    scale = quantity.last_digit * 10**decimals
    style = Style(before, after.rstrip(), scale, decimals, group, of_one=of_one)
    is_share = quantity.kind in ("percent", "points")
    return replace(style, scale=style.scale / PERCENT) if is_share else style


ONE_IN = later(r"(?i:(?P<one>one|1) (?P<in>in|out of|in every) [\w-]+)")
NUMBERS = "two three four five six seven eight nine ten eleven twelve".split()  # noqa: SIM905
CLOSE = Fraction(1, 32)
"""A number is not written with an error of more than this part of it where another digit may be shown."""


def one_in(value: Fraction, model: Quantity) -> str | None:
    """The share worded as the model is, "one in eight" beside "one in six"; None where that does not fit."""
    found = ONE_IN.search(model.text) if model.kind == "fraction" else None
    if found is None or not 0 < value <= Fraction(1, 2):
        return None
    number = int(1 / value + Fraction(1, 2))
    if abs(Fraction(1, number) - value) > value * CLOSE:
        return None
    in_words = found["one"] != "1" and number <= 12
    return f"{found['one'].lower()} {found['in'].lower()} {NUMBERS[number - 2] if in_words else number}"


def per_so_many(value: Fraction, model: Quantity) -> str | None:
    """The share as the model's text words its own rate: "3.80 per 10,000" beside "8.30 per 10,000"."""
    above, _, per = (model.unit or "").partition(" / ")
    style = style_of(model) if model.kind == "rate" and above == "1" else None
    below = per.partition(" ")[0]
    return style.write(value * int(below)) if style and below.isdigit() else None


def group_of(models: Iterable[Quantity]) -> str | None:
    """What the text has between thousands; None where no number of it is so long."""
    found = (NUMERAL.search(model.text) for model in models if model.last_digit is not None)
    numerals = [numeral.group() for numeral in found if numeral]
    if groups := [group.group() for numeral in numerals if (group := GROUP.search(numeral))]:
        return groups[0]
    return "" if any(len(numeral.partition(".")[0]) > 3 for numeral in numerals) else None


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
