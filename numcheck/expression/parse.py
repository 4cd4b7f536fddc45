"""Parses expressions: ``or`` < ``and`` < ``not`` < comparison < ``+ -`` < ``* /`` < ``-x`` < the rest."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import cast

from numcheck.expression.token import ExpressionError, Token, tokenize
from numcheck.expression.tree import (
    Arithmetic,
    Call,
    Comparator,
    Comparison,
    Denial,
    Expression,
    Flag,
    Junction,
    Name,
    Naming,
    Negative,
    Node,
    Number,
    Operator,
    Quoted,
)

DEEPEST = 30
"""Brackets, calls and signs inside each other."""

COMPARATORS = ("==", "!=", "<=", ">=", "<", ">")
FLAGS = {"true": True, "false": False}
KEYWORDS = frozenset({"and", "or", "not", "is", *FLAGS})


def parse_expression(text: str) -> Expression:
    """The expression written as *text*. Raises :class:`ExpressionError`."""
    parser = _Parser(tokenize(text))
    tree = parser.either()
    if parser.token.kind != "end":
        raise parser.unexpected()
    return Expression(text, tree)


class _Parser:
    """Goes over the tokens from left to right, one method a level of precedence."""

    def __init__(self, tokens: list[Token]) -> None:
        self.tokens = tokens
        self.place = 0
        self.depth = 0

    @property
    def token(self) -> Token:
        return self.tokens[self.place]

    def sees(self, *texts: str) -> bool:
        return self.token.kind in ("sign", "word") and self.token.text in texts

    def take(self) -> Token:
        token = self.token
        self.place += token.kind != "end"
        return token

    def expect(self, text: str) -> None:
        if not self.sees(text):
            raise ExpressionError(f"expected '{text}', not {self.token}", self.token.column)
        self.take()

    def unexpected(self) -> ExpressionError:
        if self.sees(",") and self.tokens[self.place - 1].kind == "number":
            return ExpressionError("numbers have no commas; write 1200", self.token.column)
        return ExpressionError(f"{self.token} does not belong here", self.token.column)

    def either(self) -> Node:
        operands = [self.both()]
        while self.sees("or"):
            self.take()
            operands.append(self.both())
        return operands[0] if len(operands) == 1 else Junction(operands[0].column, "or", tuple(operands))

    def both(self) -> Node:
        operands = [self.denial()]
        while self.sees("and"):
            self.take()
            operands.append(self.denial())
        return operands[0] if len(operands) == 1 else Junction(operands[0].column, "and", tuple(operands))

    def denial(self) -> Node:
        if not self.sees("not"):
            return self.comparison()
        column = self.take().column
        return Denial(column, self.deeper(self.denial))

    def comparison(self) -> Node:
        left = self.sum()
        if self.sees("is"):
            return self.naming(left)
        if not self.sees(*COMPARATORS):
            return left
        comparator = cast(Comparator, self.take().text)
        compared = Comparison(left.column, comparator, left, self.sum())
        if self.sees(*COMPARATORS):
            raise ExpressionError("comparisons cannot be chained; write 'a < b and b < c'", self.token.column)
        return compared

    def naming(self, left: Node) -> Node:
        column = self.take().column
        if not isinstance(left, Name) or left.attribute:
            raise ExpressionError("'is' needs a role before it", column)
        word = self.take()
        if word.kind != "word" or word.text in KEYWORDS:
            raise ExpressionError(f"'is' needs a word after it, not {word}", word.column)
        return Naming(left.column, left, word.text)

    def sum(self) -> Node:
        left = self.product()
        while self.sees("+", "-"):
            operator = cast(Operator, self.take().text)
            left = Arithmetic(left.column, operator, left, self.product())
        return left

    def product(self) -> Node:
        left = self.negative()
        while self.sees("*", "/"):
            operator = cast(Operator, self.take().text)
            left = Arithmetic(left.column, operator, left, self.negative())
        return left

    def negative(self) -> Node:
        if not self.sees("-"):
            return self.single()
        column = self.take().column
        return Negative(column, self.deeper(self.negative))

    def single(self) -> Node:
        token = self.token
        if self.sees("("):
            self.take()
            inner = self.deeper(self.either)
            self.expect(")")
            return inner
        if token.kind == "number":
            return _number(self.take())
        if token.kind == "quoted":
            return Quoted(self.take().column, token.text[1:-1])
        if token.kind != "word" or (token.text in KEYWORDS and token.text not in FLAGS):
            raise self.unexpected()
        return self.named()

    def named(self) -> Node:
        token = self.take()
        if token.text in FLAGS:
            return Flag(token.column, FLAGS[token.text])
        if self.sees("("):
            return Call(token.column, token.text, tuple(self.deeper_arguments()))
        if not self.sees("."):
            return Name(token.column, token.text)
        self.take()
        if self.token.kind != "word":
            raise self.unexpected()
        return Name(token.column, token.text, self.take().text)

    def deeper_arguments(self) -> list[Node]:
        self.take()
        arguments: list[Node] = []
        while not self.sees(")"):
            arguments.append(self.deeper(self.either))
            if not self.sees(")"):
                self.expect(",")
        self.take()
        return arguments

    def deeper(self, level: Callable[[], Node]) -> Node:
        self.depth += 1
        if self.depth > DEEPEST:
            raise ExpressionError(f"nested more than {DEEPEST} deep", self.token.column)
        node = level()
        self.depth -= 1
        return node


def _number(token: Token) -> Number:
    if token.text.endswith("%"):
        return Number(token.column, Fraction(token.text[:-1]) / 100, is_percent=True)
    return Number(token.column, Fraction(token.text))
