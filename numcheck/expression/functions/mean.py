"""Functions of means of whole numbers."""

from __future__ import annotations

from math import ceil, floor

from numcheck.expression.amount import Amount
from numcheck.interval import Truth
from numcheck.quantity.model import Quantity


def is_mean_of(mean: Quantity, number: Amount) -> Truth:
    """Whether some whole number, shared out evenly, gives the mean: 3.5 among 20, never 3.48.

    A mean is rounded at its last digit and never cut, so that only its plain reading counts.
    """
    if mean.interval is None or not number.interval.is_exact:
        return Truth.UNKNOWN
    products = mean.interval * number.interval
    if products.low is None or products.high is None:
        return Truth.UNKNOWN
    return Truth.TRUE if ceil(products.low) <= floor(products.high) else Truth.FALSE
