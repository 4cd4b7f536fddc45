"""Messages: text with expressions in braces."""

from __future__ import annotations

import re
from dataclasses import dataclass

from numcheck.expression.parse import parse_expression
from numcheck.expression.token import ExpressionError
from numcheck.expression.tree import Expression

PIECE = re.compile(r"\{\{|\}\}|\{(?P<inside>[^{}]*)\}|[{}]")
"""``{{`` and ``}}`` stand for the braces themselves."""


@dataclass(frozen=True, slots=True)
class Insert:
    """An expression in a message and where it starts there, from 0."""

    expression: Expression
    column: int


@dataclass(frozen=True, slots=True)
class Template:
    """A message, cut where its expressions stand."""

    text: str
    pieces: tuple[str | Insert, ...]

    def inserts(self) -> tuple[Insert, ...]:
        """The expressions, in order."""
        return tuple(piece for piece in self.pieces if isinstance(piece, Insert))


def parse_template(text: str) -> Template:
    """The message written as *text*. Raises :class:`ExpressionError`."""
    pieces: list[str | Insert] = []
    place = 0
    for match in PIECE.finditer(text):
        pieces.append(text[place : match.start()])
        pieces.append(_piece(match))
        place = match.end()
    pieces.append(text[place:])
    return Template(text, tuple(piece for piece in pieces if piece))


def _piece(match: re.Match[str]) -> str | Insert:
    if match["inside"] is not None:
        return Insert(_inside(match), match.start("inside"))
    if len(match.group()) == 2:
        return match.group()[0]
    raise ExpressionError(f"'{match.group()}' stands alone; write it twice to print it", match.start())


def _inside(match: re.Match[str]) -> Expression:
    try:
        return parse_expression(match["inside"])
    except ExpressionError as error:
        raise ExpressionError(error.message, error.column + match.start("inside")) from None
