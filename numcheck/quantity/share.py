"""What a number takes over from its neighbour: "$26-31 million", "4.6 to 5.2 mln dlrs", "1/2 mile"."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction

from numcheck.quantity.atom import Atom
from numcheck.quantity.glue import AND, BY, DASH, FAR, OR, TO, Glue
from numcheck.span import Span

LONGEST_GLUE = 30

# "5.2 mln dlrs from 4.6 mln", "up from", "against"
FROM = re.compile(
    r"\s*,?\s+(?:up\s+|down\s+)?(?:from|against|versus|vs\.?|compared\s+with|compared\s+to)\s+(?:[a-z]+\s+)?",
    re.IGNORECASE,
)


def share_units(text: str, span: Span, atoms: list[Atom], glue: Glue) -> list[Atom]:
    """The atoms after they took over units and scales from their neighbours, the last first."""
    shared = _with_fractions(text, atoms)
    for place in range(len(shared) - 2, -1, -1):
        a, b = shared[place], shared[place + 1]
        if b.start - a.end <= LONGEST_GLUE:
            shared[place], shared[place + 1] = _share(text, span, a, b, glue)
    return shared


def _share(text: str, span: Span, a: Atom, b: Atom, glue: Glue) -> tuple[Atom, Atom]:
    between = text[a.end : b.start]
    if (
        a.is_written
        and b.is_written
        and any(p.fullmatch(glue.bare(between)) for p in (DASH, TO, AND, BY, OR))
    ):
        is_far = b.value > FAR * a.value * (b.numeral.scale or 1)
        is_change = TO.fullmatch(between) and glue.is_change(text, span, a.start, by=False, is_far=is_far)
        return (a, b) if is_change else _from_right(a, b)
    if FROM.fullmatch(between) and a.unit and a.unit.kind == "money" and b.is_bare and b.numeral.is_loose:
        return a, b.in_unit(a.unit)
    return a, b


def _from_right(a: Atom, b: Atom) -> tuple[Atom, Atom]:
    if a.unit and a.unit.kind == "money" and b.is_bare:
        b = b.in_unit(a.unit)  # "$26-31 million"
    if a.is_bare or (a.unit and b.unit and a.unit.name == b.unit.name):
        a = _scaled_like(a, b)
    if a.is_bare and b.unit is not None and b.unit.kind != "multiple":
        a = a.in_unit(b.unit)
    return a, b


def _scaled_like(a: Atom, b: Atom) -> Atom:
    """As in "5 to 7 million": the first takes the scale of the second."""
    scale = b.numeral.scale
    if (
        scale is None
        or a.numeral.scale is not None
        or not 0 < a.value < 1000
        or a.value >= 20 * b.value / scale
    ):
        return a
    return replace(a, numeral=a.numeral.scaled(scale, a.numeral.end))


def _with_fractions(text: str, atoms: list[Atom]) -> list[Atom]:
    """As in "1/2 mile", "3/4 cup": the two numbers before a unit as one."""
    merged: list[Atom] = []
    for atom in atoms:
        above = merged[-1] if merged else None
        if above is not None and text[above.end : atom.start] == "/" and _is_simple(above, atom):
            merged[-1] = _over(above, atom)
        else:
            merged.append(atom)
    return merged


def _over(above: Atom, below: Atom) -> Atom:
    step = 1 / below.value
    numeral = replace(
        above.numeral, end=below.numeral.end, value=above.value * step, last_digit=step, grain=step, digits=0,
        is_loose=True,
    )  # fmt: skip
    return Atom(numeral, below.unit)


def _is_simple(above: Atom, below: Atom) -> bool:
    has_unit = below.unit is not None and below.unit.kind in ("measure", "duration")
    whole = above.is_whole and below.is_whole
    return has_unit and above.is_bare and whole and above.value < below.value <= Fraction(16)
