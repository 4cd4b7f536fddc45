"""The tables of a document: each examined once, and its cells kept out of the prose."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from numcheck.collector import collector_at_rest
from numcheck.document.compact import Sentences
from numcheck.document.model import Document, Sentence
from numcheck.document.table import Grid
from numcheck.quantity.convention import Convention
from numcheck.quantity.model import Quantity
from numcheck.quantity.read import Reader
from numcheck.quantity.vocabulary import Vocabulary
from numcheck.span import Span
from numcheck.table.again import repeated_figures
from numcheck.table.announced import announced_rows
from numcheck.table.captioned import captioned_totals
from numcheck.table.figure import CellReader
from numcheck.table.find import TableFindings, examine_table
from numcheck.table.model import Tie
from numcheck.table.tie import find_ties
from numcheck.table.words import TableWords

PROSE = re.compile(r"(?:\S+\s+){4,}\S+[.!?][)\"”’\]]*", re.DOTALL)
"""A cell that is a sentence: rules for prose read it as any other."""


class TableExaminer:
    """Examines the tables of documents with one reader and one vocabulary."""

    def __init__(self, reader: Reader, vocabulary: Vocabulary) -> None:
        self.reader, self.vocabulary = reader, vocabulary
        self.words = table_words(vocabulary)

    def examine(self, document: Document, convention: Convention) -> tuple[TableFindings, ...]:
        """What the figures of each table are to each other."""

        def english(text: str) -> str:
            return self.reader.conventions.english(text, Span(0, len(text)), convention)

        cells = CellReader(self.vocabulary, english)
        with collector_at_rest():
            return tuple(
                examine_table(grid, cells, self.words, caption_of(grid, document)) for grid in document.tables
            )

    def ties(
        self,
        document: Document,
        quantities: Sequence[Sequence[Quantity]],
        tables: Sequence[TableFindings],
    ) -> tuple[Tie, ...]:
        """Figures that the text or another table gives again, and numbers of rows that the text announces."""
        return (
            *find_ties(document, quantities, tables, self.words),
            *repeated_figures(tables),
            *captioned_totals(document, quantities, tables, self.words),
            *announced_rows(document, quantities, tables, self.words),
        )

    def without_cells(self, document: Document) -> Document:
        """The document without the sentences that are cells of its tables, but for cells that hold prose."""
        return replace(document, sentences=Sentences(_prose(document)))


def table_words(vocabulary: Vocabulary) -> TableWords:
    """The patterns of the vocabulary's words for tables."""
    classes = vocabulary.classes.items()
    return _words(tuple((name, tuple(each)) for name, each in classes if name.startswith("table_")))


@lru_cache(maxsize=4)
def _words(classes: tuple[tuple[str, tuple[str, ...]], ...]) -> TableWords:
    return TableWords.of(dict(classes))


def caption_of(grid: Grid, document: Document) -> str:
    """The table's caption, else the block before it."""
    if grid.caption is not None:
        return grid.caption.of(document.text)
    number = bisect_left(document.blocks, grid.span.start, key=lambda block: block.span.start) - 1
    if number < 0 or document.blocks[number].kind == "table cell":
        return ""
    return document.blocks[number].span.of(document.text)


def _prose(document: Document) -> Iterator[Sentence]:
    ends = [grid.span.end for grid in document.tables]
    for sentence in document.sentences:
        at = bisect_left(ends, sentence.span.end)
        in_table = at < len(ends) and document.tables[at].span.start <= sentence.span.start
        if (
            not in_table
            or document.blocks[sentence.block].kind != "table cell"
            or PROSE.search(document.blocks[sentence.block].span.of(document.text).strip())
        ):
            yield sentence
