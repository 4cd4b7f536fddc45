"""Parts, multiples and vague amounts in words: "two-thirds", "fivefold", "dozens"."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from fractions import Fraction

from numcheck.interval import Interval
from numcheck.quantity.numeral import Form, Numeral, read_digits
from numcheck.quantity.vocabulary import Vocabulary

NTH_REACH = Fraction(10, 100)
"""Reach of a part whose words the vocabulary does not list: "four fifths"."""


class WordedReader:
    """Reads what the pattern of numerals found in words; built once from the vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.words = vocabulary

    def read(self, form: str, surface: str, start: int, end: int) -> Numeral | None:
        """The numeral that the group *form* of the pattern found."""
        plain = " ".join(surface.lower().replace("-", " ").split())
        numeral = READERS[form](self, plain)
        return None if numeral is None else replace(numeral, start=start, end=end)

    def half(self, surface: str) -> Numeral:
        """As in "half a million", "three quarters of a million"."""
        part, _, word = surface.removesuffix(" ").rpartition(" ")
        scale = self.words.scales[word]
        value = self._share_of(part.removesuffix(" an").removesuffix(" a").removesuffix(" of")) * scale
        if scale < 1000:  # "half a dozen"
            return _numeral("words", value)
        step = scale / 10 if value * 2 == scale else scale / 20
        return replace(_numeral("words", value), last_digit=step, grain=step, is_loose=True)

    def _share_of(self, part: str) -> Fraction:
        """What "half", "a quarter", "three quarters" come to."""
        count, _, name = part.rpartition(" ")
        one = self.words.fractions[name if name in self.words.fractions else name.removesuffix("s")][0]
        return one * (self.words.numbers.get(count, Fraction(1)))

    def half_unit(self, surface: str) -> Numeral:
        """As in "half an hour", "a half-mile", "a quarter of a point"."""
        value = self._share_of(surface.removesuffix("n").removesuffix(" a").removesuffix(" of"))
        return replace(_numeral("words", value), last_digit=value / 2, grain=value / 2, is_loose=True)

    def and_half(self, surface: str) -> Numeral:
        """The "an" of "an hour and a half", whose half the reader of atoms adds."""
        return _numeral("words", Fraction(len(surface.split())))

    def part(self, surface: str) -> Numeral:
        """As in "half", "a third", "two thirds", "four fifths"."""
        known = self.words.fractions.get(surface)
        if known is None:
            count, _, word = surface.rpartition(" ")
            value, band = self.words.fractions[
                word if word in self.words.fractions else word.removesuffix("s")
            ]
            times = Fraction(count) if count.isdecimal() else self.words.numbers.get(count, Fraction(1))
            known = (value, band) if times == 1 else _times(value, times)
        return _numeral("fraction", *known)

    def fold(self, surface: str) -> Numeral | None:
        """As in "fivefold", "5 fold"."""
        number = surface.removesuffix("fold").strip()
        if number[:1].isdecimal():
            return read_digits(number, 0, 0, form="multiple")
        return _numeral("multiple", self.words.numbers[number]) if number in self.words.numbers else None

    def again(self, _surface: str) -> Numeral:
        """As in "half as much again"."""
        return _numeral("multiple", Fraction(3, 2))

    def multiple(self, surface: str) -> Numeral:
        """As in "doubled", "twice"."""
        return _numeral("multiple", self.words.multiples[surface])

    def share(self, surface: str) -> Numeral:
        """As in "a majority", "most"."""
        return _numeral("share", None, self.words.shares[surface])

    def vague(self, surface: str) -> Numeral:
        """As in "dozens", "hundreds of thousands"."""
        return _numeral("vague", None, self.words.vague[surface])

    def few(self, surface: str) -> Numeral:
        """As in "a few hundred", "several thousand"."""
        factor = max((f for f in self.words.vague_factors if surface.startswith(f"{f} ")), key=len)
        band = self.words.vague_factors[factor]
        for word in surface.removeprefix(factor).split():
            band = band * self.words.scales[word]
        return _numeral("vague", None, band)


READERS: Mapping[str, Callable[[WordedReader, str], Numeral | None]] = {
    "half": WordedReader.half,
    "halfunit": WordedReader.half_unit,
    "unitpart": WordedReader.half_unit,
    "andhalf": WordedReader.and_half,
    "part": WordedReader.part,
    "fold": WordedReader.fold,
    "again": WordedReader.again,
    "multiple": WordedReader.multiple,
    "share": WordedReader.share,
    "vague": WordedReader.vague,
    "few": WordedReader.few,
}
"""The method for each named group of the pattern of numerals."""


def _times(value: Fraction, times: Fraction) -> tuple[Fraction, Interval]:
    product = value * times
    return product, Interval.around(product, product * NTH_REACH)


def _numeral(form: Form, value: Fraction | None, band: Interval | None = None) -> Numeral:
    return Numeral(start=0, end=0, form=form, value=value, band=band)
