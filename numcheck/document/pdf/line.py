"""Words and lines of a page, from the boxes of its characters."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from numcheck.document.raised import raised_kind

HYPHENS = "\x02\ufffe\xad"
"""What stands where a word is cut at the end of its line."""

WORD = re.compile(rf"[^\s\x00{HYPHENS}]+[{HYPHENS}]?")
MARK = re.compile(r"\d{1,2}|[*†‡§¶]{1,3}|[a-z]")
INNER_MARK = re.compile(r"(?<=\D)\d{1,2}(?=[.,;:)]+\Z)")
"""A mark of a note before the punctuation that ends its word."""

CLOSING = ".,;:)%"

SMALL = 0.85
"""Raised characters are smaller than this part of the others."""

LEVEL = 0.3
"""Points by which characters of one line may differ."""

SAME_LINE = 0.45
BESIDE = 0.5
LOOK_BACK = 60


class Boxes(Protocol):
    """Where the characters of a page stand, in points from its lower left corner."""

    def base(self, place: int) -> float:
        """The line that the character *place* stands on, which letters such as "p" go below."""

    def size(self, place: int) -> float:
        """The size in which it is set."""

    def edges(self, place: int) -> tuple[float, float]:
        """Its left and its right."""


@dataclass(slots=True)
class Word:
    """Characters without white space."""

    text: str
    left: float
    right: float
    bottom: float
    height: float
    is_cut: bool = False
    """Whether the rest of it stands on the next line."""

    note: str = ""
    """The mark of a note that stands before it."""

    place: int = 0
    """The number of its first character on the page."""


@dataclass(slots=True)
class Line:
    """Words side by side."""

    words: list[Word]
    number: int = 0
    """From 1, among all lines of the page."""

    is_bold: bool = False
    page: int = 0
    left: float = field(init=False)
    right: float = field(init=False)
    bottom: float = field(init=False)
    height: float = field(init=False)

    def __post_init__(self) -> None:
        sizes: Counter[float] = Counter()
        for word in self.words:
            sizes[word.height] += len(word.text)
        self.height = sizes.most_common(1)[0][0]
        self.left, self.right = self.words[0].left, max(word.right for word in self.words)
        self.bottom = min(word.bottom for word in self.words)

    @property
    def text(self) -> str:
        """Its words with single spaces."""
        return " ".join(word.text for word in self.words)


def words_of(text: str, boxes: Boxes) -> Iterator[Word]:
    """The words of a page in the order of its content, marks of notes left out."""
    before: Word | None = None
    for match in WORD.finditer(text):
        start, end = match.span()
        is_cut = text[end - 1] in HYPHENS
        end -= is_cut
        if end > start and (word := _word(text, start, end, boxes, before)).text:
            word.text += "-" if is_cut else ""
            word.is_cut = word.text.endswith("-") and len(word.text) > 2
            before = word
            yield word


def lines_of(words: Iterable[Word]) -> list[Line]:
    """The lines of a page from its top down."""
    rows: list[tuple[float, list[Word]]] = []
    for word in words:
        middle = word.bottom + word.height / 2
        reach = SAME_LINE * word.height
        row = next((row for row in reversed(rows[-LOOK_BACK:]) if abs(row[0] - middle) < reach), None)
        if row is None:
            rows.append((middle, [word]))
        else:
            row[1].append(word)
    rows.sort(key=lambda row: -row[0])
    ordered = (_tidied(sorted(row, key=lambda word: word.left)) for _, row in rows)
    return [Line(row, number) for number, row in enumerate(filter(None, ordered), start=1)]


def _tidied(row: Sequence[Word]) -> list[Word]:
    """The words of a line without raised marks of notes; punctuation that stands alone goes with its word."""
    size = max(word.height for word in row)
    base = min(word.bottom for word in row)
    kept: list[Word] = []
    mark = ""
    for word in row:
        is_raised = word.height < SMALL * size and word.bottom > base + LEVEL
        if is_raised and MARK.fullmatch(word.text) and len(row) > 1:
            mark = mark or ("" if kept else word.text)
        elif kept and word.text[0] in CLOSING and word.left - kept[-1].right < BESIDE * word.height:
            kept[-1].text += word.text
            kept[-1].right = word.right
        else:
            kept.append(word)
    if kept and mark:
        kept[0].note = kept[0].note or mark
    return kept


def _word(text: str, start: int, end: int, boxes: Boxes, before: Word | None) -> Word:
    """A word without the mark of a note, which stands higher than the rest and is smaller."""
    first, last = start, end - 1
    base, note, shown = boxes.base(first), "", text[start:end]
    may_be_raised = end - start > 1 and not shown.isalpha()
    if may_be_raised and abs(boxes.base(last) - base) > LEVEL:
        if _is_raised(boxes, last, first):
            cut = next(at for at in range(last, start, -1) if not _is_raised(boxes, at - 1, first))
            shown, last = _with_raised(text[start:cut], text[cut:end]), cut - 1
        elif _is_raised(boxes, first, last):
            first = next(at for at in range(start + 1, end) if not _is_raised(boxes, at, last))
            base, mark = boxes.base(first), text[start:first]
            shown, note = (text[first:end], mark) if MARK.fullmatch(mark) else (shown, "")
    elif (
        may_be_raised
        and (inner := INNER_MARK.search(shown))
        and _is_raised(boxes, start + inner.start(), first)
    ):
        shown = shown[: inner.start()] + shown[inner.end() :]
    size = before.height if before is not None and before.bottom == base else round(boxes.size(first), 1)
    left, right = boxes.edges(first)[0], boxes.edges(last)[1]
    return Word(shown, left, max(right, left), base, size, note=note, place=start)


def _is_raised(boxes: Boxes, place: int, other: int) -> bool:
    """Whether a character stands higher than another and is smaller."""
    return boxes.base(place) > boxes.base(other) + LEVEL and boxes.size(place) < SMALL * boxes.size(other)


def _with_raised(text: str, raised: str) -> str:
    kind = raised_kind(text, raised.strip("()"))
    return text if kind == "note" else f"{text}^{raised}" if raised.isdecimal() else text + raised
