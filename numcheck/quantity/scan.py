"""Finds the numerals of a sentence in one scan."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from fractions import Fraction

from numcheck.interval import Interval
from numcheck.quantity.numeral import DIGITS, GLYPHS, Numeral, read_digits
from numcheck.quantity.spelled import SpelledReader
from numcheck.quantity.vocabulary import Vocabulary

# "12.3m tonnes", "28m of the homes", "2.7m combined sales", but not "a 100m sprint" and not "3m to the left"
STOP = r"(?!(?:was|is|has|as|this|plus|across|long|wide|high|tall|deep|away|apart|from|and|to|by|in|at|on|for|the|a|or|with|into)\b)"
COUNTED = rf"(?=\s+(?:of\b|(?:{STOP}[a-z-]+\s+){{0,3}}?{STOP}(?:people|men|women|children|[a-z-]+s)\b))"

# What follows "a third", "half" when it is a part and not a place in a row: "a third of", "fell by a third."
PART_AHEAD = (
    r"(?=\s*(?:$|[.,;:)\]!?\u2014\u2013]|of\b|as\b|to\b|in\b|by\b|from\b|than\b|less\b|more\b|higher\b|lower\b|again\b|were\b"
    r"|was\b|are\b|is\b|had\b|have\b|has\b|said\b|and\b|or\b|who\b|that\b|did\b|do\b|will\b|would\b|since\b|on\b|at\b))"
)

# What follows a multiple: "twice as many", "double the", "doubled to"
MULTIPLE_AHEAD = (
    r"(?=\s*(?:$|[.,;)]|(?:as\s+(?:many|much|\w+\s+as)|the|that|those|its|their|his|her|our|what|last|more|larger|higher|to|from|in|by|over|since|the)\b))"
)


def alternatives(words: Iterable[str]) -> str:
    """A pattern for any of *words*, the longest first, blanks as any white space."""
    longest = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in longest)


class NumeralScanner:
    """Finds numerals; built once from the vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.words = vocabulary
        self.spelled = SpelledReader(vocabulary.numbers, vocabulary.scales)
        self.ordered_scales = {word: value for word, value in vocabulary.scales.items() if value >= 12}
        scales = alternatives(vocabulary.scales)
        self.scan = re.compile(self._pattern(vocabulary, scales))
        self.gate = re.compile(self._gate(vocabulary))
        glued = [s for s in vocabulary.suffixes if s not in vocabulary.suffixes_after_money]
        self.scale_ahead = re.compile(
            rf"(?:(?:\s+|-)?(?P<word>(?i:{scales}))\b|\s?(?P<glued>{alternatives(glued)})\b"
            rf"|(?P<noun>[mMbB]){COUNTED})"
        )
        self.money_scale = re.compile(
            rf"(?:(?:\s+|-)?(?P<word>(?i:{scales}))\b|\s?(?P<glued>{alternatives(vocabulary.suffixes)})\b)"
        )
        self.and_half = re.compile(r"(?i:(?:\s+|-)and(?:\s+|-)(?:an?(?:\s+|-)(half|quarter|third)|(three)(?:\s+|-)quarters))\b")

    def may_hold(self, text: str, start: int, end: int) -> bool:
        """Whether the sentence has a digit or a number word at all."""
        return self.gate.search(text, start, end) is not None

    def find(self, text: str, start: int, end: int) -> Iterator[Numeral]:
        """Every numeral between *start* and *end*, in order."""
        place = start
        while (match := self.scan.search(text, place, end)) is not None:
            place = match.end()
            for numeral in self._read(text, match, end):
                yield numeral
                place = max(place, numeral.end)

    def _read(self, text: str, match: re.Match[str], end: int) -> Iterator[Numeral]:
        form = match.lastgroup
        if form == "digits":
            yield self._with_scale(text, self._digits(match), end)
        elif form == "words":
            found = list(self.spelled.read(text, match.start("words"), match.end("words")))
            for numeral in found[:-1]:
                yield numeral
            for numeral in found[-1:]:
                yield self._with_scale(text, self._and_half(text, numeral, end), end)
        elif form is not None:
            yield from self._worded(text, match, form, end)

    def _digits(self, match: re.Match[str]) -> Numeral:
        surface = match.group("number") or match.group("whole") or match.group("plain")
        start, end = match.start("digits"), match.end("digits")
        numeral = read_digits(surface, start, end) if surface else read_digits("0", start, end)
        money = match.group("money") or ""
        numeral = replace(numeral, money=re.sub(r"\s|[-−–]$", "", money))
        if money[-1:] in ("-", "−", "–"):  # "$-3.2bn"
            numeral = numeral.negated(start)
        part = match.group("glyph") or match.group("mixed")
        if not part:
            return numeral
        extra = GLYPHS[part.strip()] if part.strip() in GLYPHS else Fraction(part.strip())
        value = (numeral.value or 0) + extra
        return replace(numeral, value=value, last_digit=extra / extra.numerator, grain=extra / extra.numerator, is_loose=True)

    def _and_half(self, text: str, numeral: Numeral, end: int) -> Numeral:
        match = self.and_half.match(text, numeral.end, end)
        if match is None or numeral.value is None:
            return numeral
        word = match.group(1)
        part = {"half": Fraction(1, 2), "quarter": Fraction(1, 4), "third": Fraction(1, 3)}.get((word or "").lower(), Fraction(3, 4))
        return replace(
            numeral, value=numeral.value + part, end=match.end(), last_digit=part, grain=part, is_loose=True
        )

    def _with_scale(self, text: str, numeral: Numeral, end: int) -> Numeral:
        pattern = self.money_scale if numeral.money else self.scale_ahead
        while (match := pattern.match(text, numeral.end, end)) is not None:
            if word := match.group("word"):
                factor = self.words.scales[word.lower()]
                exact = factor < 1000 and not numeral.is_loose
                numeral = numeral.scaled(factor, match.end())
                if exact:
                    numeral = replace(numeral, last_digit=Fraction(1), scale=None, is_loose=False)
                continue
            suffix = match.group("glued") or match.group("noun")
            return numeral.scaled(self.words.suffixes[suffix], match.end())
        return numeral

    def _worded(self, text: str, match: re.Match[str], form: str, end: int) -> Iterator[Numeral]:
        start, stop = match.start(form), match.end(form)
        surface = " ".join(match.group(form).lower().replace("-", " ").split())
        if form == "half":  # "half a million", "half a dozen"
            scale = self.words.scales[surface.split()[-1]]
            step = scale / 10 if scale >= 1000 else Fraction(1)
            yield Numeral(start=start, end=stop, form="words", value=scale / 2, last_digit=step, grain=step, is_loose=scale >= 1000)
        elif form == "halfunit":
            step = Fraction(1, 4)
            yield Numeral(start=start, end=stop, form="words", value=2 * step, last_digit=step, grain=step, is_loose=True)
        elif form == "part":
            yield self._part(surface, start, stop)
        elif form == "multiple":
            yield Numeral(start=start, end=stop, form="multiple", value=self.words.multiples[surface])
        elif form == "fold":
            yield from self._fold(surface, start, stop)
        elif form == "share":
            yield Numeral(start=start, end=stop, form="share", value=None, band=self.words.shares[surface])
        elif form == "vague":
            yield Numeral(start=start, end=stop, form="vague", value=None, band=self.words.vague[surface])
        elif form == "few":
            yield self._few(surface, start, stop)

    def _part(self, surface: str, start: int, stop: int) -> Numeral:
        count, _, word = surface.rpartition(" ")
        name = word.removesuffix("s") if word != "halves" else "half"
        whole = self.words.fractions.get(f"{count} {word}")
        if whole is not None:
            return Numeral(start=start, end=stop, form="fraction", value=whole[0], band=whole[1])
        value, band = self.words.fractions[name]
        times = Fraction(count) if count.isdecimal() else self.words.numbers.get(count, Fraction(1))
        if times != 1:
            value, band = value * times, Interval(value * times * Fraction(9, 10), value * times * Fraction(11, 10))
        return Numeral(start=start, end=stop, form="fraction", value=value, band=band)

    def _fold(self, surface: str, start: int, stop: int) -> Iterator[Numeral]:
        number = surface.removesuffix("fold").strip()
        if number and (number[0].isdecimal()):
            yield replace(read_digits(number, start, stop), form="multiple")
        elif number in self.words.numbers:
            yield Numeral(start=start, end=stop, form="multiple", value=self.words.numbers[number])

    def _few(self, surface: str, start: int, stop: int) -> Numeral:
        factor = next(f for f in sorted(self.words.vague_factors, key=len, reverse=True) if surface.startswith(f))
        scale = Fraction(1)
        for word in surface.removeprefix(factor).split():
            scale *= self.words.scales[word]
        return Numeral(start=start, end=stop, form="vague", value=None, band=self.words.vague_factors[factor] * scale)

    @staticmethod
    def _gate(words: Vocabulary) -> str:
        tables = [words.numbers, words.scales, words.fractions, words.multiples, words.vague, words.shares]
        opening = sorted({word.split()[-1] for table in tables for word in table} - {"a", "an", "the"})
        ordinals = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|[a-z]+eenth|[a-z]+tieth|[a-z]+-first"
        return rf"\d|[{''.join(GLYPHS)}]|(?i:\b(?:{alternatives(opening)}|{ordinals}|[a-z]+fold|thirds|quarters|fifths|sixths|eighths|tenths)\b)"

    @staticmethod
    def _pattern(words: Vocabulary, scales: str) -> str:
        signs = alternatives([*words.signs_asked, *words.signs])
        spaced = alternatives(sign[:-1] + " " + sign[-1] for sign in (*words.signs_asked, *words.signs) if sign[:-1].isalpha() and sign[-1] == "$")
        numbers = alternatives(words.numbers)
        parts = alternatives(name for name in words.fractions if " " not in name)
        glyphs = "".join(GLYPHS)
        many = alternatives(words.vague)
        measures = alternatives([*words.unit_words, *words.per_words, "minute", "second"])
        return (
            rf"(?P<fold>(?<![^\W_])(?i:{numbers}|{DIGITS})[\s-]?fold\b)"
            rf"|(?P<digits>(?:(?<![^\W_])(?P<money>(?:{spaced}|{signs})(?:\s|[-−–])?)|(?<![^\W_])(?<!\d[.,]))(?=[\d.{glyphs}])"
            rf"(?:(?P<number>{DIGITS})?(?P<glyph>\s?[{glyphs}])|(?P<whole>\d+)(?P<mixed>\s\d/\d\d?)(?!\d)|(?P<plain>{DIGITS})))"
            rf"|(?i:\b(?P<few>(?:{alternatives(words.vague_factors)})(?:\s+(?:{scales}))+)\b"
            rf"|\b(?P<half>half\s+an?\s+(?:{scales}))\b"
            rf"|\b(?P<halfunit>half\s+an?)(?=\s+(?:{measures})\b)"
            rf"|(?<!first\s)(?<!second\s)(?<!latter\s)(?<!other\s)(?<!this\s)(?<!each\s)(?<!every\s)(?<!\bthe\s)(?<!final\s)"
            rf"\b(?P<part>half(?=\s+(?:of|the|its|their|his|her|our|all|those|these)\b)|(?:one\s+)?half{PART_AHEAD}"
            rf"|(?:an?|one)[\s-](?:{parts}){PART_AHEAD}|(?:{numbers}|\d)[\s-](?:{parts})s(?!\s+(?:ago|later|earlier)\b))\b"
            rf"|\b(?P<multiple>{alternatives(words.multiples)})\b{MULTIPLE_AHEAD}"
            rf"|(?<!\bat\s)(?<!\bthe\s)\b(?P<share>{alternatives(words.shares)})(?=\s+of\b)\b"
            rf"|\b(?P<vague>{many})(?=\s+(?:of|more)\b|\s*[.,;]|\s+[a-z]+)\b"
            rf"|\b(?P<words>(?:an?\s+(?=(?:{scales})\b))?(?:{numbers}|{scales})(?:(?:[\s-]+|\s+and\s+)(?:{numbers}|{scales}))*)\b)"
        )
