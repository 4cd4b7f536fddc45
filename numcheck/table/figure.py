"""What one cell of a table says: a figure with its unit, nothing at all, or words."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from fractions import Fraction
from functools import lru_cache
from typing import Literal

from numcheck.quantity.notation import alternatives
from numcheck.quantity.numeral import DIGITS, read_digits
from numcheck.quantity.vocabulary import Vocabulary

CellKind = Literal["figure", "nil", "blank", "not available", "text"]

NIL = re.compile(r"[\s$£€¥(]*(?:[-‐‑–—−]+|nil)[\s)%]*", re.IGNORECASE)
NOT_AVAILABLE = re.compile(
    r"n\.?\s?/?\s?[adsm]\.?|not available|not applicable|\.{2,3}|…|:|[*xX?]", re.IGNORECASE
)
NOTE = (
    r"(?:[*†‡§¶¹²³⁴⁵⁶⁷⁸⁹⁰]|\^\w+|\[\w{1,2}\]"
    r"|\((?:[a-z]|[ivx]{1,4}|\d{1,2}|\d(?:,\s?\d)+)\)|(?<=\d)[pre](?!\w))"
)
SIGN = r"[-−–‐+]"
REST = (
    r"(?P<scale>{scales})?\s*(?P<unit>%|‰|(?!(?:st|nd|rd|th)\b)[a-zA-Zµà-ÿ][^\W\d_]{{0,11}}"
    r"(?:[²³/][^\W\d_]{{0,8}})?|°[CF]?|×|[$£€¥])?"
    r"\s*(?P<beside>\(\s*{sign}?\d+(?:\.\d+)?\s*%?\s*\))?\s*(?P<notes>{note}*)"
)
PLAIN = re.compile(r"(?P<sign>-)?(?P<whole>\d+|\d{1,3}(?:,\d{3})+)(?:\.(?P<decimals>\d{1,9}))?", re.ASCII)
"""What most cells hold, read without a look for units and signs."""

MONEY_BEHIND = frozenset("$£€¥")
PERCENT_UNITS = frozenset({"%", "percent", "pct"})


@dataclass(frozen=True, slots=True)
class Figure:
    """A cell as it is read."""

    kind: CellKind
    text: str
    """With the marks between digits that English has, whatever the document's are."""

    value: Fraction | None = None
    """As displayed, negative in brackets; nothing where the cell is nil."""

    step: Fraction = Fraction(0)
    """Worth of the last digit."""

    slack: Fraction = Fraction(0)
    """How far the exact value may lie from the one displayed: half a step, more for a coarse grain."""

    unit: str = ""
    """``%``, or the unit as written, in the singular."""

    money: str = ""
    """The currency sign, as written."""

    digits: str = ""
    """As written, without marks."""

    beside: str = ""
    """What stands in brackets behind it: the 8% of "12 (8%)"."""

    is_signed: bool = False
    """Written with a plus or minus, or in brackets."""

    @property
    def is_figure(self) -> bool:
        """Whether it displays a number."""
        return self.kind == "figure"

    @property
    def counts(self) -> bool:
        """Whether it takes part in sums: a figure, or nothing to add."""
        return self.kind in ("figure", "nil", "blank")

    @property
    def decimals(self) -> int:
        """How many digits stand behind the decimal mark."""
        return len(self.digits.partition(".")[2])


BLANK = Figure("blank", "")


