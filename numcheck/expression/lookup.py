"""Names and functions of an expression that there are not; what they are bound to does not matter."""

from __future__ import annotations

from collections.abc import Iterator

from numcheck.errors import nearest
from numcheck.expression.call import called_function
from numcheck.expression.scope import Names
from numcheck.expression.token import ExpressionError
from numcheck.expression.tree import Call, Expression, Name, Node, walk
from numcheck.pattern.model import Slot


def slot_of(node: Name, names: Names) -> Slot:
    """What the name is bound to. Raises :class:`ExpressionError` where there is nothing."""
    slot = names.slots.get(node.name)
    if slot is None:
        known = [*names.slots, *names.vague]
        hint = nearest(node.name, known) or f" (known here: {', '.join(known)})"
        raise ExpressionError(f"unknown name '{node.name}'{hint}", node.column)
    return slot


def lookup_problems(expression: Expression, names: Names) -> list[ExpressionError]:
    """Every name and function that is not there, once each."""
    found: dict[str, ExpressionError] = {}
    for node in walk(expression.tree):
        for error in _problem(node, names):
            found.setdefault(error.message, error)
    return list(found.values())


def _problem(node: Node, names: Names) -> Iterator[ExpressionError]:
    try:
        if isinstance(node, Call):
            called_function(node)
        elif isinstance(node, Name) and names.is_complete and node.name not in names.vague:
            slot_of(node, names)
    except ExpressionError as error:
        yield error
