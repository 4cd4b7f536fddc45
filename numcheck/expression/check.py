"""Checks expressions when their rule is loaded: names, functions, and what may be compared or added."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from numcheck.errors import nearest
from numcheck.expression.call import call_shape, called_function
from numcheck.expression.lookup import slot_of
from numcheck.expression.scope import Names
from numcheck.expression.shape import FORM_OF_SLOT, TRUTH, Shape, expect_comparable
from numcheck.expression.sort import (
    SORT_OF_KIND,
    Sort,
    Sorts,
    added,
    combined,
    divided,
    multiplied,
    subtracted,
)
from numcheck.expression.token import ExpressionError
from numcheck.expression.tree import (
    Arithmetic,
    Call,
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

Wanted = Literal["truth", "amount", "shown"]
"""What an expression is for; *shown* in a message takes amounts and every name alone."""

OPERATIONS: dict[Operator, tuple[Callable[[Sort, Sort], Sort | None], str]] = {
    "+": (added, "added to"),
    "-": (subtracted, "subtracted from"),
    "*": (multiplied, "multiplied with"),
    "/": (divided, "divided by"),
}


def check_expression(expression: Expression, names: Names, wanted: Wanted) -> Sorts:
    """The sorts it may have; none for a statement. Raises :class:`ExpressionError` at what is wrong."""
    tree = expression.tree
    if wanted == "shown" and isinstance(tree, Name):
        return _name(tree, names).sorts
    found = _check(tree, names)
    if wanted == "truth" and found.form != "truth":
        raise ExpressionError("expected a comparison or another statement, not an amount", tree.column)
    if wanted != "truth" and found.form != "amount":
        raise ExpressionError(f"expected an amount, not {found}", tree.column)
    return found.sorts


def _check(node: Node, names: Names) -> Shape:
    match node:
        case Number():
            found = Shape("amount", frozenset({_literal_sort(node)}))
        case Name():
            found = _name(node, names)
        case Negative():
            found = Shape("amount", _sorts(node.operand, names))
        case Arithmetic():
            found = _arithmetic(node, names)
        case Comparison():
            found = _comparison(node, names)
        case Call():
            found = _call(node, names)
        case _:
            found = _statement(node, names)
    return found


def _statement(node: Node, names: Names) -> Shape:
    match node:
        case Junction():
            for operand in node.operands:
                _expect_truth(operand, names)
        case Denial():
            _expect_truth(node.operand, names)
        case Naming():
            _naming(node, names)
        case Quoted():
            return Shape("text")
        case Flag() | _:
            pass
    return TRUTH


def _literal_sort(node: Number) -> Sort:
    return "zero" if node.value == 0 else "share" if node.is_percent else "number"


def _expect_truth(node: Node, names: Names) -> None:
    found = _check(node, names)
    if found.form != "truth":
        raise ExpressionError(f"expected a comparison or another statement, not {found}", node.column)


def _sorts(node: Node, names: Names) -> Sorts:
    """The sorts of what must be an amount."""
    found = _check(node, names)
    if found.form != "amount":
        raise ExpressionError(f"expected an amount, not {found}", node.column)
    return found.sorts


def _name(node: Name, names: Names) -> Shape:
    slot = slot_of(node, names)
    form = FORM_OF_SLOT[slot.form]
    if node.attribute:
        if node.attribute != "percent" or form != "list":
            known = (
                f"'{node.name}.percent' is all there is"
                if form == "list"
                else "only lists have one, 'percent'"
            )
            raise ExpressionError(f"unknown attribute '{node.attribute}'; {known}", node.column)
        return Shape("list", frozenset({"share"}))
    sorts = frozenset(SORT_OF_KIND[kind] for kind in slot.named_kinds if kind in SORT_OF_KIND)
    return Shape(form, sorts if form in ("amount", "list") else frozenset(), slot)


def _naming(node: Naming, names: Names) -> None:
    slot = slot_of(node.name, names)
    if slot.form != "word":
        raise ExpressionError(f"'{node.name.name}' is a number; 'is' tests a word", node.column)
    values = names.words.get(node.name.name, ())
    if values and node.word not in values:
        hint = nearest(node.word, values) or f" (it has: {', '.join(values)})"
        raise ExpressionError(f"'{node.name.name}' is never '{node.word}'{hint}", node.column)


def _arithmetic(node: Arithmetic, names: Names) -> Shape:
    left, right = _sorts(node.left, names), _sorts(node.right, names)
    if node.operator == "/" and isinstance(node.right, Number) and node.right.value == 0:
        raise ExpressionError("division by zero", node.right.column)
    operation, verb = OPERATIONS[node.operator]
    sorts = combined(operation, left, right)
    if not sorts:
        a, b = (right, left) if node.operator == "-" else (left, right)
        message = f"{Shape('amount', a)} cannot be {verb} {Shape('amount', b)}"
        raise ExpressionError(message, node.column)
    return Shape("amount", sorts)


def _comparison(node: Comparison, names: Names) -> Shape:
    left, right = _sorts(node.left, names), _sorts(node.right, names)
    expect_comparable(Shape("amount", left), Shape("amount", right), node.column)
    return TRUTH


def _call(node: Call, names: Names) -> Shape:
    function = called_function(node)
    return call_shape(node, function, [_check(argument, names) for argument in node.arguments])
