r"""Numbers and units of siunitx and numprint: ``\SI{5.2}{\kilo\metre}`` reads as "5.2 km"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from numcheck.document.latex.parse import Node, argument_nodes, prose_arguments
from numcheck.document.latex.signs import PREFIXES, UNITS
from numcheck.span import Span

if TYPE_CHECKING:
    from numcheck.document.latex.walk import Walk

NUMBERS = frozenset(
    {
        "num",
        "numprint",
        "np",
        "SI",
        "qty",
        "numrange",
        "SIrange",
        "qtyrange",
        "numlist",
        "SIlist",
        "qtylist",
        "ang",
    }
)
RANGES = frozenset({"numrange", "SIrange", "qtyrange"})
UNITS_ALONE = frozenset({"si", "unit"})
EXPONENT = re.compile(r"(?P<number>[-+]?[\d.,]*\d)\s*[eEdD]\s*(?P<power>[-+]?\d+)")
UNIT_MACRO = re.compile(r"\\([A-Za-z]+)\s*|([^\\{}\s]+)")


def put_number(walk: Walk, node: Node) -> bool:
    """Adds the number or unit that a macro writes; whether it writes one."""
    name = node.macroname
    if name in UNITS_ALONE:
        for unit in prose_arguments(node):
            _put_unit(walk, unit, node.pos)
        return True
    if name not in NUMBERS:
        return False
    values = prose_arguments(node)
    for place, value in enumerate(values):
        if place:
            walk.gathering.put_as("–", values[place - 1].pos + values[place - 1].len - 1, value.pos + 1)
        _put_value(walk, node, value)
    unit = argument_nodes(node)[-1] if values else None
    if unit is not None and name.startswith(("SI", "qty")) and unit is not values[-1]:
        _put_unit(walk, unit, values[-1].pos + values[-1].len - 1)
    elif name == "ang" and values:
        walk.gathering.put_as("°", values[-1].pos + values[-1].len - 1, values[-1].pos + values[-1].len)
    return True


def _put_value(walk: Walk, node: Node, value: Node) -> None:
    is_group = walk.source.startswith("{", value.pos)
    inner = Span(value.pos + is_group, value.pos + value.len - is_group)
    text = inner.of(walk.source)
    if (power := EXPONENT.fullmatch(text.strip())) is not None:
        reads = f"{power['number']}×10^{power['power'].lstrip('+')}"
        walk.gathering.put_as(reads, node.pos, inner.end)
    else:
        shown = text.replace(";", ",").replace("\\%", " %").replace("~", " ")
        walk.gathering.put(inner.start, inner.end, re.sub(r"[\\{}]", " ", shown))


def _put_unit(walk: Walk, unit: Node, start: int) -> None:
    """The unit as its sign, led by a space, in place of the source from *start* on."""
    end = unit.pos + unit.len
    reads = unit_sign(walk.source[unit.pos : end])
    if reads and len(reads) < end - start:
        walk.gathering.put(start, start + 1, " ")
        walk.gathering.put_as(reads, start + 1, end)


def unit_sign(written: str) -> str:
    r"""The sign of a unit: "km/h" for ``\kilo\metre\per\hour``, "m^2" for ``\square\metre``."""
    pieces: list[str] = []
    waiting = ""
    for macro, plain in UNIT_MACRO.findall(written):
        sign = plain.replace(".", " ") if plain else UNITS.get(macro, macro)
        if macro in ("square", "cubic"):
            waiting = "^2" if macro == "square" else "^3"
            continue
        pieces.append(sign)
        is_prefix = macro in PREFIXES
        if waiting and not is_prefix and macro != "per":
            pieces.append(waiting)
            waiting = ""
    return "".join(pieces)
