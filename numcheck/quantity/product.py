"""Units multiplied with each other: "0.155 m²·K/W", "3 kW·h", "4 Pa·s"."""

from __future__ import annotations

from collections.abc import Callable

from numcheck.later import later
from numcheck.quantity.ahead import UnitAhead

DOT = later(r"\s?[·⋅∙]\s?(?=[^\W\d_]|[°%])")
FACTOR = later(r"°?[^\W\d_]+[²³]?(?![\w⁻]|[−-]\d)")  # not the "s" of "m·s⁻¹"


def read_factors(
    text: str, place: int, end: int, ahead: UnitAhead, name: Callable[[str], str | None]
) -> tuple[list[str], int]:
    """The names of the units that follow dots from *place* on, and where the last ends."""
    found: list[str] = []
    while dot := DOT.match(text, place, end):
        factor = FACTOR.match(text, dot.end(), end)
        known = factor and ahead.match(f" {factor[0]}", 0, len(factor[0]) + 1)
        below = name(factor[0]) if factor and known else None
        if factor is None or below is None:
            break
        found.append(below)
        place = factor.end()
    return found, place
