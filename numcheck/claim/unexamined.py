"""Passages with numbers that no rule looked at, or that rules looked at in part only."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from numcheck.claim.survey import LONGEST, Survey
from numcheck.document.model import Document
from numcheck.later import later
from numcheck.span import Span

Extent = Literal["not", "in part", "cell by cell"]
"""How far a passage was examined."""

TABLE_END = later(r"</table\b|\A[^<]*\n[^\S\n]*\n[^<]*\Z", re.IGNORECASE)
"""Between two cells of different tables: the end tag, or an empty line where there are no tags."""


@dataclass(frozen=True, slots=True, order=True)
class Unexamined:
    """A passage that was passed over."""

    span: Span
    extent: Extent
    why: str

    def __str__(self) -> str:
        """What happened to it and why, such as "sentence examined in part: more than 120 numbers"."""
        what = "table" if self.extent == "cell by cell" else "sentence"
        return f"{what} {'not examined' if self.extent == 'not' else f'examined {self.extent}'}: {self.why}"


def passed_over(survey: Survey) -> Iterator[Unexamined]:
    """Sentences that no rule looked at, or not all the way; to be asked after every rule."""
    scene = survey.scene
    for number in survey.begins:
        span = scene.document.sentences[number].span
        if not scene.quantities[number]:
            continue
        if len(span) > LONGEST:
            yield Unexamined(span, "not", f"longer than {LONGEST:,} characters")
        elif limits := survey.scans[number].limits:
            yield Unexamined(span, "in part", ", ".join(sorted(limits)))


def with_dense(unexamined: Sequence[Unexamined], dense: Sequence[Span]) -> tuple[Unexamined, ...]:
    """Both, sentences with too many numbers for relations among what was examined in part, each once."""
    known = {each.span for each in unexamined}
    told = (
        Unexamined(span, "in part", "too many numbers to tie together") for span in dense if span not in known
    )
    return tuple(sorted([*unexamined, *told]))


def cells_with_numbers(survey: Survey) -> Iterator[int]:
    """The numbers of blocks of the survey that are cells of a table and hold a quantity."""
    document = survey.scene.document
    for number in survey.begins:
        block = document.sentences[number].block
        if document.blocks[block].kind == "table cell" and survey.scene.quantities[number]:
            yield block


def tables_of(document: Document, cells: Iterable[int]) -> Iterator[Unexamined]:
    """Tables with numbers in two cells or more: no rule compares one cell with another."""
    tables: list[list[int]] = []
    for cell, _ in groupby(cells):
        if tables and _is_one_table(document, tables[-1][-1], cell):
            tables[-1].append(cell)
        else:
            tables.append([cell])
    for table in tables:
        if len(table) > 1:
            span = document.blocks[table[0]].span.cover(document.blocks[table[-1]].span)
            yield Unexamined(span, "cell by cell", "no cell of a table is compared with another")


def _is_one_table(document: Document, one: int, other: int) -> bool:
    if any(document.blocks[between].kind != "table cell" for between in range(one + 1, other)):
        return False
    between = document.source[document.blocks[one].span.end : document.blocks[other].span.start]
    return TABLE_END.search(between) is None
