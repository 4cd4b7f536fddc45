"""Jupyter notebooks: the text of their Markdown cells; code and what it printed is no prose."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from numcheck.document.markdown import read_markdown
from numcheck.document.model import LINE_END, Block, Comment, Document
from numcheck.document.place import Place
from numcheck.document.sentence import sentences_of
from numcheck.document.table import Grid
from numcheck.errors import NumcheckError, shown
from numcheck.span import Span

BETWEEN = "\n\n"


def read_notebook(source: str, name: str) -> Document:
    """The document of a notebook: a rendition of its Markdown cells, blank lines between them."""
    parts: list[tuple[int, Document]] = []
    for number, text in _markdown_cells(_parsed(source, name), name) if source.strip() else ():
        is_titled = not any(part.blocks for _, part in parts)
        parts.append((number, read_markdown(text, name, is_titled=is_titled)))
    return _joined(parts, name)


def _parsed(source: str, name: str) -> Mapping[str, Any]:
    try:
        found = json.loads(source)
    except json.JSONDecodeError as error:
        place = f"{shown(name)}:{error.lineno}:{error.colno}"
        raise NumcheckError(f"{place}: no notebook: {error.msg.lower()}; expected JSON") from error
    except ValueError as error:  # a number without end
        raise NumcheckError(f"{shown(name)}: no notebook: {str(error).lower()}") from error
    except RecursionError as error:
        raise NumcheckError(f"{shown(name)}: no notebook: its JSON is nested too deep") from error
    if not isinstance(found, dict):
        raise NumcheckError(f"{shown(name)}: no notebook: expected a JSON object with cells")
    return found


def _markdown_cells(notebook: Mapping[str, Any], name: str) -> Iterator[tuple[int, str]]:
    """The number of each Markdown cell, among all from 1, and its text."""
    sheets = notebook.get("worksheets")  # where notebooks before version 4 have their cells
    sheet = sheets[0] if isinstance(sheets, list) and sheets and isinstance(sheets[0], dict) else notebook
    cells = sheet.get("cells")
    if not isinstance(cells, list):
        raise NumcheckError(f"{shown(name)}: no notebook: expected a list of cells")
    for number, cell in enumerate(cells, start=1):
        if not isinstance(cell, dict):
            raise NumcheckError(f"{shown(name)}: cell {number}: expected a JSON object")
        kind, lines = cell.get("cell_type"), cell.get("source")
        lines = lines if isinstance(lines, list) else [lines or ""]
        text = "".join(map(str, lines))
        if kind == "markdown":
            yield number, text
        elif kind == "heading":  # version 3
            level = cell.get("level")
            yield number, "#" * (level if isinstance(level, int) and 0 < level < 7 else 1) + f" {text}"


def _joined(parts: Sequence[tuple[int, Document]], name: str) -> Document:
    """The documents of all cells, each known by its number, as one."""
    blocks: list[Block] = []
    comments: list[Comment] = []
    markup: list[Span] = []
    tables: list[Grid] = []
    places: list[tuple[int, Place]] = []
    offset = section = 0
    for number, part in parts:
        places += _lines(part.source, offset, number)
        blocks += (_moved_block(block, offset, section) for block in part.blocks)
        comments += (replace(comment, span=comment.span.moved(offset)) for comment in part.comments)
        markup += (span.moved(offset) for span in part.markup)
        tables += (grid.moved(offset, number=grid.number + len(tables)) for grid in part.tables)
        offset += len(part.source) + len(BETWEEN)
        section = blocks[-1].section if blocks else 0
    text = BETWEEN.join(part.text for _, part in parts)
    return Document(
        name,
        BETWEEN.join(part.source for _, part in parts),
        text,
        tuple(blocks),
        sentences_of(text, blocks),
        tuple(comments),
        tuple(markup),
        tuple(tables),
        origin="rendition",
        places=tuple(places),
    )


def _lines(source: str, offset: int, number: int) -> Iterator[tuple[int, Place]]:
    """The place of every line of cell *number*."""
    starts = (0, *(match.end() for match in LINE_END.finditer(source)))
    for line, start in enumerate(starts, start=1):
        yield offset + start, Place(notebook_cell=number, line=line)


def _moved_block(block: Block, offset: int, section: int) -> Block:
    anchor = None if block.anchor is None else block.anchor + offset
    return replace(block, span=block.span.moved(offset), section=block.section + section, anchor=anchor)
