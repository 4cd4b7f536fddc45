"""Points that stand beside percents are percentage points: "fell to 37% from 64%, a drop of 17 points".

Those of an index, a game or a test stay a count of points.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from numcheck.interval import Interval
from numcheck.later import later
from numcheck.quantity.model import Quantity
from numcheck.span import Span

POINT = later(r"[\s-]points?\b(?!\s+(?:to\s+\d{3}|guard|scale|lead\s+in\s+the\s+table))", re.IGNORECASE)
LEVEL_BEFORE = later(
    r"\b(?:to|from|at|against|than|was|were|is|are|stood|stands|versus|vs\.?|reached|hit|with|between|has|have|had|polls|holds"
    r"|won|took|takes|gets|got|held|hold|makes?\s+up|made\s+up|reaching|hitting)\s+"
    r"(?:(?:the|a|just|only|about|some|record)\s+)*$|\d%?\s?(?:[-–—]|to)\s?$",
    re.IGNORECASE,
)
"""What leads a percent that is a level, and no rise or fall: "to 37%", "with 52%"."""

OTHER_POINTS = later(
    r"\b(?:ind(?:ex|ices)|Dow|Nasdaq|NASDAQ|S&P|FTSE|DAX|CAC|Nikkei|Sensex|Nifty|Hang\s+Seng|stocks?|shares\s+(?:fell|rose|closed)"
    r"|futures|traders?|averaged|rebounds?|assists?|free\s+throws?|field\s+goals?|shooting|three-pointers?|per\s+game|games?\b|coach|half-?time|threes|baskets?"
    r"|touchdowns?|quarter-?back|championship|standings|season|scor(?:ed|es|ing)|loyalty|reward|bonus|licen[cs]e)\b"
)
"""Talk of an exchange, a game or a bonus, whose points are no percents."""

MOVED_BEFORE = later(
    r"\b(?:by|up|down|rise|rose|risen|rising|rises|fall|fell|fallen|falling|falls|drop\w*|gain\w*|los[est]\w*|lead\w*|led|swing"
    r"|decline\w*|decrease\w*|increase\w*|climb\w*|slip\w*|slid|slide|shed|jump\w*|surge\w*|add(?:s|ed|ing)?|gap|margin"
    r"|difference|ahead|behind|widen\w*|narrow\w*|shr[aiu]nk\w*|gr[eo]w\w*|improv\w*|plung\w*|dip(?:s|ped)?|cut|rais\w*|mov\w*"
    r"|tumbl\w*|advance\w*|ris\w*)\b[^.;]{0,24}$",
    re.IGNORECASE,
)
MOVED_AFTER = later(
    r"\s+(?:higher|lower|more|less|ahead|behind|above|below|up|down|clear|short|better|worse|from|to|off|over|lead|gap|margin"
    r"|swing|rise|fall|drop|gain|loss|increase|decrease|decline|jump|surge|slide|dip|cut|difference|improvement|advantage)\b",
    re.IGNORECASE,
)
"""Talk of a change or a gap, as whose size points are told."""

RATE = later(r"\b(?:rates?|borrowing\s+costs?|yields?|inflation|unemployment)\b", re.IGNORECASE)
PERCENT = later(r"\d+(?:\.\d+)?(?=\s?(?:%|percent\b|per\scent\b|pct\b))")
INDEX_LEVEL = 100
LOOK_BACK = 30
PARAGRAPH_REACH = 240


def with_percentage_points(text: str, span: Span, quantities: Sequence[Quantity]) -> list[Quantity]:
    """The quantities of the sentence at *span*, points as percentage points where percents are spoken of."""
    is_beside = any(quantity.kind == "percent" for quantity in quantities)
    if not (is_beside or _is_after_percents(text, span) or _is_of_rates(text, span, quantities)):
        return list(quantities)
    found = [(quantity, _points_end(text, span, quantity)) for quantity in quantities]
    if not any(end for _, end in found) or _is_of_others(text, span, quantities):
        return list(quantities)
    if is_beside and not any(q.kind == "percent" and _is_level(text, span, q) for q in quantities):
        return list(quantities)
    return [_in_points(text, quantity, end) if end else quantity for quantity, end in found]


def _points_end(text: str, span: Span, quantity: Quantity) -> int:
    """Where the word "points" ends that follows the number; zero where none does."""
    values = quantity.ends or (quantity.value,)
    if quantity.kind not in ("count", "number") or any(v is None or abs(v) > INDEX_LEVEL for v in values):
        return 0
    match = POINT.match(text, quantity.span.end, span.end)
    if match is None:
        return 0
    before = max(span.start, quantity.span.start - LOOK_BACK)
    is_moved = MOVED_AFTER.match(text, match.end(), span.end) or MOVED_BEFORE.search(
        text, before, quantity.span.start
    )
    return match.end() if is_moved else 0


def _is_of_others(text: str, span: Span, quantities: Sequence[Quantity]) -> bool:
    """Whether something in the sentence is an index, a game or a bonus."""
    return OTHER_POINTS.search(text, span.start, span.end) is not None or any(
        map(_is_index_level, quantities)
    )


def _is_after_percents(text: str, span: Span) -> bool:
    """Whether a percent shortly before the sentence, in its paragraph, is a level, and no game is told of."""
    start = max(0, text.rfind("\n\n", 0, span.start), span.start - PARAGRAPH_REACH)
    if OTHER_POINTS.search(text, start, span.start):
        return False
    levels = [m.start() for m in PERCENT.finditer(text, start, span.start)]
    return any(LEVEL_BEFORE.search(text, max(start, at - LOOK_BACK), at) for at in levels)


def _is_of_rates(text: str, span: Span, quantities: Sequence[Quantity]) -> bool:
    """Whether a part of a point is told where a rate is spoken of: "cut its rate by a quarter of a point"."""
    has_part = any(0 < (q.value or 0) < 1 and POINT.match(text, q.span.end, span.end) for q in quantities)
    return has_part and RATE.search(text, span.start, span.end) is not None


def _is_index_level(quantity: Quantity) -> bool:
    value = quantity.value
    return quantity.kind == "number" and value is not None and value >= INDEX_LEVEL


def _is_level(text: str, span: Span, percent: Quantity) -> bool:
    before = max(span.start, percent.span.start - LOOK_BACK)
    return percent.of is not None or LEVEL_BEFORE.search(text, before, percent.span.start) is not None


def _in_points(text: str, quantity: Quantity, end: int) -> Quantity:
    """The quantity as percentage points up to *end*, half a unit of its last digit wide."""
    span = Span(quantity.span.start, end)
    step = quantity.last_digit or Fraction(0)
    is_plain = quantity.hedge is None and quantity.ends is None and quantity.value is not None
    interval = Interval.around(quantity.value or Fraction(0), step / 2) if is_plain else quantity.interval
    return replace(
        quantity, kind="points", text=span.of(text), span=span, phrase=span, interval=interval,
        unit="percent", noun=None, head=None, of=None, is_rounded=is_plain,
        parts=tuple(_in_points(text, part, part.span.end) for part in quantity.parts),
    )  # fmt: skip
