"""Functions of lists that run up or down."""

from __future__ import annotations

from itertools import pairwise

from numcheck.expression.amount import Amount, compare
from numcheck.expression.functions.model import Amounts
from numcheck.interval import Truth, every


def falling(items: Amount | Amounts) -> Truth:
    """Whether no item is more than the one before it."""
    return every(compare("<=", after, before) for before, after in _neighbours(items))


def _neighbours(items: Amount | Amounts) -> list[tuple[Amount | None, Amount | None]]:
    return list(pairwise(items)) if isinstance(items, tuple) else []


def first_of(items: Amount | Amounts) -> Amount | None:
    """The item that a list begins with."""
    return items[0] if isinstance(items, tuple) and items else None
