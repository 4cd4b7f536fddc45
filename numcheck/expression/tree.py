"""Expressions as trees."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

Comparator = Literal["==", "!=", "<", "<=", ">", ">="]
Operator = Literal["+", "-", "*", "/"]


@dataclass(frozen=True, slots=True)
class Node:
    """A part of an expression and where it starts, from 0."""

    column: int


@dataclass(frozen=True, slots=True)
class Number(Node):
    """``0``, ``1.5``, ``100%``."""

    value: Fraction
    is_percent: bool = False


@dataclass(frozen=True, slots=True)
class Flag(Node):
    """``true`` or ``false``."""

    value: bool


@dataclass(frozen=True, slots=True)
class Quoted(Node):
    """``'people'``."""

    text: str


@dataclass(frozen=True, slots=True)
class Name(Node):
    """A role or slot, or one of its attributes: ``old``, ``items.percent``."""

    name: str
    attribute: str | None = None


@dataclass(frozen=True, slots=True)
class Call(Node):
    """A function of the language at work: ``change(old, new)``."""

    function: str
    arguments: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Negative(Node):
    """``-x``."""

    operand: Node


@dataclass(frozen=True, slots=True)
class Arithmetic(Node):
    """``a + b``."""

    operator: Operator
    left: Node
    right: Node


@dataclass(frozen=True, slots=True)
class Comparison(Node):
    """``a <= b``."""

    comparator: Comparator
    left: Node
    right: Node


@dataclass(frozen=True, slots=True)
class Junction(Node):
    """``a and b and c``, ``a or b``."""

    word: Literal["and", "or"]
    operands: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Denial(Node):
    """``not a``."""

    operand: Node


@dataclass(frozen=True, slots=True)
class Naming(Node):
    """``direction is rise``."""

    name: Name
    word: str


@dataclass(frozen=True, slots=True)
class Expression:
    """What ``where``, ``holds``, ``expect``, ``slips`` and the braces of a message hold."""

    text: str
    tree: Node

    def names(self) -> tuple[str, ...]:
        """Every role it uses, once, in the order of the text."""
        return tuple(dict.fromkeys(node.name for node in walk(self.tree) if isinstance(node, Name)))

    def functions(self) -> tuple[str, ...]:
        """Every function it calls, once, in the order of the text."""
        return tuple(dict.fromkeys(node.function for node in walk(self.tree) if isinstance(node, Call)))


def walk(node: Node) -> Iterator[Node]:
    """The node and everything below it, in the order of the text."""
    yield node
    for below in children(node):
        yield from walk(below)


def children(node: Node) -> tuple[Node, ...]:
    """What stands directly below *node*."""
    match node:
        case Call():
            return node.arguments
        case Junction():
            return node.operands
        case Arithmetic() | Comparison():
            return (node.left, node.right)
        case Negative() | Denial():
            return (node.operand,)
        case Naming():
            return (node.name,)
        case _:
            return ()
