"""Works out expressions over intervals; whatever is bound, they come to an answer or to *unknown*."""

from __future__ import annotations

from collections.abc import Mapping

from numcheck.expression.amount import Amount, calculate, compare, negative
from numcheck.expression.functions import FUNCTIONS, Amounts, Argument, Value
from numcheck.expression.functions.model import Taking
from numcheck.expression.scope import Scope, View
from numcheck.expression.sort import Sort
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
    Quoted,
)
from numcheck.interval import Interval, Truth, every, some
from numcheck.pattern.model import Binding, Listing, Word
from numcheck.quantity.model import Quantity

BOUND: Mapping[Taking, type[Quantity] | type[Listing] | type[Word]] = {
    "quantity": Quantity, "range": Quantity, "list": Listing, "word": Word,
}  # fmt: skip
"""What is bound to the name that an argument must be."""


def evaluate(expression: Expression, binding: Binding, view: View) -> Value:
    """The truth or the amount that the expression comes to; None for an unknown amount."""
    return _value(expression.tree, Scope(binding, view))


def evaluate_truth(expression: Expression, binding: Binding, view: View) -> Truth:
    """How far the expression is true; unknown where it is no statement."""
    return _truth(expression.tree, Scope(binding, view))


def evaluate_amount(expression: Expression, binding: Binding, view: View) -> Amount | None:
    """The amount that the expression comes to; None where it is unknown."""
    return _amount(expression.tree, Scope(binding, view))


def _value(node: Node, scope: Scope) -> Value:
    match node:
        case Call():
            return _called(node, scope)
        case Number() | Name() | Negative() | Arithmetic():
            return _amount(node, scope)
        case _:
            return _truth(node, scope)


def _truth(node: Node, scope: Scope) -> Truth:
    truth: Value = Truth.UNKNOWN
    match node:
        case Flag():
            truth = Truth.TRUE if node.value else Truth.FALSE
        case Comparison():
            truth = compare(node.comparator, _amount(node.left, scope), _amount(node.right, scope))
        case Junction():
            join = every if node.word == "and" else some
            truth = join(_truth(operand, scope) for operand in node.operands)
        case Denial():
            truth = ~_truth(node.operand, scope)
        case Naming():
            truth = _named(node, scope)
        case Call():
            truth = _called(node, scope)
    return truth if isinstance(truth, Truth) else Truth.UNKNOWN


def _amount(node: Node, scope: Scope) -> Amount | None:
    match node:
        case Number():
            return _literal(node)
        case Name():
            operand = scope.operand(node.name)
            return scope.amount(operand) if isinstance(operand, Quantity) else None
        case Negative():
            return negative(_amount(node.operand, scope))
        case Arithmetic():
            return calculate(node.operator, _amount(node.left, scope), _amount(node.right, scope))
        case Call():
            value = _called(node, scope)
            return value if isinstance(value, Amount) else None
        case _:
            return None


def _literal(node: Number) -> Amount:
    sort: Sort = "zero" if node.value == 0 else "share" if node.is_percent else "number"
    return Amount(Interval.exactly(node.value), sort)


def _named(node: Naming, scope: Scope) -> Truth:
    """A word that the text does not have is none of them."""
    operand = scope.operand(node.name.name)
    is_said = isinstance(operand, Word) and operand.text.lower() == node.word.lower()
    return Truth.TRUE if is_said else Truth.FALSE


def _called(node: Call, scope: Scope) -> Value:
    function = FUNCTIONS.get(node.function)
    if function is None or function.arity_problem(len(node.arguments)):
        return None
    arguments = tuple(
        _argument(argument, function.takes_at(place), scope) for place, argument in enumerate(node.arguments)
    )
    return function.call(scope, arguments)


def _argument(node: Node, taking: Taking, scope: Scope) -> Argument:
    operand = scope.operand(node.name) if isinstance(node, Name) else None
    if bound := BOUND.get(taking):
        return operand if isinstance(operand, bound) else None
    match taking:
        case "moment" if isinstance(operand, Quantity) and operand.kind == "date":
            return operand
        case "text":
            return node.text if isinstance(node, Quoted) else None
        case "amounts" if isinstance(node, Name) and isinstance(operand, Listing):
            return _listed(operand, node.attribute, scope)
        case _:
            return _amount(node, scope)


def _listed(listing: Listing, attribute: str | None, scope: Scope) -> Amounts:
    quantities = listing.percents if attribute == "percent" else listing.quantities
    return tuple(None if quantity is None else scope.amount(quantity) for quantity in quantities)
