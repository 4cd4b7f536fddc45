"""pint: what a unit measures and how it converts, in exact arithmetic."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from functools import lru_cache
from pathlib import Path
from typing import Any

from numcheck.interval import Interval

COINS = {"cent": "USD", "penny": "GBP", "sen": "MYR"}
"""A hundredth of a currency that has a name of its own."""

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

COMMON_UNITS = Path(__file__).with_name("units.txt")

OF_AGE = " of age"


def currency(unit: str | None) -> str | None:
    """The currency of a coin; any other unit as it is."""
    return COINS.get(unit or "", unit)


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
    if from_unit in COINS and COINS[from_unit] == to_unit:
        return Fraction(1, 100), Fraction(0)
    if to_unit in COINS and COINS[to_unit] == from_unit:
        return Fraction(100), Fraction(0)
    if any(is_currency_code(part) for unit in (from_unit, to_unit) for part in unit.split(" / ")):
        return None  # no registry knows what a dollar is worth
    for registry in (_common_units, _all_units):
        below, above = _to_base(registry, from_unit), _to_base(registry, to_unit)
        if below is not None and above is not None:
            same = below[2] == above[2]
            return (below[0] / above[0], (below[1] - above[1]) / above[0]) if same else None
    return None


@lru_cache(maxsize=256)
def _to_base(registry: Callable[[], Any], unit: str) -> tuple[Fraction, Fraction, str] | None:
    """Factor and offset to base units, and those units."""
    found = _measure(registry(), _pint_name(unit))
    if found is None:
        return None
    zero, one = found
    offset = _exact(zero.magnitude)
    base = " ".join(f"{name}^{power}" for name, power in sorted(one.unit_items()))
    return _exact(one.magnitude) - offset, offset, base


def _measure(registry: Any, name: str) -> tuple[Any, Any] | None:
    """None and one of the unit in base units."""
    try:
        none, one = registry.Quantity(Fraction(0), name), registry.Quantity(Fraction(1), name)
        return none.to_base_units(), one.to_base_units()
    except Exception:  # pint raises AttributeError, TokenError, TypeError and more for what is no unit
        return None


def _pint_name(unit: str) -> str:
    names = unit.removesuffix(OF_AGE).split(" / ")
    return " / ".join(PINT_NAMES.get(name, name) for name in names)


def _exact(magnitude: Any) -> Fraction:
    """The magnitude exactly; the few of pint's factors that are floats as the nearest short fraction."""
    if isinstance(magnitude, float):
        return Fraction(magnitude).limit_denominator(10**12)
    return Fraction(magnitude)


@lru_cache(maxsize=1)
def _common_units() -> Any:
    """A registry that is read in a twentieth of the time of pint's own."""
    from pint import UnitRegistry  # noqa: PLC0415 - 0.1 s that only a conversion needs

    return UnitRegistry(str(COMMON_UNITS), non_int_type=Fraction, cache_folder=None)


@lru_cache(maxsize=1)
def _all_units() -> Any:
    from pint import UnitRegistry  # noqa: PLC0415

    return UnitRegistry(non_int_type=Fraction, cache_folder=None)
