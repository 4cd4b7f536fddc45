"""All asides of a sentence: every recogniser looks, the longest find wins."""

from __future__ import annotations

from bisect import bisect
from functools import cache

from numcheck.later import later
from numcheck.quantity.aside.clock import TIMES
from numcheck.quantity.aside.date import DATES
from numcheck.quantity.aside.edition import EDITIONS
from numcheck.quantity.aside.form import FORMS
from numcheck.quantity.aside.formula import FORMULAS
from numcheck.quantity.aside.gate import Gates
from numcheck.quantity.aside.label import LABELS
from numcheck.quantity.aside.mark import MARKS
from numcheck.quantity.aside.model import Aside
from numcheck.quantity.aside.name import NAME_PATTERNS
from numcheck.quantity.aside.notation import NOTATIONS
from numcheck.quantity.aside.opener import OPENERS
from numcheck.quantity.aside.ordinal import ORDINALS
from numcheck.quantity.aside.parameter import PARAMETERS
from numcheck.quantity.aside.reference import REFERENCES
from numcheck.quantity.aside.release import RELEASES
from numcheck.quantity.aside.result import RESULTS
from numcheck.quantity.aside.score import SCORES
from numcheck.quantity.aside.title import TITLES
from numcheck.quantity.aside.year import YEARS
from numcheck.span import Span

RECOGNISERS = (
    *ORDINALS,
    *DATES,
    *PARAMETERS,
    *NOTATIONS,
    *YEARS,
    *TIMES,
    *SCORES,
    *RESULTS,
    *LABELS,
    *REFERENCES,
    *NAME_PATTERNS,
    *RELEASES,
    *TITLES,
    *OPENERS,
    *FORMS,
    *EDITIONS,
    *FORMULAS,
    *MARKS,
)
"""Of two finds that are equally long the one of the earlier recogniser wins."""

OTHER_BLANK = later(r"[^\S ]")


@cache
def _gates() -> Gates:
    return Gates(RECOGNISERS)


def find_asides(text: str, span: Span) -> tuple[Aside, ...]:
    """The asides of the sentence at *span* of *text*, in order; none overlaps another."""
    sentence = span.of(text)
    if not sentence.isascii() or "\n" in sentence or "\t" in sentence or "\r" in sentence:
        sentence = OTHER_BLANK.sub(" ", sentence)
    found = [aside for recogniser in _gates().open_for(sentence) for aside in recogniser(sentence)]
    return tuple(aside.moved(span.start) for aside in _disjoint(found))


def _disjoint(found: list[Aside]) -> list[Aside]:
    """The longest first; what overlaps one that was taken is left out."""
    if len(found) < 2:
        return found
    starts: list[int] = []
    kept: list[Aside] = []
    for aside in sorted(found, key=lambda aside: -len(aside.span)):
        place = bisect(starts, aside.span.start)
        is_free_left = place == 0 or kept[place - 1].span.end <= aside.span.start
        if is_free_left and (place == len(kept) or aside.span.end <= starts[place]):
            starts.insert(place, aside.span.start)
            kept.insert(place, aside)
    return kept
