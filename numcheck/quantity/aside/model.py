"""A stretch of text that is no count, and what it is instead."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from fractions import Fraction

from numcheck.interval import Interval
from numcheck.later import later
from numcheck.quantity.aside.late import compiled
from numcheck.quantity.model import SILENT_KINDS, Kind
from numcheck.span import Span


@dataclass(frozen=True, slots=True)
class Aside:
    """A number, or text with numbers in it, that counts and measures nothing."""

    span: Span
    kind: Kind
    """One of date, year, ordinal, time, score, parameter, identifier."""

    value: Fraction | None = None
    """Of a date the proleptic day number of its first day, None without its year; of a year its number."""

    interval: Interval | None = None
    """The days or years it names, everything where they are not known; None for kinds without values."""

    ends: tuple[Fraction, Fraction] | None = None
    """Both ends as written: of "2015-2019", of "18-22 October 2019", of the score "3-2"."""

    noun: str | None = None
    """What a score is of, unless it is of one game or vote: "record" of a season, "sets" of a match."""

    parts: tuple[Aside, ...] = ()
    """The two times of "9:15-14:45"."""

    def __post_init__(self) -> None:
        if (self.interval is None) != (self.kind in SILENT_KINDS):
            raise ValueError(f"kind {self.kind} and interval {self.interval} do not go together")

    def moved(self, offset: int) -> Aside:
        """The same, *offset* code points further on."""
        span = Span(self.span.start + offset, self.span.end + offset)
        return replace(self, span=span, parts=tuple(part.moved(offset) for part in self.parts))


def identifier(start: int, end: int) -> Aside:
    """The stretch of text as an identifier."""
    return Aside(Span(start, end), "identifier")


def parameter(start: int, end: int) -> Aside:
    """The stretch of text as a parameter."""
    return Aside(Span(start, end), "parameter")


def matches(
    pattern: re.Pattern[str], sentence: str, kind: Kind = "identifier", *, worded: bool = False
) -> list[Aside]:
    """Every match of *pattern* that holds a digit, or any if *worded*: its group ``id``, else all of it."""
    found = []
    for match in pattern.finditer(sentence):
        start, end = match.span("id") if "id" in pattern.groupindex and match["id"] else match.span()
        if worded or HAS_DIGIT.search(sentence, start, end):
            found.append(Aside(Span(start, end), kind))
    return found


def matching(source: str, kind: Kind = "identifier", *, worded: bool = False) -> Callable[[str], list[Aside]]:
    """Finds what the pattern *source* matches, as of *kind*; it is compiled when it is first needed."""

    def find(sentence: str) -> list[Aside]:
        return matches(compiled(source), sentence, kind, worded=worded)

    return find


HAS_DIGIT = later(r"\d")
