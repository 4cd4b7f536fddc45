"""Where in a sentence numerals may open."""

from __future__ import annotations

import re
from collections.abc import Iterator

from numcheck.quantity.notation import GLYPH, HAS_NUMERAL, LETTERS, letter_runs
from numcheck.quantity.vocabulary import Vocabulary

ARTICLES = frozenset({"a", "an", "the"})

Place = tuple[int, int]
"""Start and end of a word, a run of digits or a sign."""


ORDINALS = ("first", "second", "third", "eleventh", "twelfth", "thirteenth", "twentieth", "thirtieth")
SMALL_WORDS = frozenset({"a", "an", "the", "of"})

# Digits, a sign: where a numeral may open.
SIGN = rf"[\d.{GLYPH}{{}}](?:(?<=\d)\d+)?"


class OpeningScanner:
    """Finds the openings of numerals; built once from the vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.words = opening_words(vocabulary)
        self.lower = frozenset(map(str.lower, self.words))
        self.counting = counting_words(vocabulary)
        self.led = led_words(vocabulary)
        self.codes = frozenset(map(str.lower, code_words(vocabulary)))
        self.signs = sign_pattern(vocabulary)

    def places(self, text: str, start: int, end: int) -> list[Place] | None:
        """The openings in order; None where no numeral or ordinal stands."""
        sentence = text[start:end]
        lower = lowered(sentence)
        words = letter_runs(lower)
        has_word = not self.counting.isdisjoint(words)
        if not has_word and HAS_NUMERAL.search(sentence) is None:
            return None
        found = [match.span() for match in self.signs.finditer(text, start, end)]
        if has_word or "$" in sentence or not self.codes.isdisjoint(words):
            for word in self._present(words, sentence):
                found.extend(self._places_of(word, sentence, lower, start))
            found.sort()
        return found

    def _present(self, words: list[str], sentence: str) -> frozenset[str]:
        """The opening words of the sentence, articles only with a word that a numeral may go on with."""
        present = self.lower.intersection(words)
        if "$" in sentence or not self.led.isdisjoint(words):
            return present
        return present - ARTICLES

    def _places_of(self, word: str, sentence: str, lower: str, start: int) -> Iterator[Place]:
        """Where *word* stands between borders; "US" is none where the text has "us"."""
        at, length = lower.find(word), len(word)
        while at >= 0:
            stop = at + length
            is_apart = not (at and lower[at - 1].isalpha()) and not lower[stop : stop + 1].isalpha()
            if is_apart and (word in self.words or sentence[at:stop] in self.words):
                yield start + at, start + stop
            at = lower.find(word, stop)


def lowered(text: str) -> str:
    """*text* in lower case, every character in its place: "İ" would become two."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(low if len(low := character.lower()) == 1 else character for character in text)


def sign_pattern(words: Vocabulary) -> re.Pattern[str]:
    """Where a numeral may open that no word begins: at digits or at a sign."""
    signs = {sign[0] for sign in (*words.signs_asked, *words.signs) if not sign[0].isalpha()}
    return re.compile(SIGN.format(re.escape("".join(sorted(signs)))))


def opening_words(words: Vocabulary) -> frozenset[str]:
    """The first words of numerals, and the letters of currency signs and codes."""
    tables = (
        words.numbers, words.scales, words.fractions, words.multiples, words.vague, words.vague_factors,
        words.shares,
    )  # fmt: skip
    first = {word.split()[0] for table in tables for word in table}
    folds = {f"{number}fold" for number in words.numbers}
    return frozenset(first | folds | sign_letters(words) | {"half", "an", "a", "the", "both"})


def sign_letters(words: Vocabulary) -> frozenset[str]:
    """The first letters of currency signs: "US" of "US$", "USD"."""
    signs = (*words.signs_asked, *words.signs)
    return frozenset(run for sign in signs for run in LETTERS.findall(sign)[:1])


def code_words(words: Vocabulary) -> frozenset[str]:
    """Currency signs that are letters alone: "USD", "Rs"."""
    return frozenset(code for sign in words.signs if (code := sign.rstrip(".")).isalpha())


def counting_words(words: Vocabulary) -> frozenset[str]:
    """Words of which a sentence with a numeral or an ordinal in words has at least one."""
    phrases = (*words.vague, *words.vague_factors, *words.shares)
    inside = {word for phrase in phrases for word in phrase.split()}
    nths = {f"{name}s" for name in words.fractions} | {*ORDINALS, "fold"}
    return (opening_words(words) | inside | nths) - SMALL_WORDS - code_words(words) - sign_letters(words)


def led_words(words: Vocabulary) -> frozenset[str]:
    """Words of which one follows an article that opens a numeral: "a million", "an hour and a half"."""
    tables = (words.scales, words.fractions, words.multiples, words.vague, words.vague_factors, words.shares)
    inside = {word for table in tables for phrase in table for word in phrase.split()}
    clock = {"half", "quarter", "hour", "minute", "year"}
    return frozenset(inside | {f"{name}s" for name in words.fractions} | clock) - SMALL_WORDS
