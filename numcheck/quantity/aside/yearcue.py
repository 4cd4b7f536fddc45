"""Whether four bare digits are a year or a count: what stands before and after them tells.

A year read as a count makes a false alarm, a count read as a year is only missed, so doubt reads a year.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from numcheck.language.plural import looks_plural
from numcheck.later import later
from numcheck.quantity.noun.words import words

EARLIEST, LATEST = 1600, 2099

_DROW = r"\.?[^\W\d_]+(?:['’.-][^\W\d_]+)*"
BEFORE = later(rf"['\"‘“]?[\s-]+({_DROW})(?:\s+({_DROW})(?![\w'’.-]))?")
"""The two words before, in a text read from its end, where no word is searched for."""

AFTER = later(r"\s+([^\W\d_]+(?:['’-][^\W\d_]+)*)")
COMPOUND = later(r"-([^\W\d_]+)")
DIGITS = later(r"\d{4}")

COUNTED = words(
    "people persons men women children boys girls adults patients participants subjects respondents",
    "students pupils workers employees staff jobs members soldiers troops officers passengers residents",
    "households homes houses families migrants refugees voters votes deaths cases tonnes tons kilograms",
    "kilos pounds miles kilometers kilometres metres meters feet inches yards acres hectares litres",
    "liters gallons barrels watts kilowatts megawatts calories hours minutes seconds days weeks months",
    "years dollars euros pence yen rupees francs shares cars vehicles trucks trees animals birds books",
    "copies words pages seats beds times points degrees percent pct bytes pixels km kg mg cm mm ft lb",
    "lbs hp rpm mph kw mw hz mhz ghz gb mb tb square cubic million billion thousand hundred trillion mln",
    "bln",
)
"""Nouns and units that make any number before them an amount, whatever leads it."""

YEAR_PLURALS = words(
    "prices levels dollars figures results elections games olympics paralympics championships finals",
    "rates data sales profits revenues earnings exports imports accounts budgets numbers floods fires",
    "riots protests talks attacks reforms rules guidelines regulations estimates statistics census",
    "riders models editions versions awards oscars primaries midterms polls",
)
"""Nouns in the plural that a year before them dates: "the 2016 elections", "at 1990 levels"."""

TIME_PREPOSITIONS = words(
    "in since during until till before after by from through throughout circa c. ca. mid early late mid-",
    "pre post between around and or to versus vs vs. of for",
)
SURE_BEFORE = words(
    "year years since during until till throughout circa c. ca. early late mid mid-year spring summer",
    "autumn fall winter season christmas easter january february march april may june july august",
    "september october november december jan feb mar apr jun jul aug sept sep oct nov dec jan. feb. mar.",
    "apr. jun. jul. aug. sept. sep. oct. nov. dec. ended ending dated copyright election olympics",
    "edition vintage class due maturing expiring",
)
DETERMINERS = words(
    "the a an another its their his her our your my this that each last latest",
)
HEDGES = words(
    "over nearly almost than least about some approximately roughly exactly only just estimated up under",
    "total totaled totalled totalling totaling numbering numbered reached reaching hit counted recorded",
    "has have had sold bought arrested killed employs employed employing hired injured produced built",
    "made added won lost gained received cut shed collected raised costs cost weighs weighed measures",
    "measured contains contained holds held seats paid scored all these those no every where are were",
    "equals is-only plus minus times maximum minimum average averaged averages",
)
"""Words that lead an amount: what follows them is a year only where an amount makes no sense."""

CHANGE_VERBS = words(
    "rose risen rise rises rising fell fallen fall falls falling grew grown grow grows growing increased",
    "increase increases increasing decreased decrease decreases decreasing declined decline declines",
    "dropped drop drops climbed climb jumped jump went gone slipped dipped soared surged doubled tripled",
    "swelled shrank shrunk expanded expand reduced reduces reduce raised cut lifted widened narrowed",
)
AMOUNT_NOUNS = words(
    "total population sum number cost price value sample crowd average maximum minimum capacity",
    "membership workforce circulation peak record distance weight majority height length output turnout",
    "staff fleet loss gain deficit surplus fine salary fee attendance enrollment enrolment speed",
    "altitude elevation count tally",
)
BEFORE_OLD = later(
    r"\b(?:in|since|until|year|circa|c\.|from|between|b\.|born|d\.|died|r\.|fl\.|reigned|ruled|lived)\s+$",
    re.IGNORECASE,
)
AFTER_OLD = later(
    r"\s*(?:$|[.,;:()]|(?:the|a|an|and|when|by|to|as|at|after|with|he|she|it|they)\b)",
)
YEAR_COMPOUNDS = words(
    "based style era vintage only present born onwards onward model built dated",
)

FAR = 200


@dataclass(frozen=True, slots=True)
class _Place:
    """What stands around four digits: the two words before, the word after."""

    sentence: str
    start: int
    end: int
    previous: str
    earlier: str
    following: str

    @classmethod
    def of(cls, sentence: str, start: int, end: int) -> _Place:
        before = BEFORE.match(sentence[max(0, start - 40) : start][::-1])
        after = AFTER.match(sentence, end)
        previous, earlier = ((word or "")[::-1].lower() for word in before.groups()) if before else ("", "")
        return cls(sentence, start, end, previous, earlier, after[1] if after else "")

    @property
    def left(self) -> str:
        """What stands before, as far as it matters."""
        return self.sentence[max(0, self.start - FAR) : self.start].strip(" \t\r\n\"'‘“([{")

    @property
    def right(self) -> str:
        """What stands after, as far as it matters."""
        return self.sentence[self.end : self.end + FAR]

    @property
    def follows_led_year(self) -> bool:
        """As in "each year 1,600 tonnes"."""
        return self.previous == "year" and self.earlier in (
            "last",
            "this",
            "next",
            "each",
            "every",
            "that",
            "a",
            "per",
        )

    @property
    def opens_sentence(self) -> bool:
        """Whether at most the previous word stands before."""
        return self.left.lower() == self.previous


def is_year(
    sentence: str, span: tuple[int, int], *, follows_year: bool = False, beside_amount: bool = False
) -> bool:
    """Whether the four digits at *span*, or the group of them, name years in this place."""
    start, end = span
    if not all(EARLIEST <= int(digits) <= LATEST for digits in DIGITS.findall(sentence, start, end)):
        return _is_old_year(sentence, span)
    compound = COMPOUND.match(sentence, end)
    if compound:
        return compound[1].lower() in YEAR_COMPOUNDS
    place = _Place.of(sentence, start, end)
    if place.following.lower() in COUNTED:  # "In 2012 people" at the start, not "in 1850 people"
        return place.opens_sentence and place.previous in ("in", "since", "during", "by")
    if follows_year or (place.previous in SURE_BEFORE and not place.follows_led_year):
        return True
    return not _is_amount(place, beside_amount=beside_amount)


def _is_amount(place: _Place, *, beside_amount: bool) -> bool:
    previous, counts = place.previous, _counts(place.following)
    if previous == "of":
        return place.earlier not in SURE_BEFORE and (counts or place.earlier in AMOUNT_NOUNS)
    if previous == "the" and not place.following:  # "all of the 1850."
        return place.right[:1] == "," or not place.right.strip(" .;:)?!")
    if previous in ("to", "by", "from", "at") and place.earlier in CHANGE_VERBS:
        return previous == "to" or counts
    if previous in TIME_PREPOSITIONS or previous in DETERMINERS or not place.left:
        return False
    return beside_amount or _is_led_amount(place, counts=counts)


def _is_led_amount(place: _Place, *, counts: bool) -> bool:
    if place.previous in HEDGES:
        return counts or bool(place.following) or place.previous not in ("over", "about", "under")
    return counts or place.following in ("were", "are", "have")


def _counts(following: str) -> bool:
    """Whether the word is a plural noun that the number before it may count."""
    low = following.lower()
    return bool(following) and looks_plural(low) and low not in YEAR_PLURALS and not following[0].isupper()


def _is_old_year(sentence: str, span: tuple[int, int]) -> bool:
    """Before 1600 a year needs a preposition and no noun after it: "in 1492,", not "in 1492 cases"."""
    if not all(1000 <= int(number) < EARLIEST for number in DIGITS.findall(sentence, *span)):
        return False
    before = BEFORE_OLD.search(sentence[: span[0]])
    after = AFTER_OLD.match(sentence[span[1] :])
    return bool(before and after)
