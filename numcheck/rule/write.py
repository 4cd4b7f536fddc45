"""Writes expressions from their trees."""

from __future__ import annotations

from fractions import Fraction

from numcheck.expression.tree import (
    Arithmetic,
    Call,
    Comparison,
    Denial,
    Flag,
    Junction,
    Name,
    Naming,
    Negative,
    Node,
    Number,
    Quoted,
)

TIGHTNESS = {
    "or": 1, "and": 2, "not": 3, "compare": 4, "+": 5, "-": 5, "*": 6, "/": 6, "sign": 7, "single": 8,
}  # fmt: skip


def write_tree(node: Node) -> str:
    """The expression as its author could have written it."""
    match node:
        case Number():
            return _decimal(node)
        case Flag():
            return "true" if node.value else "false"
        case Quoted():
            return f"'{node.text}'"
        case Name():
            return f"{node.name}.{node.attribute}" if node.attribute else node.name
        case Call():
            return f"{node.function}({', '.join(map(write_tree, node.arguments))})"
        case _:
            return _operation(node)


def _operation(node: Node) -> str:
    own = _tightness(node)
    match node:
        case Negative():
            return f"-{_inside(node.operand, own)}"
        case Denial():
            return f"not {_inside(node.operand, own)}"
        case Naming():
            return f"{write_tree(node.name)} is {node.word}"
        case Junction():
            return f" {node.word} ".join(_inside(operand, own + 1) for operand in node.operands)
        case Arithmetic():
            return f"{_inside(node.left, own)} {node.operator} {_inside(node.right, own + 1)}"
        case Comparison():
            return f"{_inside(node.left, own + 1)} {node.comparator} {_inside(node.right, own + 1)}"
    raise ValueError(f"no expression: {node}")


def _inside(node: Node, least: int) -> str:
    """The operand, in brackets where it binds less tightly than its place asks for."""
    text = write_tree(node)
    return f"({text})" if _tightness(node) < least else text


def _tightness(node: Node) -> int:
    match node:
        case Junction():
            return TIGHTNESS[node.word]
        case Denial():
            return TIGHTNESS["not"]
        case Comparison() | Naming():
            return TIGHTNESS["compare"]
        case Arithmetic():
            return TIGHTNESS[node.operator]
        case Negative():
            return TIGHTNESS["sign"]
        case _:
            return TIGHTNESS["single"]


def _decimal(node: Number) -> str:
    value = node.value * 100 if node.is_percent else node.value
    digits = _digits(value)
    return f"{digits}%" if node.is_percent else digits


def _digits(value: Fraction) -> str:
    """A literal as written; every literal is a finite decimal."""
    places = 0
    while (value * 10**places).denominator != 1:
        places += 1
    whole, rest = divmod(int(value * 10**places), 10**places)
    return f"{whole}.{rest:0{places}d}" if places else str(whole)
