"""Functions of means of whole numbers."""

from __future__ import annotations

from math import ceil, floor

from numcheck.interval import Truth
from numcheck.rule.amount import Amount


def is_mean_of(mean: Amount, number: Amount) -> Truth:
    """Whether some whole number, shared out evenly, gives the mean: 3.5 among 20, never 3.48."""
    products = mean.interval * number.interval
    if products.low is None or products.high is None or not number.interval.is_exact:
        return Truth.UNKNOWN
    least, most = ceil(products.low), floor(products.high)
    return Truth.TRUE if least <= most else Truth.FALSE
