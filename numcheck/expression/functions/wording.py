"""Functions of quantities as the text words them: their hedges, ranges, parts and companions."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from fractions import Fraction

from numcheck.expression.amount import Amount, amount_of, compare
from numcheck.expression.scope import Scope
from numcheck.interval import Interval, Truth, some
from numcheck.pattern import announcement, telling
from numcheck.quantity.model import Quantity
from numcheck.quantity.outer import NEAR

HUNDREDTH = Fraction(1, 100)


def first_end(quantity: Quantity) -> Amount | None:
    """The first end of a range as written, even of a reversed one."""
    return _end(quantity, 0)


def last_end(quantity: Quantity) -> Amount | None:
    """The last end of a range as written."""
    return _end(quantity, 1)


def left(quantity: Quantity) -> Amount | None:
    """The first number of a score: 61 of "61-39"."""
    return _side(quantity, 0)


def right(quantity: Quantity) -> Amount | None:
    """The second number of a score: 39 of "61-39"."""
    return _side(quantity, 1)


def _side(quantity: Quantity, place: int) -> Amount | None:
    return None if quantity.ends is None else Amount(Interval.exactly(quantity.ends[place]), "count")


def spelled_out(quantity: Quantity) -> Truth:
    """Whether it is written in words, without a digit."""
    return Truth.FALSE if any(letter.isdigit() for letter in quantity.text) else Truth.TRUE


def exactly(quantity: Quantity) -> Amount | None:
    """The number as it is written, hedge and rounding left out."""
    value = quantity.value
    return None if value is None else amount_of(quantity, Interval.exactly(value))


def _end(quantity: Quantity, place: int) -> Amount | None:
    if quantity.ends is None:
        return None
    return amount_of(replace(quantity, is_spread=False), Interval.exactly(quantity.ends[place]))


def near(scope: Scope, quantity: Quantity) -> Amount | None:
    """A number with a hedge open above, read as not much more."""
    interval = scope.view(quantity)
    if interval is not None and interval.high is None and interval.low is not None and interval.low > 0:
        interval = Interval(interval.low, interval.low * NEAR, low_open=interval.low_open)
    return amount_of(quantity, interval)


def bare(scope: Scope, quantity: Quantity) -> Amount | None:
    """The number without its hedge: "over 760 mm" may name a place and not an amount."""
    value, step = quantity.value, quantity.last_digit
    if value is None or not quantity.hedge:
        return scope.amount(quantity)
    reach = step / 2 if quantity.is_rounded and step else 0
    return scope.amount(replace(quantity, hedge=None, interval=Interval.around(value, reach)))


def at_best(scope: Scope, quantity: Quantity) -> Amount | None:
    """The number without its hedge where that lets it be anything below: 20 of "up to 20 times"."""
    interval = quantity.interval
    is_ceiling = quantity.hedge and interval is not None and interval.low == 0
    return bare(scope, quantity) if is_ceiling else scope.amount(quantity)


def is_unread(quantity: Quantity) -> Truth:
    """Whether its marks leave open which number it is."""
    return Truth.TRUE if quantity.is_unread else Truth.FALSE


def points(scope: Scope, quantity: Quantity) -> Amount | None:
    """A percent read as percentage points."""
    amount = scope.amount(quantity)
    if amount is None or amount.sort not in ("share", "points", "difference"):
        return None
    return Amount(amount.interval, "points")


def part_of(scope: Scope, quantity: Quantity) -> Amount | None:
    """The first number of "12 of 30"."""
    return scope.amount(quantity.parts[0]) if len(quantity.parts) == 2 else None


def whole_of(scope: Scope, quantity: Quantity) -> Amount | None:
    """The second number of "12 of 30"."""
    return scope.amount(quantity.parts[1]) if len(quantity.parts) == 2 else None


def agrees(scope: Scope, a: Quantity, b: Quantity) -> Truth:
    """Whether two mentions of one figure fit, one of them perhaps hedged or fairly rounded."""
    return compare("==", _mention(scope, a, b), _mention(scope, b, a))


def _mention(scope: Scope, quantity: Quantity, other: Quantity) -> Amount | None:
    """The quantity with a hedge's ends closed or, where it is the coarser, its last digit let go."""
    interval = scope.view(quantity)
    if interval is None:
        return None
    if quantity.hedge:
        return amount_of(quantity, interval.closed())
    if _is_coarser(quantity, other) and interval.low is not None and interval.high is not None:
        middle = (interval.low + interval.high) / 2
        interval = interval.hull(Interval.around(middle, Fraction(quantity.grain or 0) / 2))
    return amount_of(quantity, interval)


def _is_coarser(quantity: Quantity, other: Quantity) -> bool:
    if quantity.grain is None or other.grain is None or quantity.unit != other.unit:
        return False
    shares = {"percent": HUNDREDTH, "points": HUNDREDTH}
    return quantity.grain * shares.get(quantity.kind, 1) > other.grain * shares.get(other.kind, 1)


def swapped(scope: Scope, quantity: Quantity, amount: Amount) -> Truth:
    """Whether the number would agree with two neighbouring digits exchanged."""
    return _would_agree(scope, quantity, amount, _exchanges)


def mistyped(scope: Scope, quantity: Quantity, amount: Amount) -> Truth:
    """Whether the number would agree with one digit changed."""
    return _would_agree(scope, quantity, amount, _changes)


def _would_agree(
    scope: Scope, quantity: Quantity, amount: Amount, variants: Callable[[str], Iterator[str]]
) -> Truth:
    value, step, interval = quantity.value, quantity.last_digit, scope.view(quantity)
    if value is None or interval is None or not step or value <= 0 or (value / step).denominator != 1:
        return Truth.UNKNOWN
    others = (Fraction(digits) * step for digits in variants(str(value / step)))
    moved = (amount_of(quantity, interval + (other - value)) for other in others)
    return some(compare("==", each, amount) for each in moved)


def _exchanges(digits: str) -> Iterator[str]:
    for place in range(len(digits) - 1):
        if place or digits[1] != "0":  # no number is written with a zero first
            yield digits[:place] + digits[place + 1] + digits[place] + digits[place + 2 :]


def _changes(digits: str) -> Iterator[str]:
    for place in range(len(digits)):
        yield from (digits[:place] + other + digits[place + 1 :] for other in "0123456789")


def listed(scope: Scope, announced: Quantity) -> Amount:
    """How many things are listed behind their number; 0 where no list plainly ends."""
    return Amount(Interval.exactly(announcement.listed(announced, scope.binding.scene)), "number")


def told(scope: Scope, announced: Quantity) -> Amount:
    """How many things the rest of the paragraph numbers; 0 where it numbers none in order."""
    return Amount(Interval.exactly(telling.told(announced, scope.binding.scene)), "number")
