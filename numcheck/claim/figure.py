"""Writes computed amounts the way the text around them writes numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from numcheck.claim.decimals import Accepts, count_decimals, finer, is_close
from numcheck.claim.style import (
    PERCENT_SIGN,
    POINTS,
    Style,
    calendar_text,
    default_style,
    group_of,
    style_of,
)
from numcheck.expression.amount import Amount, amount_of, in_unit_of
from numcheck.expression.sort import Sort
from numcheck.interval import Interval
from numcheck.quantity.model import Kind, Quantity

DEFAULT_STYLES: dict[Sort, Style] = {
    "share": PERCENT_SIGN,
    "difference": POINTS,
    "points": POINTS,
}

TIMES_STYLES: dict[Kind, Style] = {"multiple": Style(after=" times"), "ratio": Style(after=" to 1")}
"""For shares that come of multiples or ratios."""

STYLED_AS: dict[Sort, frozenset[str]] = {
    "share": frozenset({"percent"}),
    "difference": frozenset({"points"}),
    "points": frozenset({"points"}),
    "number": frozenset({"multiple", "number", "count"}),
    "count": frozenset({"count", "number"}),
}
"""Kinds whose style an amount of the sort takes; others take that of their own kind."""


WIDE = Fraction(1, 20)
"""An amount that may be so much more or less, as a part of it, is told by both its ends."""


@dataclass(frozen=True, slots=True)
class Company:
    """The quantities beside which an amount is shown."""

    models: Sequence[Quantity]
    """Its style is that of the first that fits."""

    rivals: Sequence[Quantity]
    """It must not look equal to these."""

    accepts: Accepts | None = None
    """Whether a value of so fine a last digit, counted as the first model is, would do; any will if None."""

    is_exact: bool = False
    """Whether it follows from numbers that are none of them rounded, so that its decimals mean something."""


def write_amount(amount: Amount | None, company: Company) -> str:
    """The amount as one sensible number."""
    if amount is not None and (ends := _wide_ends(amount.interval)):
        is_next = amount.sort in ("count", "number") and ends[1] - ends[0] == 1
        low, high = (_write_value(amount, "", end, company) for end in ends)
        return f"{low} {'or' if is_next else 'to'} {high}"
    shown = None if amount is None else _one_value(amount.interval)
    if amount is None or shown is None:
        return "an unknown amount"
    return _write_value(amount, *shown, company)


def _write_value(amount: Amount, words: str, value: Fraction, company: Company) -> str:
    """One value of the amount, after *words* such as "over"."""
    if amount.sort in ("year", "date", "ordinal"):
        return words + calendar_text(amount.sort, value)
    style, value, model = _styled(amount, value, company.models)
    group = group_of(company.models)
    if group is not None:
        style = replace(style, group=group)
    if amount.sort == "number" and value.denominator != 1:
        style = replace(style, decimals=max(1, style.decimals))
    rivals = [each for each in (_value_beside(rival, amount, model) for rival in company.rivals) if each]
    accepts = company.accepts if company.models and model is company.models[0] else None
    is_exact = company.is_exact and amount.sort not in DEFAULT_STYLES
    is_exact = is_exact and not words.startswith("about")
    return words + style.write(value, count_decimals(style, value, rivals, accepts, is_exact=is_exact))


def _wide_ends(interval: Interval) -> tuple[Fraction, Fraction] | None:
    """Both ends where they are too far apart for "about" the middle."""
    low, high = interval.low, interval.high
    if low is None or high is None or high - low <= abs(high + low) * WIDE / 2:
        return None
    return low, high


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
    """A style, the value in its unit, and the quantity that it comes from: the first that writes it well."""
    found: list[tuple[Style, Fraction, Quantity | None]] = []
    for model, style in _styles(amount, models):
        turned = _in_unit(replace(amount, interval=Interval.exactly(value)), model)
        if turned is not None and _can_write(style, turned):
            found.append((style, turned, model))
    close = (each for each in found if any(is_close(each[0], each[1], finer) for finer in finer(each[0])))
    return next(close, next(iter(found), (_default_style(amount, value, models), value, None)))


def _can_write(style: Style, value: Fraction) -> bool:
    """Whether the value is not too small for the style's scale word: 0.5 billion where the text has 1.2."""
    return style.scale <= 1 or value == 0 or abs(value) * 10**style.decimals >= style.scale


def _default_style(amount: Amount, value: Fraction, models: Sequence[Quantity]) -> Style:
    style = DEFAULT_STYLES.get(amount.sort)
    if amount.sort == "share" and models and models[0].kind in TIMES_STYLES:
        decimals = 0 if value.denominator == 1 else 1
        return replace(TIMES_STYLES[models[0].kind], decimals=decimals)
    if style is None:
        places = (0,) if amount.sort == "money" else (0, 1)
        exact = (each for each in places if (value * 10**each).denominator == 1)
        decimals = next(exact, 1 if abs(value) >= 10 else 2)
        return replace(default_style(amount.unit), decimals=decimals)
    written = (style_of(model) for model in models if model.kind in ("percent", "points"))
    return replace(style, decimals=max((each.decimals for each in written if each), default=0))


def _styles(amount: Amount, models: Sequence[Quantity]) -> Iterator[tuple[Quantity, Style]]:
    """The styles of the models that fit, those of its own unit first."""
    kinds = STYLED_AS.get(amount.sort, frozenset({amount.sort}))
    if amount.sort == "share" and models and models[0].kind in TIMES_STYLES:
        return
    for model in sorted(models, key=lambda model: model.unit != amount.unit):
        style = style_of(model) if model.kind in kinds else None
        if style is None or (amount.sort == "number" and model.kind != "multiple" and style.scale == 1):
            continue  # of bare numbers only a scale word is taken over
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
