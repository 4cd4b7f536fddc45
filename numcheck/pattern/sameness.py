"""Whether two quantities count the same thing, as far as their nouns, times and places tell.

Sameness must be known: where the words leave it open, there is none and no claim is made.
"""

from __future__ import annotations

import re

from numcheck.interval import Truth
from numcheck.later import later
from numcheck.pattern.model import Scene
from numcheck.quantity.model import SHARE_KINDS, Quantity
from numcheck.quantity.noun.words import words
from numcheck.quantity.unit import currency
from numcheck.span import Span

SELECTIVE = later(
    r"\b(?:other|others|remaining|rest|first|last|next|final|previous|latest|top|additional|extra|further|new|more"
    r"|another|same|only|average|typical|each|every|per|following|youngest|oldest|largest|smallest|original)\b",
    re.IGNORECASE,
)
"""Words before or inside a phrase that make it another set: "the remaining 12", "the first five"."""

NAMED = later(
    r"\b(?!(?:The|These|Those|All|Both|Its|Their|Our|Of|And|But|In|On|At|[A-Z]\w*day)\b)[A-Z][\w.-]*\s+\Z"
)
"""A name right before the number: "the Type 4 engines" are no four engines."""

TIME_WORD = later(
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day|\b(?:january|february|march|april|june|july|august|september"
    r"|october|november|december)\b|\b(?:yesterday|tomorrow|last (?:week|month|year)|this (?:week|month|year)"
    r"|next (?:week|month|year)|a year (?:earlier|ago)|earlier|later|previously|so far this year)\b"
    r"|\b(?:1[6-9]|20)\d\d\b",
    re.IGNORECASE,
)
PLACE = later(r"\b(?:in|at|from|near|outside|across) (?:the )?((?:[A-Z][\w'’-]+ ?)+)")

COUNTS = frozenset({"count", "number"})


def are_alike(a: Quantity, b: Quantity) -> bool:
    """Whether the kinds of two quantities compare, as far as that shows without conversion."""
    if a.kind == b.kind:
        return a.kind != "money" or currency(a.unit) == currency(b.unit)
    kinds = {a.kind, b.kind}
    return kinds <= COUNTS or (kinds <= SHARE_KINDS and not (_is_no_share(a, b) or _is_no_share(b, a)))


def _is_no_share(number: Quantity, other: Quantity) -> bool:
    """Whether a bare number is too large to be a share beside a percent: "from 12.4 percent to 8.9"."""
    is_bare = number.kind == "number" and other.kind == "percent"
    return is_bare and number.value is not None and number.value > 1


def same_noun(a: Quantity, b: Quantity) -> Truth:
    """Whether both count the same head noun; unknown where one has none."""
    if a.head is None or b.head is None:
        return Truth.UNKNOWN
    return Truth.TRUE if a.head == b.head else Truth.FALSE


def different_noun(a: Quantity, b: Quantity) -> Truth:
    """True only if both head nouns are known and differ, else false."""
    return Truth.TRUE if same_noun(a, b) is Truth.FALSE else Truth.FALSE


def same_setting(a: Quantity, b: Quantity, scene: Scene) -> Truth:
    """False where times or places contradict or a word makes one a set of its own ("the other 12")."""
    one, other = _sentence(a, scene), _sentence(b, scene)
    if one is None or other is None or _is_selective(a, one, scene) or _is_selective(b, other, scene):
        return Truth.FALSE
    texts = [span.of(scene.document.text) for span in (one, other)]
    apart = any(_contradict(*map(found, texts)) for found in (_times, _places))
    return Truth.FALSE if apart else Truth.TRUE


def _sentence(quantity: Quantity, scene: Scene) -> Span | None:
    number = scene.sentence_at(quantity.span)
    return None if number is None else scene.document.sentences[number].span


def _is_selective(quantity: Quantity, sentence: Span, scene: Scene) -> bool:
    """Whether a word marks it as a set of its own: "the remaining 12"."""
    before = scene.document.text[max(sentence.start, quantity.phrase.start - 24) : quantity.phrase.start]
    words = f"{' '.join(before.split()[-2:])} | {quantity.noun or ''}"
    return SELECTIVE.search(words) is not None or NAMED.search(before) is not None


def _times(text: str) -> set[str]:
    return {match.group().lower() for match in TIME_WORD.finditer(text)}


def _places(text: str) -> set[str]:
    """Names after "in", "at", "from"."""
    return {name.strip().lower() for name in PLACE.findall(text)}


def _contradict(one: set[str], other: set[str]) -> bool:
    return bool(one and other and not one & other)


NAME = later(r"(?<![.?!] )[^\W\d_a-z][\w’'-]+(?![\w’'-])")
PRONOUN = later(r"\W*(?:[\w ]{0,12}, )?(?:He|he|She|she|His|his|Her|her)\b")
NO_NAMES = words(
    "In On At The He She His Her It They We I This That And But When After Before Born Now Then While",
    "For As By",
)


def same_person(first: Quantity, second: Quantity, scene: Scene) -> bool:
    """Whether the later sentence of *second* names whom *first* is told of, or begins with "he" or "she"."""
    here, there = scene.sentence_at(first.span), scene.sentence_at(second.span)
    if here is None or there is None or not here < there:
        return False
    text = scene.document.text
    sentences = scene.document.sentences
    before = text[sentences[here].span.start : first.span.start]
    later = text[sentences[there].span.start : sentences[there].span.end]
    names = [name for name in NAME.findall(before) if name not in NO_NAMES]
    if names and re.search(rf"(?<!\w){re.escape(names[-1])}(?!\w)", later):
        return True
    return there == here + 1 and PRONOUN.match(later) is not None
