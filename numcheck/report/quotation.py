"""Where a draft says quoted words, and the numbers that they hold."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

from numcheck.claim.model import Claim
from numcheck.document.model import Document
from numcheck.pattern.model import Item
from numcheck.quantity.model import Quantity
from numcheck.report.fingerprint import normalised
from numcheck.span import Span


@dataclass(frozen=True, slots=True)
class Folded:
    """A document's words without what editors and markup change, each character with its place."""

    text: str
    places: Sequence[int]
    found: dict[str, tuple[Span, ...]] = field(default_factory=dict)
    """What has been looked for already."""

    @classmethod
    def of(cls, document: Document) -> Folded:
        """The words as the page shows them: no marks, one of several spaces."""
        hidden = {place for span in document.markup for place in range(span.start, span.end)}
        pieces: list[str] = []
        places = array("q")
        for place, char in enumerate(document.text):
            piece = " " if char.isspace() else _folded(char)
            if place not in hidden and (piece != " " or (pieces and pieces[-1] != " ")):
                pieces += piece
                places.extend([place] * len(piece))
        return cls("".join(pieces), places)

    def spans_of(self, quoted: str) -> tuple[Span, ...]:
        """Every stretch that says the words, whatever their white space, quotes, dashes and case."""
        wanted = normalised(quoted)
        if wanted not in self.found:
            self.found[wanted] = tuple(self._spans_of(wanted))
        return self.found[wanted]

    def _spans_of(self, wanted: str) -> Iterator[Span]:
        start = self.text.find(wanted)
        while wanted and start >= 0:
            yield Span(self.places[start], self.places[start + len(wanted) - 1] + 1)
            start = self.text.find(wanted, start + 1)


def number_span(operand: Quantity | Item, text: str) -> Span:
    """An operand's place without its hedge: what a writer quotes of "about 30 percent"."""
    span = operand.span
    hedge = operand.hedge if isinstance(operand, Quantity) else None
    if not hedge:
        return span
    words = r"\s+".join(map(re.escape, hedge.split()))
    found = re.fullmatch(
        rf"({words})?\s*(?P<number>.*?)\s*({words})?", span.of(text), re.DOTALL | re.IGNORECASE
    )
    if found is None or not found["number"]:
        return span
    return Span(span.start + found.start("number"), span.start + found.end("number"))


def accused_span(claim: Claim, text: str) -> Span:
    """The accused number's place without its hedge."""
    accused = (each for each in claim.labels.values() if each.span == claim.span)
    return next((number_span(each, text) for each in accused), claim.span)


@cache
def _folded(char: str) -> str:
    return normalised(char)
