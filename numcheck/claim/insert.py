"""What an expression in the braces of a message comes to, in words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from numcheck.claim.figure import Company, write_amount
from numcheck.frame.model import Binding, Listing, Operand, Word
from numcheck.interval import Interval
from numcheck.quantity.model import Quantity
from numcheck.rule.amount import Amount
from numcheck.rule.evaluate import evaluate_amount
from numcheck.rule.tree import Call, Expression, Name

SIGN = re.compile(r"\s*(?:[-\u2212\u2013(]|\D*\b(?:minus|negative)\b)", re.IGNORECASE)
"""What shows that a number is below zero."""


def insert_text(expression: Expression, binding: Binding, *, told_apart: bool = True) -> str:
    """The expression worked out; *told_apart* from every number that it must not look equal to."""
    tree = expression.tree
    if isinstance(tree, Name):
        operand = binding.operands.get(tree.name)
        return "" if operand is None else shown_text(operand, binding)
    amount = evaluate_amount(expression, binding, as_written)
    if amount is not None and isinstance(tree, Call) and tree.function == "change":
        amount = Amount(abs(amount.interval), amount.sort, amount.unit)  # "fell 21%", never "fell -21%"
    named = expression.names()
    rivals = [
        each
        for role, operand in binding.operands.items()
        if told_apart and role not in named
        for each in spread(operand)
    ]
    exact = is_exact(expression, binding)
    return write_amount(amount, Company(models_of(expression, binding), rivals, is_exact=exact))


def models_of(expression: Expression, binding: Binding) -> Sequence[Quantity]:
    """The quantities that the expression names, then all others."""
    named = [binding.operands[name] for name in expression.names() if name in binding.operands]
    return [*(each for operand in named for each in spread(operand)), *binding.quantities()]


def spread(operand: Operand) -> tuple[Quantity, ...]:
    """Every quantity of the operand."""
    if isinstance(operand, Quantity):
        return (operand, *operand.parts) if operand.kind in ("fraction", "ratio") else (operand,)
    return operand.quantities if isinstance(operand, Listing) else ()


def operand_text(operand: Operand) -> str:
    """The operand as the text has it; a list as one would say it."""
    if not isinstance(operand, Listing):
        return operand.text
    *rest, last = [each.text for each in (operand.quantities or operand.items)]
    return f"{', '.join(rest)} and {last}" if rest else last


def shown_text(operand: Operand, binding: Binding) -> str:
    """The operand as the text has it: a word in its own letters, what is below zero with its sign."""
    if isinstance(operand, Word):
        written = operand.span.of(binding.scene.document.text)
        return written if written.lower() == operand.text.lower() else operand.text
    text = operand_text(operand)
    is_below = isinstance(operand, Quantity) and operand.value is not None and operand.value < 0
    return f"-{text}" if is_below and not SIGN.match(text) else text


def as_written(quantity: Quantity) -> Interval | None:
    """The written number itself; what has none or is open keeps its interval."""
    if quantity.value is None or quantity.interval is None or not quantity.interval.is_bounded:
        return quantity.interval
    return Interval.exactly(quantity.value)


def is_exact(expression: Expression, binding: Binding) -> bool:
    """Whether no number that it names is rounded or hedged."""
    named = [binding.operands[name] for name in expression.names() if name in binding.operands]
    return all(
        each.interval is not None and each.interval.is_exact for operand in named for each in spread(operand)
    )
