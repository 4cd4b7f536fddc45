"""Checks calls of functions when their rule is loaded."""

from __future__ import annotations

from itertools import combinations

from numcheck.errors import nearest
from numcheck.expression.functions import FUNCTIONS, Function
from numcheck.expression.functions.fitting import FITTING, RANGES
from numcheck.expression.functions.model import Taking
from numcheck.expression.shape import TRUTH, Shape, expect_comparable
from numcheck.expression.sort import SORT_OF_KIND
from numcheck.expression.token import ExpressionError
from numcheck.expression.tree import Call, Name, Node
from numcheck.quantity.model import KINDS
from numcheck.yamlfile import one_of


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
        _expect_kind(node, argument, shape)
    if function.alike:
        for a, b in combinations(arguments, 2):
            expect_comparable(a, b, node.column)
    if function.gives == "truth":
        return TRUTH
    return Shape("amount", arguments[0].sorts if function.gives == "same" else function.gives)


def _expect_kind(node: Call, argument: Node, shape: Shape) -> None:
    """Raises :class:`ExpressionError` where the function would never have an answer."""
    if node.function in RANGES and shape.slot and shape.slot.form != "range":
        message = f"{node.function}() needs a range here: {{{shape.slot.name}:... range}} binds one"
        raise ExpressionError(message, argument.column)
    fitting = FITTING.get(node.function)
    if fitting is None:
        return
    sorts = {SORT_OF_KIND[kind] for kind in fitting if kind in SORT_OF_KIND} | {"zero"}
    fits = fitting & shape.slot.named_kinds if shape.slot else sorts & shape.sorts
    if not fits:
        kinds = one_of([kind for kind in KINDS if kind in fitting])
        raise ExpressionError(f"{node.function}() needs {kinds} here, not {_kinds(shape)}", argument.column)


def _kinds(shape: Shape) -> str:
    return one_of(sorted(shape.slot.named_kinds)) if shape.slot and shape.slot.named_kinds else str(shape)


def _due(node: Node, taking: Taking, shape: Shape) -> str | None:
    """What should stand there, if this does not fit."""
    is_name = isinstance(node, Name)
    fits, due = {
        "amount": (shape.form == "amount", "an amount"),
        "moment": (shape.form == "amount", "an amount"),
        "amounts": (shape.form in ("amount", "list"), "an amount or a list of amounts"),
        "list": (shape.form in ("list", "items") and is_name, "the name of a list"),
        "word": (shape.form == "word" and is_name, "the name of a word"),
        "text": (shape.form == "text", "a word in single quotes"),
        "quantity": (shape.form == "amount" and is_name, "the name of a number"),
        "range": (shape.form == "amount" and is_name, "the name of a range"),
    }[taking]
    return None if fits else due
