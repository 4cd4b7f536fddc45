"""Predicates over what numbers compare with and count: units, rates, labels, complete comparisons."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from numcheck.mention.model import Mention
from numcheck.quantity.model import Quantity
from numcheck.quantity.unit import COINS, currency, same_dimension

Asked = frozenset[str]

VERBAL = frozenset({"VERB", "PARTICIPLE", "GERUND"})


def is_rate(quantity: Quantity) -> bool:
    """Whether it is so much per something: "$12 an hour", "20 km/h"."""
    return " / " in (quantity.unit or "")


def base_unit(quantity: Quantity) -> str | None:
    """Of a rate that which it counts: "USD" of "$12 an hour"."""
    return (quantity.unit or "").split(" / ")[0] or None


def is_currency(unit: str) -> bool:
    """Whether it is an ISO 4217 code, or a coin."""
    return (len(unit) == 3 and unit.isupper()) or unit in COINS


def same_unit(one: Mention, other: Mention) -> bool:
    """Whether their units measure the same: metres and centimetres; of a rate that which it counts."""
    if one.type == other.type:
        return True
    if is_rate(one.quantity) != is_rate(other.quantity):
        a, b = base_unit(one.quantity), base_unit(other.quantity)
    elif one.quantity.kind == other.quantity.kind:
        a, b = one.quantity.unit, other.quantity.unit
    else:
        return False
    if a is None or b is None:
        return False
    if is_currency(a) or is_currency(b):
        return currency(a) == currency(b)
    return a == b or same_dimension(a, b)


def _compares_itself(mention: Mention, asked: Asked) -> bool:
    """The comparison is complete without another number: "twice as long as it is wide"."""
    words = mention.parse.words[mention.last : mention.last + 7]
    if words[:1] != ["as"] or "as" not in words[2:4]:
        return False
    tail = words[words.index("as", 2) + 1 :]
    return bool(tail) and tail[0] in ("it", "they", "he", "she", "those", "them", "other", "others")


def _is_label(mention: Mention, asked: Asked) -> bool:
    """A bare number right behind a noun or name: "car 44", "Table 3"."""
    parse, place = mention.parse, mention.first - 1
    if not mention.is_bare or place < 0 or parse.tags[place] not in ("NOUN", "NAME"):
        return False
    return "total" not in mention.before and "'" not in parse.words[place].replace("’", "'")


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
    return not counted.isdisjoint(_told_per(each))


def _told_per(each: Mention) -> set[str]:
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
        not asked.isdisjoint(parse.lexicon.class_names.get(parse.lemmas[place], ())) for place in places
    )


UNARY: Mapping[str, Callable[[Mention, Asked], bool]] = {
    "verbal": lambda mention, asked: not VERBAL.isdisjoint(mention.parse.tags[mention.first : mention.last]),
    "compares itself": _compares_itself,
    "beside": _beside,
    "a label": _is_label,
    "of another kind": _is_of_another,
    "a rate": lambda mention, asked: is_rate(mention.quantity),
}
"""Predicates of one role."""

BINARY: Mapping[str, Callable[[Mention, Mention], bool]] = {"same unit": same_unit, "counts per": _counts_per}
"""Predicates of two roles."""
