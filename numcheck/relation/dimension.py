"""What a comparison is made in: "twice as long" tells of no price, "double the price" of no number."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache

from numcheck.language.course import positive
from numcheck.mention.model import Mention
from numcheck.quantity.unit import currency, is_currency_code, same_dimension

MONEY, MASS, LENGTH, TIME, COUNT = "money", "mass", "length", "time", "count"

MEASURED: Mapping[str, frozenset[str]] = {
    **dict.fromkeys(("expensive", "costly", "dear", "cheap", "price", "rent", "fare"), frozenset({MONEY})),
    **dict.fromkeys(("heavy", "light", "weight"), frozenset({MASS})),
    **dict.fromkeys(("tall", "wide", "deep", "thick", "broad"), frozenset({LENGTH})),
    **dict.fromkeys(("old", "young"), frozenset({TIME})),
    "long": frozenset({LENGTH, TIME, COUNT}),
}  # fmt: skip
"""Words that a comparison is made by, with the dimensions that they are told of."""

REFERENCES = (("meter", LENGTH), ("gram", MASS))
AHEAD = 4
"""Words behind a multiple or rate among which such a word stands."""


def _of_another_measure(factor: Mention, other: Mention) -> bool:
    """The word that the factor compares by is told of another dimension than *other*."""
    parse = factor.parse
    for place in range(factor.last, min(len(parse), factor.last + AHEAD)):
        if parse.tags[place] in ("PUNCT", "NUM", "CONJ", "VERB"):
            return False
        word = positive(parse.lexicon, parse.words[place]) or parse.lemmas[place]
        is_told = parse.words[place] != word or parse.words[place - 1] == "as" or parse.tags[place] == "NOUN"
        if is_told and word in MEASURED:
            found = _dimension(other.quantity.kind, other.quantity.unit, other.has_own_head)
            return found is not None and found not in MEASURED[word]
        if place > factor.last and parse.tags[place] == "NOUN":
            return False
    return False


@lru_cache(maxsize=1024)
def _dimension(kind: str, unit: str | None, is_counted: bool) -> str | None:
    """Of a quantity by its kind and unit; None where it may be any."""
    base = (unit or "").split(" / ")[0]
    if kind == "money" or (kind == "rate" and is_currency_code(currency(base) or "")):
        return MONEY
    if kind in ("duration", "age"):
        return TIME
    if kind == "measure":
        return next((name for reference, name in REFERENCES if same_dimension(base, reference)), "other")
    return COUNT if kind == "count" and is_counted else None


BINARY: Mapping[str, Callable[[Mention, Mention], bool]] = {"of another measure": _of_another_measure}
"""Of two roles: "of another measure(factor, one)"."""
