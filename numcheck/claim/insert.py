"""What an expression in the braces of a message comes to, in words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from numcheck.claim.figure import Company, write_amount
from numcheck.claim.style import one_in, per_so_many, style_of
from numcheck.expression.amount import Amount
from numcheck.expression.evaluate import evaluate_amount
from numcheck.expression.tree import Call, Expression, Name
from numcheck.interval import Interval
from numcheck.later import later
from numcheck.pattern.model import Binding, Listing, Operand, Word
from numcheck.quantity.model import Quantity

ATTRIBUTE = later(r"[\d.,]+-[a-z]{3,}")
"""A number with its unit before a noun: "an 18-kilo calf"."""

CAPITAL = later(r"[A-Z](?=[a-z])|A(?= )")
NAMED = frozenset({"date", "year", "money", "score", "identifier"})
"""Kinds that may begin with a capital of their own: "May 3", "Rs 500"."""

SIGN = later(r"\s*(?:[-\u2212\u2013(]|\D*\b(?:minus|negative)\b)", re.IGNORECASE)
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
    if amount is not None and amount.sort == "share" and (worded := _in_its_words(amount, named, binding)):
        return worded
    rivals = [
        each
        for role, operand in binding.operands.items()
        if told_apart and role not in named
        for each in spread(operand)
    ]
    exact = is_exact(expression, binding)
    return write_amount(amount, Company(models_of(expression, binding), rivals, is_exact=exact))


def fraction_of(expression: Expression, binding: Binding) -> str | None:
    """A ratio beside a fraction of the text, so that it may be followed by "of": "68%", "one in eight"."""
    tree, named = expression.tree, expression.names()
    if not isinstance(tree, Call) or tree.function != "ratio":
        return None
    beside = (operand for role, operand in binding.operands.items() if role not in named)
    if not any(isinstance(each, Quantity) and each.kind == "fraction" for each in beside):
        return None
    amount = evaluate_amount(expression, binding, as_written)
    if amount is None:
        return None
    share = Amount(amount.interval, "share")
    return _in_its_words(share, named, binding) or write_amount(share, Company((), ()))


def _in_its_words(amount: Amount, named: Sequence[str], binding: Binding) -> str | None:
    """The share in the form that the text gives it: "one in eight" beside "one in six", "3.80 per 10,000"."""
    interval = amount.interval
    if interval.low is None or interval.low != interval.high:
        return None
    others = (operand for role, operand in binding.operands.items() if role not in named)
    worded = (
        form(interval.low, other)
        for other in others
        if isinstance(other, Quantity)
        for form in (one_in, per_so_many)
    )
    return next((each for each in worded if each), None)


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
    if isinstance(operand, Quantity):
        text = _inside_a_sentence(text, operand)
    is_below = isinstance(operand, Quantity) and operand.value is not None and operand.value < 0
    return f"-{text}" if is_below and not SIGN.match(text) else text


def _inside_a_sentence(text: str, quantity: Quantity) -> str:
    """Without the capital of a sentence's first word, and "18 kilos" for the "18-kilo" before a noun."""
    capital = CAPITAL.match(text)
    if capital and (quantity.hedge or quantity.kind not in NAMED):
        text = capital.group().lower() + text[capital.end() :]
    style = style_of(quantity) if ATTRIBUTE.fullmatch(text) else None
    return style.write(quantity.value) if style and quantity.value is not None else text


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
