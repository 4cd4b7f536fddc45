"""The mentions of a sentence: its quantities that take part in arithmetic, each with its syntactic place."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction

from numcheck.interval.model import Interval
from numcheck.language.lexicon import Lexicon
from numcheck.language.model import Parse
from numcheck.mention.attach import attach
from numcheck.mention.coordination import mark_lists
from numcheck.mention.ellipsis import fill_heads, understood
from numcheck.mention.model import Mention, Pairing
from numcheck.mention.time import mark_years
from numcheck.quantity.model import Kind, Quantity
from numcheck.span import Span

WHOLE_KINDS = frozenset({"count", "number", "percent", "points", "fraction", "ratio", "multiple", "money",
                         "measure", "temperature", "duration", "rate", "age"})  # fmt: skip

MOMENTS: frozenset[Kind] = frozenset({"date", "year", "time"})
"""Points in time, which only a lapse of time is computed from."""

NUMERAL = re.compile(r"\d+(?:,\d{3})*")

TYPES: dict[Kind, str] = {
    "date": "moment",
    "year": "moment",
    "time": "clock",
    "count": "n",
    "number": "n",
    "percent": "percent",
    "points": "percent",
    "fraction": "fraction",
    "ratio": "fraction",
    "duration": "duration",
    "age": "duration",
    "multiple": "multiple",
}
"""What the kinds that have no unit compare with."""


def find_mentions(
    parse: Parse, quantities: Sequence[Quantity], sentence: int, lexicon: Lexicon
) -> list[Mention]:
    """The mentions of the sentence in order; both numbers of "12 of 30" follow the fraction they make."""
    found = [
        _mention(parse, quantity, sentence, is_pair, pairing)
        for quantity, is_pair, pairing in _leaves(quantities)
    ]
    found = [mention for mention in found if not _is_pronoun(mention) and not _is_noun(mention)]
    for mention in found:
        attach(mention, found, lexicon)
    mark_lists(found)
    fill_heads(found)
    mark_years(found, quantities)
    doubles = {each.quantity.span: each for each in understood(found)}
    if doubles:
        found = [each for mention in found for each in _with_double(mention, doubles)]
    others = [_alone(parse, *each, sentence, lexicon) for each in _uncounted(quantities)]
    if others:
        found = sorted([*found, *others], key=lambda each: each.quantity.span.start)
    _count_crowds(found)
    return found


def types_in(quantities: Sequence[Quantity]) -> list[str]:
    """What the numbers of a sentence compare with, one by one, without their words having been read."""
    return [type_of(quantity) for quantity, is_pair, _ in _leaves(quantities) if not is_pair]


def _uncounted(quantities: Sequence[Quantity]) -> Iterator[tuple[Quantity, Pairing]]:
    """What is no amount: points in time, both ends of a period; both sides of a score."""
    for quantity in quantities:
        if quantity.kind in MOMENTS:
            parts = quantity.parts if len(quantity.parts) == 2 else (quantity,)
            yield from ((part, None) for part in parts)
        elif quantity.kind == "score":
            yield from _sides(quantity)


def _sides(score: Quantity) -> Iterator[tuple[Quantity, Pairing]]:
    """The two numbers of "3-1", or "27, Moss 20"; none of a record such as "3-1-2"."""
    numerals = [*NUMERAL.finditer(score.text)]
    if score.ends is None or len(numerals) != 2:
        return
    places: tuple[Pairing, Pairing] = ("left", "right")
    for numeral, pairing in zip(numerals, places, strict=True):
        value = Fraction(numeral.group().replace(",", ""))
        start = score.span.start + numeral.start()
        span = Span(start, start + len(numeral.group()))
        yield (
            replace(
                score, kind="number", text=numeral.group(), span=span, phrase=span, value=value,
                interval=Interval.exactly(value), ends=None, noun=None, head=None,
            ),
            pairing,
        )  # fmt: skip


def _alone(parse: Parse, quantity: Quantity, pairing: Pairing, sentence: int, lexicon: Lexicon) -> Mention:
    mention = _mention(parse, quantity, sentence, is_pair=False, pairing=pairing)
    if pairing is not None:
        mention.type = "score"
    attach(mention, [mention], lexicon)
    return mention


def _count_crowds(mentions: Sequence[Mention]) -> None:
    """Fills in how many of each type there are."""
    own = [mention for mention in mentions if not (mention.is_pair or mention.is_understood)]
    crowds = Counter([mention.type for mention in own])
    loose = Counter([mention.type for mention in own if not (mention.has_own_head or mention.is_aside)])
    for mention in mentions:
        mention.crowd, mention.loose_crowd = crowds[mention.type], loose[mention.type]


def _with_double(mention: Mention, doubles: Mapping[Span, Mention]) -> Iterator[Mention]:
    """The mention, before it what it is read with the unit of another."""
    double = None if mention.is_pair else doubles.get(mention.quantity.span)
    if double is not None:
        yield double
    yield mention


def _leaves(quantities: Sequence[Quantity]) -> Iterator[tuple[Quantity, bool, Pairing]]:
    for quantity in quantities:
        if quantity.kind not in WHOLE_KINDS or quantity.interval is None:
            continue
        if quantity.kind in ("fraction", "ratio") and len(quantity.parts) == 2:
            yield quantity, True, None
            is_share = quantity.kind == "fraction"
            yield quantity.parts[0], False, "part" if is_share else "left"
            yield quantity.parts[1], False, "whole" if is_share else "right"
        elif quantity.ends is not None and len(quantity.parts) == 2:
            yield quantity, True, None
            yield quantity.parts[0], False, "first"
            yield quantity.parts[1], False, "second"
        else:
            yield quantity, False, None


def _mention(parse: Parse, quantity: Quantity, sentence: int, is_pair: bool, pairing: Pairing) -> Mention:
    first = max(bisect_right(parse.starts, quantity.span.start) - 1, 0)
    end = quantity.phrase.end if quantity.kind in ("count", "number") else quantity.span.end
    last = bisect_left(parse.starts, end)
    clause = parse.clauses[parse.clause_of[first]] if parse.clauses else None
    assert clause is not None
    return Mention(
        quantity,
        parse,
        sentence,
        first,
        max(last, first + 1),
        type_of(quantity),
        clause,
        is_pair=is_pair,
        pairing=pairing,
    )


def _is_pronoun(mention: Mention) -> bool:
    """No figure: "the old one", "this one", "more than one"."""
    text = mention.quantity.text.lower()
    return text in ("more than one", "at least one") or (
        text == "one"
        and mention.quantity.head is None
        and mention.first > 0
        and mention.parse.tags[mention.first - 1] in ("DET", "ADJ")
    )


def _is_noun(mention: Mention) -> bool:
    """No vague number but the noun: "the motor scores of both groups"."""
    return (
        mention.quantity.value is None
        and mention.quantity.text.lower() == "scores"
        and mention.first > 0
        and mention.parse.tags[mention.first - 1] in ("ADJ", "NOUN", "NAME", "DET")
    )


def type_of(quantity: Quantity) -> str:
    """What a quantity compares with."""
    if quantity.kind == "money":
        return quantity.unit or "money"
    return TYPES.get(quantity.kind, f"{quantity.kind} {quantity.unit}")
