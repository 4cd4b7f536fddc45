"""How a multiple is read that is compared.

"Three times more" may be four times, a ratio is told roughly, and what stands in a bracket behind
"up to 20 times" is the best case.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from numcheck.interval import Interval
from numcheck.language.course import comparative
from numcheck.mention.model import Mention
from numcheck.quantity.model import Quantity

ROUGH = Fraction(1, 10)
"""How far a ratio such as "3:1" may be off."""

HALF = Fraction(1, 2)
"""How far a whole multiple may be off."""

MORE = frozenset({"more", "fewer", "less"})


def factor_of(mention: Mention) -> Quantity:
    """The multiple or ratio with the values that the words around it allow."""
    quantity, parse = mention.quantity, mention.parse
    interval = quantity.interval
    if interval is None:
        return quantity
    if quantity.kind == "ratio" and quantity.value is not None:
        value = max(quantity.value, 1 / quantity.value) if quantity.value else quantity.value
        rough = Interval(value * (1 - ROUGH), value * (1 + ROUGH))
        return replace(quantity, kind="multiple", value=value, interval=rough)
    if quantity.hedge and interval.low == 0 and "(" in parse.words[mention.last : mention.last + 3]:
        return replace(quantity, hedge=None, interval=Interval.around(quantity.value or 0, HALF))
    following = parse.words[mention.last] if mention.last < len(parse) else ""
    if quantity.value is None or quantity.kind != "multiple":
        return quantity
    if following in MORE or comparative(parse.lexicon, following):
        return replace(quantity, interval=interval.hull(Interval.exactly(quantity.value + 1)))
    return quantity
