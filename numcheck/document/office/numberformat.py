"""Values of a spreadsheet as its number formats show them: 0.081 by "0.0%" is 8.1%."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal, localcontext
from functools import lru_cache
from itertools import takewhile
from typing import Literal

Kind = Literal["text", "digits", "date"]
Value = int | float | Decimal | bool | str | datetime.date | datetime.time | datetime.timedelta | None

GENERAL = "General"
TOKEN = re.compile(
    r'"(?P<quoted>[^"]*)"|\\(?P<escaped>.)|_(?P<space>.)|\*(?P<fill>.)'
    r"|\[\$(?P<currency>[^\]-]*)(?:-[^\]]*)?\]|\[(?P<elapsed>h+|m+|s+)\]|\[(?P<switch>[^\]]*)\]"
    r"|(?P<general>General)|(?P<clock>AM/PM|A/P)|(?P<exponent>E[+-])"
    r"|(?P<digits>[0#?][0#?,. ]*[0#?.,]|[0#?]|\.[0#?]+)"
    r"|(?P<date>y+|m+|d+|h+|s+(?:\.0+)?)|(?P<text>@)|(?P<other>.)",
    re.IGNORECASE | re.DOTALL,
)
CONDITION = re.compile(r"(<=|>=|<>|<|>|=)(-?\d+(?:\.\d+)?)")
MOST_DIGITS = 11
"""What a cell shows of a number without a format."""

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a format: its kind and what it says."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Section:
    """What a format says of positive, negative or zero numbers, or of text."""

    tokens: tuple[Token, ...] = ()
    condition: str = ""

    @property
    def is_date(self) -> bool:
        """Whether it writes dates and times."""
        return any(token.kind in ("date", "elapsed", "clock") for token in self.tokens)

    @property
    def digits(self) -> str:
        """All places for digits, without those of an exponent: "#,##0.00"."""
        plain = takewhile(lambda token: token.kind != "exponent", self.tokens)
        return "".join(token.text for token in plain if token.kind == "digits")


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
    if pattern == GENERAL and isinstance(value, int | float) and len(text := repr(value)) <= MOST_DIGITS:
        return text.removesuffix(".0") if "e" not in text else general(Decimal(text))
    if isinstance(value, int | float | Decimal):
        return _number(Decimal(repr(value)) if isinstance(value, float) else Decimal(value), sections)
    return _date(value, sections[0])


def general(value: Decimal) -> str:
    """A number without a format: eleven digits at most."""
    with localcontext() as context:
        context.prec = MOST_DIGITS
        context.rounding = ROUND_HALF_UP
        text = format(+value, "f")
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


@dataclass(slots=True)
class Moment:
    """A date, a time, or both."""

    value: datetime.date | datetime.time | datetime.timedelta
    has_half_days: bool
    last: str = field(default="")
    """The kind of the last piece that was written: "m" after "h" is minutes."""

    def piece(self, text: str, after: str) -> str:
        """A piece of a format, which *after* follows."""
        letter = text[0].lower()
        is_minute = letter == "m" and len(text) < 3 and (self.last == "h" or after == "s")
        self.last = letter
        if letter in "hs" or is_minute:
            return self._time(letter, len(text.partition(".")[0]))
        return self._date(letter, len(text))

    def _time(self, letter: str, length: int) -> str:
        value = self.value
        seconds = int(value.total_seconds()) if isinstance(value, datetime.timedelta) else (
            getattr(value, "hour", 0) * 3600 + getattr(value, "minute", 0) * 60 + getattr(value, "second", 0)
        )  # fmt: skip
        hours = seconds // 3600
        if self.has_half_days:
            hours = (hours - 1) % 12 + 1
        return str({"h": hours, "m": seconds // 60 % 60, "s": seconds % 60}[letter]).zfill(length)

    def _date(self, letter: str, length: int) -> str:
        value = self.value
        if not isinstance(value, datetime.date):
            return ""
        if letter == "y":
            return f"{value.year:04}" if length > 2 else f"{value.year % 100:02}"
        number, names = (value.month, MONTHS) if letter == "m" else (value.day, DAYS)
        if length > 2:
            name = names[value.month - 1 if letter == "m" else value.weekday()]
            return name[:3] if length == 3 else name
        return str(number).zfill(length)


def _date(value: datetime.date | datetime.time | datetime.timedelta, section: Section) -> str:
    if not section.is_date:
        return str(value)
    has_half_days = any(token.kind == "clock" for token in section.tokens)
    moment = Moment(value, has_half_days)
    letters = [token.text[0].lower() for token in section.tokens if token.kind in ("date", "elapsed")]
    return "".join(_pieces(section.tokens, moment, letters)).strip()


def _pieces(tokens: Sequence[Token], moment: Moment, letters: list[str]) -> Iterator[str]:
    for token in tokens:
        if token.kind in ("date", "elapsed"):
            letters.pop(0)
            yield moment.piece(token.text, letters[0] if letters else "")
        elif token.kind == "clock":
            yield "PM" if getattr(moment.value, "hour", 0) >= 12 else "AM"
        else:
            yield token.text
