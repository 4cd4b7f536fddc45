"""Functions of what is told of quantities, and of their written digits."""

from __future__ import annotations

from fractions import Fraction

from numcheck.frame import told
from numcheck.interval import Interval, Truth, some
from numcheck.quantity.model import Quantity
from numcheck.rule.amount import Amount, amount_of, compare
from numcheck.rule.scope import Scope

SCALES = (Fraction(1000), Fraction(1, 1000))
"""Million for billion, and the other way."""


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
    written = "".join(letter for letter in quantity.text if letter.isdigit())
    return Amount(Interval.exactly(len(written.strip("0"))), "number")


def rescaled(scope: Scope, quantity: Quantity, amount: Amount) -> Truth:
    """Whether the number would agree with "million" for "billion", or the like."""
    interval = scope.view(quantity)
    if interval is None:
        return Truth.UNKNOWN
    return some(compare("==", amount_of(quantity, interval * scale), amount) for scale in SCALES)
