"""Nouns that hold a numeral: "4,000 Type 2 meters", "three Grade 1 listed barns"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from numcheck.later import later
from numcheck.quantity.model import Quantity
from numcheck.quantity.noun import looks_plural, read_noun
from numcheck.quantity.noun.words import FUNCTION_WORDS, VERBS
from numcheck.span import Span

BEFORE_LABEL = later(r"\s+((?:[a-z][a-z-]*\s+){0,2})")


def with_numbered_nouns(text: str, end: int, quantities: Sequence[Quantity]) -> list[Quantity]:
    """The quantities of a sentence that ends at *end*; a number before a label and a plural counts that."""
    counted = list(quantities)
    for place, (quantity, label) in enumerate(pairwise(quantities)):
        if label.kind == "identifier":
            counted[place] = _counted(text, end, quantity, label)
    return counted


def _counted(text: str, end: int, quantity: Quantity, label: Quantity) -> Quantity:
    is_bare = quantity.kind == "number" and quantity.noun is None and quantity.unit is None
    is_bare = is_bare or (quantity.kind == "count" and quantity.phrase.end > label.span.start)
    between = BEFORE_LABEL.fullmatch(text, quantity.span.end, label.span.start) if is_bare else None
    if between is None or any(word in FUNCTION_WORDS or word in VERBS for word in between[1].split()):
        return quantity
    noun = read_noun(text, label.span.end, end)
    if noun.noun is None or noun.span is None or not looks_plural(noun.noun.split()[-1].lower()):
        return quantity
    if text[label.span.end : noun.span.start].strip():
        return quantity
    span = Span(between.start(1), noun.span.end)
    return replace(
        quantity, kind="count", noun=span.of(text), head=noun.head, phrase=quantity.span.cover(span)
    )
