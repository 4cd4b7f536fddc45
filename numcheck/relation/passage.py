"""Predicates of points in time: which follows which."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from numcheck.mention.model import Mention


def _moves_on(start: Mention, end: Mention) -> bool:
    """The second is the later one as far as their values tell; of times of the day the one told later."""
    if start.type == "clock":
        return (start.sentence, start.first) < (end.sentence, end.first)
    a, b = start.quantity.value, end.quantity.value
    if a is None or b is None or start.quantity.kind != end.quantity.kind:
        return start.quantity.text.lower() != end.quantity.text.lower()
    return a < b


BINARY: Mapping[str, Callable[[Mention, Mention], bool]] = {
    "moves on": _moves_on,
    "consecutive": lambda one, other: one.type == other.type and abs(one.order - other.order) == 1,
}
"""Of two roles: "moves on(start, end)"."""
