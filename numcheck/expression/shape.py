"""What a part of an expression comes to, as far as its rule tells."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from numcheck.expression.sort import Sort, Sorts, comparable
from numcheck.expression.token import ExpressionError
from numcheck.pattern.model import Slot, SlotForm

Form = Literal["amount", "list", "items", "word", "truth", "text"]

FORM_OF_SLOT: dict[SlotForm, Form] = {
    "open list": "list",
    "one": "amount",
    "range": "amount",
    "list": "list",
    "bracket list": "list",
    "items": "items",
    "word": "word",
}

FORM_WORDS: dict[Form, str] = {
    "list": "a list",
    "items": "a list of things",
    "word": "a word",
    "truth": "a statement",
    "text": "a quoted word",
}

SORT_WORDS: dict[Sort, str] = {"share": "percent", "difference": "difference of percents"}
"""Sorts by the word that a rule's author knows."""


@dataclass(frozen=True, slots=True)
class Shape:
    """What a part of an expression comes to."""

    form: Form
    sorts: Sorts = frozenset()
    slot: Slot | None = None
    """Of a name alone, what is bound to it."""

    def __str__(self) -> str:
        if self.form != "amount":
            return FORM_WORDS[self.form]
        words = sorted(SORT_WORDS.get(sort, sort) for sort in self.sorts)
        return " or ".join(words) or "what has no value"


TRUTH = Shape("truth")


def expect_comparable(left: Shape, right: Shape, column: int) -> None:
    """Raises :class:`ExpressionError` unless some sorts of the two compare."""
    if not any(comparable(a, b) for a in left.sorts for b in right.sorts):
        raise ExpressionError(f"{left} cannot be compared with {right}", column)
