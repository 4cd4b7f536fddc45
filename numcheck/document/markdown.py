"""Markdown: prose at its own place, markup blanked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from numcheck.document.caption import with_captions
from numcheck.document.comment import comments_in
from numcheck.document.footnote import anchor_of, footnotes_in, joined, note_parts, shielded, without
from numcheck.document.markdown_inline import markup_in, words_in
from numcheck.document.markdown_table import cell_spans, grids_of, lines_span
from numcheck.document.model import LINE_END, BlockKind, Comment, Document
from numcheck.document.passage import Passage, Words, blank, blocks_of, prose
from numcheck.document.sentence import sentences_of
from numcheck.span import Span

if TYPE_CHECKING:
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
    parsed = shielded(_without_front_matter(source))
    tokens = parser.parse(parsed)
    starts = (0, *(match.end() for match in LINE_END.finditer(source)), len(source))
    passages = tuple(_Walk(source, parsed, starts).passages(tokens))
    notes = footnotes_in(source)
    text = without(prose(source, passages), notes)
    found = tuple(blocks_of(passages, is_titled=is_titled))
    blocks, tables = with_captions(found, tuple(grids_of(tokens, source, starts)), text)
    comments = tuple(_comments(tokens, source, starts))
    markup = tuple(joined([*markup_in(passages, parsed), *notes]))
    return Document(name, source, text, blocks, sentences_of(text, blocks), comments, markup, tables)


def _without_front_matter(source: str) -> str:
    matter = FRONT_MATTER.match(source)
    return source if matter is None else blank(matter[0]) + source[matter.end() :]


@dataclass(slots=True)
class _Walk:
    """A way through the tokens of a text, with what it is inside of."""

    text: str
    source: str
    """The text as it was parsed: without front matter, the marks of notes shielded."""

    starts: Sequence[int]
    around: list[Token] = field(default_factory=list)
    cursor: int = 0
    cells: list[Span] = field(default_factory=list)
    """Those of the row that are still to come."""

    def passages(self, tokens: Sequence[Token]) -> Iterator[Passage]:
        """The text of every block that has one."""
        for token in tokens:
            if token.nesting == 1:
                self.around.append(token)
                if token.type == "tr_open":
                    line = lines_span(token, self.source, self.starts)
                    self.cells = cell_spans(self.source, line.start, line.end)
            elif token.nesting == -1:
                self.around.pop()
            elif token.type == "inline" and token.map is not None:
                words = tuple(words_in(token, self.source, *self._bounds(token.map)))
                self.cursor = words[-1].span.end if words else self.cursor
                yield from self._passage(words)

    def _bounds(self, lines: Sequence[int]) -> tuple[int, int]:
        """Between which offsets the next text stands."""
        if self.around[-1].type in ("th_open", "td_open"):
            cell = self.cells.pop(0) if self.cells else Span(self.cursor, self.cursor)
            return cell.start, cell.end
        first, end = lines
        self.cursor = max(self.cursor, self.starts[first])
        return self.cursor, self.starts[min(end, len(self.starts) - 1)]

    def _passage(self, words: tuple[Words, ...]) -> Iterator[Passage]:
        for mark, part in note_parts(words):
            if not any(piece.text.strip() for piece in part):
                continue
            if mark is not None:
                name = mark.of(self.text)
                yield Passage("footnote", part, note=name[2:-2], anchor=anchor_of(name, self.text))
            else:
                kind = self._kind()
                depth, ordinal = self._place_in_list() if kind == "list item" else (0, None)
                yield Passage(kind, part, level=self._level, depth=depth, ordinal=ordinal)

    def _kind(self) -> BlockKind:
        types = [token.type for token in self.around]
        if "heading_open" in types:
            return "heading"
        if types[-1] in ("th_open", "td_open"):
            return "table cell"
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
