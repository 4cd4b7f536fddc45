"""Reads sentences for the tables of readings."""

from __future__ import annotations

from fractions import Fraction

from numcheck.interval import Interval
from numcheck.quantity import Quantity
from numcheck.quantity.model import SILENT_KINDS
from numcheck.quantity.read import Reader
from numcheck.quantity.vocabulary import load_vocabulary
from numcheck.rulebook import BUILTIN
from numcheck.span import Span

READER = Reader(load_vocabulary(BUILTIN / "vocabulary.yaml"))


def read(text: str) -> tuple[Quantity, ...]:
    """The quantities of *text*, taken as one sentence."""
    return READER.read(text, Span(0, len(text)))


def read_one(text: str) -> Quantity:
    """The quantity of *text*, which holds one."""
    found = read(text)
    assert len(found) == 1, [quantity.text for quantity in found]
    return found[0]


def told(text: str) -> str:
    """What is read, in one line: "count 12 horse; money 5-7 USD; identifier Route 66"."""
    return "; ".join(map(_told, read(text))) or "-"


def _told(quantity: Quantity) -> str:
    if quantity.kind in SILENT_KINDS:
        return f"{quantity.kind} {quantity.text}"
    hedge = f" ({quantity.hedge})" if quantity.hedge else ""
    if quantity.kind == "date":
        return f"date {quantity.text}{hedge}"
    ends = "-".join(map(str, quantity.ends or ()))
    numbers = ends or ("?" if quantity.value is None else str(quantity.value))
    return f"{quantity.kind} {numbers} {quantity.unit or quantity.head or ''}".rstrip() + hedge


def values(text: str) -> Interval:
    """An interval as the tables write it: "[0.5, 1)", "(-3, )", "[1/3, 1/3]"."""
    low, _, high = text[1:-1].partition(",")
    return Interval(number(low.strip()), number(high.strip()), text[0] == "(", text[-1] == ")")


def number(text: str) -> Fraction | None:
    """A value as the tables write it; nothing where there is none."""
    return Fraction(text) if text else None
