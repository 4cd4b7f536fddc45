"""Powers of ten behind a number: "3 × 10^6", "5 x 10⁶", "10^6", "2.5e-3"."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction

from numcheck.later import later
from numcheck.quantity.numeral import Numeral

POWER_AHEAD = frozenset("^*x×·⋅eE⁻⁺⁰¹²³⁴⁵⁶⁷⁸⁹")
"""Of the two characters after a number one is of these where a power of ten may follow."""

TIMES_TEN = later(
    r"\s?[x×·⋅*]\s?10(?:(?:\^|\*\*|(?=[-−–]\d)|\s(?=\d\b(?!\s?[x×])))\(?(?P<exponent>[-−–+]?\d{1,2})\)?|(?P<raised>[⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}))(?![\w.]*\d)"
)
OF_TEN = later(r"(?:\^|\*\*)\(?(?P<exponent>[-−–+]?\d{1,2})\)?(?!\d)|(?P<raised>[⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2})")
E_NOTATION = later(r"[eE](?P<exponent>[-−–+]\d{1,2}|(?<=\d\.\d.)\d{1,2}|(?<=\d\.\d\d.)\d{1,2})(?!\w)")
PLAIN = str.maketrans("⁻⁺⁰¹²³⁴⁵⁶⁷⁸⁹−–", "-+0123456789--")
TEN = Fraction(10)


def with_power(text: str, numeral: Numeral, end: int) -> Numeral:
    """The numeral with the power of ten that follows it; as it is where none does."""
    power = TIMES_TEN.match(text, numeral.end, end) or E_NOTATION.match(text, numeral.end, end)
    if power is not None:
        return numeral.scaled(_worth(power), power.end())
    power = OF_TEN.match(text, numeral.end, end) if numeral.value == TEN else None
    if power is None:
        return numeral
    value = _worth(power)
    return replace(numeral, value=value, last_digit=value, grain=value, is_loose=True, end=power.end())


def _worth(power: re.Match[str]) -> Fraction:
    digits = power["exponent"] if power.lastgroup == "exponent" else power["raised"]
    return TEN ** int(digits.translate(PLAIN))
