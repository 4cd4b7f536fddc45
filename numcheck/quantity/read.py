"""The reader: every quantity of a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from numcheck.later import later
from numcheck.quantity.aside import find_asides
from numcheck.quantity.atom import AtomReader
from numcheck.quantity.build import Builder, Scope, build_aside
from numcheck.quantity.convention import ConventionReader
from numcheck.quantity.elide import with_elided_nouns
from numcheck.quantity.elided import with_elided_rates
from numcheck.quantity.endless import build_endless, find_endless, masked
from numcheck.quantity.join import Draft, Joiner
from numcheck.quantity.model import Quantity
from numcheck.quantity.moved import moved
from numcheck.quantity.numbered import with_numbered_nouns
from numcheck.quantity.opening import OpeningScanner
from numcheck.quantity.points import with_percentage_points
from numcheck.quantity.vocabulary import Vocabulary
from numcheck.span import Span

# "$5m in 2011", "12 deaths during May 2019", "$5m (2011)"
WHEN = later(
    r"\s*,?\s+(?:in|during|by|on|at\s+the\s+end\s+of|ended|for|at)\s+(?:the\s+)?(?:year\s+|early\s+|late\s+|mid-)?$|\s+\($",
    re.IGNORECASE,
)


DATES = ("date", "year")


class Reader:
    """Reads quantities; built once from the vocabulary, picklable."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.conventions = ConventionReader(vocabulary)
        self.openings = OpeningScanner(vocabulary)
        self.atoms = AtomReader(vocabulary)
        self.joiner = Joiner(vocabulary)
        self.builder = Builder(vocabulary)

    def read(self, text: str, span: Span) -> tuple[Quantity, ...]:
        """The quantities of the sentence at *span* of *text*, in order, without overlap."""
        endless = find_endless(text, span)
        if endless:
            places, sentence = range(span.start, span.end), masked(text, span, endless)
            found = [moved(quantity, places) for quantity in self._read(sentence, Span(0, len(sentence)))]
            found += [build_endless(text, each) for each in endless]
            return tuple(sorted(found, key=lambda quantity: quantity.span))
        return self._read(text, span)

    def _read(self, text: str, span: Span) -> tuple[Quantity, ...]:
        places = self.openings.places(text, span.start, span.end)
        if places is None:
            return ()
        asides = find_asides(text, span)
        atoms = list(self.atoms.read(text, span, asides, places))
        scope = Scope(text, span, span.start)
        drafts = self._without_articles(text, self.joiner.join(text, span, atoms), span)
        found = _disjoint([self.builder.build(scope, draft) for draft in drafts])
        merged = _merged(found, [build_aside(text, aside) for aside in asides])
        counted = with_numbered_nouns(text, span.end, _with_dates(text, merged))
        rated = with_elided_rates(text, with_percentage_points(text, span, counted))
        return tuple(with_elided_nouns(text, rated))

    def _without_articles(self, text: str, drafts: Iterable[Draft], span: Span) -> list[Draft]:
        kept: list[Draft] = []
        for draft in drafts:
            before = kept[-1].atoms[-1] if kept else None
            if draft.form is not None or not self.atoms.is_article(text, draft.atoms[0], span, before):
                kept.append(draft)
        return kept


def _disjoint(found: list[Quantity]) -> list[Quantity]:
    """Without a hedge that two neighbours would share: the earlier keeps it."""
    kept: list[Quantity] = []
    for quantity in found:
        if not kept or kept[-1].span.end <= quantity.span.start:
            kept.append(quantity)
    return kept


def _merged(found: Sequence[Quantity], asides: Sequence[Quantity]) -> list[Quantity]:
    """Both in order; an aside that a quantity overlaps gives way."""
    if not asides:
        return list(found)
    merged: list[Quantity] = []
    ranked = sorted([*found, *asides], key=lambda quantity: quantity.span)
    taken = {quantity.span for quantity in found}
    for quantity in ranked:
        if not merged or merged[-1].span.end <= quantity.span.start:
            merged.append(quantity)
        elif quantity.span in taken and merged[-1].span not in taken:
            merged[-1] = quantity
    return merged


def _with_dates(text: str, found: list[Quantity]) -> list[Quantity]:
    """The quantities with the date or year that follows each."""
    after: Sequence[Quantity | None] = [*found[1:], None]
    return [
        replace(quantity, when=date) if date and _is_dated(text, quantity, date) else quantity
        for quantity, date in zip(found, after, strict=False)
    ]


def _is_dated(text: str, quantity: Quantity, date: Quantity) -> bool:
    if date.kind not in DATES or quantity.kind in DATES:
        return False
    glue = text[quantity.phrase.end : date.span.start]
    return len(glue) < 40 and WHEN.fullmatch(glue) is not None
