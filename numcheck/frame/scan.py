"""The sentences of a document, masked once and matched against many patterns."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from numcheck.document.model import Sentence
from numcheck.frame.compile import Lexicon
from numcheck.frame.mask import View, views_of
from numcheck.frame.match import Match, find_matches, stands_at_clause_start
from numcheck.frame.model import Scene
from numcheck.frame.pattern import Pattern
from numcheck.quantity.model import Quantity


@dataclass(frozen=True, slots=True)
class Place:
    """Where in its sentence a quantity or a word stands."""

    clause: int
    stretch: int
    bracket: int


@dataclass(frozen=True, slots=True)
class Scan:
    """One sentence in all its views."""

    scene: Scene
    number: int
    """Place of the sentence in the document."""

    views: tuple[View, ...]
    lexicon: Lexicon

    @property
    def sentence(self) -> Sentence:
        """The sentence."""
        return self.scene.document.sentences[self.number]

    @property
    def quantities(self) -> tuple[Quantity, ...]:
        """Those of the sentence."""
        return self.scene.quantities[self.number]

    def matches(self, pattern: Pattern) -> Iterator[tuple[View, Match]]:
        """Every match of the pattern in any view; the same operands may be offered more than once."""
        expression = self.lexicon.expression(pattern)
        for view in self.views:
            if expression.may_stand(view.gists):
                for match in find_matches(expression, view):
                    if not pattern.starts_clause or stands_at_clause_start(view, match):
                        yield view, match

    def stands(self, pattern: Pattern) -> bool:
        """Whether the pattern matches anywhere."""
        return next(self.matches(pattern), None) is not None

    def places(self) -> dict[int, Place]:
        """The place of every quantity, and of every part of one, by the start of its span."""
        found: dict[int, Place] = {}
        for view in self.views:
            for token in view.tokens:
                if token.quantity is not None:
                    found.setdefault(
                        token.quantity.span.start, Place(token.clause, token.stretch, token.bracket)
                    )
        return found


def scan_sentence(scene: Scene, number: int, lexicon: Lexicon) -> Scan:
    """The sentence with its views."""
    text, span = scene.document.text, scene.document.sentences[number].span
    return Scan(scene, number, tuple(views_of(text, span, scene.quantities[number], lexicon.marks)), lexicon)


def spread(quantities: tuple[Quantity, ...]) -> Iterator[Quantity]:
    """The quantities, and the parts of those that fold two numbers."""
    for quantity in quantities:
        yield quantity
        yield from quantity.parts
