"""Functions of the bare figures of quantities: without their unit, or those of a score."""

from __future__ import annotations

import re
from fractions import Fraction

from numcheck.expression.amount import Amount
from numcheck.expression.scope import Scope
from numcheck.interval import Interval, Truth
from numcheck.pattern.model import Word
from numcheck.quantity.model import Quantity

NUMERAL = re.compile(r"\d+")
P_VALUE = re.compile(r"(?i)p(?:\s?-?value)?\s?(?:[=<≤>]|of|was|is)\s?(?P<value>0?[.·]\d+|[01])")
VERSION = re.compile(r"\d+(?:\.\d+)+")


def figure(scope: Scope, quantity: Quantity) -> Amount | None:
    """The number without its unit: 32 of "32 days"."""
    interval = scope.view(quantity)
    return None if interval is None or quantity.is_spread else Amount(interval, "number")


def games(quantity: Quantity) -> Amount | None:
    """All numbers of a record added up: 16 of "10-4-2"; of several games how many were won by one side."""
    if quantity.kind != "score":
        return None
    if quantity.head == "sets":
        return None if quantity.ends is None else Amount(Interval.exactly(sum(quantity.ends)), "count")
    return Amount(Interval.exactly(sum(map(Fraction, NUMERAL.findall(quantity.text)))), "count")


def is_hedged(quantity: Quantity) -> Truth:
    """Whether words such as "over" or "about" stand with it."""
    return Truth.TRUE if quantity.hedge else Truth.FALSE


def is_floor(quantity: Quantity) -> Truth:
    """Whether it is open above: "at least 60"."""
    interval = quantity.interval
    return Truth.TRUE if interval is not None and interval.high is None else Truth.FALSE


def is_ceiling(quantity: Quantity) -> Truth:
    """Whether a hedge lets it be anything below: "at most 50"."""
    interval = quantity.interval
    return Truth.TRUE if interval is not None and quantity.hedge and interval.low == 0 else Truth.FALSE


def reads(quantity: Quantity, text: str) -> Truth:
    """Whether it is written so: the "F1" of a score."""
    return Truth.TRUE if quantity.text.casefold() == text.casefold() else Truth.FALSE


def head_is(quantity: Quantity, noun: str) -> Truth:
    """Whether it counts that noun; a score may be a "record" of a season or the "sets" of several games."""
    return Truth.TRUE if quantity.head == noun else Truth.FALSE


def starts_with(quantity: Quantity, text: str) -> Truth:
    """Whether it is written with *text* first: the F of "F0.5"."""
    return Truth.TRUE if quantity.text.casefold().startswith(text.casefold()) else Truth.FALSE


def p_value(quantity: Quantity) -> Amount | None:
    """The probability that a P value gives, as written or at most: 0.02 of "P = 0.02" and of "P < 0.02"."""
    found = P_VALUE.fullmatch(quantity.text)
    if found is None or ">" in quantity.text:
        return None
    return Amount(Interval.exactly(Fraction(found["value"].replace("·", "."))), "number")


def later_version(a: Quantity, b: Quantity) -> Truth:
    """Whether a is a later release than b of the same line: 1.10 than 1.9, but not 2.0 than 1.9."""
    mine, others = _version(a), _version(b)
    alike = len(mine) == len(others) > 1 and mine[:-1] == others[:-1]
    return Truth.TRUE if alike and mine > others else Truth.FALSE


def same_word(a: Word, b: Word) -> Truth:
    """Whether two words of the text are one."""
    return Truth.TRUE if a.text == b.text else Truth.FALSE


def _version(quantity: Quantity) -> tuple[int, ...]:
    found = VERSION.search(quantity.text)
    return tuple(map(int, found[0].split("."))) if found else ()


def digits(quantity: Quantity) -> Amount:
    """How many digits are written, zeros at either end left out: 3 of "$4,120,000", 2 of "0.47"."""
    written = "".join(letter for letter in quantity.text if letter.isdigit()).strip("0")
    return Amount(Interval.exactly(len(written)), "number")
