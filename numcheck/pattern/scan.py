"""The sentences of a document, masked once and matched against many patterns."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import takewhile

from numcheck.document.model import Sentence
from numcheck.pattern.compile import Lexicon
from numcheck.pattern.mask import View, views_of
from numcheck.pattern.match import Match, find_matches, stands_at_clause_start, stands_at_phrase_end
from numcheck.pattern.model import Scene
from numcheck.pattern.parse import KindsKey, Pattern
from numcheck.quantity.model import Quantity
from numcheck.span import Span


@dataclass(frozen=True, slots=True)
class Place:
    """Where in its sentence a quantity or a word stands."""

    clause: int
    stretch: int
    bracket: int


@dataclass(frozen=True, slots=True, eq=False)
class Scan:
    """One sentence in all its views."""

    scene: Scene
    number: int
    """Place of the sentence in the document."""

    views: tuple[View, ...]
    lexicon: Lexicon
    limits: set[str] = field(default_factory=set, repr=False)
    """Why it was not looked at all the way, where it was not: "more than 120 numbers"."""

    _stretches: dict[tuple[str, KindsKey], frozenset[int]] = field(default_factory=dict, repr=False)

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
        for view in self.views:
            if self.lexicon.may_stand(pattern, view.gists):
                for match in find_matches(self.lexicon.expression(pattern), view, self.limits):
                    if pattern.starts_clause and not stands_at_clause_start(view, match):
                        continue
                    if not pattern.ends_phrase or stands_at_phrase_end(view, match):
                        yield view, match

    def stands(self, pattern: Pattern) -> bool:
        """Whether the pattern matches anywhere."""
        return bool(self.stretches(pattern))

    def stretches(self, pattern: Pattern) -> frozenset[int]:
        """Every stretch that a match of the pattern touches; from the second time on, as before."""
        found = self._stretches.get(pattern.key)
        if found is None:
            matches = self.matches(pattern)
            tokens = (token for view, match in matches for token in view.tokens[match.first : match.after])
            found = self._stretches[pattern.key] = frozenset(token.stretch for token in tokens)
        return found

    def stretches_at(self, span: Span) -> frozenset[int]:
        """Every stretch that *span* touches."""
        tokens = self.views[0].tokens
        first = bisect_right(tokens, span.start, key=lambda token: token.span.end)
        inside = takewhile(lambda token: token.span.start < span.end, tokens[first:])
        return frozenset(token.stretch for token in inside)

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
