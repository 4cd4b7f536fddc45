"""Plain text: blocks told apart by the lines around them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from numcheck.document.compact import Blocks
from numcheck.document.headline import CAPTION, LONGEST_HEADING, LONGEST_TITLE, reads_as_headline
from numcheck.document.line import BULLET, Line, cells, continues, lines_of, opens_item, wrap_width
from numcheck.document.model import Block, BlockKind, Document
from numcheck.document.sentence import sentences_of
from numcheck.span import Span

LARGE = 1 << 20

NUMBERED_HEADING = re.compile(r"\(?(?:\d|[ivx])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Chunk:
    """Lines that belong to one block, before its kind is known."""

    lines: tuple[Line, ...]
    is_item: bool
    stands_apart: bool
    """Whether a blank line, or the end of the text, follows."""

    @property
    def length(self) -> int:
        """Code points of all its lines."""
        return sum(len(line.text) for line in self.lines)

    @property
    def span(self) -> Span:
        """From its first word, after a list marker, to its last."""
        first = self.lines[0]
        return Span(first.span.start + (first.marker if self.is_item else 0), self.lines[-1].span.end)


def read_plain(source: str, name: str) -> Document:
    """The document of a plain text."""
    lines = tuple(lines_of(source)) if len(source) < LARGE else None
    width = wrap_width(lines or lines_of(source))
    markup: list[Span] = []
    found = _blocks(_marking(source, _chunks(lines or lines_of(source), width), markup))
    blocks = tuple(found) if lines else Blocks(found)
    text = _prose(source, markup)
    return Document(name, source, text, blocks, sentences_of(text, blocks))


def _chunks(lines: Iterable[Line], width: int | None) -> Iterator[Chunk]:
    held: list[Line] = []
    is_item = in_list = False
    for line in lines:
        is_break = line.kind in ("blank", "rule")
        before = held[-1] if held else None
        starts_item = not is_break and opens_item(line, before, in_list=in_list)
        if held and (is_break or starts_item or not _belongs(line, held, width, is_item=is_item)):
            yield Chunk(tuple(held), is_item, is_break)
            held, is_item = [], False
        in_list = not is_break and (in_list or starts_item)
        if not is_break:
            is_item = is_item or starts_item
            held.append(line)
    if held:
        yield Chunk(tuple(held), is_item, stands_apart=True)


def _belongs(line: Line, held: Sequence[Line], width: int | None, *, is_item: bool) -> bool:
    if line.kind != held[-1].kind or line.kind == "row":
        return False
    return (is_item and line.indent > held[0].indent) or continues(line, held[-1], width)


def _blocks(chunks: Iterable[Chunk]) -> Iterator[Block]:
    section = 0
    is_first, in_run = True, False
    for chunk, after in _with_next(chunks):
        if chunk.lines[0].kind == "row" and not chunk.is_item:
            yield from (Block("table cell", span, section) for span in cells(chunk.lines[0]))
        else:
            kind = "list item" if in_run and chunk.is_item else _kind(chunk, after, is_first=is_first)
            section += kind == "heading"
            yield Block(kind, chunk.span, section, level=int(kind == "heading"))
        is_first, in_run = False, chunk.is_item and not chunk.stands_apart


def _with_next(chunks: Iterable[Chunk]) -> Iterator[tuple[Chunk, Chunk | None]]:
    before: Chunk | None = None
    for chunk in chunks:
        if before is not None:
            yield before, chunk
        before = chunk
    if before is not None:
        yield before, None


def _kind(chunk: Chunk, after: Chunk | None, *, is_first: bool) -> BlockKind:
    if chunk.lines[0].kind == "quote":
        return "quote"
    if is_first and not chunk.is_item and _is_headline(chunk, after, LONGEST_TITLE):
        return "title"
    if _is_headline(chunk, after, LONGEST_HEADING) and _is_body(after):
        return "heading"
    if chunk.is_item:
        return "list item"
    return "caption" if CAPTION.match(chunk.lines[0].text) else "paragraph"


def _is_headline(chunk: Chunk, after: Chunk | None, longest: int) -> bool:
    """One short line that starts high, ends low and has something under it."""
    line = chunk.lines[0]
    words = line.text[line.marker :] if chunk.is_item else line.text
    if BULLET.match(words):
        return False
    if after is None or len(chunk.lines) > 1 or not reads_as_headline(words, longest):
        return False
    if chunk.is_item and not _is_numbered_alone(chunk, after):
        return False
    return chunk.stands_apart or after.length > chunk.length


def _is_numbered_alone(chunk: Chunk, after: Chunk) -> bool:
    """Whether it is a heading such as "3. Findings", not one of several items."""
    return (
        not after.is_item and chunk.stands_apart and NUMBERED_HEADING.match(chunk.lines[0].text) is not None
    )


def _is_body(after: Chunk | None) -> bool:
    """Whether a heading may stand over the chunk: prose, a list, a table."""
    if after is None:
        return False
    return (
        after.is_item
        or after.lines[0].kind != "prose"
        or after.lines[-1].text.endswith((".", "!", "?", ":", "”", '"', "’", ")"))
    )


def _marking(source: str, chunks: Iterable[Chunk], markup: list[Span]) -> Iterator[Chunk]:
    """The chunks; list markers, quote marks and rules, which stand between their words, go to *markup*."""
    position = 0
    for chunk in chunks:
        for line in chunk.lines:
            skip = line.marker if chunk.is_item and line is chunk.lines[0] else 0
            between = Span(position, line.span.start + skip)
            if between.of(source).strip(" \r\n"):
                markup.append(between)
            position = line.span.end
        yield chunk
    if source[position:].strip(" \r\n"):
        markup.append(Span(position, len(source)))


def _prose(source: str, markup: Sequence[Span]) -> str:
    """The source with its markup blanked; the very same where there is none."""
    if not markup:
        return source
    if len(source) < LARGE:
        return "".join(_pieces(source, markup))
    text = bytearray()  # half the memory of the pieces
    for piece in _pieces(source, markup):
        text += piece.encode("utf-8", "surrogatepass")
    return text.decode("utf-8", "surrogatepass")


def _pieces(source: str, markup: Sequence[Span]) -> Iterator[str]:
    starts = (0, *(span.end for span in markup))
    for start, blank in zip(starts, (*markup, Span(len(source), len(source))), strict=True):
        yield from (
            source[place : min(place + LARGE, blank.start)] for place in range(start, blank.start, LARGE)
        )
        yield _blank(blank.of(source))


def _blank(markup: str) -> str:
    """As many spaces, line ends kept."""
    return re.sub(r"[^\r\n]", " ", markup)
