"""Writes computed amounts the way the text around them writes numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction

from numcheck.claim.style import PERCENT_SIGN, POINTS, Style, default_style, style_of
from numcheck.interval import Interval
from numcheck.quantity.model import Quantity
from numcheck.rule.amount import Amount, amount_of, in_unit_of
from numcheck.rule.sort import Sort

FINER = 2
"""How many more decimals than the text has may be shown, to tell two numbers apart."""

DEFAULT_STYLES: dict[Sort, Style] = {
    "share": PERCENT_SIGN,
    "difference": POINTS,
    "points": POINTS,
}

STYLED_AS: dict[Sort, frozenset[str]] = {
    "share": frozenset({"percent"}),
    "difference": frozenset({"points"}),
    "points": frozenset({"points"}),
    "number": frozenset({"multiple"}),
    "count": frozenset({"count", "number"}),
}
"""Kinds whose style an amount of the sort takes; others take that of their own kind."""


@dataclass(frozen=True, slots=True)
class Company:
    """The quantities beside which an amount is shown."""

    models: Sequence[Quantity]
    """Its style is that of the first that fits."""

    rivals: Sequence[Quantity]
    """It must not look equal to these."""


def write_amount(amount: Amount | None, company: Company) -> str:
    """The amount as one sensible number."""
    shown = None if amount is None else _one_value(amount.interval)
    if amount is None or shown is None:
        return "an unknown amount"
    words, value = shown
    if amount.sort in ("year", "date", "ordinal"):
        return words + _calendar(amount.sort, value)
    style, value, model = _styled(amount, value, company.models)
    if amount.sort == "number" and value.denominator != 1:
        style = replace(style, decimals=max(1, style.decimals))
    rivals = [each for each in (_value_beside(rival, amount, model) for rival in company.rivals) if each]
    return words + style.write(value, _decimals(style, value, rivals))


def _one_value(interval: Interval) -> tuple[str, Fraction] | None:
    """A value and the word before it."""
    low, high = interval.low, interval.high
    if low is not None and high is not None:
        return ("" if low == high else "about ", (low + high) / 2)
    if low is not None:
        return ("over " if interval.low_open else "at least "), low
    if high is not None:
        return ("under " if interval.high_open else "at most "), high
    return None


def _styled(
    amount: Amount, value: Fraction, models: Sequence[Quantity]
) -> tuple[Style, Fraction, Quantity | None]:
    """A style, the value in its unit, and the quantity that it comes from."""
    for model, style in _styles(amount, models):
        turned = _in_unit(replace(amount, interval=Interval.exactly(value)), model)
        if turned is not None and _can_write(style, turned):
            return style, turned, model
    return _default_style(amount, value), value, None


def _can_write(style: Style, value: Fraction) -> bool:
    """Whether the value is not too small for the style's scale word: 0.5 billion where the text has 1.2."""
    return style.scale <= 1 or value == 0 or abs(value) * 10**style.decimals >= style.scale


def _default_style(amount: Amount, value: Fraction) -> Style:
    style = DEFAULT_STYLES.get(amount.sort)
    if style is None:
        decimals = 0 if value.denominator == 1 else 1 if abs(value) >= 10 else 2
        return replace(default_style(amount.unit), decimals=decimals)
    if style is POINTS and abs(value) == style.scale:
        return replace(style, after=" percentage point")
    return style


def _styles(amount: Amount, models: Sequence[Quantity]) -> Iterator[tuple[Quantity, Style]]:
    """The styles of the models that fit, those of its own unit first."""
    kinds = STYLED_AS.get(amount.sort, frozenset({amount.sort}))
    for model in sorted(models, key=lambda model: model.unit != amount.unit):
        style = style_of(model) if model.kind in kinds else None
        if style is not None:
            times = amount.sort == "number" and model.kind == "multiple"
            yield model, replace(style, after="") if times else style


def _in_unit(amount: Amount, model: Quantity) -> Fraction | None:
    """The exact amount counted in the model's unit."""
    like = amount_of(model, model.interval)
    interval = None if like is None else in_unit_of(amount, like)
    return None if interval is None else interval.low


def _value_beside(rival: Quantity, amount: Amount, model: Quantity | None) -> Fraction | None:
    """The rival's value as the amount would be written; None where the two do not compare."""
    if rival.value is None:
        return None
    beside = amount_of(replace(rival, is_spread=False), Interval.exactly(rival.value))
    if beside is None or beside.sort not in (amount.sort, "number", "share"):
        return None
    if model is not None:
        return _in_unit(beside, model)
    interval = in_unit_of(beside, amount)
    return None if interval is None else interval.low


def _decimals(style: Style, value: Fraction, rivals: Sequence[Fraction]) -> int:
    """As many as the text has, or one or two more where the number would look like a rival."""
    others = [rival for rival in rivals if rival != value]
    for decimals in range(style.decimals, style.decimals + FINER + 1):
        if all(style.rounded(value, decimals) != abs(rival) for rival in others):
            return decimals
    return style.decimals


def _calendar(sort: Sort, value: Fraction) -> str:
    number = int(value)
    if sort == "date" and 0 < number <= date.max.toordinal():
        day = date.fromordinal(number)
        return f"{day.day} {day:%B} {day.year}"
    if sort == "ordinal":
        return f"{number}{_ordinal_ending(number)}"
    return str(number)


def _ordinal_ending(number: int) -> str:
    if 10 <= number % 100 <= 20:
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
