"""Numbers of bullets or headings that the sentence before them announces: "three steps:"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from numcheck.document.model import Block, Document, Sentence
from numcheck.quantity.model import Quantity
from numcheck.table.announced import LEAST_ROWS, counted_tie, is_near
from numcheck.table.model import Tie

NUMBERS = range(2, 21)
PART = re.compile(r"\b(?:of|out of|in|over)(?:\s+(?:the|these|those|our|its|all))*\s*$", re.IGNORECASE)
"""Before a number of which only some are told: "two of the four steps"."""

FOLLOWING = re.compile(r"\b(?:following|these)\s*$", re.IGNORECASE)
FOLLOW = re.compile(r"\b(?:follow|follows|as follows|below)\b", re.IGNORECASE)
DISTRIBUTED = re.compile(
    r"\b(?:each|every|per|any|which|who|that|whose|this|between|from|by|for)\b|,", re.IGNORECASE
)
MOST_WORDS = 5
MARKER = re.compile(
    r"<li\b|\\item\b|(?:^|[\n\"])[ \t>]*(?:[-+*•·–.#]{1,5}|\d{1,3}[.)]|[a-zA-Z][.)])[ \t]+\S*\s*$"
)
"""What stands before an item and not before its further paragraphs."""

NUMBERED = re.compile(r"\W*(?:[^\W\d_]+\s)?(\d{1,2})(?:[.):–—-]|\s[–—-])\s*\w")
"""How a heading that is numbered begins: "1. The sea", "Step 2: Rinse"."""

LEAST_NUMBERED = 3
FIGURE_FIRST = re.compile(r"\W*\d")


def announced_items(
    document: Document, quantities: Sequence[Sequence[Quantity]], nouns: frozenset[str]
) -> Iterator[Tie]:
    """Numbers of bullets or headings: "three steps:", "the following four towns took part:"."""
    for sentence, found in zip(document.sentences, quantities, strict=True):
        counts = [each for each in found if each.kind == "count"]
        is_heading = document.blocks[sentence.block].kind in ("title", "heading")
        if counts and is_heading and counts[0].head in nouns:
            yield from _headed(document, sentence, counts[0])
        if not counts or not _ends_block(document, sentence):
            continue
        quantity = counts[-1]
        if quantity.hedge or quantity.value not in NUMBERS:
            continue
        if not _announces(document, sentence, quantity, nouns):
            continue
        items = _bullets(document, sentence.block + 1) or _headings(document, sentence.block + 1, quantity)
        if len(items) >= LEAST_ROWS and is_near(quantity, len(items)):
            yield counted_tie(
                "items", quantity, len(items), items[0].span, holds=quantity.value == len(items)
            )


def _ends_block(document: Document, sentence: Sentence) -> bool:
    """Whether the sentence ends its block, with a colon."""
    end = document.blocks[sentence.block].span.end
    return sentence.span.end == end and document.text[:end].endswith(":", max(end - 1, 0))


def _announces(document: Document, sentence: Sentence, quantity: Quantity, nouns: frozenset[str]) -> bool:
    """Whether what the number counts is what follows: a noun of enumerations, or the word "following"."""
    before = document.text[sentence.span.start : quantity.span.start]
    behind = document.text[quantity.phrase.end : sentence.span.end]
    if PART.search(before) and quantity.head not in nouns:
        return False
    if re.search(r"\bof(?:\s+\w+)?\s*$", before) or len(behind.split()) > MOST_WORDS:
        return False
    if FOLLOWING.search(before) or FOLLOW.search(behind):
        return True
    return quantity.head in nouns and not DISTRIBUTED.search(behind)


def _bullets(document: Document, start: int) -> list[Block]:
    """The items of the list whose first is block *start*; none where it goes on behind something else."""
    blocks = document.blocks
    run = list(
        takewhile(lambda each: each.kind == "list item", (blocks[at] for at in range(start, len(blocks))))
    )
    if not run:
        return []
    items = []
    for at, block in enumerate(run, start):
        gap = document.source[blocks[at - 1].span.end : block.span.start]
        is_item = document.origin == "rendition" or MARKER.search(gap) is not None
        if block.depth == run[0].depth and is_item:
            items.append(block)
    later = (blocks[at] for at in range(start + len(run), len(blocks)))
    rest = takewhile(lambda each: each.kind != "heading", later)
    goes_on = any(each.kind == "list item" for each in rest)
    is_told = any(FIGURE_FIRST.match(each.span.of(document.text)) for each in items)
    return [] if goes_on or is_told else items


def _headed(document: Document, sentence: Sentence, quantity: Quantity) -> Iterator[Tie]:
    """The number that a heading begins with, against the numbered headings right under it."""
    if quantity.hedge or quantity.value not in NUMBERS or quantity.span.start != sentence.span.start:
        return
    items = _numbered_headings(document, sentence.block)
    if len(items) >= LEAST_NUMBERED and is_near(quantity, len(items)):
        yield counted_tie("items", quantity, len(items), items[0].span, holds=quantity.value == len(items))


def _numbered_headings(document: Document, block: int) -> list[Block]:
    """The headings under a block that are numbered, if their numbers run from 1 on."""
    blocks = document.blocks
    later = (blocks[at] for at in range(block + 1, len(blocks)))
    top = blocks[block].level
    inside = [
        each
        for each in takewhile(lambda each: each.kind != "heading" or each.level > top, later)
        if each.kind == "heading"
    ]
    numbered = [
        (each, int(match[1]))
        for each in inside
        if each.level == inside[0].level and (match := NUMBERED.match(each.span.of(document.text)))
    ]
    runs = [number for _, number in numbered] == list(range(1, len(numbered) + 1))
    return [each for each, _ in numbered] if runs else []


def _headings(document: Document, start: int, quantity: Quantity) -> list[Block]:
    """The headings that are called what the number counts: "Step 1", "Step 2"."""
    if start >= len(document.blocks) or document.blocks[start].kind != "heading":
        return []
    level = document.blocks[start].level
    later = (document.blocks[at] for at in range(start, len(document.blocks)))
    inside = takewhile(lambda each: each.kind != "heading" or each.level >= level, later)
    called = re.compile(rf"{re.escape(quantity.head or '')}\s+\w", re.IGNORECASE)
    return [
        each for each in inside
        if each.kind == "heading" and each.level == level and called.match(each.span.of(document.text))
    ]  # fmt: skip
