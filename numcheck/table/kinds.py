"""The names of relations between figures of tables, of their roles, and of what proves them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, get_args

RelationKind = Literal[
    "sum", "difference", "roll-forward", "change", "percent change", "share", "product", "average", "order"
]
RELATION_KINDS: tuple[RelationKind, ...] = get_args(RelationKind)

ROLES: Mapping[str, tuple[str, ...]] = {
    **dict.fromkeys(("sum", "difference", "roll-forward"), ("total", "parts")),
    "percent change": ("change", "new", "old"),
    "share": ("share", "part", "whole"),
    "product": ("product", "one", "other"),
    "average": ("average", "parts"),
    "order": ("lower", "higher"),
    "told": ("told", "cell"),
    "again": ("again", "before"),
    "rows": ("told", "rows"),
    "items": ("told", "items"),
}
"""By kind the roles of its figures: first that which follows from the others; ``parts`` takes the rest."""

TieKind = Literal["told", "again", "rows", "items"]
"""A figure of the text that a cell gives again, one of two tables, an announced number of rows or items."""

WORD_ROLES = ("row", "column", "expected")
"""Roles of words: the labels of the cell that is accused, and what the parts of a sum come to."""

Proof = Literal["series", "label", "slip", "rows", "none"]
"""What shows that a relation that fails is meant to hold.

Two other series or more in which it holds; one and the label of a total; the label alone, where one slip
of the pen explains the gap; most other rows of a derived column.
"""

PROOFS: tuple[Proof, ...] = get_args(Proof)
PROVEN: tuple[Proof, ...] = ("series", "label", "rows")
"""Those that are more than a guess."""
