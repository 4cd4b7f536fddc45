"""What kinds of number the functions take that are for some kinds only."""

from __future__ import annotations

from numcheck.quantity.model import KINDS, Kind

Kinds = frozenset[Kind]

TIMES: Kinds = frozenset({"date", "year"})
LAPSES: Kinds = frozenset({"duration", "measure"})
SCORES: Kinds = frozenset({"score"})
RATES: Kinds = frozenset({"rate"})
PAIRED: Kinds = frozenset({"fraction", "ratio"})
"""Those that may write two numbers: "12 of 30"."""

DIVISIBLE: Kinds = frozenset(KINDS) - {
    "date", "year", "time", "ordinal", "score", "parameter", "identifier",
    "temperature",
}  # fmt: skip

FITTING: dict[str, Kinds] = {
    "years": TIMES | LAPSES | {"age", "ordinal"},
    "days": TIMES | LAPSES | {"age"},
    "weekday_of": frozenset({"date"}),
    "exists": frozenset({"date", "time", "number", "ratio"}),
    "left": SCORES,
    "right": SCORES,
    "games": SCORES,
    "part_of": PAIRED,
    "whole_of": PAIRED,
    "points": frozenset({"percent", "points", "fraction", "ratio", "multiple"}),
    "proportion": RATES,
    "yearly": RATES,
    "percent": DIVISIBLE,
    "change": DIVISIBLE,
    "ratio": DIVISIBLE,
    "fits_as_difference": frozenset({"temperature"}),
    "fits_as_data": frozenset({"measure"}),
    "later_version": frozenset({"identifier"}),
}
"""For every argument of the function; of those that are not here any kind will do."""

RANGES = frozenset({"first", "last"})
"""Functions of a range alone."""
