"""Pages of a PDF as lines, read by pdfium; running heads, feet and page numbers left out."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator, Sequence
from ctypes import POINTER, byref, c_double, c_ushort, cast, create_string_buffer
from dataclasses import dataclass
from math import hypot
from typing import Any

from numcheck.document.pdf.line import Line, lines_of, words_of
from numcheck.errors import NumcheckError, shown

MOST_CHARACTERS = 200_000
"""Characters that a page may have."""

MARGIN_LINES = 3
MARGIN = 0.14
"""Running heads and feet stand within this part of the page's height from its edges."""

NEIGHBOURS = 2
PAGE_NUMBER = re.compile(
    r"(?:page\s*|[-–—|]\s*)?(?:\d{1,4}|[ivxlc]{1,7})(?:\s*(?:of|/)\s*\d{1,4})?\s*[-–—|]?", re.I
)
DIGITS = re.compile(r"\d+")


@dataclass(slots=True)
class Page:
    """A page as its reader sees it."""

    number: int
    height: float
    lines: list[Line]
    is_unreadable: bool = False
    """Whether something stands on it, but no characters."""


def pages_of(content: bytes, name: str) -> Iterator[Page]:
    """The pages of a PDF, from the first on."""
    import pypdfium2  # noqa: PLC0415 - installed only if asked for

    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise NumcheckError(f"{shown(name)}: encrypted; save it without a password") from error
        raise NumcheckError(f"{shown(name)}: no PDF that can be read; it is damaged or cut short") from error
    try:
        yield from _without_heads(_page(document, number) for number in range(len(document)))
    finally:
        document.close()


def _page(document: Any, number: int) -> Page:
    import pypdfium2  # noqa: PLC0415

    try:
        page = document[number]
    except pypdfium2.PdfiumError:
        return Page(number + 1, 0, [], is_unreadable=True)
    try:
        characters = page.get_textpage()
        try:
            lines = _lines(characters)
        finally:
            characters.close()
        is_unreadable = not lines and any(True for _ in page.get_objects(max_depth=1))
        return Page(number + 1, page.get_height(), lines, is_unreadable)
    finally:
        page.close()


def _lines(characters: Any) -> list[Line]:
    import pypdfium2.raw as pdfium  # noqa: PLC0415

    handle = characters.raw
    count = min(characters.count_chars(), MOST_CHARACTERS)
    lines = lines_of(words_of(_text(pdfium, handle, count), _Boxes(pdfium, handle)))
    for line in lines:
        line.is_bold = _is_bold(pdfium, characters, line.words[0].place)
    return lines


def _text(pdfium: Any, handle: Any, count: int) -> str:
    """The characters of a page, each one code point."""
    buffer = create_string_buffer(2 * count + 2)
    pdfium.FPDFText_GetText(handle, 0, count, cast(buffer, POINTER(c_ushort)))
    text = buffer.raw[: 2 * count].decode("utf-16-le", errors="replace")
    if len(text) == count:
        return text
    return "".join(chr(pdfium.FPDFText_GetUnicode(handle, place)) for place in range(count))


class _Boxes:
    """Asks pdfium where characters stand."""

    def __init__(self, pdfium: Any, handle: Any) -> None:
        self._pdfium, self._handle = pdfium, handle
        self._frame, self._matrix = pdfium.FS_RECTF(), pdfium.FS_MATRIX()
        self._x, self._y = c_double(), c_double()
        self._in_place = byref(self._frame), byref(self._matrix), byref(self._x), byref(self._y)

    def base(self, place: int) -> float:
        self._pdfium.FPDFText_GetCharOrigin(self._handle, place, self._in_place[2], self._in_place[3])
        return self._y.value

    def size(self, place: int) -> float:
        self._pdfium.FPDFText_GetMatrix(self._handle, place, self._in_place[1])
        scale = hypot(self._matrix.c, self._matrix.d)
        return float(self._pdfium.FPDFText_GetFontSize(self._handle, place)) * scale

    def edges(self, place: int) -> tuple[float, float]:
        self._pdfium.FPDFText_GetLooseCharBox(self._handle, place, self._in_place[0])
        return self._frame.left, self._frame.right


def _is_bold(pdfium: Any, characters: Any, place: int) -> bool:
    name = create_string_buffer(96)
    pdfium.FPDFText_GetFontInfo(characters, place, name, len(name), None)
    return pdfium.FPDFText_GetFontWeight(characters, place) >= 600 or b"bold" in name.value.lower()


def _without_heads(pages: Iterator[Page]) -> Iterator[Page]:
    """The pages without the lines at their edges that pages near them repeat."""
    near: deque[Page] = deque(maxlen=2 * NEIGHBOURS + 1)
    waiting: deque[Page] = deque()
    heads: dict[int, set[str]] = {}
    for page in pages:
        heads[page.number] = {_pattern(line) for line in _margin(page)}
        near.append(page)
        waiting.append(page)
        if len(waiting) > NEIGHBOURS:
            yield _stripped(waiting.popleft(), heads)
            heads.pop(page.number - 2 * NEIGHBOURS, None)
    while waiting:
        yield _stripped(waiting.popleft(), heads)


def _stripped(page: Page, heads: dict[int, set[str]]) -> Page:
    others = [heads[number] for number in heads if number != page.number]
    margin = {
        id(line)
        for line in _margin(page)
        if PAGE_NUMBER.fullmatch(line.text) or any(_pattern(line) in each for each in others)
    }
    page.lines = [line for line in page.lines if id(line) not in margin]
    for line in page.lines:
        line.page = page.number
    return page


def _margin(page: Page) -> Sequence[Line]:
    """The lines at the upper and lower edge."""
    edges = [*page.lines[:MARGIN_LINES], *page.lines[MARGIN_LINES:][-MARGIN_LINES:]]
    reach = MARGIN * page.height
    return [line for line in edges if line.bottom < reach or line.bottom + line.height > page.height - reach]


def _pattern(line: Line) -> str:
    return DIGITS.sub("#", line.text)
