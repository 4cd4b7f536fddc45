"""pint: what a unit measures and how it converts, in exact arithmetic."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal, NamedTuple

from numcheck.interval import Interval

COINS: Mapping[str, tuple[str, ...]] = {
    "cent": ("USD", "EUR", "AUD", "CAD", "NZD", "SGD", "HKD", "ZAR"),
    "penny": ("GBP",),
    "sen": ("MYR",),
}
"""Hundredths with a name of their own, and the currencies that they may be of, the likeliest first."""

PINT_NAMES = {
    "barrel": "oil_barrel",
    "brake horsepower": "horsepower",
    "british thermal unit": "british_thermal_unit",
    "fluid ounce": "fluid_ounce",
    "kilowatt hour": "kilowatt_hour",
    "light-year": "light_year",
    "long ton": "long_ton",
    "metric horsepower": "metric_horsepower",
    "nautical mile": "nautical_mile",
    "pound-foot": "foot * force_pound",
    "troy ounce": "troy_ounce",
}
"""Units that pint calls, or means, otherwise; the rest it reads as prose has them: "square mile"."""

UNITS = Path(__file__).with_name("units.tsv")

OF_AGE = " of age"


def currency(unit: str | None) -> str | None:
    """The likeliest currency of a coin; any other unit as it is."""
    return COINS[unit][0] if unit is not None and unit in COINS else unit


def is_currency_code(unit: str) -> bool:
    """Whether it looks like an ISO 4217 code."""
    return len(unit) == 3 and unit.isupper()


def convert(interval: Interval, from_unit: str, to_unit: str) -> Interval | None:
    """*interval* in another unit, None where the two do not measure the same; temperatures by their scale."""
    scale = _scale(from_unit, to_unit)
    return None if scale is None else interval * scale[0] + scale[1]


def convert_difference(interval: Interval, from_unit: str, to_unit: str) -> Interval | None:
    """A difference in another unit: 9 degrees Fahrenheit are 5 degrees Celsius apart."""
    scale = _scale(from_unit, to_unit)
    return None if scale is None else interval * scale[0]


def same_dimension(a: str, b: str) -> bool:
    """Whether one converts to the other."""
    return _scale(a, b) is not None


@lru_cache(maxsize=1024)
def _scale(from_unit: str, to_unit: str) -> tuple[Fraction, Fraction] | None:
    """Factor and offset of the conversion."""
    if from_unit == to_unit:
        return Fraction(1), Fraction(0)
    if to_unit in COINS.get(from_unit, ()):
        return Fraction(1, 100), Fraction(0)
    if from_unit in COINS.get(to_unit, ()):
        return Fraction(100), Fraction(0)
    if any(is_currency_code(part) for unit in (from_unit, to_unit) for part in unit.split(" / ")):
        return None  # no registry knows what a dollar is worth
    below, above = _to_base(from_unit), _to_base(to_unit)
    if below is None or above is None or below.dimensions != above.dimensions:
        return None
    return below.factor / above.factor, (below.offset - above.offset) / above.factor


class Base(NamedTuple):
    """A unit in terms of the base units: *factor* of them, from *offset* on."""

    factor: Fraction
    offset: Fraction
    dimensions: Mapping[str, Fraction]
    """The powers of the base units."""


@lru_cache(maxsize=256)
def _to_base(unit: str) -> Base | None:
    """From the shipped table, else from pint, whose registry takes longer to read than a draft."""
    parts = [_shipped(name) for name in unit.removesuffix(OF_AGE).split(" / ")]
    if None in parts:
        return None
    known = [part for part in parts if isinstance(part, Base)]
    if len(known) < len(parts) or (len(known) > 1 and any(part.offset for part in known)):
        return base_by_pint(unit)
    base = known[0]
    for part in known[1:]:
        base = Base(base.factor / part.factor, base.offset, _quotient(base.dimensions, part.dimensions))
    return base


def _quotient(above: Mapping[str, Fraction], below: Mapping[str, Fraction]) -> Mapping[str, Fraction]:
    powers = {name: above.get(name, Fraction(0)) - below.get(name, Fraction(0)) for name in (*above, *below)}
    return {name: power for name, power in powers.items() if power}


def _shipped(name: str) -> Base | Literal["ask"] | None:
    """What the table says of a unit: None for a word that is none for pint, "ask" where pint must tell."""
    found = shipped_units().bases.get(name)
    return found or ("ask" if not name.isalpha() or shipped_units().may_name(name) else None)


@dataclass(frozen=True, slots=True)
class ShippedUnits:
    """The table of units that is shipped: made by ``tests/quantity/write_units.py``."""

    bases: Mapping[str, Base]
    names: frozenset[str]
    """Every name that pint knows."""

    prefixes: tuple[str, ...]

    def may_name(self, word: str) -> bool:
        """Whether pint may know a unit of that name, in the plural or with a prefix."""
        stems = {word, word.removesuffix("s"), word.lower(), word.lower().removesuffix("s")}
        return any(
            stem.removeprefix(prefix) in self.names
            for stem in stems
            for prefix in ("", *self.prefixes)
            if stem.startswith(prefix)
        )


@lru_cache(maxsize=1)
def shipped_units() -> ShippedUnits:
    """The table, read once."""
    bases, others = dict[str, Base](), dict[str, tuple[str, ...]]()
    for line in UNITS.read_text(encoding="utf-8").splitlines():
        name, *fields = line.split("\t")
        if name.startswith("#"):
            others[name[1:]] = tuple(fields)
        else:
            powers = (power.split("^") for power in fields[2].split())
            dimensions = {base: Fraction(power) for base, power in powers}
            bases[name] = Base(Fraction(fields[0]), Fraction(fields[1]), dimensions)
    return ShippedUnits(bases, frozenset(others["names"]), others["prefixes"])


def base_by_pint(unit: str) -> Base | None:
    """What pint makes of a unit; None for what is no unit."""
    try:
        none, one = (all_units().Quantity(Fraction(value), _pint_name(unit)) for value in (0, 1))
        zero, one = none.to_base_units(), one.to_base_units()
    except Exception:  # pint raises AttributeError, TokenError, TypeError and more for what is no unit
        return None
    offset = _exact(zero.magnitude)
    dimensions = {name: Fraction(power) for name, power in sorted(one.unit_items())}
    return Base(_exact(one.magnitude) - offset, offset, dimensions)


def _pint_name(unit: str) -> str:
    names = unit.removesuffix(OF_AGE).split(" / ")
    return " / ".join(PINT_NAMES.get(name, name) for name in names)


def _exact(magnitude: Any) -> Fraction:
    """The magnitude exactly; the few of pint's factors that are floats as the nearest short fraction."""
    if isinstance(magnitude, float):
        return Fraction(magnitude).limit_denominator(10**12)
    return Fraction(magnitude)


@lru_cache(maxsize=1)
def all_units() -> Any:
    """Pint's own registry, in exact arithmetic."""
    from pint import UnitRegistry  # noqa: PLC0415 - slow, and seldom needed

    return UnitRegistry(non_int_type=Fraction, cache_folder=None)
