"""What of a long line is shown: stretches around its marks, with "…" for what is left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from numcheck.report.cells import cell_length, cell_widths, printable, shown_text
from numcheck.report.label import Mark

ELLIPSIS = "…"


@dataclass(frozen=True, slots=True)
class Window:
    """A stretch of a line as a terminal shows it, its marks in cells."""

    text: str
    marks: tuple[Mark, ...]
    width: int


def windows(line: str, marks: Sequence[Mark], width: int) -> Iterator[Window]:
    """The line whole where it fits *width* cells, else a window for each group of marks that fit together."""
    if len(line) <= width and _shown_length(line) <= width:
        yield _window(line, 0, len(line), marks, width)
        return
    for group in _groups(line, marks, width - 2 * len(ELLIPSIS)):
        start, end = _around(line, group, width - 2 * len(ELLIPSIS))
        yield _window(line, start, end, group, width)


def _groups(line: str, marks: Sequence[Mark], room: int) -> Iterator[tuple[Mark, ...]]:
    group: list[Mark] = []
    for mark in sorted(marks, key=lambda mark: (mark.start, mark.end)):
        if group and _shown_length(line[group[0].start : mark.end]) > room:
            yield tuple(group)
            group = []
        group.append(mark)
    yield tuple(group)


def _around(line: str, group: Sequence[Mark], room: int) -> tuple[int, int]:
    """As much of *line* around the group as there is room for, cut between words."""
    start, end = group[0].start, max(mark.end for mark in group)
    end = min(end, start + room)
    spare = room - _shown_length(line[start:end])
    before, after = line[max(start - spare, 0) : start], line[end : end + spare]
    share = max(spare // 2, spare - _shown_length(after))
    kept = _last_words(before, share)
    left = start - len(kept)
    return left, end + len(
        _first_words(after, spare - _shown_length(kept), is_end=end + len(after) >= len(line))
    )


def _last_words(text: str, room: int) -> str:
    """The last words of *text* that take at most *room* cells."""
    start = len(text)
    while start > 0 and _shown_length(text[start - 1 :]) <= room:
        start -= 1
    if start == 0:
        return text
    space = text.find(" ", start)
    return text[space + 1 :] if space >= 0 else ""


def _first_words(text: str, room: int, *, is_end: bool) -> str:
    end = 0
    while end < len(text) and _shown_length(text[: end + 1]) <= room:
        end += 1
    if end == len(text) and is_end:
        return text
    return text[: max(text.rfind(" ", 0, end + 1), 0)]


def _window(line: str, start: int, end: int, marks: Sequence[Mark], width: int) -> Window:
    text = line[start:end]
    shown = [printable(char) for char in text]
    lead = ELLIPSIS if start > 0 else ""
    edges = list(accumulate(map(cell_length, shown), initial=len(lead)))
    if not text.isascii():
        edges = list(accumulate(map(_width, shown, cell_widths(text)), initial=len(lead)))
    moved = tuple(
        replace(mark, start=edges[mark.start - start], end=edges[min(mark.end, end) - start])
        for mark in marks
    )
    return Window(lead + "".join(shown) + (ELLIPSIS if end < len(line) else ""), moved, width)


def _width(shown: str, cells: int) -> int:
    """A character in place of an unprintable one is one cell wide, a tab as wide as its spaces."""
    return cells if len(shown) == 1 and shown != "\ufffd" else len(shown)


def _shown_length(text: str) -> int:
    return cell_length(shown_text(text))
