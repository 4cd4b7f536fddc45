"""Which unit the figures of a table are counted in: "$ thousand" in its caption, "(£m)" over a column."""

from __future__ import annotations

import re
from fractions import Fraction

from numcheck.table.layout import Layout
from numcheck.table.words import PERCENT, TableWords

SCALES = (
    (re.compile(r"\bbillions?\b|\bbn\b|[$£€]\s?bn?\b", re.IGNORECASE), 10**9),
    (
        re.compile(r"\bmillions?\b|\bmn\b|[$£€]\s?m(?:n|illion)?\b|\b(?:usd|eur|gbp)\s?m\b", re.IGNORECASE),
        10**6,
    ),
    (re.compile(r"\bthousands?\b|[$£€]?\s?['’]?000s?\b(?!\d)|[$£€]\s?k\b", re.IGNORECASE), 10**3),
)
"""Words for a scale; the largest that stands counts."""

TOLD = re.compile(r"\bin\b|[$£€(,]|^\W*(?:thousand|million|billion)", re.IGNORECASE)
"""What shows that a scale word is that of the figures: "(in thousands)", "$ million"."""

NUMBER_BEFORE = re.compile(r"\d\s*$")


def scale_in(text: str) -> int | None:
    """The scale that a caption or header tells, if it tells one."""
    for pattern, scale in SCALES:
        for match in pattern.finditer(text):
            around = text[max(0, match.start() - 12) : match.end()]
            if not NUMBER_BEFORE.search(text[: match.start()]) and TOLD.search(around):
                return scale
    return None


def column_scales(layout: Layout) -> list[int]:
    """The scale of each column: its header's, else the caption's."""
    whole = scale_in(layout.caption) or scale_in(layout.corner) or 1
    return [scale_in(line.label) or whole for line in layout.columns]


def scaled_value(
    layout: Layout, words: TableWords, row: int, column: int, scale: int
) -> tuple[Fraction, Fraction]:
    """Value and last digit of a figure, counted in ones; percents, rates and counts bear no scale."""
    figure = layout.figures[row][column]
    label = layout.rows[row].label
    is_apart = (
        figure.unit == "%"
        or PERCENT.search(label)
        or words.uncounted.search(label)
        or words.rate.search(label)
    )
    factor = 1 if is_apart else scale
    return (figure.value or Fraction(0)) * factor, figure.step * factor
