"""From the tree of a reStructuredText its passages and tables."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from docutils import nodes

from numcheck.document.model import BlockKind
from numcheck.document.passage import Passage, Words
from numcheck.document.raised import Raised, raised_kind
from numcheck.document.rest.place import Finder
from numcheck.document.table import Grid, GridCell, without_overlaps
from numcheck.span import Span

HIDDEN = (
    *(nodes.literal_block, nodes.doctest_block, nodes.comment, nodes.math_block, nodes.raw, nodes.image),
    *(nodes.substitution_definition, nodes.system_message, nodes.field_list, nodes.option_group, nodes.label),
    *(nodes.pending, nodes.target, nodes.topic),
)
HIDDEN_INLINE = (nodes.literal, nodes.footnote_reference, nodes.citation_reference, nodes.image, nodes.raw)
TARGET = re.compile(r"\s*<[^<>]*>\Z")
How = Literal["shown", "hidden", "power"]
RAISED: Mapping[Raised, How] = {"note": "hidden", "power": "power", "word": "shown"}


@dataclass(slots=True)
class Walk:
    """A way through the tree, with what it is inside of."""

    finder: Finder
    passages: list[Passage] = field(default_factory=list)
    tables: list[Grid] = field(default_factory=list)

    def children(
        self, node: nodes.Node, level: int = 0, depth: int = 0, kind: BlockKind = "paragraph"
    ) -> None:
        """All that stands inside *node*."""
        for number, child in enumerate(node.children, start=_first_number(node)):
            self._node(child, level, depth, kind, number)

    def _node(self, node: nodes.Node, level: int, depth: int, kind: BlockKind, number: int) -> None:
        """One node that may hold others; *number* is its place among those around it."""
        if isinstance(node, HIDDEN):
            return
        if isinstance(node, nodes.section):
            self.children(node, level + 1, depth, kind)
        elif isinstance(node, nodes.list_item):
            self._item(node, level, depth, number)
        elif isinstance(node, nodes.block_quote):
            self.children(node, level, depth, "quote")
        elif isinstance(node, nodes.table):
            self._table(node)
        elif isinstance(node, nodes.footnote | nodes.citation):
            label = node.next_node(nodes.label)
            for paragraph in node.findall(nodes.paragraph):
                self._add("footnote", paragraph, note=label.astext() if label is not None else "")
        elif isinstance(node, nodes.TextElement):
            self._add(_kind_of(node, kind), node, level=max(level, 1), depth=depth)
        else:
            is_list = isinstance(node, nodes.bullet_list | nodes.enumerated_list | nodes.definition_list)
            self.children(node, level, depth + is_list, "list item" if is_list else kind)

    def _item(self, item: nodes.list_item, level: int, depth: int, number: int) -> None:
        ordinal = number if isinstance(item.parent, nodes.enumerated_list) else None
        for child in item.children:
            if isinstance(child, nodes.paragraph):
                self._add("list item", child, depth=depth, ordinal=ordinal)
            else:
                self._node(child, level, depth, "list item", 1)

    def _add(
        self,
        kind: BlockKind,
        node: nodes.Node,
        *,
        level: int = 0,
        depth: int = 0,
        ordinal: int | None = None,
        note: str = "",
    ) -> Passage | None:
        words = tuple(self._words(node))
        if not any(each.text.strip() for each in words):
            return None
        depth = depth if kind == "list item" else 0
        level = level if kind == "heading" else 0
        self.passages.append(Passage(kind, words, level=level, depth=depth, ordinal=ordinal, note=note))
        return self.passages[-1]

    def _words(self, node: nodes.Node) -> Iterator[Words]:
        """The words of a block, with the white space that the source has between them."""
        last: Words | None = None
        for text, how in _texts(node):
            found = list(self.finder.find(text))
            if how == "power" and found:
                found[0] = Words("^" + found[0].text, Span(found[0].span.start - 1, found[0].span.end))
            for each in found if how != "hidden" else ():
                if last is not None and self.finder.source[last.span.end : each.span.start].isspace():
                    gap = Span(last.span.end, each.span.start)
                    yield Words(gap.of(self.finder.source), gap)
                yield each
                last = each

    def _table(self, table: nodes.table) -> None:
        caption = next((self._add("caption", each) for each in table.findall(nodes.title)), None)
        self.finder.go_to(table.line)
        first = self.finder.cursor
        cells: list[GridCell] = []
        taken: set[tuple[int, int]] = set()
        rows = list(table.findall(nodes.row))
        for number, row in enumerate(rows):
            column = 0
            for entry in row.findall(nodes.entry):
                while (number, column) in taken:
                    column += 1
                cell = self._cell(entry, number, column, first, is_header=isinstance(row.parent, nodes.thead))
                cells.append(cell)
                taken |= {
                    (number + down, column + right)
                    for down in range(cell.rows)
                    for right in range(cell.columns)
                }
                column += cell.columns
        if any(cell.text for cell in cells):
            span = Span(min(first, *(cell.span.start for cell in cells)), max(self.finder.cursor, first))
            fitted = tuple(without_overlaps(cells, len(rows)))
            self.tables.append(Grid(len(self.tables) + 1, span, fitted, caption.span if caption else None))

    def _cell(self, entry: nodes.Element, row: int, column: int, start: int, *, is_header: bool) -> GridCell:
        found: list[Words] = []
        for block in entry.findall(nodes.TextElement):
            if isinstance(block.parent, nodes.TextElement) or isinstance(block, HIDDEN):
                continue
            first = self.finder.line_of(block.line)
            for text, how in _texts(block):
                if block.line is None or self.finder.starts[first] < start:  # lines of CSV count from its own
                    pieces = list(self.finder.find(text))
                else:
                    pieces = list(self.finder.find_in_lines(text, first, first + text.count("\n") + 3))
                found += pieces if how != "hidden" else []
        for words in _by_line(found, self.finder.source):
            self.passages.append(Passage("table cell", words))
        text = " ".join(" ".join(each.astext() for each in entry.children).split())
        span = found[0].span if found else Span(self.finder.cursor, self.finder.cursor)
        rows, columns = entry.get("morerows", 0) + 1, entry.get("morecols", 0) + 1
        return GridCell(text if found else "", span, row, column, rows, columns, is_header=is_header)


def _by_line(words: list[Words], source: str) -> Iterator[tuple[Words, ...]]:
    """The words of a cell, those of each line apart: other cells stand between them."""
    line: list[Words] = []
    for each in words:
        if line and "\n" in source[line[-1].span.end : each.span.start].replace("\r", "\n"):
            yield tuple(line)
            line = []
        elif line and each.span.start > line[-1].span.end:
            gap = Span(line[-1].span.end, each.span.start)
            line += [Words(gap.of(source), gap)] if gap.of(source).isspace() else []
        line.append(each)
    if line:
        yield tuple(line)


def _kind_of(node: nodes.TextElement, kind: BlockKind) -> BlockKind:
    """What a block is, by itself or else by what is around it."""
    if isinstance(node, nodes.title | nodes.subtitle):
        return "heading"
    if isinstance(node, nodes.caption):
        return "caption"
    return "list item" if isinstance(node, nodes.term) else kind


def _texts(node: nodes.Node) -> Iterator[tuple[str, How]]:
    """The runs of text inside a block, and how each is read."""
    before = ""
    for child in node.children:
        if isinstance(child, nodes.Text):
            before = child.astext()
            yield TARGET.sub("", before) if isinstance(node, nodes.inline) else before, "shown"
        elif isinstance(child, HIDDEN_INLINE):
            yield child.astext(), "hidden"
        elif isinstance(child, nodes.math):
            yield child.astext(), "shown"
        elif isinstance(child, nodes.superscript):
            yield child.astext(), RAISED[raised_kind(before, child.astext())]
        elif not isinstance(child, HIDDEN):
            yield from _texts(child)


def _first_number(node: nodes.Node) -> int:
    return int(node.get("start", 1)) if isinstance(node, nodes.enumerated_list) else 1
