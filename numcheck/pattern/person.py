"""Whether numbers of two sentences are told of one person: by the name, or a pronoun at the start."""

from __future__ import annotations

import re

from numcheck.later import later
from numcheck.pattern.model import Scene
from numcheck.quantity.model import Quantity
from numcheck.quantity.noun.words import words

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
