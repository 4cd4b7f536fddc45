"""Cuts expressions into words, numbers and signs."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

LONGEST = 1000
"""Code points of an expression."""

MOST = 150
"""Tokens of an expression: a tree of them is walked by recursion."""

TOKEN = re.compile(
    r"\s*(?:(?P<number>[0-9]+(?:\.[0-9]+)?%?)(?![\w.])|(?P<word>[A-Za-z_][A-Za-z0-9_]*)"
    r"|(?P<quoted>'[^']*'|\"[^\"]*\")|(?P<sign>==|!=|<=|>=|[-+*/<>(),.]))"
)

EQUALS = {
    "=": "==", "≠": "!=", "≤": "<=", "≥": ">=", "×": "*", "÷": "/", "&": "and", "|": "or", "!": "not",
}  # fmt: skip
"""What people write instead."""

TokenKind = Literal["number", "word", "quoted", "sign", "end"]


class ExpressionError(Exception):
    """An expression that is not of the language; *column* counts from 0."""

    def __init__(self, message: str, column: int) -> None:
        super().__init__(message)
        self.message = message
        self.column = column


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a number, a quoted text, a sign, or the end."""

    kind: TokenKind
    text: str
    column: int

    def __str__(self) -> str:
        return f"'{self.text}'" if self.text else "the end"


def tokenize(text: str) -> list[Token]:
    """The tokens of *text*, the last one its end. Raises :class:`ExpressionError`."""
    if len(text) > LONGEST:
        raise ExpressionError(f"the expression is longer than {LONGEST} characters", 0)
    tokens: list[Token] = []
    place, end = 0, len(text.rstrip())
    while place < end:
        match = TOKEN.match(text, place)
        if match is None:
            raise _unreadable(text, place)
        kind = match.lastgroup
        assert kind is not None
        tokens.append(Token(kind, match[kind], match.start(kind)))  # type: ignore[arg-type]
        if len(tokens) > MOST:
            raise ExpressionError(f"the expression has more than {MOST} words and signs", match.start(kind))
        place = match.end()
    return [*tokens, Token("end", "", end)]


def _unreadable(text: str, place: int) -> ExpressionError:
    column = place + len(text[place:]) - len(text[place:].lstrip())
    sign = text[column]
    if sign.isdigit():
        return ExpressionError("not a number; write 1200 or 0.5, without commas", column)
    hint = f"; write {EQUALS[sign]}" if sign in EQUALS else ""
    return ExpressionError(f"'{sign}' has no meaning here{hint}", column)
