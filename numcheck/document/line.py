"""Lines of plain text: what each is alone, and whether two belong to one paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from numcheck.document.model import LINE_END
from numcheck.span import Span

LineKind = Literal["blank", "rule", "row", "quote", "prose"]

RULE = re.compile(r"(?:[-=_*~#+.]\s*){3,}\Z")
QUOTE_MARK = re.compile(r"(?:>\s?)+")
BULLET = re.compile(r"[-*+•‣◦▪●–—]\s+(?=\S)")
NUMBERING = re.compile(r"\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s+(?=\S)")
CELL_BORDER = re.compile(r"[ \t]*(?:\t|\|)[ \t|]*| {3,}")
FIGURE_CELL = re.compile(r"[-–(]?[$£€¥]?\d")
SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*\Z")
ABBREVIATED = re.compile(
    r"(?<![\w.])(?:[Nn]os?|[Cc]a?|[Aa]pprox|vs|[Ff]igs?|[Ee]qs?|[Vv]ols?|[Cc]h|[Ss]ec|pp?|Mr|Mrs|Ms|Dr|Prof|Gen|Sen"
    r"|Rep|Gov|[Ee]st|e\.g|i\.e)\.\Z"
)
GOES_ON = re.compile(
    r"(?:,|[–—-]|\b(?:a|an|and|as|at|but|by|for|from|in|into|its|of|on|or|over|than|that|the|their|to|under|which|with))\Z"
)

WIDEST_WRAP = 110
"""No one wraps text by hand wider than this."""

NARROWEST_WRAP = 50


@dataclass(frozen=True, slots=True)
class Line:
    """One line, without indent, quote mark and white space at its end."""

    kind: LineKind
    span: Span
    text: str
    indent: int

    marker: int = 0
    """Length of the list marker that it may open with: 3 for "1. "."""

    @property
    def is_sentence_end(self) -> bool:
        """Whether a sentence may end with this line."""
        is_end = SENTENCE_END.search(self.text) is not None
        return is_end and ABBREVIATED.search(self.text) is None


def lines_of(source: str) -> Iterator[Line]:
    """The lines of *source*, in order."""
    start = 0
    for match in LINE_END.finditer(source):
        yield _line(source, start, match.start())
        start = match.end()
    yield _line(source, start, len(source))


def wrap_width(lines: Iterable[Line]) -> int | None:
    """The width at which the text was wrapped by hand; None where each line is a paragraph.

    Of wrapped lines few end a sentence, of paragraphs nearly all do.
    """
    followed = ends = 0
    width, before = NARROWEST_WRAP, None
    for line in lines:
        is_prose = line.kind == "prose"
        if is_prose and before is not None:
            followed += 1
            ends += before.is_sentence_end
        length = len(line.text) + line.indent
        if is_prose and width < length <= WIDEST_WRAP:
            width = length
        before = line if is_prose else None
    return None if 2 * ends > followed else width


def continues(line: Line, before: Line, width: int | None) -> bool:
    """Whether *line* goes on with the paragraph that *before* belongs to."""
    if before.is_sentence_end:
        return line.indent < before.indent + 2 and _is_full(before, line, width)
    opens_bracket = line.text.startswith("(") and not line.marker
    goes_on = GOES_ON.search(before.text.lower()) or ABBREVIATED.search(before.text)
    if line.text[:1].islower() or opens_bracket or goes_on:
        return True
    return _is_full(before, line, width)


def opens_item(line: Line, before: Line | None, *, in_list: bool) -> bool:
    """Whether the line's marker makes it a list item, not a dash or number that a wrapped line opens with."""
    if not line.marker:
        return False
    return before is None or in_list or before.is_sentence_end or before.text.endswith((":", ";", ","))


def cells(line: Line) -> Iterator[Span]:
    """The cells of a row, without the white space and bars between them."""
    start = 0
    for border in (*CELL_BORDER.finditer(line.text), None):
        end = len(line.text) if border is None else border.start()
        if end > start:
            yield Span(line.span.start + start, line.span.start + end)
        start = end if border is None else border.end()


def _line(source: str, start: int, end: int) -> Line:
    raw = source[start:end]
    content = raw.lstrip()
    mark = QUOTE_MARK.match(content)
    kept = content[mark.end() :].lstrip() if mark else content
    indent = len(raw) - len(kept)
    text = kept.rstrip()
    span = Span(start + indent, start + indent + len(text))
    marker = BULLET.match(text) or NUMBERING.match(text)
    return Line(_kind(text, is_quote=mark is not None), span, text, indent, marker.end() if marker else 0)


def _kind(text: str, *, is_quote: bool) -> LineKind:
    if not text:
        return "blank"
    if RULE.match(text):
        return "rule"
    if is_quote:
        return "quote"
    return "row" if _is_row(text) else "prose"


def _is_row(text: str) -> bool:
    """Two cell borders, or one before a figure: "Ships     12"."""
    borders = list(CELL_BORDER.finditer(text))
    if len(borders) == 1:
        return (
            FIGURE_CELL.match(text, borders[0].end()) is not None
            and borders[0].end() - borders[0].start() > 2
        )
    return len(borders) > 1


def _is_full(line: Line, after: Line, width: int | None) -> bool:
    """Whether the first word of *after* had no room left on *line*."""
    if width is None:
        return False
    word = after.text.split(maxsplit=1)[0]
    return line.indent + len(line.text) + 1 + len(word) > width
