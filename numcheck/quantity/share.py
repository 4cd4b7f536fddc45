"""What a number takes over from its neighbour: "$26-31 million", "4.6 to 5.2 mln dlrs", "1/2 mile"."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from numcheck.quantity.atom import Atom
from numcheck.quantity.glue import FAR, JOINING, Glue, GlueName, glues
from numcheck.quantity.noun import read_noun
from numcheck.span import Span

LONGEST_GLUE = 30
UNCERTAINTY = ("±", "+/-", "+/−")
"""Between a figure and its uncertainty, which share their unit: "2.1 ± 0.3 kg"."""

SPACED_REACH = 20
"""How many times the first the second number may be where a spaced dash makes a range of them."""


def share_units(text: str, span: Span, atoms: list[Atom], glue: Glue) -> list[Atom]:
    """The atoms after they took over units and scales from their neighbours, the last first."""
    shared = _with_fractions(text, atoms)
    for place in range(len(shared) - 2, -1, -1):
        a, b = shared[place], shared[place + 1]
        if _is_listed(text, a, b):
            shared[place] = a.in_unit(b.unit) if b.unit else a
        elif b.start - a.end <= LONGEST_GLUE:
            shared[place], shared[place + 1] = _share(text, span, a, b, glue)
    return shared


def _is_listed(text: str, a: Atom, b: Atom) -> bool:
    """As in "25, 30 and 45 percent": a comma before a number that has taken over its unit."""
    has_taken = b.unit is not None and b.unit.end == b.numeral.end and b.unit.kind != "money"
    return has_taken and a.is_bare and text[a.end : b.start] == ", "


def _share(text: str, span: Span, a: Atom, b: Atom, glue: Glue) -> tuple[Atom, Atom]:
    between = text[a.end : b.start]
    if not between.strip():
        a, b = _clock_units(text, a, b)
    names = glues(between)
    if between.strip() in UNCERTAINTY and a.is_bare and b.unit and b.unit.kind != "money":
        return a.in_unit(b.unit), b
    if a.is_written and b.is_written and _is_joint(a, b, between, glue):
        if "to" in names and _is_change(text, span, a, b, glue):
            return a, b
        if "and" not in names or glue.starts_between(text, span, a.start) is not None:
            a = _with_denominator(a, b)
        return _from_right(a, _with_sign(text, span, a, b, names, glue))
    if "from" in names and a.unit and a.unit.kind == "money" and b.is_bare and b.numeral.is_loose:
        return a, b.in_unit(a.unit)
    return a, b


def _is_change(text: str, span: Span, a: Atom, b: Atom, glue: Glue) -> bool:
    is_far = b.value > FAR * a.value * (b.numeral.scale or 1)
    return glue.is_change(text, span, a.start, by=False, is_far=is_far)


def _clock_units(text: str, a: Atom, b: Atom) -> tuple[Atom, Atom]:
    """As in "2h 14m", "5m 30s", where "m" stands for minutes."""
    letters = [text[atom.numeral.end : atom.end].strip() for atom in (a, b)]
    if letters[0] in ("h", "hr", "hrs") and letters[1] == "m" and b.unit:
        return a, replace(b, unit=replace(b.unit, kind="duration", name="minute"))
    if letters[0] == "m" and letters[1] in ("s", "sec", "secs") and a.unit:
        return replace(a, unit=replace(a.unit, kind="duration", name="minute")), b
    return a, b


def _is_joint(a: Atom, b: Atom, between: str, glue: Glue) -> bool:
    """Whether the words between two numbers may join them; a spaced dash only those of a range."""
    if "spaced dash" in glues(between):
        return a.numeral.scale is None and 0 < a.value < b.value <= SPACED_REACH * a.value
    return not JOINING.isdisjoint(glues(glue.bare(between)))


def _with_denominator(a: Atom, b: Atom) -> Atom:
    """As in "between $78 and $81 a barrel"."""
    if a.unit is None or b.unit is None or not f"{b.unit.name}".startswith(f"{a.unit.name} / "):
        return a
    return replace(a, unit=replace(b.unit, end=a.unit.end))


def _with_sign(text: str, span: Span, a: Atom, b: Atom, names: frozenset[GlueName], glue: Glue) -> Atom:
    """As in "$26-31 million"; a number with a noun of its own is no money: "$7m to about 70 schools"."""
    if not (a.unit and a.unit.kind == "money" and a.numeral.money and b.is_bare):
        return b
    if "dash" not in names:
        is_apart = "and" in names and glue.starts_between(text, span, a.start) is None
        if is_apart or read_noun(text, b.end, span.end).noun is not None:
            return b
    return b.in_unit(a.unit)


def _from_right(a: Atom, b: Atom) -> tuple[Atom, Atom]:
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
        or (b.numeral.form == "words" and b.value == scale)  # "six or a dozen"
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
    step = (below.numeral.scale or 1) ** 2 / below.value
    numeral = replace(
        above.numeral, end=below.numeral.end, value=above.value * step, last_digit=step, grain=step, digits=0,
        is_loose=True,
    )  # fmt: skip
    return Atom(numeral, below.unit)


def _is_simple(above: Atom, below: Atom) -> bool:
    is_measured = below.unit is not None and below.unit.kind in ("measure", "duration", "percent", "points")
    scale = below.numeral.scale
    if not (is_measured or scale) or not (above.is_bare and above.is_whole and below.is_whole):
        return False
    return above.value < below.value / (scale or 1) <= Fraction(16)
