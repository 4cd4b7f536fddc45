"""Predicates of how large a number is told to be."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from numcheck.mention.model import Mention

Asked = frozenset[str]


def _is_ceiling(mention: Mention, asked: Asked) -> bool:
    """No more than it is allowed: "a maximum of 50", "up to 50", "at most 50"."""
    interval = mention.quantity.interval
    return (
        mention.low <= 0 < mention.value == mention.high and interval is not None and not interval.high_open
    )


UNARY: Mapping[str, Callable[[Mention, Asked], bool]] = {
    "hedged": lambda mention, asked: mention.quantity.hedge is not None,
    "ceiling": _is_ceiling,
    "one": lambda mention, asked: mention.value == 1,
    "exact": lambda mention, asked: mention.quantity.value is not None,
    "below zero": lambda mention, asked: mention.value < 0,
    "small": lambda mention, asked: abs(mention.value) < 13,
}
