"""Functions of what is told of quantities, and of their written digits."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import lru_cache

from numcheck.expression.amount import Amount, amount_of, compare
from numcheck.expression.scope import Scope
from numcheck.interval import Interval, Truth, some
from numcheck.pattern import told
from numcheck.quantity.model import Quantity

SCALES = (Fraction(1000), Fraction(1, 1000))
"""Million for billion, and the other way."""

MANY_DIGITS = 5
GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+")
WRONG_GROUPS = re.compile(r"\d{1,3}(?:,\d{3})*,(?:\d\d|\d{4})")


def shared_words(scope: Scope, a: Quantity, b: Quantity) -> Amount:
    """How many words of weight stand near both."""
    return Amount(Interval.exactly(told.shared_words(a, b, scope.binding.scene)), "number")


def same_setting(scope: Scope, a: Quantity, b: Quantity) -> Truth:
    """Whether no time, place or word such as "other" sets them apart."""
    return told.same_setting(a, b, scope.binding.scene)


def alone_in_paragraph(scope: Scope, quantity: Quantity) -> Truth:
    """Whether no other quantity that compares with it stands in its paragraph."""
    return told.alone_in_paragraph(quantity, scope.binding.scene)


def digits(quantity: Quantity) -> Amount:
    """How many digits are written, zeros at either end left out: 3 of "$4,120,000", 2 of "0.47"."""
    return Amount(Interval.exactly(len(_written(quantity.text))), "number")


def near_digits(a: Quantity, b: Quantity) -> Truth:
    """Whether a has the digits of b, at most two neighbours exchanged or, of five and more, one changed."""
    mine, others = _figures(a.text), _figures(b.text)
    if len(mine) != len(others):
        return Truth.FALSE
    places = [place for place in range(len(mine)) if mine[place] != others[place]]
    if len(places) == 2:
        left, right = places
        swapped = right == left + 1 and mine[left] == others[right] and mine[right] == others[left]
        return Truth.TRUE if swapped else Truth.FALSE
    return Truth.TRUE if not places or (len(places) == 1 and len(mine) >= MANY_DIGITS) else Truth.FALSE


@lru_cache(maxsize=4096)
def _figures(text: str) -> str:
    """The digits with their point, without zeros at either end."""
    return "".join(letter for letter in text if letter.isdigit() or letter == ".").strip("0.")


@lru_cache(maxsize=4096)
def _written(text: str) -> str:
    return "".join(letter for letter in text if letter.isdigit()).strip("0")


def rescaled(scope: Scope, quantity: Quantity, amount: Amount) -> Truth:
    """Whether the number would agree with "million" for "billion", or the like."""
    interval = scope.view(quantity)
    if interval is None:
        return Truth.UNKNOWN
    return some(compare("==", amount_of(quantity, interval * scale), amount) for scale in SCALES)
