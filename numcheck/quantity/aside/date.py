"""Dates in all common English orders, and months of a year."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import MAXYEAR, date
from fractions import Fraction

from numcheck.interval import Interval
from numcheck.later import later
from numcheck.quantity.aside.gate import Gated
from numcheck.quantity.aside.late import compiled
from numcheck.quantity.aside.model import Aside
from numcheck.span import Span

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

# "may" and "march" in lower case are words of another kind.
MONTH = (
    r"(?:[Jj]an(?:uary|\b\.?)|[Ff]eb(?:ruary|\b\.?)|Mar(?:ch|\b\.?)|[Aa]pr(?:il|\b\.?)|May|[Jj]une|[Jj]uly|Ju[nl]\b\.?"
    r"|[Aa]ug(?:ust|\b\.?)|[Ss]ept(?:ember|\b\.?)|Sep\b\.?|[Oo]ct(?:ober|\b\.?)|[Nn]ov(?:ember|\b\.?)"
    r"|[Dd]ec(?:ember|\b\.?)|JAN(?:UARY)?|FEB(?:RUARY)?|MAR(?:CH)?|APR(?:IL)?|MAY|JUNE?|JULY?|AUG(?:UST)?"
    r"|SEPT?(?:EMBER)?|OCT(?:OBER)?|NOV(?:EMBER)?|DEC(?:EMBER)?)"
)
DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?![\d%]|[.,:/]\d|[A-Za-z])"
YEAR = r"(?:1\d\d\d|20\d\d)(?![\d%]|[.,]\d|[A-Za-z])"
TO = r"(?:\s*[-–—/]\s*|\s+(?:to|and|or|through|until|&)\s+(?:the\s+)?)"

HAS_MONTH = later(
    r"[JFMASONDjfasond](?<!\w.)(?:(?<=[Jj])(?:an|u[nl])|(?<=[Ff])eb|(?<=M)a[ry]|(?<=[Aa])(?:pr|ug)|(?<=[Ss])ep"
    r"|(?<=[Oo])ct|(?<=[Nn])ov|(?<=[Dd])ec|AN|U[NL]|EB|A[RY]|PR|UG|EP|CT|OV|EC)"
)

DAY_FIRST = (
    rf"(?<![\w.,:/$£€#-])(?P<day>{DAY})(?:{TO}(?P<last>{DAY}))?(?:\s+(?:day\s+)?of\s+|\s*-\s*|\s+)"
    rf"\b(?P<month>{MONTH})(?![a-z])(?:(?:,?\s*|-)(?P<year>{YEAR}))?"
)  # "3 May 2019", "the 3rd of May", "18-22 October"
MONTH_FIRST = (  # "May 3rd, 2019", "Oct. 18-22"
    rf"\b(?P<month>{MONTH})\s*(?:the\s+)?(?P<day>{DAY})"
    rf"(?:{TO}(?P<last>{DAY}))?(?:,?\s+(?P<year>{YEAR}))?"
)
MONTH_YEAR = (
    rf"\b(?:(?P<first>{MONTH})(?:\s*[-–—/]\s*|\s+(?:to|through|until)\s+))?(?P<month>{MONTH})"
    rf"(?:,?\s+(?:of\s+)?|-)(?P<year>{YEAR})(?!-\d\d)"
)  # "March 2014", "January to March 2014"
ACROSS_MONTHS = (
    rf"\b(?P<first>{MONTH})\s*(?P<day>{DAY})(?:,?\s+(?P<earlier>{YEAR}))?(?:\s*[-–—]\s*|\s+(?:to|through|until)\s+)"
    rf"(?P<month>{MONTH})\s*(?P<last>{DAY})(?:,?\s+(?P<year>{YEAR}))?"
)  # "November 29–December 12, 2020"
DAYS_ACROSS_MONTHS = (
    rf"(?<![\w.,:/$£€#-])(?P<day>{DAY})\s+(?P<first>{MONTH})(?:,?\s+(?P<earlier>{YEAR}))?"
    rf"(?:\s*[-–—]\s*|\s+(?:to|through|until)\s+)(?P<last>{DAY})\s+(?P<month>{MONTH})(?:,?\s+(?P<year>{YEAR}))?"
)  # "29 November to 12 December 2020"
ISO = (
    r"(?<![\w-])(?P<year>\d{4})-(?P<month>0\d|1[0-2])-(?P<day>[0-3]\d)"
    r"(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?(?![\w-])"
)
NUMERIC = (  # "5/3/2019": which is the month depends on the country
    r"(?<![\w.,/$£€-])(?P<a>[0-3]?\d)(?P<sep>[/.-])(?P<b>[0-3]?\d)(?P=sep)"
    r"(?P<year>(?:1[5-9]|20)\d\d|\d\d)(?![\w/-]|\.\d)"
)
IN_BEFORE = later(r"\b(?:in|for|during|since)\s+$", re.IGNORECASE)
NOUN_AFTER = later(r"\s+[a-z]{3,}")


def find_days_of_months(sentence: str) -> Iterator[Aside]:
    """Dates with the name of a month."""
    months = [match.start() for match in HAS_MONTH.finditer(sentence)]
    return _with_month(sentence, months)


def find_numeric_dates(sentence: str) -> Iterator[Aside]:
    """Dates in digits alone."""
    for match in compiled(ISO).finditer(sentence):
        day = _day_number(int(match["year"]), int(match["month"]), int(match["day"]))
        yield _aside(match.span(), day, day)
    for match in compiled(NUMERIC).finditer(sentence):
        yield _numeric(match)


def _with_month(sentence: str, months: list[int]) -> Iterator[Aside]:
    for match in compiled(DAY_FIRST).finditer(sentence):
        yield _named(match)
    for place in months:
        day = compiled(MONTH_FIRST).match(sentence, place)
        if day and not _counts_something(day):
            yield _named(_without_noun(day))
        month = compiled(MONTH_YEAR).match(sentence, place)
        if month:
            yield _months(month)
        across = compiled(ACROSS_MONTHS).match(sentence, place) if len(months) > 1 else None
        if across:
            yield _across_months(across)
    if len(months) > 1:
        yield from map(_across_months, compiled(DAYS_ACROSS_MONTHS).finditer(sentence))


def _counts_something(match: re.Match[str]) -> bool:
    """Tells the count of "In March 12 officers" from a day of the month: one would write "on March 12"."""
    if match["year"] or not match["day"].isdigit():
        return False
    before = match.string[max(0, match.start() - 8) : match.start()]
    return bool(IN_BEFORE.search(before) and NOUN_AFTER.match(match.string, match.end()))


def _without_noun(match: re.Match[str]) -> re.Match[str]:
    """Leaves the second number of "On March 3 and 4 people" out: a noun follows and no year."""
    if (
        match["last"]
        and not match["year"]
        and "and" in match[0]
        and NOUN_AFTER.match(match.string, match.end())
    ):
        shorter = compiled(MONTH_FIRST).match(match.string, match.start(), match.end("day"))
        return shorter or match
    return match


def _named(match: re.Match[str]) -> Aside:
    if not match["year"]:
        return Aside(Span(*match.span()), "date", None, Interval.EVERYTHING)
    year, month = int(match["year"]), _month_number(match["month"])
    first = _day_number(year, month, _ordinal(match["day"]))
    last = _day_number(year, month, _ordinal(match["last"])) if match["last"] else first
    return _aside(match.span(), first, last)


def _months(match: re.Match[str]) -> Aside:
    year, month = int(match["year"]), _month_number(match["month"])
    first_month = _month_number(match["first"]) if match["first"] else month
    first = _day_number(year if first_month <= month else year - 1, first_month, 1)
    last = _day_number(year, month, monthrange(year, month)[1])
    return _aside(match.span(), first, last, is_month=first_month == month)


def _across_months(match: re.Match[str]) -> Aside:
    if not match["year"]:
        return Aside(Span(*match.span()), "date", None, Interval.EVERYTHING)
    year, months = int(match["year"]), (_month_number(match["first"]), _month_number(match["month"]))
    earlier = int(match["earlier"]) if match["earlier"] else year - (months[0] > months[1])
    first = _day_number(earlier, months[0], _ordinal(match["day"]))
    return _aside(match.span(), first, _day_number(year, months[1], _ordinal(match["last"])))


def _numeric(match: re.Match[str]) -> Aside:
    year = int(match["year"]) if len(match["year"]) == 4 else 2000 + int(match["year"])
    if len(match["year"]) == 2 and year > 2049:
        year -= 100
    a, b = int(match["a"]), int(match["b"])
    month_first, day_first = _day_number(year, a, b), _day_number(year, b, a)
    if month_first and day_first and a != b:
        return Aside(Span(*match.span()), "date", None, Interval.EVERYTHING)
    day = month_first or day_first
    return _aside(match.span(), day, day)


def _aside(span: tuple[int, int], first: int | None, last: int | None, *, is_month: bool = False) -> Aside:
    if first is None or last is None:
        return Aside(Span(*span), "date", None, Interval.EVERYTHING)
    low, high = Fraction(first), Fraction(last)
    ends = None if low == high or is_month else (low, high)
    interval = Interval(min(low, high), max(low, high))
    return Aside(Span(*span), "date", low, interval, ends)


def _day_number(year: int, month: int, day: int) -> int | None:
    """None for a day that no calendar has, such as 31 June."""
    if not (1 <= year <= MAXYEAR and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]):
        return None
    return date(year, month, day).toordinal()


def _month_number(name: str) -> int:
    return MONTHS.index(name[:3].lower()) + 1


def _ordinal(day: str) -> int:
    return int(day.rstrip("stndrh"))


MONTH_STARTS = (
    r"[Jj]an|[Jj]u[nl]|[Ff]eb|Ma[ry]|[Aa]pr|[Aa]ug|[Ss]ep|[Oo]ct|[Nn]ov|[Dd]ec"
    r"|JAN|JU[NL]|FEB|MA[RY]|APR|AUG|SEP|OCT|NOV|DEC"
)
DATES: tuple[Gated, ...] = (
    (MONTH_STARTS, find_days_of_months),
    (r"\d[-/.]\d\d?[-/.]\d", find_numeric_dates),
)
