"""Pages set in two columns of prose, put into the order in which they are read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from numcheck.document.pdf.line import Line, Word

FEWEST_LINES = 8
NARROWEST = 18
"""Letters that a line of a column has on average; what is shorter is a table."""

GAP = 1.0
STEP = 4
"""Points by which the search for the gap between columns goes on."""


def regions_of(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Stretches of the page, each read from its top down before the next."""
    gutter = _gutter(lines)
    if gutter is None:
        yield list(lines)
        return
    left: list[Line] = []
    right: list[Line] = []
    across: list[Line] = []
    for line in lines:
        sides = _sides(line, gutter)
        if sides is None:
            yield from (region for region in (left, right) if region)
            left, right = [], []
            across.append(line)
            continue
        yield from (region for region in (across,) if region)
        across = []
        for words, side in zip(sides, (left, right), strict=True):
            if words:
                side.append(Line(words, line.number, line.is_bold, line.page))
    yield from (region for region in (left, right, across) if region)


def _gutter(lines: Sequence[Line]) -> float | None:
    """Where the gap between two columns of prose stands, if there are two."""
    gaps: Counter[int] = Counter()
    for line in lines:
        for before, word in zip(line.words, line.words[1:], strict=False):
            if word.left - before.right > GAP * line.height:
                gaps.update(range(int(before.right) // STEP + 1, int(word.left) // STEP + 1))
    if not gaps:
        return None
    step, count = max(gaps.items(), key=lambda item: (item[1], -item[0]))
    gutter = float(step * STEP)
    split = [sides for line in lines if (sides := _sides(line, gutter)) is not None and all(sides)]
    if count < FEWEST_LINES or len(split) < FEWEST_LINES:
        return None
    is_prose = all(_letters(side[at] for side in split) >= NARROWEST * len(split) for at in (0, 1))
    return gutter if is_prose else None


def _sides(line: Line, gutter: float) -> tuple[list[Word], list[Word]] | None:
    """The words to both sides of the gap; None for a line that runs across it."""
    left = [word for word in line.words if word.right <= gutter + 1]
    right = line.words[len(left) :]
    if right and right[0].left < gutter - 1:
        return None
    if left and right and right[0].left - left[-1].right < GAP * line.height:
        return None
    return left, right


def _letters(sides: Iterator[list[Word]]) -> int:
    return sum(sum(map(str.isalpha, word.text)) for side in sides for word in side)
