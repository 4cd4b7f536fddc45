"""quantulum3: which unit stands beside a number.

Its regex over all units takes half a second to compile, so each window gets a pattern of the units
that occur in it, and several of its alternatives are built from sets, so they are sorted here first:
the same text gives the same reading under every hash seed. All of this is done to a copy of the package
that is loaded under a name of our own; nothing of its files is changed.
"""

from __future__ import annotations

import re
import sys
from functools import lru_cache
from importlib import import_module
from importlib.util import find_spec, module_from_spec, spec_from_file_location
from threading import Lock
from types import ModuleType, SimpleNamespace
from typing import Any

from numcheck.quantity.remember import Extract, remembered

SET_BUILT = (
    "ranges", "uncertainties", "multiplication_operators", "division_operators", "grouping_operators",
    "decimal_operators", "operators",
)  # fmt: skip

OWN_NAME = "_numcheck_quantulum3"
LANGUAGE = "en_US"
ONE_AT_A_TIME = Lock()
NO_UNIT = {"\0": None}
"""A table without a unit: an empty alternative would match everywhere."""

SPELLING = (("metre", "meter"), ("litre", "liter"))

# quantulum3's name of a unit where ours is not the same with an American spelling
NAMES = {
    "percentage": "percent",
    "pound-mass": "pound",
    "litre": "liter",
    "degree Celsius": "celsius",
    "degree fahrenheit": "fahrenheit",
    "kilometre per hour": "kilometer / hour",
    "mile per hour": "mile / hour",
    "cubic centimetre": "cubic centimeter",
    "milliampere-hour": "milliampere hour",
    "millimeter of mercury": "millimeter_Hg",
    "pound per square inch": "psi",
    "revolutions per minute": "rpm",
    "parts-per-million": "ppm",
}
POWERS = {1: "{}", 2: "square {}", 3: "cubic {}"}


@lru_cache(maxsize=4096)
def extract_unit(window: str) -> Extract | None:
    """The unit in a window such as "7 km/h" or "$7"; None where quantulum3 knows none."""
    return remembered(window, ask_quantulum3)


def ask_quantulum3(window: str) -> Extract | None:
    """What quantulum3 itself makes of a window."""
    found = _parse(window)
    if len(found) != 1 or found[0].value != 7 or found[0].span[0] != 0:
        return None
    quantity = found[0]
    if quantity.unit.name in ("dimensionless", "unk") or window[: len(quantity.surface)] != quantity.surface:
        return None
    code = getattr(quantity.unit, "currency_code", None)
    return Extract(code or _prose_name(quantity.unit), len(quantity.surface), code is not None)


def _parse(window: str) -> list[Any]:
    with ONE_AT_A_TIME:
        return list(_parser().parse(window))


@lru_cache(maxsize=1)
def _parser() -> Any:
    """quantulum3's parser, with our stand-ins for what is slow or differs from run to run."""
    _load_package()
    parser: Any = import_module(f"{OWN_NAME}.parser")
    regex: Any = import_module(f"{OWN_NAME}.regex")
    load: Any = import_module(f"{OWN_NAME}.load")
    for name in SET_BUILT:
        setattr(regex, name, _sorted(getattr(regex, name)))
    build = regex.units_regex.__closure__[0].cell_contents  # below quantulum3's cache
    regex.units_regex = dict.fromkeys([LANGUAGE], NarrowPattern(regex, load, build)).__getitem__
    parser.logging = SimpleNamespace(basicConfig=lambda **_: None)  # parse() sets up the root logger
    return parser


def _load_package() -> None:
    """quantulum3 once more, as a package of our own name.

    Whoever else uses it in this process shares nothing with us. The module of its classifier is not loaded:
    that reads a pickle where scikit-learn is installed, and then dies or answers otherwise.
    """
    found = find_spec("quantulum3")
    if found is None or found.origin is None:
        raise ModuleNotFoundError("No module named 'quantulum3'", name="quantulum3")
    places = found.submodule_search_locations
    spec = spec_from_file_location(OWN_NAME, found.origin, submodule_search_locations=places)
    if spec is None or spec.loader is None:
        raise ImportError(f"quantulum3 cannot be loaded from {found.origin}", name="quantulum3")
    package, classifier = module_from_spec(spec), ModuleType(f"{OWN_NAME}.classifier")
    classifier.USE_CLF = False  # type: ignore[attr-defined]
    sys.modules |= {OWN_NAME: package, classifier.__name__: classifier}
    spec.loader.exec_module(package)


def _sorted(function: Any) -> Any:
    def sorted_function(lang: str = "en_US") -> list[str]:
        return sorted(function(lang))

    return sorted_function


class NarrowPattern:
    """Stands for quantulum3's pattern of all units: searches with the units that occur in the text."""

    def __init__(self, regex: Any, load: Any, build: Any) -> None:
        self.regex = regex
        self.load = load
        self.units = load.units(LANGUAGE)
        self.build = build

    def finditer(self, text: str) -> list[re.Match[str]]:
        """Every match in *text*, as the whole pattern finds them."""
        lower = text.lower()
        tables = {
            name: {key: None for key in getattr(self.units, name) if key.lower() in lower} or NO_UNIT
            for name in ("surfaces", "symbols", "prefix_symbols")
        }
        narrowed = SimpleNamespace(**tables)
        self.regex.load = SimpleNamespace(units={LANGUAGE: narrowed}.get)
        try:
            return list(self.build(LANGUAGE).finditer(text))
        finally:
            self.regex.load = self.load


def _prose_name(unit: Any) -> str:
    if unit.name in NAMES:
        return NAMES[unit.name]
    if len(unit.dimensions) == 1 and unit.dimensions[0]["power"] == 1:
        return _base_name(unit.name)
    above = [_power(d["base"], d["power"]) for d in unit.dimensions if d["power"] > 0]
    below = [_power(d["base"], -d["power"]) for d in unit.dimensions if d["power"] < 0]
    return " / ".join([" ".join(above) or "1", *sorted(below)])


def _power(base: str, power: int) -> str:
    name = _base_name(base)
    return POWERS[power].format(name) if power in POWERS else f"{name} ** {power}"


def _base_name(name: str) -> str:
    if name in NAMES:
        return NAMES[name]
    for british, american in SPELLING:
        name = re.sub(f"{british}$", american, name)
    return name
