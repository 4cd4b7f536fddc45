"""Finds the numerals of a sentence in one scan."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from fractions import Fraction

from numcheck.later import later
from numcheck.quantity.endless import LONGEST
from numcheck.quantity.notation import digits_pattern, part_pattern, words_pattern
from numcheck.quantity.noun import counts_both
from numcheck.quantity.numeral import GLYPHS, ONE, Numeral, read_digits, read_whole
from numcheck.quantity.opening import Place, sign_letters
from numcheck.quantity.part import is_part
from numcheck.quantity.power import POWER_AHEAD, with_power
from numcheck.quantity.spelled import SpelledReader
from numcheck.quantity.suffix import multiplies, scale_pattern
from numcheck.quantity.vocabulary import Vocabulary
from numcheck.quantity.worded import WordedReader
from numcheck.span import Span

MOST_SCALES = 4
"""Scale words that one number may have."""

FOLD = later(r"[\s-]?fold", re.IGNORECASE)
MONEY_GLUE = later(r"\s|[~≈∼]|[-−–]$")


class NumeralScanner:
    """Finds numerals; built once from the vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.scales = vocabulary.scales
        self.suffixes = vocabulary.suffixes
        self.spelled = SpelledReader(vocabulary.numbers, {**vocabulary.scales, "score": Fraction(20)})
        self.worded = WordedReader(vocabulary)
        self.letters = sign_letters(vocabulary)
        self.digits, self.words = digits_pattern(vocabulary), words_pattern(vocabulary)
        self.and_part = part_pattern(vocabulary)
        self.scale = scale_pattern(vocabulary, is_money=False)
        self.money_scale = scale_pattern(vocabulary, is_money=True)

    def find(
        self, text: str, span: Span, places: Iterable[Place], closed: Iterable[Span] = ()
    ) -> Iterator[Numeral]:
        """Every numeral of a sentence, in order, that opens at one of *places* and outside *closed* spans."""
        done, barriers = span.start, iter(closed)
        barrier = next(barriers, None)
        for start, stop in places:
            if start < done:
                continue
            while barrier is not None and barrier.end <= start:
                barrier = next(barriers, None)
            if barrier is not None and barrier.start <= start:
                continue
            match = self._match(text, start, stop, span.end)
            if match is None:
                continue
            done = match.end()
            for numeral in self._read(text, match, span):
                yield numeral
                done = max(done, numeral.end)

    def _match(self, text: str, start: int, stop: int, end: int) -> re.Match[str] | None:
        if text[start].isalpha():
            match = self.words.match(text, start, end)
            return match or (
                self.digits.match(text, start, end) if text[start:stop] in self.letters else None
            )
        match = self.digits.match(text, start, end)
        is_fold = match is not None and FOLD.match(text, match.end(), end) is not None
        return self.words.match(text, start, end) if is_fold else match

    def _read(self, text: str, match: re.Match[str], span: Span) -> Iterator[Numeral]:
        end, form = span.end, match.lastgroup or ""
        if match.end() - match.start() > LONGEST and form != "words":
            return
        if form == "digits":
            yield self._with_scale(text, self._with_part(text, _digits(match), end), span)
        elif form == "words":
            found = list(self.spelled.read(text, *match.span(form)))
            yield from found[:-1]
            for last in found[-1:]:
                yield self._with_scale(text, self._with_part(text, last, end), span)
        elif form == "both":
            if counts_both(text, match.end(), end):
                yield replace(read_whole(Fraction(2), *match.span()), form="both")
        elif form == "part" and not _is_part(text, match, end):
            if text[match.start() : match.start() + 3].lower() == "one":  # "one quarter ago"
                yield from self.spelled.read(text, match.start(), match.start() + 3)
        else:
            numeral = self.worded.read(form, match.group(form), *match.span(form))
            if numeral is not None:
                yield numeral

    def _with_part(self, text: str, numeral: Numeral, end: int) -> Numeral:
        """As in "two and a half", "3 and 1/2", "a million and a half"."""
        if not text.startswith(("and", "And", "AND"), numeral.end + 1) or numeral.is_loose is not (
            numeral.scale is not None
        ):
            return numeral
        match = self.and_part.match(text, numeral.end, end)
        if match is None:
            return numeral
        part = match["part"]
        words = " ".join(part.lower().replace("-", " ").split())
        extra = _ratio(part) if "/" in part else self.worded.part(words).value
        return _with_fraction(numeral, extra or Fraction(0), match.end())

    def _with_scale(self, text: str, numeral: Numeral, span: Span) -> Numeral:
        end = span.end
        if not POWER_AHEAD.isdisjoint(text[numeral.end : numeral.end + 2]):
            numeral = with_power(text, numeral, end)
        pattern = self.money_scale if numeral.money else self.scale
        for _ in range(MOST_SCALES):
            match = pattern.match(text, numeral.end, end)
            if match is None:
                break
            word = match.group("word")
            if match.lastgroup == "alone" and not multiplies(text, numeral, match["alone"], span):
                break
            if word is None:
                return numeral.scaled(self.suffixes[match.group(match.lastgroup or 0)], match.end())
            factor = self.scales[word.lower()]
            if factor < 100 and numeral.scale is not None:  # "3 million dozen" counts dozens
                break
            numeral = _scaled(numeral, factor, match.end())
        return numeral


