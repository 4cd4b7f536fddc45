"""Makes one number of a sentence wrong, by a little and by typical slips: digits swapped, a factor of ten."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import chain

from numcheck.quantity.model import Quantity
from numcheck.span import Span

NUMERAL = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
WORDS = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
}  # fmt: skip
NUMBER_WORD = re.compile(rf"\b(?:{'|'.join(WORDS)})\b", re.IGNORECASE)

NEAR_STEPS = (1, 3, 10, 30, 100, 300)
"""How many units of the last digit a number is moved by, until it is wrong."""

MOST_DIGITS = 12


@dataclass(frozen=True, slots=True)
class Move:
    """A text with one number changed."""

    text: str
    change: str
    """"47 to 74"."""

    sort: str
    """Moves of one sort stop at the first that is wrong: near ones grow step by step."""

    at: int
    """Where the changed quantity starts, now as before."""

    grows_by: int
    """How much longer the text has become."""


def find_moves(text: str, quantity: Quantity) -> Iterator[Move]:
    """The text with the first number of the quantity written otherwise; none where it has no digits."""
    place = _numeral(text, quantity.span)
    if place is None:
        return
    numeral = place.of(text)
    for sort, digits in _rewritten(numeral):
        changed = text[: place.start] + digits + text[place.end :]
        grows_by = len(digits) - len(numeral)
        yield Move(changed, f"{numeral} to {digits}", sort, quantity.span.start, grows_by)


def _numeral(text: str, span: Span) -> Span | None:
    found = NUMERAL.search(text, span.start, span.end) or NUMBER_WORD.search(text, span.start, span.end)
    return Span(found.start(), found.end()) if found else None


def _rewritten(numeral: str) -> Iterator[tuple[str, str]]:
    """Other digits in the same style, each once, with the sort of the change."""
    plain = numeral.replace(",", "") if numeral[0].isdigit() else str(WORDS[numeral.lower()])
    places = len(plain.partition(".")[2])
    groups = "," in numeral
    seen = {plain}
    for sort, digits in chain(_swapped(plain), _scaled(plain), _near(plain, places)):
        if digits not in seen and len(digits) <= MOST_DIGITS:
            seen.add(digits)
            yield sort, _grouped(digits) if groups else digits


def _swapped(plain: str) -> Iterator[tuple[str, str]]:
    for place in range(len(plain) - 1):
        one, other = plain[place], plain[place + 1]
        if one != other and "." not in (one, other) and not (place == 0 and other == "0"):
            yield "swapped", plain[:place] + other + one + plain[place + 2 :]


def _scaled(plain: str) -> Iterator[tuple[str, str]]:
    whole, dot, rest = plain.partition(".")
    yield "ten times", f"{whole}{rest[:1] or '0'}{dot if rest[1:] else ''}{rest[1:]}".lstrip("0") or "0"
    if not dot and whole.endswith("0") and len(whole) > 1:
        yield "a tenth", whole[:-1]


def _near(plain: str, places: int) -> Iterator[tuple[str, str]]:
    """A little more and less, then half as much and half as much again, then nothing."""
    unit = Fraction(1, 10**places)
    for sort, sign in (("more", 1), ("less", -1)):
        for steps in NEAR_STEPS:
            value = Fraction(plain) + sign * steps * unit
            if value >= 0:
                yield sort, _digits(value, places)
    for factor in (Fraction(1, 2), Fraction(3, 2)):
        yield "far", _digits(Fraction(plain) * factor, places)
    yield "nothing", "0"


def _digits(value: Fraction, places: int) -> str:
    whole, rest = divmod(int(value * 10**places), 10**places)
    return f"{whole}.{rest:0{places}d}" if places else str(whole)


def _grouped(plain: str) -> str:
    whole, dot, rest = plain.partition(".")
    return f"{int(whole):,}{dot}{rest}"
