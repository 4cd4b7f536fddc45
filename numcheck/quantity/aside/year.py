"""Years: fiscal years and quarters, decades, pairs of years, and four bare digits where they are one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from numcheck.interval import Interval
from numcheck.later import later
from numcheck.quantity.aside.gate import Gated
from numcheck.quantity.aside.late import compiled
from numcheck.quantity.aside.model import Aside
from numcheck.quantity.aside.yearcue import is_year
from numcheck.span import Span

FISCAL = (
    r"\b(?:(?P<bare>(?:the\s+)?[Yy]ear\s+)|(?:FY|CY)\s?['’]?"
    r"|(?:[Ff]iscal|[Ff]inancial|[Tt]ax|[Aa]cademic|[Cc]alendar|[Mm]odel|[Ss]chool)"
    r"(?:[ -][Yy]ear)?\s+"
    r"|(?:[1-4]Q|Q[1-4]|[12]H|H[12])[\s-]?(?:of\s+|FY\s?)?['’]?)"
    r"(?P<year>(?:1[5-9]|20|21|(?<=[Yy]ear\s)1\d)\d\d|\d\d)(?:[-–/](?P<last>(?:20)?\d\d))?(?![\w%]|[.,]\d|[-–]\d)"
)  # "FY2019", "fiscal 2018", "Q3 2019", "financial year 2018/19"
LED_YEAR = later(r"\b(?:last|this|next|each|every|that|per|an?|one|[a-z]+ing)\s$", re.IGNORECASE)
QUARTER_AFTER = r"(?<![\w.,$£€-])(?P<year>20\d\d|19\d\d)[\s-]?(?:Q[1-4]|H[12])\b|\b[1-4]Q(?P<short>\d\d)\b"
DECADE = r"(?<![\w.,$£€])(?P<year>(?:1[0-9]|20)\d0)(?:s|['’]s)(?![\w])|(?<![\w.,$£€])['’](?P<short>[0-9]0)s\b"
PAIR = (
    r"(?P<year>[12](?<![\w.,$£€/-].)\d{3})(?:\s*(?P<sep>[-–—‑/])\s*)"
    r"(?P<last>(?:1[0-9]|20)\d\d|\d\d)(?![\w%]|[.,]\d|[-–/]\d)"
)
ERA = (
    r"\b(?:AD|A\.D\.|CE)\s(?P<ad>\d{1,4})(?![\w%]|[.,]\d)"
    r"|(?<![\w.,$£€-])(?:(?P<first>\d{1,4})\s?[-–]\s?)?(?P<year>\d{1,4}(?:,\d{3}){0,4})\s(?:(?P<bc>BCE?\b|B\.C\.)|CE\b|AD\b|A\.D\.)"
)
REIGNED = later(r"\b(?:reigned|ruled|lived|r\.|fl\.)\s+$")
SHORT_YEAR = r"(?<=\s)['’‘](?P<short>\d\d)\b(?!['’\"%]|[.,]\d)(?=(?:[^'’‘]|['’‘]\d\d\b|\w['’]\w)*$)"
GROUP = later(
    r"[12](?:(?<![\w.,/$£€¥#+=<>~−-].)|(?<=\b(?:mid|pre)-.)|(?<=\bpost-.))\d{3}(?:(?:,\s[12]\d{3})*,?\s(?:and|or|to|through|until|versus|vs\.?|&)\s[12]\d{3}\b)?"
    r"(?![\w%°+]|[.,:/]\d|['’]\d|[-–—]\d)"
)  # "1998", "1998 to 2011", "2010, 2011 and 2012"
DIGITS = later(r"\d{4}")
JOINTS = (", ", " and ", " or ", " to ", "; ", ", and ")
"""What joins the years of a list."""


def find_fiscal_years(sentence: str) -> Iterator[Aside]:
    """As in "FY2019", "the year 1998", "Q3 2019"."""
    for match in compiled(FISCAL).finditer(sentence):
        if not match["bare"] or _is_named_year(match):
            yield _pair(match, _full(match["year"]), _full(match["last"], match["year"]))


def find_year_quarters(sentence: str) -> Iterator[Aside]:
    """As in "2019 Q3", "3Q19"."""
    for match in compiled(QUARTER_AFTER).finditer(sentence):
        yield _pair(match, _full(match["year"] or match["short"]), None)


def find_decades(sentence: str) -> Iterator[Aside]:
    """As in "the 1990s"."""
    return map(_decade, compiled(DECADE).finditer(sentence))


def find_pairs(sentence: str) -> Iterator[Aside]:
    """As in "2018/19"."""
    for match in compiled(PAIR).finditer(sentence):
        yield from _season(match)


def find_eras(sentence: str) -> Iterator[Aside]:
    """As in "44 BC"."""
    for match in compiled(ERA).finditer(sentence):
        year = int((match["ad"] or match["year"]).replace(",", ""))
        if match["first"]:
            years = sorted((-int(match["first"]), -year) if match["bc"] else (int(match["first"]), year))
            yield _pair(match, years[0], years[1])
        else:
            yield _years(match.span(), -year if match["bc"] else year)


def find_short_years(sentence: str) -> Iterator[Aside]:
    """As in "the class of '98", where no quotation closes."""
    for match in compiled(SHORT_YEAR).finditer(sentence):
        yield _years(match.span(), _full(("20" if int(match["short"]) < 30 else "19") + match["short"]) or 0)


def _is_named_year(match: re.Match[str]) -> bool:
    """Tells "the year 1998" from "last year 90 farms" and "each year 1,600 tonnes"."""
    start = match.start()
    return len(match["year"]) == 4 and not LED_YEAR.search(match.string, max(0, start - 40), start)


def find_bare_years(sentence: str) -> Iterator[Aside]:
    """Four digits that are a year in their place."""
    end_of_year, amounts = -1, False
    for match in GROUP.finditer(sentence):
        follows_year = end_of_year >= 0 and sentence[end_of_year : match.start()] in JOINTS
        if not is_year(sentence, match.span(), follows_year=follows_year, beside_amount=amounts):
            amounts = True
            continue
        for digits in DIGITS.finditer(match[0]):
            start = match.start() + digits.start()
            end_of_year = start + 4
            yield _years((start, end_of_year), int(digits[0]))


def _full(year: str | None, first: str | None = None) -> int | None:
    """The year in four digits: 2024 for the "24" of "2023-24", 2019 for the "19" of "FY19"."""
    if year is None:
        return None
    if len(year) == 4:
        return int(year)
    if first and len(first) == 4:
        century = int(first[:2]) + (first[2:] == "99" and year == "00")
        return century * 100 + int(year)
    return int(year) + (2000 if int(year) < 70 else 1900)


def _season(match: re.Match[str]) -> Iterator[Aside]:
    first, last = int(match["year"]), _full(match["last"], match["year"])
    if last is None:
        return
    # "1850-1900" is a pair, "1850/60" a season; "2019-05" is a month, "1200-1500" more likely an amount
    if len(match["last"]) == 2 and not first < last:
        return
    is_old = min(first, last) < 1500 and not REIGNED.search(match.string, 0, match.start())
    if is_old or abs(last - first) > 500:
        return
    if is_year(match.string, match.span(), follows_year=False):
        yield _pair(match, first, last)


def _decade(match: re.Match[str]) -> Aside:
    if match["short"]:
        first = int(match["short"]) + (1900 if int(match["short"]) > 10 else 2000)
    else:
        first = int(match["year"])
    length = 100 if first % 100 == 0 and not match["short"] else 10
    return _years(match.span(), first, first + length)


def _pair(match: re.Match[str], first: int | None, last: int | None) -> Aside:
    if first is None:
        raise ValueError("a pair without its first year")
    if last is None:
        return _years(match.span(), first)
    interval = Interval(Fraction(min(first, last)), Fraction(max(first, last) + 1), high_open=True)
    return Aside(Span(*match.span()), "year", None, interval, (Fraction(first), Fraction(last)))


def _years(span: tuple[int, int], first: int, stop: int | None = None) -> Aside:
    low = Fraction(first)
    interval = Interval(low, Fraction(first + 1 if stop is None else stop), high_open=True)
    return Aside(Span(*span), "year", low, interval)


YEARS: tuple[Gated, ...] = (
    (
        r"(?:ear|[FC]Y|iscal|inancial|ax|cademic|alendar|odel|chool)[\s'’]*\d|[QH][1-4]|[1-4][QH]",
        find_fiscal_years,
    ),
    (r"\d[\s-]?[QH]\d?", find_year_quarters),
    (r"0['’]?s", find_decades),
    (r"[12]\d{3}\s*[-–—‑/]\s*\d", find_pairs),
    (r"\s['’‘]\d\d", find_short_years),
    (r"A\.?D|B\.?C|CE", find_eras),
    (r"[12]\d{3}", find_bare_years),
)
