"""Why a part of a pattern cannot stand where its author expects it: it belongs to a number, or a gap ends."""

from __future__ import annotations

from collections.abc import Sequence

from numcheck.pattern.mask import Token, View
from numcheck.pattern.model import Slot
from numcheck.pattern.node import Gap, Literal, Node
from numcheck.pattern.parse import Pattern
from numcheck.quantity.noun import singular

SHORT = 5
"""Tokens that a short gap and the word behind it may take."""


def hint_at(nodes: Sequence[Node], length: int, view: View, after: int) -> str:
    """Why the nodes from number *length* on do not follow before the token *after*; empty if unknown."""
    wanted = nodes[length]
    if isinstance(wanted, Literal):
        return _swallowed(wanted, nodes[length - 1], view, after)
    if isinstance(wanted, Gap) and not wanted.is_long:
        return _stopped(view.tokens[after : after + SHORT])
    return ""


def hedge_hint(pattern: Pattern, view: View) -> str:
    """Why not even the first word of the pattern stands there: it may be the hedge of a number."""
    first = pattern.nodes[0]
    if not isinstance(first, Literal):
        return ""
    return next((hint for token in view.tokens if (hint := _as_hedge(first, token))), "")


def _swallowed(wanted: Literal, before: Node, view: View, after: int) -> str:
    quantity = view.tokens[after - 1].quantity
    nouns = (quantity.noun or "").lower().split() if quantity else []
    if isinstance(before, Slot) and wanted.text in nouns:
        kinds = " or ".join(sorted(before.named_kinds)) if len(before.named_kinds) == 1 else "count"
        slot = f"{{{before.name}:{kinds} of {singular(nouns[-1])}}}"
        return f'"{wanted.text}" is read as the noun of the number: write {slot}'
    return _as_hedge(wanted, view.tokens[after]) if after < len(view.tokens) else ""


def _as_hedge(wanted: Literal, token: Token) -> str:
    hedge = token.quantity.hedge if token.quantity else None
    if hedge is None or wanted.text not in hedge.lower().split():
        return ""
    return f'"{wanted.text}" is read as the hedge of the number: leave it out of the pattern'


def _stopped(tokens: Sequence[Token]) -> str:
    for token in tokens:
        if token.mask == b",":
            return ".. crosses no comma; ... does"
        if token.quantity is not None:
            return ".. crosses no number"
    return ".. stands for four words at most; ... for any" if len(tokens) == SHORT else ""
