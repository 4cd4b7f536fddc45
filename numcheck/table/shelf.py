"""Tables made ready for comparison with prose: their figures counted in ones, their labels as words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from numcheck.language.plural import singular
from numcheck.table.figure import Figure
from numcheck.table.layout import Layout
from numcheck.table.scale import column_scales, scaled_value
from numcheck.table.words import TableWords

WORD = re.compile(r"[^\W\d_]{2,}|\d{4}")
EMPTY = frozenset(
    [
        "the",
        "of",
        "and",
        "for",
        "in",
        "on",
        "at",
        "to",
        "by",
        "from",
        "with",
        "or",
        "an",
        "as",
        "its",
        "per",
        "all",
        "total",
        "net",
        "other",
    ]
)


@dataclass(frozen=True, slots=True)
class Entry:
    """A figure of a table made ready for comparison."""

    row: int
    column: int
    value: Fraction
    step: Fraction
    figure: Figure


@dataclass(frozen=True, slots=True)
class Shelf:
    """A table with the words of its labels."""

    layout: Layout
    entries: tuple[Entry, ...]
    rows: tuple[frozenset[str], ...]
    columns: tuple[frozenset[str], ...]
    is_sole: bool
    nouns: frozenset[str]
    """The words of its caption and its headers: what it counts."""

    total: int | None
    """The one row whose label says "total" and nothing else."""


def shelf_of(layout: Layout, words: TableWords, *, is_sole: bool) -> Shelf:
    """The table with its figures counted in ones and the words of its labels."""
    scales = column_scales(layout)
    entries = tuple(
        Entry(row, column, *scaled_value(layout, words, row, column, scales[column]), figure)
        for row, figures in enumerate(layout.figures)
        for column, figure in enumerate(figures)
        if figure.is_figure
    )
    rows = tuple(words_of(line.label) - EMPTY for line in layout.rows)
    columns = tuple(words_of(line.label) - EMPTY for line in layout.columns)
    totals = [at for at, line in enumerate(layout.rows) if not rows[at] and words.is_plain_total(line.label)]
    nouns = words_of(f"{layout.caption} {layout.corner}").union(*columns)
    return Shelf(layout, entries, rows, columns, is_sole, nouns, totals[0] if len(totals) == 1 else None)


def words_of(text: str) -> frozenset[str]:
    """Its words in the singular, lower case, and its years."""
    return frozenset(singular(each.lower()) for each in WORD.findall(text))
