"""Functions that compute: of amounts alone, never of where they stand."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import reduce

from numcheck.expression.amount import Amount, calculate, divide, in_unit_of
from numcheck.expression.functions.model import Amounts
from numcheck.expression.scope import Scope
from numcheck.expression.sort import comparable
from numcheck.expression.tree import Operator
from numcheck.interval import Interval, Truth
from numcheck.pattern.enumeration import may_be_two
from numcheck.pattern.model import Listing, Scene, Word

SIGNS: dict[str, Operator] = {
    "+": "+", "plus": "+", "-": "-", "minus": "-", "×": "*", "*": "*", "x": "*", "times": "*", "/": "/",
}  # fmt: skip

BORDER = re.compile(r",\s+(?:and\s+|or\s+)?|\s+(?:and|or)\s+")
NAME = re.compile(r"[^\W\d_a-z][\w’'-]*")


def total(*arguments: Amount | Amounts) -> Amount | None:
    """The sum; unknown where one summand is, or two do not add."""
    first, *rest = _flat(arguments)
    return reduce(lambda a, b: calculate("+", a, b), rest, first)


def reckon(a: Amount, sign: Word, b: Amount) -> Amount | None:
    """What two numbers make by the sign between them."""
    operator = SIGNS.get(sign.text.lower())
    return calculate(operator, a, b) if operator else None


def least(*arguments: Amount | Amounts) -> Amount | None:
    """The smallest value."""
    return reduce(_lesser, _flat(arguments))


def greatest(*arguments: Amount | Amounts) -> Amount | None:
    """The largest value."""
    return reduce(_greater, _flat(arguments))


def remainder(items: Amounts | Amount) -> Amount | None:
    """The largest less all the others, each used once; unknown for fewer than two."""
    items = _flat((items,))
    known = [item for item in items if item is not None]
    if len(known) < 2 or len(known) < len(items):
        return None
    place = max(range(len(known)), key=lambda each: _size(known[each]))
    left: Amount | None = known[place]
    for other in (*known[:place], *known[place + 1 :]):
        left = calculate("-", left, other)
    return left


def _size(amount: Amount) -> Fraction:
    return amount.interval.low or amount.interval.high or Fraction(0)


def number_of(scope: Scope, listing: Listing) -> Amount:
    """How many items a list has; of things, one more for each that may be two: "trade and industry"."""
    number = len(listing.quantities) or len(listing.items)
    doubt = 0 if _has_semicolons(scope, listing) else sum(map(may_be_two, listing.items))
    if doubt == 1 and may_be_two(listing.items[-1]) and _are_names(scope, listing):
        number, doubt = number + 1, 0
    return Amount(Interval(Fraction(number), Fraction(number + doubt)), "number")


def _has_semicolons(scope: Scope, listing: Listing) -> bool:
    """Whether semicolons part the items, so that an "and" inside one joins no two of them."""
    if not listing.items:
        return False
    before, last = listing.items[-2:]
    return ";" in scope.binding.scene.document.text[before.span.end : last.span.start]


def have_capitals(scope: Scope, listing: Listing) -> Truth:
    """Whether each item of a list of things begins with a capital letter, as names do.

    In a headline that is all capitals they show nothing.
    """
    scene = scope.binding.scene
    text = scene.document.text
    has = bool(listing.items) and all(text[item.span.start].isupper() for item in listing.items)
    return Truth.TRUE if has and not _is_in_capitals(scene, listing) else Truth.FALSE


def _is_in_capitals(scene: Scene, listing: Listing) -> bool:
    """Whether the list stands in a sentence without a small letter."""
    number = scene.sentence_at(listing.items[0].span)
    return number is not None and scene.document.sentences[number].span.of(scene.document.text).isupper()


def _are_names(scope: Scope, listing: Listing) -> bool:
    """Whether a list such as "Bright, Moss and Tait" is of single names, so that the last two are two."""
    span = listing.items[0].span.cover(listing.items[-1].span)
    words = BORDER.split(scope.binding.scene.document.text[span.start : span.end])
    return len(words) > 2 and all(NAME.fullmatch(word) for word in words)


def magnitude(amount: Amount) -> Amount:
    """The amount without its sign."""
    return Amount(abs(amount.interval), amount.sort, amount.unit)


def share(part: Amount, whole: Amount) -> Amount | None:
    """Part over whole, each used once and so exact at the corners."""
    quotient = ratio(part, whole)
    return quotient and Amount(quotient.interval, "share")


def change(old: Amount, new: Amount) -> Amount | None:
    """New over old less one: each is used once, which keeps the corners exact."""
    quotient = ratio(new, old)
    return quotient and Amount(quotient.interval - 1, "share")


def ratio(a: Amount, b: Amount) -> Amount | None:
    """The plain quotient of two like amounts."""
    quotient = divide(a, b) if comparable(a.sort, b.sort) else None
    return quotient and Amount(quotient.interval, "number")


def convert(amount: Amount, like: Amount) -> Amount | None:
    """The amount in the unit of another."""
    interval = in_unit_of(amount, like)
    return None if interval is None else Amount(interval, like.sort, like.unit)


def low_end(amount: Amount) -> Amount | None:
    """The least value as an exact amount; unknown where there is none."""
    return _exactly(amount, amount.interval.low)


def high_end(amount: Amount) -> Amount | None:
    """The greatest value as an exact amount; unknown where there is none."""
    return _exactly(amount, amount.interval.high)


def _exactly(amount: Amount, value: Fraction | None) -> Amount | None:
    return None if value is None else Amount(Interval.exactly(value), amount.sort, amount.unit)


def _flat(arguments: tuple[Amount | Amounts, ...]) -> Amounts:
    """Lists spread out; an empty list counts as one unknown amount."""
    spread: list[Amount | None] = []
    for argument in arguments:
        spread.extend(argument if isinstance(argument, tuple) else (argument,))
    return tuple(spread) or (None,)


def _lesser(a: Amount | None, b: Amount | None) -> Amount | None:
    pair = _in_one_unit(a, b)
    return pair and Amount(pair[0].interval.least(pair[1].interval), pair[0].sort, pair[0].unit)


def _greater(a: Amount | None, b: Amount | None) -> Amount | None:
    pair = _in_one_unit(a, b)
    return pair and Amount(pair[0].interval.greatest(pair[1].interval), pair[0].sort, pair[0].unit)


def _in_one_unit(a: Amount | None, b: Amount | None) -> tuple[Amount, Amount] | None:
    if a is None or b is None:
        return None
    interval = in_unit_of(b, a)
    if interval is None:
        return None
    base = a if a.sort != "zero" else b
    return Amount(a.interval, base.sort, base.unit), Amount(interval, base.sort, base.unit)
