"""Predicates over what numbers compare with and count: units, rates, labels, complete comparisons."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache

from numcheck.language.model import Parse
from numcheck.mention.model import Mention
from numcheck.quantity.model import Kind, Quantity
from numcheck.quantity.unit import COINS, convert, currency, is_currency_code, same_dimension

Asked = frozenset[str]

VERBAL = frozenset({"VERB", "PARTICIPLE", "GERUND"})
JOINED = re.compile(r"-(?:year|month|week|day|hour|minute|second|decade)", re.IGNORECASE)
"""In "a six-month term", not in "forty-five years"."""


def is_rate(quantity: Quantity) -> bool:
    """Whether it is so much per something: "$12 an hour", "20 km/h"."""
    return " / " in (quantity.unit or "")


def base_unit(quantity: Quantity) -> str | None:
    """Of a rate that which it counts: "USD" of "$12 an hour"."""
    return _base(quantity.unit)


def _base(unit: str | None) -> str | None:
    return (unit or "").split(" / ")[0] or None


def is_currency(unit: str) -> bool:
    """Whether it is an ISO 4217 code, or a coin."""
    return is_currency_code(unit) or unit in COINS


def same_unit(one: Mention, other: Mention) -> bool:
    """Whether their units measure the same: metres and centimetres; of a rate that which it counts."""
    if one.type == other.type:
        return True
    a, b = one.quantity, other.quantity
    return _measure_the_same(a.kind, a.unit, b.kind, b.unit)


@lru_cache(maxsize=4096)
def _measure_the_same(kind: Kind, unit: str | None, other_kind: Kind, other_unit: str | None) -> bool:
    if (" / " in (unit or "")) != (" / " in (other_unit or "")):
        unit, other_unit = _base(unit), _base(other_unit)
    elif kind != other_kind:
        return False
    if unit is None or other_unit is None:
        return False
    if is_currency(unit) or is_currency(other_unit):
        return currency(unit) == currency(other_unit)
    return unit == other_unit or same_dimension(unit, other_unit)


def is_smaller(one: Mention, other: Mention) -> bool:
    """Whether the first is the smaller of two like figures, in whatever units."""
    units = one.quantity.unit, other.quantity.unit
    if one.type == other.type and units[0] == units[1]:
        return one.value < other.value
    if None in units or one.quantity.interval is None or other.quantity.interval is None:
        return one.type == other.type and one.value < other.value
    same = convert(one.quantity.interval, units[0] or "", units[1] or "")
    if same is None or same.high is None or other.quantity.interval.low is None:
        return False
    return same.high < other.quantity.interval.low


COMPLETE = frozenset(
    {
        "it", "they", "he", "she", "those", "them", "other", "others", "was", "were", "is", "are", "had",
        "needed", "planned", "expected", "usual",
    }
)  # fmt: skip
"""What ends a comparison that is complete: "twice as long as it is wide", "five times as many as planned"."""


def _compares_itself(mention: Mention, asked: Asked) -> bool:
    """The comparison is complete without another number: "twice as long as it is wide"."""
    words = mention.parse.words[mention.last : mention.last + 7]
    if words[:1] == ["as"] and words[1:2] and words[1] in COMPLETE:
        return True  # "as many as" is one word
    if words[:1] != ["as"] or "as" not in words[2:4]:
        return False
    tail = words[words.index("as", 2) + 1 :]
    return bool(tail) and tail[0] in COMPLETE


def _is_label(mention: Mention, asked: Asked) -> bool:
    """A bare number behind a noun or name, "car 44", or named in a bracket, "2 (warning)"."""
    parse, place = mention.parse, mention.first - 1
    if mention.is_bare and _is_named(parse, mention.last):
        return True
    if not mention.is_bare or place < 0 or parse.tags[place] not in ("NOUN", "NAME"):
        return False
    return "total" not in mention.before and "'" not in parse.words[place].replace("’", "'")


def _is_named(parse: Parse, place: int) -> bool:
    """Whether a bracket with one word stands there."""
    return (
        parse.words[place : place + 1] == ["("]
        and parse.words[place + 2 : place + 3] == [")"]
        and parse.tags[place + 1] in ("NOUN", "GERUND", "ADJ")
    )


def _is_of_another(mention: Mention, asked: Asked) -> bool:
    """A noun without article follows at once, no comparative: "2.1 times EBITDA"."""
    parse, place = mention.parse, mention.last
    if place >= len(parse) or parse.words[place].endswith(("er", "ers")):
        return False
    return parse.tags[place] in ("NOUN", "NAME") and parse.words[place] not in ("what", "that", "those")


PERSONS = frozenset({"head", "person", "capita", "piece"})
"""What anything may be counted by."""

EVERY = frozenset({"a", "an", "per", "every", "each", "the"})


def _counts_per(each: Mention, count: Mention) -> bool:
    """The second counts that which the first is per: "€40 a night" and "three nights"."""
    counted = {count.quantity.unit, count.head} - {None}
    per = (each.quantity.unit or "").split(" / ")[1:]
    if per:
        return per[0] in counted or (per[0] in PERSONS and count.quantity.kind in ("count", "number"))
    return not counted.isdisjoint(told_per(each))


def told_per(each: Mention) -> set[str]:
    """The nouns of "15 ml for every litre", "9 tonnes of wheat to the hectare", "200 to a box"."""
    parse = each.parse
    places = range(each.last, min(len(parse), each.last + 6) - 1)
    return {
        parse.lemmas[place + 1]
        for place in places
        if parse.words[place] in EVERY and (parse.words[place] != "the" or parse.words[place - 1] == "to")
    }


def _beside(mention: Mention, asked: Asked) -> bool:
    """A word of one of the classes follows at once: "37 more", "19 ahead", "£20 dearer"."""
    parse = mention.parse
    places = {place for place in (mention.behind, mention.last) if place < len(parse)}
    return any(
        not asked.isdisjoint(parse.lexicon.class_names.get(parse.lemmas[place], ()))
        and not (parse.words[place] == "against" and _ends(mention, place + 1))
        for place in places
    )


def _ends(mention: Mention, place: int) -> bool:
    """Whether nothing is compared there: "12 for, 9 against, and 2 spoilt"."""
    return place >= len(mention.parse) or mention.parse.tags[place] in ("PUNCT", "CONJ")


def _is_compound(mention: Mention, asked: Asked) -> bool:
    """Joined to what it counts by a hyphen: "a six-month term", "a 2-way street"."""
    if mention.type == "duration":
        return JOINED.search(mention.quantity.text) is not None
    place = mention.behind
    return (
        mention.type == "n"
        and place + 1 < len(mention.parse)
        and mention.parse.words[place] == "-"
        and mention.parse.starts[place] == mention.quantity.span.end
        and mention.parse.starts[place + 1] == mention.parse.ends[place]
    )


UNARY: Mapping[str, Callable[[Mention, Asked], bool]] = {
    "compound": _is_compound,
    "verbal": lambda mention, asked: not VERBAL.isdisjoint(mention.parse.tags[mention.first : mention.last]),
    "compares itself": _compares_itself,
    "beside": _beside,
    "a label": _is_label,
    "of another kind": _is_of_another,
    "a rate": lambda mention, asked: is_rate(mention.quantity),
}
"""Predicates of one role."""

BINARY: Mapping[str, Callable[[Mention, Mention], bool]] = {
    "same unit": same_unit,
    "smaller": is_smaller,
    "counts per": _counts_per,
}
"""Predicates of two roles."""
