"""Values of a spreadsheet as its number formats show them: 0.081 by "0.0%" is 8.1%."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Context, Decimal, localcontext
from functools import lru_cache

from numcheck.document.office.dateformat import date_shown
from numcheck.document.office.formatcode import TOKEN, Section, Token

Value = int | float | Decimal | bool | str | datetime.date | datetime.time | datetime.timedelta | None

GENERAL = "General"
CONDITION = re.compile(r"(<=|>=|<>|<|>|=)(-?\d+(?:\.\d+)?)")
MOST_DIGITS = 11
"""What a cell shows of a number without a format."""

CELL = Context(prec=MOST_DIGITS, rounding=ROUND_HALF_UP)


def shown(value: Value, pattern: str) -> str:
    """The text that a cell with this value and format shows."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).upper()
    sections = _sections(pattern)
    if isinstance(value, str):
        last = sections[3] if len(sections) > 3 else None
        return value if last is None else "".join(value if t.kind == "text" else t.text for t in last.tokens)
    if pattern == GENERAL and isinstance(value, int | float):
        text = repr(value).removesuffix(".0")
        return text if len(text) <= MOST_DIGITS and "e" not in text else general(Decimal(text))
    if isinstance(value, int | float | Decimal):
        return _number(Decimal(repr(value)) if isinstance(value, float) else Decimal(value), sections)
    return date_shown(value, sections[0])


def general(value: Decimal) -> str:
    """A number without a format: eleven digits at most."""
    text = format(CELL.plus(value), "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


@lru_cache(maxsize=1000)
def _sections(pattern: str) -> Sequence[Section]:
    sections: list[list[Token]] = [[]]
    conditions = [""]
    for match in TOKEN.finditer(pattern):
        kind, text = match.lastgroup or "other", match[match.lastgroup or 0]
        if kind == "other" and text == ";":
            sections.append([])
            conditions.append("")
        elif kind == "switch":
            conditions[-1] = text if CONDITION.match(text) else conditions[-1]
        elif kind == "space":
            sections[-1].append(Token("quoted", " "))
        elif kind != "fill":
            sections[-1].append(Token(kind, text))
    return tuple(Section(tuple(tokens), each) for tokens, each in zip(sections, conditions, strict=True))


def _number(value: Decimal, sections: Sequence[Section]) -> str:
    if not value.is_finite():
        return str(value)
    section, is_signed = _section_for(value, sections)
    if section.is_date or any(token.text == "/" for token in section.tokens):
        return general(value)
    has_digits = any(token.kind in ("digits", "general") for token in section.tokens)
    text = _written(abs(value), section) if section.tokens else ""
    if not section.tokens and len(sections) == 1:
        return general(value)
    is_nothing = not any(char in "123456789" for char in text)
    sign = "-" if value < 0 and not is_signed and has_digits and not is_nothing else ""
    return (sign + text).strip()


def _section_for(value: Decimal, sections: Sequence[Section]) -> tuple[Section, bool]:
    """The section of a number, and whether that section is for negative numbers alone."""
    for section in sections:
        if (match := CONDITION.match(section.condition)) and _meets(value, match[1], Decimal(match[2])):
            return section, value < 0
    if any(section.condition for section in sections):
        return next((each for each in reversed(sections) if not each.condition), sections[0]), False
    if value < 0 and len(sections) > 1:
        return sections[1], True
    if value == 0 and len(sections) > 2:
        return sections[2], False
    return sections[0], False


def _meets(value: Decimal, sign: str, bound: Decimal) -> bool:
    order = (value > bound) - (value < bound)
    return {
        "<": order < 0,
        ">": order > 0,
        "=": order == 0,
        "<=": order <= 0,
        ">=": order >= 0,
        "<>": order != 0,
    }[sign]


def _written(value: Decimal, section: Section) -> str:
    """A number that is not negative, with the words of its format around it."""
    digits = section.digits
    whole, _, decimals = digits.partition(".")
    scale = len(digits) - len(digits.rstrip(","))
    value = value / (1000**scale) * 100 ** sum(token.text == "%" for token in section.tokens)
    if any(token.kind == "exponent" for token in section.tokens):
        number = f"{value:.{len(decimals.rstrip(','))}E}"
    else:
        number = _figure(value, whole.rstrip(","), decimals.rstrip(","), is_grouped="," in whole.rstrip(","))
    pieces, is_told = [], False
    for token in section.tokens:
        if token.kind in ("digits", "exponent"):
            pieces.append("" if is_told else number)
            is_told = True
        else:
            pieces.append(general(value) if token.kind == "general" else token.text)
    return "".join(pieces)


def _figure(value: Decimal, whole: str, decimals: str, *, is_grouped: bool) -> str:
    places = sum(char in "0#?" for char in decimals)
    with localcontext() as context:
        context.prec = 400
        rounded = value.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)
    text = f"{rounded:,f}" if is_grouped else f"{rounded:f}"
    front, _, back = text.partition(".")
    for place in reversed(decimals):  # "0.##" shows 1.5 as 1.5
        if place == "#" and back.endswith("0"):
            back = back[:-1]
        else:
            break
    least = sum(char == "0" for char in whole)
    front = "" if front == "0" and not least and back else front.zfill(least)
    return f"{front}.{back}" if back else front
