"""The mentions of a document by section, within which relations are sought."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from numcheck.document.model import Document, Sentence
from numcheck.language.lexicon import Lexicon
from numcheck.language.parse import parse_sentence
from numcheck.mention.find import find_mentions, types_in
from numcheck.mention.model import Mention
from numcheck.pattern.model import Scene
from numcheck.relation.window import DENSEST, Section, bulleted_lists

CROWDED = 2 * DENSEST
"""Numbers of a sentence with which it is told to be too dense before its words are read."""

LONGEST = 20_000
"""Code points of a sentence; what is longer is no prose."""


def find_all_mentions(
    scene: Scene, lexicon: Lexicon, numbers: Iterable[int] | None = None, most: int | None = None
) -> Iterator[list[Mention]]:
    """The mentions of each sentence that holds a quantity; of those of the *numbers* alone if given.

    A sentence that holds more than *most* numbers yields none.
    """
    index = 0
    orders: Counter[str] = Counter()
    lists = bulleted_lists(scene.document)
    sentences = scene.document.sentences
    for number in range(len(sentences)) if numbers is None else numbers:
        sentence = sentences[number]
        quantities = scene.quantities[number]
        if not quantities or _is_no_prose(scene.document, sentence):
            yield []
            continue
        if most is not None and len(types := types_in(quantities)) > most:
            index += len(types)
            orders.update(types)
            yield []
            continue
        parse = parse_sentence(scene.document.text, sentence.span, lexicon)
        found = find_mentions(parse, quantities, number, lexicon)
        scope = scene.document.blocks[sentence.block].kind
        for mention in found:
            mention.index, mention.order, mention.items = index, orders[mention.type], lists[number]
            mention.scope = scope
            is_counted = not (mention.is_pair or mention.is_understood or mention.is_uncounted)
            index += is_counted
            orders[mention.type] += not (mention.is_pair or mention.is_aside)
        yield found


def find_sections(scene: Scene, lexicon: Lexicon) -> Iterator[tuple[Section, list[int]]]:
    """The mentions of each section's sentences by number, and the sentences with too many of them.

    What stands as a sentence in a cell of a table is read by itself.
    """
    document = scene.document
    held: dict[int, list[Mention]] = {}
    section: int | None = None
    dense: list[int] = []
    for number, found in enumerate(find_all_mentions(scene, lexicon, most=CROWDED)):
        block = document.sentences[number].block
        is_cell = document.blocks[block].kind == "table cell"
        if is_cell and not found:
            continue
        own = -1 - block if is_cell else document.blocks[block].section
        if section is not None and own != section and held:
            yield Section(held), dense
            held, dense = {}, []
        section = own
        if (
            _is_crowded(scene, number, found)
            or sum(not (each.is_understood or each.is_uncounted) for each in found) > DENSEST
        ):
            dense.append(number)
        else:
            held[number] = found
    yield Section(held), dense


def _is_crowded(scene: Scene, number: int, found: Sequence[Mention]) -> bool:
    """Whether the words of the sentence were not read for the number of its numbers."""
    if found or len(types_in(scene.quantities[number])) <= CROWDED:
        return False
    return not _is_no_prose(scene.document, scene.document.sentences[number])


def _is_no_prose(document: Document, sentence: Sentence) -> bool:
    """Whether it is too long for a sentence, or the row of a table written with bars."""
    if len(sentence.span) > LONGEST:
        return True
    return document.text.count("|", sentence.span.start, sentence.span.end) > 1
