"""Dates and times of a spreadsheet as their formats show them."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from numcheck.document.office.formatcode import Section, Token

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


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


def date_shown(value: datetime.date | datetime.time | datetime.timedelta, section: Section) -> str:
    """A date, a time or both by a section of a format."""
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
