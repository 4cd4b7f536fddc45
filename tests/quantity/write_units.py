"""Writes the tables of units that numcheck ships, from what pint and quantulum3 say.

``python -m tests.quantity.write_units`` writes them anew, ``test_shipped_units.py`` compares.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from numcheck.quantity.extract import ask_quantulum3
from numcheck.quantity.remember import SHIPPED, line_of
from numcheck.quantity.unit import PINT_NAMES, UNITS, Base, all_units, base_by_pint, is_currency_code
from numcheck.quantity.vocabulary import load_vocabulary
from numcheck.rulebook import BUILTIN

DECADE = "decade"
"""For pint a ratio of ten; in prose ten years."""

OTHERS = ("fortnight", "hectometer", "stone", "megawatt hour", "terawatt hour", "square kilometer", "time")


def windows() -> list[str]:
    """What quantulum3 is asked of the units that the vocabulary leaves to it."""
    vocabulary = load_vocabulary(BUILTIN / "vocabulary.yaml")
    words = [
        *vocabulary.unit_words,
        *(f"{word}s" for word in vocabulary.unit_words),
        *vocabulary.unit_symbols,
    ]
    asked = [word for word, code in vocabulary.currency_words.items() if code == "asked"]
    named = (f"7 {word.replace('-', ' ')}" for word in (*words, *(word.title() for word in words), *asked))
    return sorted({*named, *(f"{sign}7" for sign in vocabulary.signs_asked)})


def window_lines() -> list[str]:
    """Each window with its unit."""
    return [line_of(window, ask_quantulum3(window)) for window in windows()]


def unit_names() -> list[str]:
    """The units that numbers may have, with those that others are made of."""
    vocabulary = load_vocabulary(BUILTIN / "vocabulary.yaml")
    found = (ask_quantulum3(window) for window in windows())
    names = {each.unit for each in found if each and not each.is_money}
    names |= {*vocabulary.unit_names.values(), *PINT_NAMES, *OTHERS, DECADE}
    parts = {part for name in names for part in name.split(" / ")}
    return sorted(name for name in parts if not is_currency_code(name))


def base_of(name: str) -> Base | None:
    """The unit in base units."""
    year = base_by_pint("year")
    assert year is not None
    return year._replace(factor=10 * year.factor) if name == DECADE else base_by_pint(name)


def base_lines() -> Iterator[str]:
    """Each unit in base units, and the names that pint knows besides."""
    for name in unit_names():
        base = base_of(name)
        if base is not None:
            yield f"{name}\t{base.factor}\t{base.offset}\t{_dimensions(base)}"
    registry = all_units()
    words = {name for name in registry._units if re.fullmatch(r"[^\W\d_]+", name)}
    prefixes = {prefix for prefix in registry._prefixes if prefix}
    yield "\t".join(["#prefixes", *sorted(prefixes)])
    yield "\t".join(["#names", *sorted(words | {word.lower() for word in words})])


def _dimensions(base: Base) -> str:
    return " ".join(f"{name}^{power}" for name, power in sorted(base.dimensions.items()))


if __name__ == "__main__":
    UNITS.write_text("\n".join(base_lines()) + "\n", encoding="utf-8")
    SHIPPED.write_text("\n".join(window_lines()) + "\n", encoding="utf-8")
