"""What cues ask of one mention: each question is a bit, answered once whatever relations ask it.

Most questions are whether one of some words stands at a place. An index of the questions by word answers all
of one place together.
"""

from __future__ import annotations

from collections.abc import Callable

from numcheck.mention.model import Mention
from numcheck.relation.lexical import PLACES, SHARED, Words
from numcheck.relation.predicate import UNARY, Asked

Answer = Callable[[Mention], None]
"""Writes into a mention what is asked of it, as a rule more than one bit."""


class _Place:
    """The questions for the words at one place."""

    def __init__(self, name: str) -> None:
        self.name, self.words, self.number = name, PLACES[name], SHARED.get(name)
        self.asked = 0
        self.by_word: dict[str | None, int] = {}

    def add(self, bit: int, asked: Asked) -> None:
        """Takes one question more."""
        self.asked |= bit
        for word in asked:
            self.by_word[word] = self.by_word.get(word, 0) | bit

    def __call__(self, mention: Mention) -> None:
        found = self._found(self.words(mention)) if self.number is None else self._shared(mention)
        mention.true |= found
        mention.false |= self.asked & ~found

    def _found(self, words: Words) -> int:
        found, by_word = 0, self.by_word
        for word in words:
            if word in by_word:
                found |= by_word[word]
        return found

    def _shared(self, mention: Mention) -> int:
        """From the second mention on as for the first one of the sentence or clause."""
        number = self.number(mention) if self.number is not None else 0
        known = mention.parse.told.get((self.name, number))
        if known is None or known[0] != self.asked:
            found = self._found(self.words(mention))
            known = mention.parse.told[self.name, number] = self.asked, found
        return known[1]


PLACE: dict[str, _Place] = {name: _Place(name) for name in PLACES}
BITS: dict[tuple[str, Asked], int] = {}
NEEDED: dict[Callable[[Mention], bool], int] = {}
ANSWERS: dict[int, Answer] = {}
"""By the bit of each question."""


def bit_of(name: str, asked: Asked) -> int:
    """The bit of a predicate with the words that it names."""
    bit = BITS.get((name, asked))
    if bit is None:
        bit = BITS[name, asked] = 1 << len(ANSWERS)
        if name in PLACE:
            PLACE[name].add(bit, asked)
            ANSWERS[bit] = PLACE[name]
        else:
            predicate = UNARY[name]
            ANSWERS[bit] = _answer(lambda mention: predicate(mention, asked), bit)
    return bit


def _answer(test: Callable[[Mention], bool], bit: int) -> Answer:
    def answer(mention: Mention) -> None:
        if test(mention):
            mention.true |= bit
        else:
            mention.false |= bit

    return answer


def bit_of_need(test: Callable[[Mention], bool]) -> int:
    """The bit of what a predicate of two roles needs of one of them."""
    bit = NEEDED.get(test)
    if bit is None:
        bit = NEEDED[test] = 1 << len(ANSWERS)
        ANSWERS[bit] = _answer(test, bit)
    return bit


def one_stands(mention: Mention, wanted: int, unwanted: int) -> bool:
    """Whether one of the questions *wanted* is true or one of those *unwanted* false."""
    while True:
        if mention.true & wanted or mention.false & unwanted:
            return True
        left = (wanted | unwanted) & ~(mention.true | mention.false)
        if not left:
            return False
        ANSWERS[left & -left](mention)
