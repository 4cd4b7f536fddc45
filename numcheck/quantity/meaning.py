"""What a number stands for before hedge and noun: its kind's values, and how finely it is written."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from numcheck.interval import Interval
from numcheck.quantity.atom import Atom
from numcheck.quantity.join import COMPOUND
from numcheck.quantity.model import Kind, Quantity
from numcheck.quantity.numeral import ONE
from numcheck.quantity.plain import fraction_reading, plain_reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Meaning:
    """The values of a number or of two joined ones, as the fields of a quantity have them."""

    kind: Kind
    value: Fraction | None
    plain: Interval
    unit: str | None = None
    ends: tuple[Fraction, Fraction] | None = None
    parts: tuple[Quantity, ...] = ()
    is_spread: bool = False
    is_rounded: bool = False
    last_digit: Fraction | None = None
    grain: Fraction | None = None
    digits: int = 0


def mean_single(kind: Kind, atom: Atom) -> Meaning:
    """One number."""
    factor, numeral = atom.factor, atom.numeral
    plain, is_rounded = plain_reading(kind, numeral, factor)
    value, last_digit, grain = numeral.value, numeral.last_digit, numeral.grain
    if factor is not ONE:
        value, last_digit, grain = value and value * factor, last_digit * factor, grain * factor
    is_written = value is not None and numeral.band is None and numeral.form != "multiple"
    return Meaning(
        kind=kind,
        value=value,
        plain=plain,
        unit=unit_of(kind, atom),
        is_rounded=is_rounded,
        last_digit=last_digit if is_written else None,
        grain=grain if is_written else None,
        digits=numeral.digits if is_written else 0,
    )


def mean_fraction(kind: Kind, a: Atom, b: Atom, parts: tuple[Quantity, ...], *, is_odds: bool) -> Meaning:
    """N of M, "one in five", "3:1"; its number of parts is never zero."""
    value = a.value / b.value
    return Meaning(kind=kind, value=value, plain=fraction_reading(value, is_odds=is_odds), parts=parts)


def mean_range(kind: Kind, b: Atom, parts: tuple[Quantity, Quantity], *, is_spread: bool) -> Meaning:
    """Two ends, the second *b*."""
    first, last = parts
    single = mean_single(kind, b)
    low = first.interval or single.plain
    return Meaning(
        kind=kind,
        value=None,
        plain=low.hull(last.interval or single.plain),
        unit=single.unit,
        ends=(first.value or Fraction(0), last.value or Fraction(0)),
        parts=parts,
        is_spread=is_spread,
        last_digit=single.last_digit,
        grain=single.grain,
        digits=single.digits,
    )


def mean_rate(a: Atom, b: Atom, parts: tuple[Quantity, ...]) -> Meaning:
    """As in "7.3 per 1,000"."""
    plain, is_rounded = plain_reading("rate", a.numeral)
    return Meaning(
        kind="rate",
        value=a.value,
        plain=plain,
        unit=f"1 / {b.value}",
        parts=parts,
        is_rounded=is_rounded,
        last_digit=a.numeral.last_digit,
        grain=a.numeral.grain,
        digits=a.numeral.digits,
    )


def mean_compound(kind: Kind, a: Atom, b: Atom) -> Meaning:
    """As in "6 ft 2 in": in the first unit."""
    factor = COMPOUND[a.unit_name or "", b.unit_name or ""]
    value, step = a.value + b.value * factor, b.numeral.last_digit * factor
    return Meaning(
        kind=kind,
        value=value,
        plain=Interval.around(value, step / 2),
        unit=a.unit_name,
        is_rounded=True,
        last_digit=step,
        grain=b.numeral.grain * factor,
    )


def unit_of(kind: Kind, atom: Atom) -> str | None:
    """The unit as a quantity has it."""
    if kind == "age" and atom.unit_name in (None, "year"):
        return "year of age"
    return "times" if kind == "multiple" else atom.unit_name
