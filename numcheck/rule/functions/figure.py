"""Functions of the bare figures of quantities: without their unit, or those of a score."""

from __future__ import annotations

import re
from fractions import Fraction

from numcheck.interval import Interval
from numcheck.quantity.model import Quantity
from numcheck.rule.amount import Amount
from numcheck.rule.scope import Scope

NUMERAL = re.compile(r"\d+")


def figure(scope: Scope, quantity: Quantity) -> Amount | None:
    """The number without its unit: 32 of "32 days"."""
    interval = scope.view(quantity)
    return None if interval is None or quantity.is_spread else Amount(interval, "number")


def games(quantity: Quantity) -> Amount | None:
    """All numbers of a record added up: 16 of "10-4-2"."""
    if quantity.kind != "score":
        return None
    return Amount(Interval.exactly(sum(map(Fraction, NUMERAL.findall(quantity.text)))), "count")
