"""The words by which the labels of a table tell what its rows and columns are."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

Classes = Mapping[str, Sequence[str]]

SeriesClass = Literal["", "change", "rate", "share"]
"""What a row or column holds: amounts, changes of them, means and prices, or shares."""

PERCENT = re.compile(r"%|\bper\s?cent(?:age)?s?\b|\bpct\b", re.IGNORECASE)
OF_PERCENT = re.compile(r"\d\s?%")
"""A percent that is part of a name: "5% notes"."""


@dataclass(frozen=True, slots=True)
class TableWords:
    """Patterns made of the word classes ``table_...`` of the vocabulary."""

    total: re.Pattern[str]
    opening: re.Pattern[str]
    less: re.Pattern[str]
    rate: re.Pattern[str]
    uncounted: re.Pattern[str]
    change: re.Pattern[str]
    within: re.Pattern[str]
    rank: re.Pattern[str]

    @classmethod
    def of(cls, classes: Classes) -> TableWords:
        """The patterns of a vocabulary's classes."""
        return cls(
            total=_anywhere(classes["table_total"]),
            opening=_anywhere(classes["table_opening"]),
            less=_at_start(classes["table_less"]),
            rate=_anywhere(classes["table_rate"]),
            uncounted=_anywhere(classes["table_uncounted"]),
            change=_anywhere(classes["table_change"]),
            within=_at_start(classes["table_within"]),
            rank=_whole(classes["table_rank"]),
        )

    def is_total(self, label: str) -> bool:
        """Whether the label is that of a total, as "Total", "Net income", "Closing balance" are."""
        return self.total.search(label) is not None and self.opening.search(label) is None

    def is_plain_total(self, label: str) -> bool:
        """Whether the label says "total" and nothing weaker."""
        return PLAIN_TOTAL.search(label) is not None and self.opening.search(label) is None

    def has_no_sum(self, label: str) -> bool:
        """Whether what it names adds up to nothing: a mean, a rate, a number of days."""
        if PLAIN_TOTAL.search(label):
            return False
        return self.rate.search(label) is not None or self.uncounted.search(label) is not None

    def series_class(self, label: str) -> SeriesClass:
        """What the figures under that label are."""
        if self.change.search(label):
            return "change"
        if PERCENT.search(label):
            return "share"
        return "rate" if self.rate.search(label) else ""


PLAIN_TOTAL = re.compile(r"\b(?:sub-?\s?|grand\s)?totals?\b|^\W*all\b", re.IGNORECASE)


def _alternatives(phrases: Sequence[str]) -> str:
    longest = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    return "|".join(rf"(?<!\w){re.escape(each)}(?!\w)".replace(r"\ ", r"[\s-]+") for each in longest)


def _anywhere(phrases: Sequence[str]) -> re.Pattern[str]:
    return re.compile(_alternatives(phrases), re.IGNORECASE)


def _at_start(phrases: Sequence[str]) -> re.Pattern[str]:
    return re.compile(rf"[^\w]*(?:{_alternatives(phrases)})", re.IGNORECASE)


def _whole(phrases: Sequence[str]) -> re.Pattern[str]:
    return re.compile(rf"[^\w#]*(?:{_alternatives(phrases)})[^\w]*", re.IGNORECASE)
