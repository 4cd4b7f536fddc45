"""The order that a table claims by a column of ranks, against the figures that it ranks by.

Which column that is a table seldom says: the only one of figures, or the one that the caption names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from numcheck.table.layout import Layout
from numcheck.table.model import TableRelation, table_cell
from numcheck.table.shelf import words_of
from numcheck.table.words import TableWords

RANK = re.compile(r"\W*(?:rank(?:ing)?|pos(?:ition)?|place)\W*", re.IGNORECASE)
SUPERLATIVE = re.compile(
    r"\b(?:top|leading|most|ranked|(?!(?:west|east|forest|interest|test|rest|guest|request|harvest|honest)\b)"
    r"[a-z]{3,}est)\b",
    re.IGNORECASE,
)
"""Words of a caption that say that its table runs from the largest on."""

LEAST_ROWS = 4
LEAST_ROWS_UNNAMED = 6
"""Rows of a table whose caption does not say what it ranks by: fewer may stand in order by chance."""

MOST_ROWS = 500


def rank_relations(layout: Layout, words: TableWords) -> Iterator[TableRelation]:
    """The figures of neighbouring ranks, where a single one is out of its place at most."""
    if len(layout.rows) > MOST_ROWS or not (rows := _ranked(layout)) or len(rows) < LEAST_ROWS:
        return
    columns = [at for at in range(len(layout.columns)) if _may_rank(layout, words, at, rows)]
    ranking = _ranking(layout, columns, rows)
    if ranking is None:
        return
    broken = [
        pair for pair in pairwise(rows) if _value(layout, pair[1], ranking) > _value(layout, pair[0], ranking)
    ]
    if len(broken) > 1 or (broken and not _is_mended(layout, ranking, rows, broken[0])):
        return
    for before, behind in pairwise(rows):
        lower, higher = table_cell(layout, behind, ranking), table_cell(layout, before, ranking)
        holds = (before, behind) not in broken
        yield TableRelation(
            "order",
            "column",
            layout.grid,
            lower,
            (higher,),
            (1,),
            holds,
            "rows",
            0.0,
            (),
            None if holds else lower,
        )


def _ranked(layout: Layout) -> list[int]:
    """The rows that have a rank, if their ranks run from 1 on."""
    top = layout.rows[0].number
    for column in range(layout.grid.width):
        heads = [cell.text for row in layout.places[:top] if (cell := row[column]) is not None]
        if any(RANK.fullmatch(head) for head in heads):
            texts = [_text(layout, line.number, column) for line in layout.rows]
            rows = [at for at, text in enumerate(texts) if text.isdecimal()]
            ranks = [int(texts[at]) for at in rows]
            fits = all(rank in (place, last) for place, (last, rank) in enumerate(pairwise((0, *ranks)), 1))
            return rows if fits and ranks and ranks[0] == 1 else []
    return []


def _text(layout: Layout, row: int, column: int) -> str:
    cell = layout.places[row][column]
    return "" if cell is None else cell.text.strip().rstrip(".=")


def _may_rank(layout: Layout, words: TableWords, column: int, rows: Sequence[int]) -> bool:
    """Whether the figures of a column may be what the rows are ranked by."""
    figures = [layout.figures[row][column] for row in rows]
    label = layout.columns[column].label
    return all(each.is_figure for each in figures) and not (words.rank.fullmatch(label) or RANK.search(label))


def _ranking(layout: Layout, columns: Sequence[int], rows: Sequence[int]) -> int | None:
    """The column that the caption names, or the only one there is."""
    caption = words_of(layout.caption)
    named = [at for at in columns if words_of(layout.columns[at].label) & caption]
    if len(named) == 1 and SUPERLATIVE.search(layout.caption):
        others = [at for at in columns if at not in named and _descends(layout, at, rows)]
        return None if others else named[0]
    enough = LEAST_ROWS if SUPERLATIVE.search(layout.caption) else LEAST_ROWS_UNNAMED
    return columns[0] if len(columns) == 1 and len(rows) >= enough else None


def _value(layout: Layout, row: int, column: int) -> Fraction:
    return layout.figures[row][column].value or Fraction(0)


def _descends(layout: Layout, column: int, rows: Sequence[int]) -> bool:
    values = [_value(layout, row, column) for row in rows]
    return all(behind <= before for before, behind in pairwise(values))


def _is_mended(layout: Layout, column: int, rows: Sequence[int], broken: tuple[int, int]) -> bool:
    """Whether the rows are in order without one of the two that are not."""
    return any(_descends(layout, column, [row for row in rows if row != left]) for left in broken)
