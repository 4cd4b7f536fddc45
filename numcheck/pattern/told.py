"""What is told of two quantities: the words of weight around each, and whether their settings go together.

Weaker than sameness: alone it never makes two figures one. Rules join it with a slip of the digits, or with
the fact that no other figure of the kind stands near.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from numcheck.document.model import Document
from numcheck.interval import Truth
from numcheck.pattern.model import Scene
from numcheck.pattern.sameness import are_alike
from numcheck.pattern.setting import has_weight, setting_of, stem_of
from numcheck.quantity.model import Quantity
from numcheck.span import Span

WORD = re.compile(r"[^\W\d_]+")
BORDER = re.compile(r"[;:!?]|\.\s")
AROUND = 60
"""Code points on each side in which words are told of a quantity."""

MEASURING = frozenset(
    """about almost around nearly roughly approximately over under more less than least most percent cent
    percentage million billion trillion thousand hundred dozen dollar pound euro year month week day hour
    minute total number amount""".split()  # noqa: SIM905
)
"""Words that say how much and not of what."""


def shared_words(a: Quantity, b: Quantity, scene: Scene) -> int:
    """How many words of weight stand near both, their endings let go."""
    return len(_near_words(a, scene) & _near_words(b, scene))


def same_setting(a: Quantity, b: Quantity, scene: Scene) -> Truth:
    """False where times or places contradict or a word makes one a set of its own ("the other 12")."""
    here, there = setting_of(a, scene), setting_of(b, scene)
    if here is None or there is None or here.is_selective or there.is_selective:
        return Truth.FALSE
    apart = any(
        one and other and not one & other
        for one, other in ((here.times, there.times), (here.places, there.places))
    )
    return Truth.FALSE if apart else Truth.TRUE


def alone_in_paragraph(quantity: Quantity, scene: Scene) -> Truth:
    """Whether no other quantity that compares with it stands in its block."""
    number = scene.sentence_at(quantity.span)
    if number is None:
        return Truth.FALSE
    others = (
        part
        for place in _block_of(scene.document, number)
        for each in scene.quantities[place]
        for part in (each, *each.parts)
    )
    rival = any(not other.span.overlaps(quantity.span) and are_alike(other, quantity) for other in others)
    return Truth.FALSE if rival else Truth.TRUE


def _block_of(document: Document, number: int) -> range:
    """The sentences of the block that holds the sentence *number*."""
    sentences = document.sentences
    block = sentences[number].block
    first = bisect_left(sentences, block, hi=number, key=lambda sentence: sentence.block)
    return range(first, bisect_right(sentences, block, lo=number, key=lambda sentence: sentence.block))


def _near_words(quantity: Quantity, scene: Scene) -> frozenset[str]:
    number = scene.sentence_at(quantity.span)
    if number is None:
        return frozenset()
    text, sentence = scene.document.text, scene.document.sentences[number].span
    before = text[max(sentence.start, quantity.span.start - AROUND) : quantity.span.start]
    after = text[quantity.span.end : min(sentence.end, quantity.span.end + AROUND)]
    near = f"{BORDER.split(_whole(before, sentence, quantity))[-1]} {BORDER.split(after)[0]}"
    words = (stem_of(word) for word in WORD.findall(near.lower()) if has_weight(word))
    return frozenset(word for word in words if word not in MEASURING)


def _whole(before: str, sentence: Span, quantity: Quantity) -> str:
    """Without the word that the stretch begins in the middle of."""
    return before.partition(" ")[2] if quantity.span.start - AROUND > sentence.start else before