def _is_part(text: str, match: re.Match[str], end: int) -> bool:
    """Of "two thirds" the plural alone tells."""
    start, stop = match.span("part")
    return text[stop - 1] in "sS" or is_part(text, start, stop, end)


def _digits(match: re.Match[str]) -> Numeral:
    """As in "$1,300", "2½", "2 1/2"."""
    start, end = match.span("digits")
    surface = match.group("number") or match.group("whole") or match.group("plain") or "0"
    money = match.group("money") or ""
    numeral = read_digits(surface, start, end, MONEY_GLUE.sub("", money) if money else "")
    if money[-1:] in ("-", "−", "–"):  # "$-3.2bn"
        numeral = numeral.negated(start)
    part = "".join((match.group("glyph") or match.group("mixed") or "").replace("-", " ").split())
    if not part:
        return numeral
    extra = GLYPHS[part] if part in GLYPHS else _ratio(part)
    return _with_fraction(numeral, extra, end)


def _ratio(text: str) -> Fraction:
    above, _, below = text.partition("/")
    return Fraction(int(above), int(below)) if int(below) else Fraction(0)


def _with_fraction(numeral: Numeral, extra: Fraction, end: int) -> Numeral:
    """The numeral with a part added; where a scale word led it, of that: "a million and a half"."""
    scale = numeral.scale or ONE
    value = (numeral.value or Fraction(0)) + extra * scale
    if scale > 1 and value.denominator == 1 and scale < 1000:  # "a dozen and a half"
        return replace(numeral, value=value, end=end, last_digit=ONE, grain=ONE, scale=None, is_loose=False)
    step = Fraction(1, extra.denominator) if scale == 1 else _grain_of(scale, extra)
    return replace(numeral, value=value, end=end, last_digit=step, grain=step, is_loose=True)


def _scaled(numeral: Numeral, factor: Fraction, end: int) -> Numeral:
    """The numeral with the scale word that ends at *end*."""
    result, step = numeral.scaled(factor, end), numeral.last_digit
    if factor < 1000 and result.value is not None and result.value.denominator == 1:
        # "3 hundred", "2 dozen", "two and a half dozen"
        grain = max(result.grain, ONE)
        return replace(result, last_digit=ONE, grain=grain, scale=None, is_loose=False)
    if step < 1 and step.denominator % 10:  # "one and a half thousand"
        grain = _grain_of(factor, step)
        return replace(result, last_digit=grain, grain=grain)
    return result


def _grain_of(scale: Fraction, part: Fraction) -> Fraction:
    """How finely "one and a half thousand" is meant: to a tenth of a thousand, as "half a thousand" is."""
    return scale / (10 if part == Fraction(1, 2) else 20)
