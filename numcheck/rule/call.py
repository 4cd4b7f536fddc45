"""Checks calls of functions when their rule is loaded."""

from __future__ import annotations

from itertools import combinations

from numcheck.errors import nearest
from numcheck.rule.functions import FUNCTIONS, Function
from numcheck.rule.functions.model import Taking
from numcheck.rule.shape import TRUTH, Shape, expect_comparable
from numcheck.rule.token import ExpressionError
from numcheck.rule.tree import Call, Name, Node


def called_function(node: Call) -> Function:
    """The function, which takes that many arguments. Raises :class:`ExpressionError`."""
    function = FUNCTIONS.get(node.function)
    if function is None:
        hint = nearest(node.function, list(FUNCTIONS)) or f" (functions: {', '.join(FUNCTIONS)})"
        raise ExpressionError(f"unknown function '{node.function}'{hint}", node.column)
    if problem := function.arity_problem(len(node.arguments)):
        raise ExpressionError(problem, node.column)
    return function


def call_shape(node: Call, function: Function, arguments: list[Shape]) -> Shape:
    """What the call comes to. Raises :class:`ExpressionError` at an argument that does not fit."""
    for place, (argument, shape) in enumerate(zip(node.arguments, arguments, strict=True)):
        due = _due(argument, function.takes_at(place), shape)
        if due:
            raise ExpressionError(f"{node.function}() needs {due} here", argument.column)
    if function.alike:
        for a, b in combinations(arguments, 2):
            expect_comparable(a, b, node.column)
    if function.gives == "truth":
        return TRUTH
    return Shape("amount", arguments[0].sorts if function.gives == "same" else function.gives)


def _due(node: Node, taking: Taking, shape: Shape) -> str | None:
    """What should stand there, if this does not fit."""
    is_name = isinstance(node, Name)
    fits, due = {
        "amount": (shape.form == "amount", "an amount"),
        "amounts": (shape.form in ("amount", "list"), "an amount or a list of amounts"),
        "list": (shape.form in ("list", "items") and is_name, "the name of a list"),
        "word": (shape.form == "word" and is_name, "the name of a word"),
        "text": (shape.form == "text", "a word in single quotes"),
        "quantity": (shape.form == "amount" and is_name, "the name of a number"),
        "range": (shape.form == "amount" and is_name, "the name of a range"),
    }[taking]
    return None if fits else due
