"""A page of HTML taken apart: runs of text, tables and comments, each at its place."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from html.parser import HTMLParser

from numcheck.document.comment import comments_in
from numcheck.document.html_page import Page, Text
from numcheck.document.html_table import Table, TableCell, attribute_span
from numcheck.document.model import Comment
from numcheck.document.tag import BORDERS, KINDS, PARTS_OF_A_PAGE, VOID, Nesting, role_of
from numcheck.span import Span

MOST_ROWS, MOST_COLUMNS = 65_534, 1_000
"""What HTML lets one cell cover."""

PLAIN_CELL = re.compile(
    r"""<(?P<tag>t[dh])(?P<attributes>(?:\s+(?:align|class|id|scope|title|valign|width)\s*=\s*"[^"<>&]*")*)\s*>
    (?P<words>[^<>&]*)</(?P=tag)\s*>\s*""",
    re.IGNORECASE | re.VERBOSE,
)
"""A cell of words alone, one row high and one column wide, which is shown: most cells of a large table."""


@dataclass(slots=True)
class _Open:
    """A table that has not ended."""

    number: int
    is_in_cell: bool = False


@dataclass(slots=True)
class _Figure:
    """A ``<figure>`` that has not ended."""

    tables: list[int] = field(default_factory=list)
    captions: list[int] = field(default_factory=list)
    """Places of runs of text."""


class _Scanner(HTMLParser):
    """Collects runs of text, tables and comments with their places."""

    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=False)
        self.source = source
        self.starts = [0, *(match.end() for match in re.finditer("\n", source))]
        self.nesting = Nesting()
        self.texts: list[Text] = []
        self.comments: list[Comment] = []
        self.tables: list[Table] = []
        self.block = 0
        self._open: list[_Open] = []
        self._lists: list[int | None] = []
        self._figures: list[_Figure] = []
        self.feed(source)
        self.close()
        for each in self._open:
            self.tables[each.number].end = len(source)

    def parse_starttag(self, i: int) -> int:
        """The end of the tag at *i*, or of the run of plain cells that it begins."""
        if self._open and self.nesting.is_right_inside("tr") and not self.nesting.is_hidden:
            end = self._take_plain_cells(i)
            if end > i:
                return end
        return super().parse_starttag(i)

    def _take_plain_cells(self, start: int) -> int:
        """Adds the cells in a run from *start* on, as their tags one by one would; where the run ends."""
        number = self._open[-1].number
        table = self.tables[number]
        is_head, is_raised = self.nesting.is_inside("thead"), self.nesting.is_inside("sup")
        moved = self._offset() - start
        end = start
        while (match := PLAIN_CELL.match(self.rawdata, end)) is not None:
            table.height = max(table.height, 1)
            is_header = is_head or match["tag"] in ("th", "TH")
            table.cells.append(TableCell(table.height - 1, 1, 1, is_header, moved + end))
            if match["words"]:
                span = Span(moved + match.start("words"), moved + match.end("words"))
                cell = (number, len(table.cells) - 1)
                self.texts.append(Text(span, "table cell", self.block + 1, is_raised=is_raised, cell=cell))
            self.block += 2
            end = match.end()
        return end

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.block += tag in BORDERS or tag in KINDS
        named = dict(attrs)
        if tag not in VOID:
            self.nesting.open(tag, role_of(tag, named))
        if tag in ("ul", "ol"):
            start = named.get("start") or "1"
            self._lists.append(int(start) - 1 if tag == "ol" and start.isdecimal() else None)
        elif tag == "li" and self._lists and (number := self._lists[-1]) is not None:
            self._lists[-1] = number + 1
        elif tag == "figure":
            self._figures.append(_Figure())
        else:
            self._open_table(tag, named)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        self.block += tag in BORDERS

    def handle_endtag(self, tag: str) -> None:
        self.block += tag in BORDERS or tag in KINDS
        self.nesting.close(tag)
        if tag in ("ul", "ol") and self._lists:
            self._lists.pop()
        elif tag == "figure" and self._figures:
            self._close_figure(self._figures.pop())
        elif tag == "table" and self._open:
            self.tables[self._open.pop().number].end = min(self._offset() + len("</table>"), len(self.source))
        elif tag in ("td", "th", "tr") and self._open:
            self._open[-1].is_in_cell = False

    def handle_data(self, data: str) -> None:
        self._add(len(data))

    def handle_entityref(self, name: str) -> None:
        self._add(len(name) + 1)

    def handle_charref(self, name: str) -> None:
        self._add(len(name) + 2)

    def handle_comment(self, data: str) -> None:
        start = self._offset()
        stretch = Span(start, min(start + len(data) + 7, len(self.source)))
        self.comments += comments_in(self.source, "html", stretch)

    def _open_table(self, tag: str, attrs: Mapping[str, str | None]) -> None:
        if tag == "table":
            for outer in self._open:
                self.tables[outer.number].is_layout = True
            role = attrs.get("role") in ("presentation", "none")
            self._open.append(_Open(len(self.tables)))
            self.tables.append(Table(self._offset(), role))
            if self._figures:
                self._figures[-1].tables.append(len(self.tables) - 1)
        elif self._open:
            self._open_part(tag, attrs, self.tables[self._open[-1].number])

    def _open_part(self, tag: str, attrs: Mapping[str, str | None], table: Table) -> None:
        if tag == "tr":
            table.height += 1
            self._open[-1].is_in_cell = False
        elif tag in ("td", "th"):
            table.height = max(table.height, 1)
            rows = attribute_span(attrs, "rowspan", MOST_ROWS) if attrs else 1
            columns = attribute_span(attrs, "colspan", MOST_COLUMNS) if attrs else 1
            is_header = tag == "th" or self.nesting.is_inside("thead")
            table.cells.append(TableCell(table.height - 1, rows, columns, is_header, self._offset()))
            self._open[-1].is_in_cell = True
        elif tag in PARTS_OF_A_PAGE and table.cells and self._open[-1].is_in_cell:
            table.cells[-1].has_parts = True

    def _close_figure(self, figure: _Figure) -> None:
        """The caption of a figure names its table, if that is the only one."""
        if len(figure.tables) == 1:
            for place in figure.captions:
                self.texts[place] = replace(self.texts[place], caption=figure.tables[0])

    def _offset(self) -> int:
        line, column = self.getpos()
        return self.starts[line - 1] + column

    def _add(self, length: int) -> None:
        nesting = self.nesting
        table = self._open[-1] if self._open else None
        is_code = nesting.is_hidden
        if is_code and not (nesting.is_code and table and table.is_in_cell):
            return
        start = self._offset()
        end = start + length
        end += self.source[end : end + 1] == ";" and self.source[start] == "&"
        kind = nesting.kind
        if kind == "caption" and not nesting.is_inside("caption") and self._figures:
            self._figures[-1].captions.append(len(self.texts))
        self.texts.append(
            Text(
                Span(start, min(end, len(self.source))),
                kind,
                self.block,
                is_raised=nesting.is_inside("sup"),
                is_code=is_code,
                level=nesting.level,
                depth=len(self._lists) if kind == "list item" else 0,
                ordinal=self._lists[-1] if kind == "list item" and self._lists else None,
                cell=(table.number, len(self.tables[table.number].cells) - 1)
                if table and table.is_in_cell
                else None,
                caption=table.number if table and nesting.is_inside("caption") else None,
            )
        )


def scan(source: str) -> Page:
    """What a page, or a part of one, is made of."""
    scanner = _Scanner(source)
    return Page(source, tuple(scanner.texts), tuple(scanner.tables), tuple(scanner.comments))
