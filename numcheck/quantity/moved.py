"""Quantities of a text that was read in another shape, at their places in the document."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from numcheck.quantity.model import Quantity
from numcheck.span import Span


def moved(quantity: Quantity, places: Sequence[int]) -> Quantity:
    """The quantity where character n of what was read stands at the n-th of *places*."""
    return replace(
        quantity,
        span=_place(quantity.span, places),
        phrase=_place(quantity.phrase, places),
        parts=tuple(moved(part, places) for part in quantity.parts),
        when=moved(quantity.when, places) if quantity.when else None,
    )


def _place(span: Span, places: Sequence[int]) -> Span:
    if span.start == span.end:
        return Span(places[span.start], places[span.start]) if span.start < len(places) else span
    return Span(places[span.start], places[span.end - 1] + 1)
