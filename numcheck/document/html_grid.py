"""From the runs of text of an HTML page the grids of its tables of data, and the runs as those make them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from html import unescape

from numcheck.document.html_page import Page, Text
from numcheck.document.html_table import grid_of, is_data, is_layout
from numcheck.document.table import Grid
from numcheck.span import Span


def grids_in(page: Page, texts: Sequence[Text]) -> tuple[tuple[Grid, ...], tuple[Text, ...]]:
    """The tables of data; the cells of tables that lay out the page are told as paragraphs."""
    inside: dict[tuple[int, int], list[Text]] = defaultdict(list)
    captions: dict[int, list[Text]] = defaultdict(list)
    for each in texts:
        if each.cell is not None:
            inside[each.cell].append(each)
        if each.caption is not None:
            captions[each.caption].append(each)
    grids: list[Grid] = []
    laid_out: set[int] = set()
    for number, table in enumerate(page.tables):
        cells = [
            _words(inside[number, place], cell.start, page.source) for place, cell in enumerate(table.cells)
        ]
        caption = _words(captions[number], table.start, page.source)[1] if captions[number] else None
        words = [text for text, _ in cells]
        if is_data(table, words, is_captioned=caption is not None):
            grids.append(grid_of(table, len(grids) + 1, cells, caption))
        elif is_layout(table, words):
            laid_out.add(number)
    return tuple(grids), tuple(_told(texts, laid_out))


def _told(texts: Iterable[Text], laid_out: set[int]) -> Iterable[Text]:
    for each in texts:
        is_prose = each.cell is not None and each.cell[0] in laid_out and each.kind == "table cell"
        yield replace(each, kind="paragraph") if is_prose else each


def _words(texts: Sequence[Text], start: int, source: str) -> tuple[str, Span]:
    """The words of runs as they read, and where they stand; nothing at *start* where there are none."""
    if len(texts) == 1 and not texts[0].lead and (text := texts[0].span.of(source)).strip():
        return " ".join(unescape(text).split()), texts[0].span.trimmed(source)
    pieces: list[str] = []
    span: Span | None = None
    block = None
    for each in texts:
        words = unescape(each.lead + each.span.of(source)[len(each.lead) :])
        if words.strip():
            span = each.span if span is None else span.cover(each.span)
        pieces += [" " if each.block != block else "", words]
        block = each.block
    if span is None:
        return "", Span(start, start)
    return " ".join("".join(pieces).split()), span.trimmed(source)
