"""Markdown: prose at its own place, markup blanked."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Any

from numcheck.document.caption import with_captions
from numcheck.document.comment import comments_in
from numcheck.document.footnote import anchor_of, footnotes_in, joined, note_parts, shielded, without
from numcheck.document.markdown_inline import ESCAPED_BAR, markup_in, words_in
from numcheck.document.markdown_table import PLAIN_CELL, cells_of, lines_span, reading, table_rule
from numcheck.document.model import LINE_END, BlockKind, Comment, Document
from numcheck.document.passage import Passage, Words, blank, blocks_of, prose
from numcheck.document.sentence import sentences_of
from numcheck.document.table import Grid, GridCell
from numcheck.span import Span

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

FRONT_MATTER = re.compile(
    r"---\s*[\r\n][\w -]+:.*?[\r\n](?:---|\.\.\.)[ \t]*(?=[\r\n]|\Z)"
    r"|\+\+\+\s*[\r\n].*?[\r\n]\+\+\+[ \t]*(?=[\r\n]|\Z)",
    re.DOTALL,
)
"""YAML between dashes or TOML between plus signs."""


def read_markdown(source: str, name: str, *, is_titled: bool = True) -> Document:
    """The document of a CommonMark text with tables and footnotes; a heading at its top may be its title."""
    from markdown_it import MarkdownIt  # noqa: PLC0415 - slow to import

    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"]).disable("text_join")
    parser.block.ruler.at("table", table_rule, {"alt": ["paragraph", "reference"]})
    parsed = shielded(_without_front_matter(source))
    links: dict[str, Any] = {}
    tokens = parser.parse(parsed, links)
    starts = (0, *(match.end() for match in LINE_END.finditer(source)), len(source))
    walk = _Walk(source, parsed, starts, partial(_inline, parser, links))
    passages = tuple(walk.passages(tokens))
    notes = footnotes_in(source)
    text = without(prose(source, passages), notes)
    found = tuple(blocks_of(passages, is_titled=is_titled))
    blocks, tables = with_captions(found, tuple(walk.grids), text)
    comments = tuple(_comments((*tokens, *walk.marked), source, starts))
    markup = tuple(joined([*markup_in(passages, parsed), *notes]))
    return Document(name, source, text, blocks, sentences_of(text, blocks), comments, markup, tables)


def _without_front_matter(source: str) -> str:
    matter = FRONT_MATTER.match(source)
    return source if matter is None else blank(matter[0]) + source[matter.end() :]


def _inline(parser: MarkdownIt, links: dict[str, Any], text: str, lines: list[int]) -> Token:
    """The token of a cell's text, parsed."""
    from markdown_it.token import Token  # noqa: PLC0415 - slow to import

    return Token(
        "inline", "", 0, map=lines, content=text, children=parser.parseInline(text, links)[0].children
    )


@dataclass(slots=True)
class _Walk:
    """A way through the tokens of a text, with what it is inside of."""

    text: str
    source: str
    """The text as it was parsed: without front matter, the marks of notes shielded."""

    starts: Sequence[int]
    inline: Callable[[str, list[int]], Token]
    """Parses the text of a cell, which stands on the lines that are given."""

    around: list[Token] = field(default_factory=list)
    cursor: int = 0
    grids: list[Grid] = field(default_factory=list)
    marked: list[Token] = field(default_factory=list)
    """The cells that hold more than plain words."""

    def passages(self, tokens: Sequence[Token]) -> Iterator[Passage]:
        """The text of every block that has one."""
        for token in tokens:
            if token.nesting == 1:
                self.around.append(token)
            elif token.nesting == -1:
                self.around.pop()
            elif token.type == "inline" and token.map is not None:
                words = tuple(words_in(token, self.source, *self._bounds(token.map)))
                self.cursor = words[-1].span.end if words else self.cursor
                yield from self._passage(words, self._kind())
            elif token.type == "grid":
                yield from self._table(token)

    def _table(self, token: Token) -> Iterator[Passage]:
        """The cells of a table, which is kept as a grid."""
        span = lines_span(token, self.source, self.starts)
        first = (token.map or [0])[0]
        cells: list[GridCell] = []
        for row, column, place in cells_of(token, self.source, self.starts):
            text = place.of(self.source)
            if PLAIN_CELL.fullmatch(text):
                reads = " ".join(text.split())
                if text:
                    yield Passage("table cell", (Words(text, place),))
            else:
                line = first + row + (row > 0)
                inline = self.inline(text.replace(ESCAPED_BAR, "|"), [line, line + 1])
                self.marked.append(inline)
                reads = reading(inline)
                yield from self._passage(
                    tuple(words_in(inline, self.source, place.start, place.end)), "table cell"
                )
            cells.append(GridCell(reads, place, row, column, is_header=row == 0))
        self.cursor = span.end
        self.grids.append(Grid(len(self.grids) + 1, span, tuple(cells)))

    def _bounds(self, lines: Sequence[int]) -> tuple[int, int]:
        """Between which offsets the next text stands."""
        first, end = lines
        self.cursor = max(self.cursor, self.starts[first])
        return self.cursor, self.starts[min(end, len(self.starts) - 1)]

    def _passage(self, words: tuple[Words, ...], kind: BlockKind) -> Iterator[Passage]:
        for mark, part in note_parts(words):
            if not any(piece.text.strip() for piece in part):
                continue
            if mark is not None:
                name = mark.of(self.text)
                yield Passage("footnote", part, note=name[2:-2], anchor=anchor_of(name, self.text))
            else:
                depth, ordinal = self._place_in_list() if kind == "list item" else (0, None)
                yield Passage(kind, part, level=self._level, depth=depth, ordinal=ordinal)

    def _kind(self) -> BlockKind:
        types = [token.type for token in self.around]
        if "heading_open" in types:
            return "heading"
        if "blockquote_open" in types:
            return "quote"
        return "list item" if "list_item_open" in types else "paragraph"

    def _place_in_list(self) -> tuple[int, int | None]:
        """How deep an item stands, and its number in a numbered list."""
        items = [token for token in self.around if token.type == "list_item_open"]
        return len(items), int(items[-1].info) if items[-1].info.isdecimal() else None

    @property
    def _level(self) -> int:
        heading = next((token for token in self.around if token.type == "heading_open"), None)
        return int(heading.tag[1:]) if heading else 0


def _comments(tokens: Sequence[Token], source: str, starts: Sequence[int]) -> Iterator[Comment]:
    """Comments on lines of their own, and those inside a line that are no code."""
    for token in tokens:
        if token.map is None or token.type not in ("html_block", "inline"):
            continue
        stretch = Span(starts[token.map[0]], starts[min(token.map[1], len(starts) - 1)])
        inside = [child.content for child in token.children or () if child.type == "html_inline"]
        for comment in comments_in(source, "html", stretch):
            if token.type == "html_block" or comment.span.of(source) in inside:
                yield comment