@dataclass
class CellReader:
    """Reads cells; *english* writes digits with the marks of English, whatever the document's are."""

    vocabulary: Vocabulary
    english: Callable[[str], str]
    _known: dict[str, Figure] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._scales = {**self.vocabulary.scales, **self.vocabulary.suffixes}
        signs = (*self.vocabulary.signs_asked, *self.vocabulary.signs)
        self._pattern = _figure_pattern(signs, tuple(self._scales))

    def read(self, text: str) -> Figure:
        """What the cell with that text says."""
        found = self._known.get(text)
        if found is None:
            stripped = text.strip()
            is_whole = stripped.isascii() and stripped.isdecimal()
            found = _plain_figure(stripped, "", stripped, "") if is_whole else self._read(stripped)
            self._known[text] = found
        return found

    def _read(self, text: str) -> Figure:
        if not text:
            return BLANK
        if NIL.fullmatch(text):
            return Figure("nil", text, Fraction(0))
        if NOT_AVAILABLE.fullmatch(text):
            return Figure("not available", text)
        text = self.english(text) if any(map(str.isdigit, text)) else text
        if (plain := PLAIN.fullmatch(text)) is not None:
            return _plain_figure(text, *plain.groups(""))
        match = self._pattern.fullmatch(text)
        if match is None or (match["open"] is None) != (match["close"] is None):
            return Figure("text", text)
        return self._figure(text, match)

    def _figure(self, text: str, match: re.Match[str]) -> Figure:
        numeral = read_digits(match["digits"], match.start("digits"), match.end("digits"))
        if numeral.value is None:
            return Figure("text", text)
        unit = match["percent"] or match["unit"] or ""
        money = next((match[name] for name in ("first", "second", "third") if match[name]), "")
        if unit in MONEY_BEHIND:
            money, unit = unit, ""
        suffix = match["scale"] or ""
        if suffix in self.vocabulary.suffixes_after_money and not money:
            suffix, unit = "", unit or suffix
        scale = self._scales.get(suffix, 1)
        signs = [match[name] for name in ("sign", "inner") if match[name]]
        is_negative = bool(match["open"]) or any(sign != "+" for sign in signs)
        value, step = numeral.value, numeral.last_digit
        if scale != 1:
            value, step = value * scale, step * scale
        return Figure(
            "figure", text, -value if is_negative else value, step, _half(step),
            unit=_unit(unit), money=money.strip(), digits=re.sub(r"[^\d.]", "", match["digits"]),
            beside=(match["beside"] or "").strip("() "), is_signed=bool(signs or match["open"]),
        )  # fmt: skip


def _plain_figure(text: str, sign: str, whole: str, decimals: str) -> Figure:
    whole = whole.replace(",", "")
    step, half = _last_digit(len(decimals))
    number = int(sign + whole + decimals)
    value = Fraction(number, step.denominator) if decimals else Fraction(number)
    digits = f"{whole}.{decimals}" if decimals else whole
    return Figure("figure", text, value, step, half, digits=digits, is_signed=bool(sign))


@lru_cache(maxsize=16)
def _last_digit(decimals: int) -> tuple[Fraction, Fraction]:
    """What the last of so many decimals is worth, and half of it."""
    return Fraction(1, 10**decimals), Fraction(1, 2 * 10**decimals)


@lru_cache(maxsize=256)
def _half(step: Fraction) -> Fraction:
    return step / 2


def with_unit(figure: Figure, unit: str) -> Figure:
    """The figure counted in the unit that its row or column names, where it names none itself."""
    return replace(figure, unit=unit) if figure.is_figure and not figure.unit else figure


def _unit(written: str) -> str:
    lower = written.lower()
    if lower in PERCENT_UNITS:
        return "%"
    return lower.removesuffix("s") if len(lower) > 3 else lower


@lru_cache(maxsize=4)
def _figure_pattern(signs: tuple[str, ...], scales: tuple[str, ...]) -> re.Pattern[str]:
    money = alternatives(signs)
    scale = "|".join(rf"{re.escape(each)}(?![^\W\d_])" for each in sorted(scales, key=len, reverse=True))
    rest = REST.format(scales=scale, sign=SIGN, note=NOTE)
    return re.compile(
        rf"(?P<first>{money})?\s*(?P<sign>{SIGN})?\s*(?P<second>{money})?\s*(?P<open>[(\[])?"
        rf"\s*(?P<inner>{SIGN})?"
        rf"\s*(?P<third>{money})?\s*(?P<digits>{DIGITS})(?![\d.,/:]\d)\s*(?P<percent>%)?\s*"
        rf"(?P<close>(?<=[\d%\s])[)\]])?\s*{rest}"
    )
