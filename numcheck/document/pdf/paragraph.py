"""Lines of a page as paragraphs, headings, list items, notes and tables."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from numcheck.document.caption import CAPTION
from numcheck.document.line import BULLET, NUMBERING
from numcheck.document.model import BlockKind
from numcheck.document.pdf.grid import table_runs
from numcheck.document.pdf.line import Line

SENTENCE_END = re.compile(r"[.!?:][\"”’»)\]]*\Z")
LARGE = 1.12
"""A heading is set larger than prose by this factor, or bold."""

SMALL = 0.93
"""Notes at the foot of a page are set smaller than prose by this factor."""

LONGEST_HEADING = 200
LEADING = 1.9
"""Lines of one paragraph are apart by less than so many heights."""

INDENT = 0.9


@dataclass(slots=True)
class Stretch:
    """Lines that make up a block."""

    kind: BlockKind
    lines: list[Line]
    size: float = 0
    """How large a heading is set."""

    note: str = ""
    is_table: bool = False

    @property
    def is_open(self) -> bool:
        """Whether it may go on on the next page."""
        return self.kind == "paragraph" and not SENTENCE_END.search(self.lines[-1].text)


def stretches_of(lines: Sequence[Line], size: float) -> Iterator[Stretch]:
    """The blocks of a region of a page, whose prose is of *size*."""
    position = 0
    for start, end in table_runs(lines):
        yield from _prose(lines[position:start], size)
        yield Stretch("table cell", list(lines[start:end]), is_table=True)
        position = end
    yield from _prose(lines[position:], size)


def _prose(lines: Sequence[Line], size: float) -> Iterator[Stretch]:
    held: list[Line] = []
    for line in lines:
        if held and not _continues(line, held):
            yield _stretch(held, size)
            held = []
        held.append(line)
    if held:
        yield _stretch(held, size)


def _continues(line: Line, held: Sequence[Line]) -> bool:
    """Whether a line goes on with the block of those before."""
    last = held[-1]
    if abs(line.height - last.height) > 0.1 * last.height or line.is_bold != last.is_bold:
        return len(held) > 0 and line.is_bold != last.is_bold and _is_mid_sentence(line, last)
    if last.bottom - line.bottom > LEADING * last.height or line.bottom > last.bottom:
        return False
    if _opens_item(line) or line.words[0].note or CAPTION.match(line.text):
        return False
    first = held[0]
    if _opens_item(first) and line.left > first.left + INDENT * first.height:
        return True
    is_indented = line.left > last.left + INDENT * last.height and len(held) > 1
    width = max(line.right, *(each.right for each in held))
    room = line.words[0].right - line.words[0].left + 0.5 * line.height
    is_short = SENTENCE_END.search(last.text) and last.right + room < width
    return not is_indented and not is_short


def _is_mid_sentence(line: Line, last: Line) -> bool:
    is_near = 0 < last.bottom - line.bottom < LEADING * last.height
    same_size = abs(line.height - last.height) <= 0.1 * last.height
    return is_near and same_size and line.text[:1].islower() and not SENTENCE_END.search(last.text)


def _opens_item(line: Line) -> bool:
    return BULLET.match(line.text) is not None or NUMBERING.match(line.text) is not None


def _stretch(lines: list[Line], size: float) -> Stretch:
    first = lines[0]
    text = " ".join(line.text for line in lines)
    is_heading = len(text) <= LONGEST_HEADING and len(lines) <= 3 and any(map(str.isalpha, text))
    is_large = first.height > LARGE * size
    is_bold = first.is_bold and all(line.is_bold for line in lines) and first.height > SMALL * size
    if is_heading and (is_large or (is_bold and not re.search(r"[.,;]\Z", text) and len(lines) < 3)):
        return Stretch("heading", lines, first.height + (0.5 if first.is_bold else 0))
    if first.words[0].note and first.height < SMALL * size:
        return Stretch("footnote", lines, note=first.words[0].note)
    return Stretch("list item" if BULLET.match(text) or NUMBERING.match(text) else "paragraph", lines)
