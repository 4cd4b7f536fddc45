"""The year that a mention belongs to: the nearest in its clause, with no other number between."""

from __future__ import annotations

from collections.abc import Sequence

from numcheck.mention.model import Mention
from numcheck.quantity.model import Quantity

FAR = 40
"""Code points between a number and its year at most."""


def mark_years(mentions: Sequence[Mention], quantities: Sequence[Quantity]) -> None:
    """Fills in the years, that behind a number before that in front of it."""
    years = [each for each in quantities if each.kind == "year" and each.value is not None]
    if not years:
        return
    for mention in mentions:
        best: tuple[int, Quantity] | None = None
        for year in years:
            distance = _distance(mention, year)
            if distance is not None and (best is None or distance < best[0]):
                best = distance, year
        if best is not None and best[1].value is not None:
            mention.year = int(best[1].value)


def _distance(mention: Mention, year: Quantity) -> int | None:
    span = mention.quantity.phrase
    if year.span.start >= span.end:
        gap = year.span.start - span.end
    elif year.span.end <= span.start:
        gap = span.start - year.span.end + 10
    else:
        return None
    return gap if gap < FAR else None
