"""An expression with its truth and the values of everything in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from numcheck.expression.amount import Amount, compared
from numcheck.expression.evaluate import evaluate_amount, evaluate_truth
from numcheck.expression.scope import plain
from numcheck.expression.tree import Comparison, Expression, Number, walk
from numcheck.interval import Truth
from numcheck.pattern.model import Binding
from numcheck.report.exact import exact_text
from numcheck.rule.write import write_tree

SHARES = ("share", "difference", "points")
PLACES = 4


@dataclass(frozen=True, slots=True)
class Value:
    """A condition or ``holds`` as it came out."""

    text: str
    truth: Truth
    values: tuple[str, ...]
    """``abs(change(old, new)) = 19.5% to 23.4%`` for every side of a comparison."""


def worked_out(expression: Expression, binding: Binding) -> Value:
    """The truth of the expression in the plain reading, with both sides of its comparisons."""
    values = dict.fromkeys(
        value
        for node in walk(expression.tree)
        if isinstance(node, Comparison)
        for value in _values(node, binding)
    )
    return Value(expression.text, evaluate_truth(expression, binding, plain), tuple(values))


def _values(node: Comparison, binding: Binding) -> Iterator[str]:
    """Both sides as they are compared; of a number in the rule nothing is told."""
    sides = [evaluate_amount(Expression("", side), binding, plain) for side in (node.left, node.right)]
    left, right = sides
    if left and right and left.unit == right.unit and (seen := compared(left, right)):
        sides = [replace(left, interval=seen[0]), replace(right, interval=seen[1])]
    for side, amount in zip((node.left, node.right), sides, strict=True):
        if not isinstance(side, Number):
            yield f"{write_tree(side)} is {values_text(amount)}"


def values_text(amount: Amount | None) -> str:
    """The values of an amount: ``11.5% to 12.5%``, ``over 500``."""
    if amount is None:
        return "unknown"
    interval = amount.interval
    if interval.low is None and interval.high is None:
        return "anything"
    if interval.low is None or interval.high is None:
        return " ".join(_one_end(amount))
    if interval.low == interval.high:
        return _number(interval.low, amount)
    return f"{_number(interval.low, amount)} to {_number(interval.high, amount)}"


def _one_end(amount: Amount) -> Iterator[str]:
    interval = amount.interval
    if interval.low is not None:
        yield "over" if interval.low_open else "at least"
        yield _number(interval.low, amount)
    if interval.high is not None:
        yield "under" if interval.high_open else "at most"
        yield _number(interval.high, amount)


def _number(value: Fraction, amount: Amount) -> str:
    """The value with a few decimals and its unit."""
    if amount.sort in SHARES:
        return f"{exact_text(round(value * 100, PLACES))}%"
    return f"{exact_text(round(value, PLACES))}{f' {amount.unit}' if amount.unit else ''}"
