"""Units left out where figures are compared: "$2.37 a share, against $2.19", "40 km, up from 35"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

from numcheck.interval import Interval
from numcheck.later import later
from numcheck.quantity.model import Kind, Quantity
from numcheck.quantity.unit import currency

COMPARED = later(
    r"(?:\s+(?!(?:and|or|but|while)\b)[\w'’-]+){0,5},?\s+(?:(?:up|down)\s+)?"
    r"(?:from|as\s+against|against|than|versus|vs\.?|compared\s+(?:with|to)|instead\s+of|in\s+place\s+of|up\s+on|down\s+on"
    r"|for\s+the|not)"
    r"(?:\s+(?:the|only|just|a\s+record|an?\s+adjusted|adjusted))*\s+"
)
"""Between a figure with its unit and the one that it is compared with."""

FROM = later(r"(?:\s+[\w'’-]+)*,?\s+(?<!up )(?<!down )from\s.*")
"""After a percent it tells what the change began with: "up by 40%, from 147"."""

TO = later(r"\s+to\s+(?:only\s+|just\s+)?")

MEASURED: frozenset[Kind] = frozenset({"percent", "points", "measure", "duration", "temperature"})
"""Kinds whose unit a bare number takes over."""

LOOK_BACK = 8

REACH = 4
"""How many times as much the one may be as the other."""


def with_elided_unit(text: str, before: Sequence[Quantity], quantity: Quantity) -> Quantity:
    """The quantity, with the unit of the figure before it where it is compared with that."""
    if quantity.value is None or quantity.kind not in ("money", "number") or quantity.noun:
        return quantity
    left = next((each for each in reversed(before) if each.kind not in ("date", "year")), None)
    if left is None or not left.unit or not left.value:
        return quantity
    kind, unit = _taken_over(left, quantity)
    between = text[left.span.end : quantity.span.start]
    if unit is None or not (_is_compared(kind, between) or _is_from_to(text, left, between)):
        return quantity
    plain = Interval.around(quantity.value, (quantity.last_digit or Fraction(0)) / 2)
    interval = plain if quantity.hedge is None else quantity.interval
    return replace(quantity, kind=kind, unit=unit, interval=interval, is_rounded=quantity.hedge is None)


def with_elided_rates(text: str, quantities: Sequence[Quantity]) -> list[Quantity]:
    """The quantities; in "from 3.1 to 4.7 per 100,000" both are rates."""
    told = list(quantities)
    for place, (left, right) in enumerate(pairwise(quantities)):
        is_bare = (
            left.kind == "number" and left.value is not None and right.kind == "rate" and bool(right.parts)
        )
        if is_bare and _is_from_to(text, left, text[left.span.end : right.span.start]):
            step = left.last_digit or Fraction(0)
            interval = (
                Interval.around(left.value or Fraction(0), step / 2) if left.hedge is None else left.interval
            )
            told[place] = replace(
                left, kind="rate", unit=right.unit, interval=interval, is_rounded=left.hedge is None
            )
    return told


def _is_compared(kind: Kind, between: str) -> bool:
    return COMPARED.fullmatch(between) is not None and not (kind == "percent" and FROM.fullmatch(between))


def _is_from_to(text: str, left: Quantity, between: str) -> bool:
    """As in "from 110 km/h to 80"."""
    before = text[max(0, left.span.start - LOOK_BACK) : left.span.start]
    return TO.fullmatch(between) is not None and before.rstrip().endswith("from")


def _taken_over(left: Quantity, quantity: Quantity) -> tuple[Kind, str | None]:
    if quantity.kind == "money" and left.kind == "rate" and left.unit and quantity.unit:
        money, slash, per = left.unit.partition(" / ")
        fits = slash and currency(money) == currency(quantity.unit)
        return "rate", f"{quantity.unit} / {per}" if fits else None
    if quantity.kind == "number" and left.kind in MEASURED and left.value and quantity.value:
        is_near = left.value / REACH < quantity.value < left.value * REACH
        return left.kind, left.unit if is_near and left.ends is None else None
    return quantity.kind, None
