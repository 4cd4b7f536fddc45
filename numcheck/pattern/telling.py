"""How far a text counts what it has announced: "First, ... Second, ... Finally, ..."."""

from __future__ import annotations

import re

from numcheck.later import later
from numcheck.pattern.model import Scene
from numcheck.quantity.model import Quantity

ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth")
START = r"(?:^|[.;:!?]\s+|\n\s*)[\"“'‘]?(?:and\s+)?(?:the\s+)?"
ORDINAL = later(
    rf"{START}(?P<word>{'|'.join(ORDINALS)})(?:ly)?\b(?!-|\s+(?:of\s+all|time|half|place)\b)", re.IGNORECASE
)
LAST = later(rf"{START}(?:finally|lastly|(?:and\s+)?last),?\s", re.IGNORECASE)


def told(announced: Quantity, scene: Scene) -> int:
    """How many things the rest of the block numbers, from the first on; 0 where it numbers none in order."""
    here = scene.sentence_at(announced.span)
    if here is None:
        return 0
    block = scene.document.blocks[scene.document.sentences[here].block]
    text = scene.document.text[announced.span.end : block.span.end]
    found = list(ORDINAL.finditer(text))
    numbers = [ORDINALS.index(each["word"].lower()) + 1 for each in found]
    if len(numbers) < 2 or numbers != list(range(1, len(numbers) + 1)):
        return 0
    return len(numbers) + (LAST.search(text, found[-1].end()) is not None)
