"""What stands beside a numeral: the currency sign before it, the unit after it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from numcheck.later import later
from numcheck.quantity.ahead import MONEY, UnitAhead
from numcheck.quantity.cue import find_cued, is_code, is_paid
from numcheck.quantity.extract import extract_unit
from numcheck.quantity.letter import closes_quotation, is_free, is_letter
from numcheck.quantity.model import Kind
from numcheck.quantity.numeral import ONE, Numeral
from numcheck.quantity.product import read_factors
from numcheck.quantity.times import find_times, match_per, per_source, times_per_pattern
from numcheck.quantity.vocabulary import Vocabulary

DURATIONS = frozenset({
    "nanosecond", "microsecond", "millisecond", "second", "minute", "hour", "day", "week", "fortnight",
    "month", "year", "decade", "century",
})  # fmt: skip
TEMPERATURES = frozenset({"celsius", "fahrenheit", "kelvin"})

# "34-year-old", "34 years old", "six months of age"
OLD = later(r"[\s-](?:old(?:s)?\b|of\s+age\b)", re.IGNORECASE)

QUOTES = ("'", "’", '"', "”")

# "5 pounds sterling", "pounds" as money after a scale: "3 million pounds"
OF = later(r"\s+of(?=\s)", re.IGNORECASE)
OF_ONE = later(r"\s+of\s+(?:an?|one|1)(?=[\s-])", re.IGNORECASE)
WHOLE_AFTER = later(r"['’-]")
"""After a unit it tells a thing of which a part is taken: "half of a year's wages"."""

POUNDS = later(r"(?:\s|-)pounds?\b(?!-)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Unit:
    """The unit beside a numeral."""

    kind: Kind
    name: str | None
    end: int
    """Where its text ends."""

    factor: Fraction = ONE
    """What the numeral is worth in it: a basis point is 1/100 of a point."""


class UnitReader:
    """Reads units; built once from the vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.signs = vocabulary.signs
        codes = {sign: code for sign, code in vocabulary.signs.items() if sign == code}
        self.currencies = {_key(word): code for word, code in {**vocabulary.currency_words, **codes}.items()}
        self.ambiguous = frozenset(vocabulary.ambiguous_currencies)
        self.risky = vocabulary.risky_symbols
        self.names = {_key(word): name for word, name in vocabulary.unit_names.items()}
        self.ahead = UnitAhead(vocabulary)
        self.per = per_source(vocabulary)
        self.times_per = times_per_pattern(vocabulary)

    def read(self, text: str, numeral: Numeral, end: int) -> Unit | None:
        """The unit of *numeral*, with what it is per; None where there is none that is known."""
        if numeral.form in ("multiple", "share", "both", "unread"):
            return None
        if numeral.form in ("vague", "fraction"):
            return self._of_money(text, numeral, end) or self._of_one(text, numeral, end)
        if per := self.times_per.match(text, numeral.end, end):
            return Unit("rate", f"time / {_key(per['per'])}", per.end())
        if times := find_times(text, numeral, end):
            return Unit("multiple", None, times.end())
        unit = self._before(text, numeral, end) if numeral.money else self._after(text, numeral, end)
        if unit is not None and unit.kind in ("measure", "temperature", "duration"):
            unit = self._with_factors(text, unit, end)
        if unit is None or unit.kind not in ("money", "measure", "duration"):
            return unit
        return self._with_denominator(text, unit, end)

    def _of_one(self, text: str, numeral: Numeral, end: int) -> Unit | None:
        """As in "five-eighths of an inch", "a couple of weeks"."""
        of = (OF if numeral.form == "vague" else OF_ONE).match(text, numeral.end, end)
        match = self.ahead.match(text, of.end(), end) if of else None
        if match is None or match.lastgroup != "word" or WHOLE_AFTER.match(text, match.end(), end):
            return None
        name = self._name(match["word"])
        return _unit_of(name, match.end()) if name else None

    def _before(self, text: str, numeral: Numeral, end: int) -> Unit | None:
        sign = numeral.money
        if not numeral.is_loose and is_code(sign, text[numeral.start : numeral.end]):
            return None
        known = self.signs.get(sign)
        if known is None:
            found = extract_unit(f"{sign}7")
            known = found.unit if found else None
        if known is None:
            return None
        return Unit("money", known, self._past_name(text, numeral.end, end))

    def _past_name(self, text: str, place: int, end: int) -> int:
        """Past the word for the currency that follows the sign too: "US$5 million dollars"."""
        match = self.ahead.match(text, place, end)
        return (
            match.end() if match and match.lastgroup in MONEY and len(match[match.lastgroup]) > 2 else place
        )

    def _after(self, text: str, numeral: Numeral, end: int) -> Unit | None:
        if cued := find_cued(text, numeral, end):
            return Unit(*cued)
        match = self.ahead.match(text, numeral.end, end)
        if match is None:  # "three crores of rupees"
            return self._of_money(text, numeral, end) if numeral.scale is not None else None
        if match.lastgroup in MONEY:
            return self._currency(match, numeral)
        return self._measured(text, numeral, match, end)

    def _of_money(self, text: str, numeral: Numeral, end: int) -> Unit | None:
        """As in "billions of dollars", "a few hundred pounds"."""
        of = OF.match(text, numeral.end, end)
        place = of.end() if of else numeral.end
        match = self.ahead.match(text, place, end)
        if pounds := POUNDS.match(text, place, end):  # "thousands of pounds of rice"
            return None if OF.match(text, pounds.end(), end) else Unit("money", "GBP", pounds.end())
        return self._currency(match, numeral) if match and match.lastgroup in MONEY else None

    def _currency(self, match: re.Match[str], numeral: Numeral) -> Unit | None:
        word = _key(match.group(match.lastgroup or 0))
        least = numeral.band.low if numeral.band and numeral.band.low else numeral.last_digit
        if word in self.ambiguous and least < 1000 and not is_paid(match.string, numeral.start):
            return None
        if word == "p" and match.end() - match.start() > 1:
            return None
        known = self.currencies.get(word)
        if known is None:  # "10 P": the pattern ignores case, the names do not
            return None
        if known == "asked":
            found = extract_unit(f"7 {word}")
            return Unit("money", found.unit, match.end()) if found and found.is_money else None
        return Unit("money", known, match.end())

    def _measured(self, text: str, numeral: Numeral, match: re.Match[str], end: int) -> Unit | None:
        word = match.group(match.lastgroup or 0)
        if POUNDS.match(text, numeral.end, end) and (
            numeral.last_digit >= 1000 or is_paid(text, numeral.start)
        ):
            return Unit("money", "GBP", match.end())
        name, stop = self._name(word), match.end()
        is_risky = word in self.risky
        if is_letter(text, numeral, stop, word) or (
            is_risky and text[numeral.end] == "-" and text[stop : stop + 1] == "-"
        ):
            return None  # "two-in-five"
        if name is None or (is_risky and not is_free(text, numeral.start, stop, end)):
            return None
        if word in QUOTES and (text[numeral.end] != word or closes_quotation(text, stop)):
            return None
        if name in DURATIONS and (old := OLD.match(text, stop, end)):
            return Unit("age", f"{name} of age", old.end())
        return _unit_of(name, stop)

    def _name(self, word: str) -> str | None:
        for key in (_key(word), _key(word).removesuffix("s"), _key(word).removesuffix("es")):
            if key in self.names:
                return self.names[key]
        found = extract_unit("7 " + " ".join(word.replace("-", " ").split()))
        return found.unit if found else None

    def _with_factors(self, text: str, unit: Unit, end: int) -> Unit:
        names, stop = read_factors(text, unit.end, end, self.ahead, self._name)
        if not names:
            return unit
        return Unit("measure", " * ".join([unit.name or "", *names]), stop, unit.factor)

    def _with_denominator(self, text: str, unit: Unit, end: int) -> Unit:
        match = match_per(self.per, text, unit.end, end)
        if match is None:
            return unit
        word = match.group(match.lastgroup or 0)
        below = self._name(word) if self.ahead.match(f" {word}", 0, len(word) + 1) else None
        speed = unit.kind == "measure" and below is not None
        name = f"{unit.name} / {below or _key(word)}"
        return Unit("measure" if speed else "rate", name, match.end(), unit.factor)


def _key(word: str) -> str:
    spaced = " ".join(word.split())
    return spaced if len(spaced) <= 2 else spaced.lower()


def _unit_of(name: str, end: int) -> Unit:
    if name == "percent":
        return Unit("percent", "percent", end)
    if name == "points":
        return Unit("points", "percent", end)
    if name == "basis points":
        return Unit("points", "percent", end, Fraction(1, 100))
    if name in DURATIONS:
        return Unit("duration", name, end)
    return Unit("temperature" if name in TEMPERATURES else "measure", name, end)
