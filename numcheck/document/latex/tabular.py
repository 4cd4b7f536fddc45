r"""Tables of LaTeX: cells between ``&``, rows between ``\\``, ``\multicolumn`` and ``\multirow``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from numcheck.document.latex.macros import HIDDEN
from numcheck.document.latex.parse import Node, argument, kind_of
from numcheck.document.latex.scan import FILLER
from numcheck.document.passage import reading
from numcheck.document.table import Grid, GridCell, without_overlaps
from numcheck.span import Span

if TYPE_CHECKING:
    from numcheck.document.latex.walk import Walk

ROW_ENDS = frozenset({"\\", "tabularnewline", "cr"})
MOST_COLUMNS = 500
MOST_HEADERS = 4


@dataclass(slots=True)
class Slot:
    """A cell before it is placed."""

    start: int
    nodes: list[Node] = field(default_factory=list)


@dataclass(slots=True)
class Rows:
    """The rows of a table as they are written, those that it repeats on every page left out."""

    rows: list[list[Slot]] = field(default_factory=list)
    headers: int = 0
    rules: list[int] = field(default_factory=list)
    """Before which rows a plain rule stands."""

    segment: int = 0
    """The first row since the last head or foot."""

    has_first_head: bool = False

    def end(self, row: list[Slot]) -> None:
        """Takes a row, if anything stands in it."""
        if len(row) > 1 or any(map(_prints, row[0].nodes)):
            self.rows.append(row)

    def mark(self, name: str) -> None:
        """What a macro between rows says of those before it."""
        if name in ("hline", "firsthline"):
            self.rules.append(len(self.rows))
        elif name == "midrule" and not self.headers:
            self.headers = len(self.rows)
        elif name in ("endfirsthead", "endhead") and not self.has_first_head:
            self.headers = self.segment = len(self.rows)
            self.has_first_head = name == "endfirsthead"
        elif name in ("endhead", "endfoot", "endlastfoot"):
            del self.rows[self.segment :]

    def settle(self) -> None:
        """A plain rule under the first rows parts them from the rest, unless every row is ruled."""
        inner = [place for place in dict.fromkeys(self.rules) if 0 < place < len(self.rows)]
        if not self.headers and inner and inner[0] <= MOST_HEADERS and 2 * len(inner) <= len(self.rows):
            self.headers = inner[0]


RULES = frozenset({"toprule", "bottomrule", "lasthline", "noalign", "small", "footnotesize"})
MARKS = frozenset({"hline", "firsthline", "midrule", "endfirsthead", "endhead", "endfoot", "endlastfoot"})


def _prints(node: Node) -> bool:
    """Whether a node between rows is part of a cell."""
    if kind_of(node) == "chars":
        return bool(node.chars.strip(f" \t\r\n{FILLER}"))
    return kind_of(node) != "macro" or node.macroname not in (MARKS | HIDDEN | RULES)


def grid_in(walk: Walk, table: Node, number: int) -> Grid | None:
    """The table as a grid, its cells added to the passages; None for one without words."""
    written = _rows(table)
    caption: Span | None = None
    cells: list[GridCell] = []
    height = 0
    for place, row in enumerate(written.rows):
        found, named = _row(walk, row, height, is_header=place < written.headers)
        caption = caption or named
        if named is None or any(cell.text for cell in found):
            cells += found
            height += 1
    if not any(cell.text for cell in cells):
        return None
    span = Span(table.pos, table.pos + table.len)
    return Grid(number, span, tuple(without_overlaps(cells, height)), caption)


def _rows(table: Node) -> Rows:
    written = Rows()
    row = [Slot(table.pos)]
    for node in table.nodelist:
        if node is None:
            continue
        kind, end = kind_of(node), node.pos + node.len
        if kind == "specials" and node.specials_chars == "&":
            row.append(Slot(end))
        elif kind == "macro" and node.macroname in ROW_ENDS:
            written.end(row)
            row = [Slot(end)]
        elif kind == "macro" and node.macroname in MARKS:
            written.mark(node.macroname)
            row[-1].start = end
        else:
            row[-1].nodes.append(node)
    written.end(row)
    written.settle()
    return written


def _row(
    walk: Walk, row: Sequence[Slot], place: int, *, is_header: bool
) -> tuple[list[GridCell], Span | None]:
    """The cells of a row, and the caption that stands among them."""
    cells: list[GridCell] = []
    caption: Span | None = None
    column = 0
    for slot in row:
        rows, columns, nodes = _unwrapped(walk, slot.nodes)
        first = len(walk.gathering.passages)
        with walk.gathering.inside("table cell"):
            walk.nodes(nodes)
        passages = walk.gathering.passages[first:]
        caption = next((each.span for each in passages if each.kind == "caption"), caption)
        words = [each for passage in passages if passage.kind == "table cell" for each in passage.words]
        span = words[0].span.cover(words[-1].span) if words else Span(slot.start, slot.start)
        cells.append(GridCell(reading(words), span, place, column, rows, columns, is_header=is_header))
        column += columns
    return cells, caption


def _unwrapped(walk: Walk, nodes: Sequence[Node]) -> tuple[int, int, Sequence[Node]]:
    """How many rows and columns a cell covers, and what stands in it."""
    rows = columns = 1
    while True:
        inner = [node for node in nodes if kind_of(node) != "chars" or node.chars.strip()]
        wrapper = next((node for node in inner if _is_wrapper(node, alone=len(inner) == 1)), None)
        if wrapper is None:
            return rows, columns, nodes
        if kind_of(wrapper) == "group":
            nodes = [node for node in wrapper.nodelist if node is not None]
            continue
        is_wide = wrapper.macroname == "multicolumn"
        count = _count(walk, argument(wrapper, 0 if is_wide else 1))
        rows, columns = (rows, count) if is_wide else (count, columns)
        content = argument(wrapper, 2 if is_wide else 5)
        nodes = [] if content is None else [content]


def _is_wrapper(node: Node, *, alone: bool) -> bool:
    kind = kind_of(node)
    return (kind == "group" and alone) or (kind == "macro" and node.macroname in ("multicolumn", "multirow"))


def _count(walk: Walk, node: Node | None) -> int:
    text = "" if node is None else walk.source[node.pos : node.pos + node.len].strip("{} ")
    return min(int(text), MOST_COLUMNS) if text.isdecimal() and int(text) else 1
