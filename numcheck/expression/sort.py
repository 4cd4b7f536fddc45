"""Sorts of amounts: what may be compared, added and multiplied, for rules when loaded and texts when read.

A sort is coarser than a kind: percents, fractions, ratios and multiples are all shares.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Literal

from numcheck.quantity.model import Kind

Sort = Literal[
    "zero", "number", "share", "difference", "points", "count", "money", "measure", "temperature",
    "duration", "rate", "age", "date", "year", "ordinal",
]  # fmt: skip

Sorts = frozenset[Sort]
"""What a part of an expression may be, as far as its rule tells."""

SORT_OF_KIND: dict[Kind, Sort] = {
    "count": "count",
    "percent": "share",
    "points": "points",
    "fraction": "share",
    "ratio": "share",
    "multiple": "share",
    "number": "number",
    "money": "money",
    "measure": "measure",
    "temperature": "temperature",
    "duration": "duration",
    "rate": "rate",
    "age": "age",
    "date": "date",
    "year": "year",
    "ordinal": "ordinal",
}
"""Times, scores, parameters and identifiers are not there: they take part in no arithmetic."""

ADDED: dict[tuple[Sort, Sort], Sort] = {
    ("number", "count"): "count",
    ("number", "share"): "share",
    ("number", "difference"): "share",
    ("share", "difference"): "share",
    ("share", "points"): "share",
    ("difference", "points"): "points",
    ("measure", "duration"): "duration",
    ("date", "duration"): "date",
    ("year", "duration"): "year",
    ("year", "number"): "year",
    ("age", "duration"): "age",
    ("ordinal", "number"): "ordinal",
}
"""Sums of two sorts, in either order; a sort adds to itself except POINTS_IN_TIME."""

POINTS_IN_TIME: Sorts = frozenset({"date", "year", "ordinal"})
"""They have differences, but no sums."""

SUBTRACTED: dict[tuple[Sort, Sort], Sort] = {
    ("share", "share"): "difference",
    ("share", "points"): "share",
    ("date", "date"): "duration",
    ("year", "year"): "duration",
    ("age", "age"): "duration",
    ("ordinal", "ordinal"): "number",
    ("date", "duration"): "date",
    ("year", "duration"): "year",
    ("year", "number"): "year",
    ("age", "duration"): "age",
    ("ordinal", "number"): "ordinal",
}
"""Differences that are not of the sort of the sum."""

COMPARABLE: frozenset[tuple[Sort, Sort]] = frozenset(
    {
        ("number", "count"),
        ("number", "share"),
        ("number", "difference"),
        ("share", "difference"),
        ("difference", "points"),
        ("measure", "duration"),
    }
)
"""Sorts that compare with another, in either order; each compares with itself and with zero."""

PURE: tuple[Sort, ...] = ("number", "share", "difference", "count")
"""Without a unit; the product of two is of the later sort."""

SCALED: Sorts = frozenset({"points", "money", "measure", "duration", "rate", "age"})
"""May be multiplied and divided by what has no unit."""


def comparable(a: Sort, b: Sort) -> bool:
    """Whether amounts of the two sorts can be compared; units may still forbid it."""
    return a == b or "zero" in (a, b) or (a, b) in COMPARABLE or (b, a) in COMPARABLE


def added(a: Sort, b: Sort) -> Sort | None:
    """The sort of a sum."""
    if "zero" in (a, b):
        return b if a == "zero" else a
    if a == b:
        return None if a in POINTS_IN_TIME else a
    return ADDED.get((a, b)) or ADDED.get((b, a))


def subtracted(a: Sort, b: Sort) -> Sort | None:
    """The sort of a difference."""
    if "zero" in (a, b):
        return added(a, b)
    if (a, b) in SUBTRACTED:
        return SUBTRACTED[a, b]
    return None if (b, a) in SUBTRACTED else added(a, b)


def multiplied(a: Sort, b: Sort) -> Sort | None:
    """The sort of a product."""
    a, b = _plain(a), _plain(b)
    if a in PURE and b in PURE:
        return max(a, b, key=PURE.index)
    if a in PURE or b in PURE:
        scaled = b if a in PURE else a
        return scaled if scaled in SCALED else None
    return None


def divided(a: Sort, b: Sort) -> Sort | None:
    """The sort of a quotient; that of like amounts is a plain number."""
    a, b = _plain(a), _plain(b)
    if a == b:
        return None if a in POINTS_IN_TIME or a == "temperature" else "number"
    if (a, b) in (("share", "difference"), ("difference", "share"), ("measure", "duration")):
        return "number" if "measure" not in (a, b) else None
    return a if b in PURE and (a in PURE or a in SCALED) else None


def combined(operation: Callable[[Sort, Sort], Sort | None], a: Iterable[Sort], b: Iterable[Sort]) -> Sorts:
    """Every sort that the operation may yield; empty where it fits no two."""
    right = tuple(b)
    found = (operation(x, y) for x in a for y in right)
    return frozenset(sort for sort in found if sort is not None)


def _plain(sort: Sort) -> Sort:
    return "number" if sort == "zero" else sort
