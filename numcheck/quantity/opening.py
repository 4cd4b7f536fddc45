"""Where in a sentence numerals may open."""

from __future__ import annotations

from collections.abc import Iterator

from numcheck.quantity.notation import (
    HAS_NUMERAL,
    code_words,
    counting_words,
    led_words,
    letter_runs,
    opening_words,
    sign_pattern,
)
from numcheck.quantity.vocabulary import Vocabulary

ARTICLES = frozenset({"a", "an", "the"})

Place = tuple[int, int]
"""Start and end of a word, a run of digits or a sign."""


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
