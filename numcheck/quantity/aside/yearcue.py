"""Whether four bare digits are a year or a count: what stands before and after them tells.

A year read as a count makes a false alarm, a count read as a year is only missed, so doubt reads a year.
"""

from __future__ import annotations

import re

from numcheck.quantity.noun.plural import looks_plural

EARLIEST, LATEST = 1600, 2099

BEFORE = re.compile(
    r"(?:([^\W\d_]+(?:['’.-][^\W\d_]+)*\.?)\s+)?([^\W\d_]+(?:['’.-][^\W\d_]+)*\.?)[\s-]+(?:['\"‘“])?$"
)
AFTER = re.compile(r"(-|[\s]+)([^\W\d_]+(?:['’-][^\W\d_]+)*)")

COUNTED = frozenset(
    """
    people persons men women children boys girls adults patients participants subjects respondents students
    pupils workers employees staff jobs members soldiers troops officers passengers residents households homes
    houses families migrants refugees voters votes deaths cases tonnes tons kilograms kilos pounds miles
    kilometers kilometres metres meters feet inches yards acres hectares litres liters gallons barrels watts
    kilowatts megawatts calories hours minutes seconds days weeks months years dollars euros pence yen rupees
    francs shares cars vehicles trucks trees animals birds books copies words pages seats beds times points
    degrees percent pct bytes pixels km kg mg cm mm ft lb lbs hp rpm mph kw mw hz mhz ghz gb mb tb square cubic
    million billion thousand hundred trillion mln bln
    """.split()
)
"""Nouns and units that make any number before them an amount, whatever leads it."""

YEAR_PLURALS = frozenset(
    """
    prices levels dollars figures results elections games olympics paralympics championships finals rates data
    sales profits revenues earnings exports imports accounts budgets numbers floods fires riots protests talks
    attacks reforms rules guidelines regulations estimates statistics census riders models editions versions
    awards oscars primaries midterms polls
    """.split()
)
"""Nouns in the plural that a year before them dates: "the 2016 elections", "at 1990 levels"."""

TIME_PREPOSITIONS = frozenset(
    """
    in since during until till before after by from through throughout circa c. ca. mid early late mid- pre post
    between around and or to versus vs vs. of for
    """.split()
)
SURE_BEFORE = frozenset(
    """
    year years since during until till throughout circa c. ca. early late mid mid-year spring summer autumn fall
    winter season christmas easter january february march april may june july august september october november
    december jan feb mar apr jun jul aug sept sep oct nov dec jan. feb. mar. apr. jun. jul. aug. sept. sep. oct.
    nov. dec. ended ending dated copyright election olympics edition vintage class
    """.split()
)
DETERMINERS = frozenset("the a an its their his her our your my this that each last latest".split())
HEDGES = frozenset(
    """
    over nearly almost than least about some approximately roughly exactly only just estimated another up under
    total totaled totalled totalling totaling numbering numbered reached reaching hit counted recorded has have
    had sold bought arrested killed employs employed employing hired injured produced built made added won lost
    gained received cut shed collected raised costs cost weighs weighed measures measured contains contained
    holds held seats paid scored all these those no every where are were equals is-only plus minus times maximum
    minimum average averaged averages
    """.split()
)
"""Words that lead an amount: what follows them is a year only where an amount makes no sense."""

CHANGE_VERBS = frozenset(
    """
    rose risen rise rises rising fell fallen fall falls falling grew grown grow grows growing increased increase
    increases increasing decreased decrease decreases decreasing declined decline declines dropped drop drops
    climbed climb jumped jump went gone slipped dipped soared surged doubled tripled swelled shrank shrunk
    expanded expand reduced reduces reduce raised cut lifted widened narrowed
    """.split()
)
AMOUNT_NOUNS = frozenset(
    """
    total population sum number cost price value sample crowd average maximum minimum capacity membership
    workforce circulation peak record distance weight majority height length output turnout staff fleet loss
    gain deficit surplus fine salary fee attendance enrollment enrolment speed altitude elevation count tally
    """.split()
)
YEAR_COMPOUNDS = frozenset(
    "based style era vintage only present born onwards onward model built dated".split()
)


def is_year(sentence: str, span: tuple[int, int], *, follows_year: bool, beside_amount: bool = False) -> bool:
    """Whether the four digits at *span*, or the group of them, name years in this place."""
    start, end = span
    if not all(EARLIEST <= int(digits) <= LATEST for digits in re.findall(r"\d{4}", sentence[start:end])):
        return _is_old_year(sentence, span)
    after = AFTER.match(sentence, end)
    if after and after[1] == "-":
        return after[2].lower().split("-")[0] in YEAR_COMPOUNDS
    before = BEFORE.search(sentence, max(0, start - 40), start)
    previous = before[2].lower() if before else ""
    earlier = (before[1] or "").lower() if before else ""
    following = after[2] if after else ""
    if following.lower() in COUNTED:
        return _is_dated(previous, sentence, start)
    if previous in SURE_BEFORE or follows_year:
        return True
    return not _is_amount(previous, earlier, following, sentence[:start], beside_amount=beside_amount)


def _is_dated(previous: str, sentence: str, start: int) -> bool:
    """ "In 2012 people" at the start of a sentence, but not "in 1850 people"."""
    opens = not sentence[:start].strip(" \t\n\"'‘“").rstrip().lower().replace(previous, "", 1).strip()
    return opens and previous in ("in", "since", "during", "by")


def _is_amount(previous: str, earlier: str, following: str, left: str, *, beside_amount: bool) -> bool:
    counts = _counts(following)
    if previous == "of":
        return earlier not in SURE_BEFORE and (counts or earlier in AMOUNT_NOUNS)
    if previous == "the" and not following:
        return True
    if previous in ("to", "by", "from", "at") and earlier in CHANGE_VERBS:
        return previous == "to" or counts
    if previous in TIME_PREPOSITIONS or previous in DETERMINERS or not left.strip(" \t\n\"'‘“([{"):
        return False
    if beside_amount:
        return True
    if previous in HEDGES:
        return counts or not (previous in ("over", "about", "under") and not following)
    return counts or following in ("were", "are", "have")


def _counts(following: str) -> bool:
    """Whether the word is a plural noun that the number before it may count."""
    low = following.lower()
    return bool(following) and looks_plural(low) and low not in YEAR_PLURALS and not following[0].isupper()


def _is_old_year(sentence: str, span: tuple[int, int]) -> bool:
    """ "in 1492," but not "in 1492 cases": a number below 1600 needs a preposition and no noun after it."""
    digits = re.findall(r"\d{4}", sentence[span[0] : span[1]])
    if not all(1000 <= int(number) < EARLIEST for number in digits):
        return False
    before = re.search(
        r"\b(?:in|since|until|year|circa|c\.|from|between)\s+$", sentence[: span[0]], re.IGNORECASE
    )
    after = re.match(
        r"\s*(?:$|[.,;:)]|(?:and|when|by|to|as|at|after|with|he|she|it|they)\b)", sentence[span[1] :]
    )
    return bool(before and after)
