"""Numbers of rows that a sentence or a caption announces."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

from numcheck.document.model import Document, Sentence
from numcheck.interval import Interval
from numcheck.language.plural import singular
from numcheck.quantity.model import Quantity
from numcheck.span import Span
from numcheck.table.find import TableFindings
from numcheck.table.kinds import TieKind
from numcheck.table.layout import Layout
from numcheck.table.model import Tie
from numcheck.table.rank import SUPERLATIVE
from numcheck.table.words import TableWords

LEAST_ROWS = 2
LISTS = re.compile(
    r"\btable(?:\s+\d+)?\s+(?:above\s+|below\s+)?"
    r"(?:lists?|shows?|gives?|has|contains?|covers?|names?|presents|sets out)"
    r"\s+(?:all|the|these|only|just|\s)*$",
    re.IGNORECASE,
)
ANNOUNCED = re.compile(r":\s*$|\b(?:following|below)\b", re.IGNORECASE)
ROW_NOUNS = frozenset({"row", "entry", "line", "item"})
REST = re.compile(r"\W*(?:(?:all\s+)?others?|rest|remaining|unknown|unallocated)\b", re.IGNORECASE)
"""A row of what is left, which an announced number may count or not."""

MOST_APART = 3
"""An announced number that is farther off counts something else."""


def announced_rows(
    document: Document,
    quantities: Sequence[Sequence[Quantity]],
    tables: Sequence[TableFindings],
    words: TableWords,
) -> Iterator[Tie]:
    """Numbers of rows: "the table lists seven towns", "these seven towns:", "The seven largest towns"."""
    for sentence, found in zip(document.sentences, quantities, strict=True):
        for quantity in found:
            if quantity.kind != "count" or quantity.hedge or quantity.value is None:
                continue
            layout = _captioned(document, sentence, quantity, tables)
            if layout is not None:
                yield from _counted(quantity, layout, words, in_caption=True)
                continue
            before = document.text[sentence.span.start : quantity.span.start]
            says = LISTS.search(before) is not None
            ends = ANNOUNCED.search(document.text, quantity.span.end, sentence.span.end) is not None
            table = _table_at(document, sentence.block, tables, beside=not says) if says or ends else None
            if table is not None and table.layout is not None:
                yield from _counted(quantity, table.layout, words)


def _captioned(
    document: Document, sentence: Sentence, quantity: Quantity, tables: Sequence[TableFindings]
) -> Layout | None:
    """The table whose caption counts the largest, the leading or the top of what its rows are."""
    if document.blocks[sentence.block].kind != "caption":
        return None
    around = Span(max(quantity.span.start - 8, sentence.span.start), quantity.phrase.end).of(document.text)
    if SUPERLATIVE.search(around) is None:
        return None
    named = (each for each in tables if each.grid.caption and each.grid.caption.holds(quantity.span))
    return next((each.layout for each in named), None)


def _table_at(
    document: Document, block: int, tables: Sequence[TableFindings], *, beside: bool
) -> TableFindings | None:
    """The table right behind a block; else, where it need not be, the only one of the document."""
    end = document.blocks[block].span.end
    at = bisect_left(tables, end, key=lambda each: each.grid.span.start)
    follows = at < len(tables) and not document.text[end : tables[at].grid.span.start].strip(" \t\r\n|")
    if follows:
        return tables[at]
    return tables[0] if len(tables) == 1 and not beside else None


def _counted(
    quantity: Quantity, layout: Layout, words: TableWords, *, in_caption: bool = False
) -> Iterator[Tie]:
    """The announced number against the rows without totals, where its noun is that of the rows."""
    rows = [line for line in layout.rows if not words.is_plain_total(line.label)]
    heads = {singular(each) for each in re.findall(r"[^\W\d_]+", layout.corner.lower())}
    if not all(line.label for line in rows) or any(line.section for line in rows):
        return
    if not in_caption and quantity.head not in ROW_NOUNS and quantity.head not in heads:
        return
    if in_caption and (_counts_columns(quantity, layout) or not is_near(quantity, len(rows))):
        return
    number = len(rows)
    named = [line for line in rows if not REST.match(line.label)]
    holds = quantity.value in (len(named), number, len(layout.rows))
    if number >= LEAST_ROWS:
        yield counted_tie("rows", quantity, number, layout.cell(0, 0).span, holds=holds)


def _counts_columns(quantity: Quantity, layout: Layout) -> bool:
    number = len(layout.columns)
    return quantity.value in (number, number - 1)


def is_near(quantity: Quantity, number: int) -> bool:
    """Whether a number may be meant to be the other."""
    return abs((quantity.value or Fraction(0)) - number) <= MOST_APART


def counted_tie(kind: TieKind, told: Quantity, number: int, span: Span, *, holds: bool) -> Tie:
    """The number that is told, tied to the one that is counted at *span*."""
    given = replace(
        told, value=Fraction(number), interval=Interval.exactly(Fraction(number)), text=str(number),
        span=span, phrase=span,
    )  # fmt: skip
    return Tie(kind, told, given, "", "", holds, "label")
