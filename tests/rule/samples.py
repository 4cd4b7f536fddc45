"""Quantities and bindings made by hand, as a reader and a combiner would make them."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Any

from numcheck.document.model import Document, Sentence
from numcheck.expression.scope import Names
from numcheck.interval import Interval
from numcheck.pattern.model import Binding, Item, Listing, Operand, Scene, Slot, Word
from numcheck.quantity.model import SILENT_KINDS, Kind, Quantity
from numcheck.span import Span

ALWAYS_ROUNDED = {"percent", "points", "measure", "multiple", "rate", "temperature", "duration"}
DIGITS = re.compile(r"\d[\d,]*(?:\.\d+)?")
SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9}


def quantity(text: str, kind: Kind = "count", start: int = 0, **fields: Any) -> Quantity:
    """The quantity that *text* writes in digits: "$1.2 million", "72%", "1,300"."""
    numeral = DIGITS.search(text)
    span = Span(start, start + len(text))
    if numeral is None:
        blank = {"value": None, "interval": None if kind in SILENT_KINDS else Interval.EVERYTHING}
        return Quantity(kind=kind, text=text, span=span, phrase=span, **{**blank, **fields})
    digits = numeral.group().replace(",", "")
    decimals = len(digits.partition(".")[2])
    scale = next((SCALES[word] for word in SCALES if word in text), 1)
    step = Fraction(scale, 10**decimals)
    value = Fraction(digits) * scale
    is_rounded = kind in ALWAYS_ROUNDED or step != 1
    plain = {
        "value": value,
        "interval": Interval.around(value, step / 2 if is_rounded else 0),
        "last_digit": step,
        "grain": step * 10 ** (len(digits) - len(digits.rstrip("0")) if not decimals and value else 0),
        "is_rounded": is_rounded,
        "digits": len(digits.partition(".")[0]),
    }
    return Quantity(kind=kind, text=text, span=span, phrase=span, **{**plain, **fields})


def percent(text: str, **fields: Any) -> Quantity:
    return quantity(text, "percent", **fields)


def dollars(text: str, **fields: Any) -> Quantity:
    return quantity(text, "money", unit="USD", **fields)


def over(text: str, kind: Kind = "count", **fields: Any) -> Quantity:
    """A quantity with the hedge "over"."""
    value = quantity(text, kind).value
    return quantity(text, kind, hedge="over", interval=Interval(value, None, low_open=True), **fields)


def listing(*quantities: Quantity, percents: tuple[Quantity | None, ...] = ()) -> Listing:
    return Listing(quantities, percents or (None,) * len(quantities))


def things(*texts: str) -> Listing:
    return Listing(items=tuple(Item(text, Span(0, len(text))) for text in texts))


def word(text: str) -> Word:
    return Word(text, Span(0, len(text)))


def bind(**operands: Operand) -> Binding:
    """A binding of one sentence; every operand lies in a blank text, where is left open."""
    sentence = Sentence(Span(0, 0), 0)
    blank = " " * 200
    scene = Scene(Document("a.txt", blank, blank, (), ()), ())
    return Binding(operands, scene, sentence, Span(0, 0))


def names(**kinds: str) -> Names:
    """Names as slots: ``names(old="count|money", parts="list count", way="word rise|fall")``."""
    slots: dict[str, Slot] = {}
    words: dict[str, tuple[str, ...]] = {}
    for name, spec in kinds.items():
        form, _, rest = spec.rpartition(" ")
        if form == "word":
            slots[name], words[name] = Slot(name, form="word"), tuple(rest.split("|"))
        elif spec == "items":
            slots[name] = Slot(name, form="items")
        else:
            slots[name] = Slot(name, frozenset(rest.split("|")), form or "one")  # type: ignore[arg-type]
    return Names(slots, words)
