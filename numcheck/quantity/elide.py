"""Nouns left out: "to 3.9 million boats, up from 2.4 million", "four- and six-cylinder engines".

The number gets the noun of its neighbour, but no head: what it counts is told, sameness is not known.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from fractions import Fraction

from numcheck.later import later
from numcheck.quantity.elided import with_elided_unit
from numcheck.quantity.model import Quantity

# between a number with its noun and a bare one: "12 boats, up from 9", "12 boats in 2018 against 9"
COMPARED = later(
    r"(?:\s+(?!and\b|or\b|with\b|to\b)[a-z]+){0,3},?\s+(?:up\s+|down\s+)?"
    r"(?:from|against|than|versus|vs\.?|compared\s+(?:with|to))\s+(?:the\s+|only\s+|just\s+|a\s+record\s+)*",
)
ADDED = later(
    r"(?:\s+(?:nationwide|worldwide|overseas|abroad|overall|altogether|in\s+all))?\s*,?\s+"
    r"(?:and|or|including|but)\s+(?:only\s+|just\s+|another\s+)?"
)
POSTMODIFIED = later(
    r"(?:\s+[^\W\d_][\w'’-]*){1,4}(?:,\s+(?:(?:and|or|but)\s+)?|\s+(?:and|or|but)\s+)"
    r"(?:only\s+|just\s+|another\s+)?"
)
"""Between two counts, the first with its noun and a phrase behind: "210 flats to let and 95 for sale"."""

PHRASE = later(
    r"\s+(?:for|to|in|on|at|with|without|from|by|under|off|near|inside|outside|against|as|still|already|yet|elsewhere)"
    r"\s+(?!of\b)\w"
)
PHRASE_BEFORE = later(
    r"^\s+(?:for|to|in|on|at|with|without|from|by|under|off|near|inside|outside|against|as|still|already|yet)\s"
)
WHO = later(r"\s+who\b")  # "40 people who left and 12 who stayed"
ENDED = later(r"\s+to\s+")
FROM_BEFORE = later(r"\bfrom\s+$", re.IGNORECASE)
IN_TIME = later(r"\s+(?:in|during|by|on|for)\s+$")
HANGING = later(r"-(?:,\s|,?\s(?:and|or|to)\s)")

LOOK_BACK = 12
MOST_BESIDE = 24
"""How many quantities away a noun is sought."""

INDEX_LEVEL = Fraction(100)
"""A number with decimals and no unit that is larger is an index's, where points are spoken of."""


def with_elided_nouns(text: str, found: Iterable[Quantity]) -> list[Quantity]:
    """The quantities, those whose noun was left out with the noun of their neighbour."""
    quantities = list(found)
    for place, quantity in enumerate(quantities):
        if _is_bare(quantity):
            noun = (
                _from_left(text, quantities[max(0, place - 2) : place], quantity)
                or _from_phrase(text, quantities[max(0, place - 3) : place], quantity)
                or _from_right(text, quantities, place)
                or _from_parallel(text, quantities[max(0, place - MOST_BESIDE) : place], quantity)
                or _index_points(quantities, quantity)
            )
            quantities[place] = replace(quantity, noun=noun) if noun else quantity
        quantities[place] = with_elided_unit(text, quantities[:place], quantities[place])
    return quantities


def _is_bare(quantity: Quantity) -> bool:
    is_number = quantity.kind == "number" and quantity.value is not None
    return is_number and quantity.noun is None and not quantity.refers_back


def _from_left(text: str, before: list[Quantity], quantity: Quantity) -> str | None:
    """As in "12 boats, up from 9", across a date: "12 boats in May 2018, up from 9"."""
    left, start = (before[-1] if before else None), quantity.span.start
    if left is not None and left.kind in ("date", "year") and len(before) > 1:
        led = IN_TIME.search(text, max(0, left.span.start - LOOK_BACK), left.span.start)
        is_tied = led is not None and before[-2].phrase.end == led.start()
        is_compared = COMPARED.fullmatch(text, left.span.end, start) is not None
        return _noun_of(before[-2]) if is_tied and is_compared else None
    if left is None or left.phrase.end > start:
        return None
    end = left.phrase.end
    is_joined = COMPARED.fullmatch(text, end, start) or ADDED.fullmatch(text, end, start)
    return _noun_of(left) if is_joined or _is_from_to(text, left, start) else None


def _from_phrase(text: str, before: list[Quantity], quantity: Quantity) -> str | None:
    """As in "210 flats to let, 30 under offer and 95 for sale"."""
    if PHRASE.match(text, quantity.span.end) is None:
        return None
    between, start = "", quantity.span.start
    for left in reversed(before):
        end = left.phrase.end if left.kind == "count" else left.span.end
        between = text[end:start] + between
        if left.kind not in ("date", "year", "time"):
            is_joined = PHRASE_BEFORE.match(between) and POSTMODIFIED.fullmatch(between)
            return left.noun if is_joined and left.kind in ("count", "number") else None
        between, start = f"then{between}", left.span.start
    return None


def _noun_of(quantity: Quantity) -> str | None:
    return quantity.noun if quantity.kind == "count" else None


def _is_from_to(text: str, left: Quantity, start: int) -> bool:
    """As in "from 12 boats to 9"."""
    led = FROM_BEFORE.search(text, max(0, left.span.start - LOOK_BACK), left.span.start)
    return led is not None and ENDED.fullmatch(text, left.phrase.end, start) is not None


def _from_right(text: str, quantities: list[Quantity], place: int) -> str | None:
    """As in "four-, five- and six-cylinder engines"."""
    end = quantities[place].span.end
    for right in quantities[place + 1 : place + MOST_BESIDE]:
        if not HANGING.fullmatch(text, end, right.span.start):
            return None
        if right.noun is not None:
            return right.noun
        end = right.span.end
    return None


def _from_parallel(text: str, before: list[Quantity], quantity: Quantity) -> str | None:
    """As in "40 people who left and 12 who stayed"."""
    if not WHO.match(text, quantity.span.end):
        return None
    nouns = [_noun_of(left) for left in reversed(before) if WHO.match(text, left.phrase.end)]
    return next((noun for noun in nouns if noun), None)


def _index_points(quantities: list[Quantity], quantity: Quantity) -> str | None:
    """As in "rose 64.06 points to 4,577.10"."""
    is_level = (
        quantity.last_digit is not None and quantity.last_digit < 1 and (quantity.value or 0) >= INDEX_LEVEL
    )
    return "points" if is_level and any(q.head == "point" for q in quantities) else None
