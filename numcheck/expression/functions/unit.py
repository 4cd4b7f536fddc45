"""Functions that ask whether two measures agree in another than the usual way."""

from __future__ import annotations

import re
from fractions import Fraction

from numcheck.expression.amount import Amount
from numcheck.expression.functions.wording import bare
from numcheck.expression.scope import Scope
from numcheck.interval import Interval, Truth
from numcheck.quantity.model import Quantity
from numcheck.quantity.unit import convert_difference

DATA_UNIT = re.compile(r"(?:(?:kilo|kibi|mega|mebi|giga|gibi|tera|tebi|peta|pebi)?)(?P<size>byte|bit)")
POWERS = {
    "kilo": 1,
    "kibi": 1,
    "mega": 2,
    "mebi": 2,
    "giga": 3,
    "gibi": 3,
    "tera": 4,
    "tebi": 4,
    "peta": 5,
    "pebi": 5,
}


def same_unit(a: Quantity, b: Quantity) -> Truth:
    """Whether both are written in one unit, so that neither can be the conversion of the other."""
    return Truth.TRUE if a.unit == b.unit else Truth.FALSE


def fits_as_difference(scope: Scope, a: Quantity, b: Quantity) -> Truth:
    """Whether two temperatures agree as differences: 5 degrees Celsius are 9 degrees Fahrenheit apart."""
    left, right = scope.view(a), scope.view(b)
    if {a.kind, b.kind} != {"temperature"} or left is None or right is None or not a.unit or not b.unit:
        return Truth.FALSE
    turned = convert_difference(left, a.unit, b.unit)
    return Truth.FALSE if turned is None else turned.equals(right)


def fits_as_data(scope: Scope, a: Quantity, b: Quantity) -> Truth:
    """Whether two sizes of data agree, their hedges left out, with a kilobyte of 1,000 or of 1,024 bytes."""
    left, right = _bits(bare(scope, a)), _bits(bare(scope, b))
    return Truth.FALSE if left is None or right is None else left.equals(right)


def _bits(amount: Amount | None) -> Interval | None:
    """The size in bits by either usage."""
    unit = DATA_UNIT.fullmatch(amount.unit or "") if amount else None
    if amount is None or unit is None:
        return None
    power = POWERS.get(unit.group()[:4], 0)
    times = Interval(Fraction(1000**power), Fraction(1024**power)) * (8 if unit["size"] == "byte" else 1)
    return amount.interval * times
