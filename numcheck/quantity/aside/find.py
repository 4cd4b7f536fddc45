"""All asides of a sentence: every recogniser looks, the longest find wins."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Callable, Iterable

from numcheck.quantity.aside.clock import find_times
from numcheck.quantity.aside.date import find_dates
from numcheck.quantity.aside.mark import find_marks
from numcheck.quantity.aside.model import Aside
from numcheck.quantity.aside.name import find_names
from numcheck.quantity.aside.needle import holds_any
from numcheck.quantity.aside.notation import find_notation
from numcheck.quantity.aside.ordinal import find_ordinals
from numcheck.quantity.aside.reference import find_references, find_spelled_references
from numcheck.quantity.aside.score import find_scores
from numcheck.quantity.aside.year import find_years
from numcheck.span import Span

RECOGNISERS: tuple[Callable[[str], Iterable[Aside]], ...] = (
    find_dates,
    find_notation,
    find_years,
    find_times,
    find_scores,
    find_references,
    find_names,
    find_marks,
)
"""Of two finds that are equally long the one of the earlier recogniser wins."""

HAS_DIGIT = re.compile(r"\d")
NUMERALS_IN_NAMES = (
    " One", " one", " Two", " Three", " Four", " Five", " Six", " Seven", " Eight", " Nine", " Ten", " Twe",
    " Elev",
)  # fmt: skip


def find_asides(text: str, span: Span) -> tuple[Aside, ...]:
    """The asides of the sentence at *span* of *text*, in order; none overlaps another."""
    sentence = span.of(text)
    found = list(find_ordinals(sentence))
    if holds_any(sentence, NUMERALS_IN_NAMES):
        found.extend(find_spelled_references(sentence))
    if HAS_DIGIT.search(sentence):
        for recogniser in RECOGNISERS:
            found.extend(recogniser(sentence))
    return tuple(aside.moved(span.start) for aside in _disjoint(found))


def _disjoint(found: list[Aside]) -> list[Aside]:
    """The longest first; what overlaps one that was taken is left out."""
    starts: list[int] = []
    kept: list[Aside] = []
    for aside in sorted(found, key=lambda aside: -len(aside.span)):
        place = bisect(starts, aside.span.start)
        is_free_left = place == 0 or kept[place - 1].span.end <= aside.span.start
        if is_free_left and (place == len(kept) or aside.span.end <= starts[place]):
            starts.insert(place, aside.span.start)
            kept.insert(place, aside)
    return kept
