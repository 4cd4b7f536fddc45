"""Words a claim: its message with the arithmetic, the value that would agree, the slip that explains it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from numcheck.claim.figure import Accepts, Company, write_amount
from numcheck.claim.model import Claim, Verdict
from numcheck.frame.model import Binding, Item, Listing, Operand, Word
from numcheck.interval import Interval
from numcheck.quantity.model import Quantity
from numcheck.rule.amount import Amount
from numcheck.rule.evaluate import evaluate_amount, evaluate_truth
from numcheck.rule.model import Rule
from numcheck.rule.scope import plain
from numcheck.rule.template import Insert, Template
from numcheck.rule.tree import Call, Expression, Name, walk
from numcheck.span import Span

SIGN = re.compile(r"\s*(?:[-\u2212\u2013(]|\D*\b(?:minus|negative)\b)", re.IGNORECASE)
"""What shows that a number is below zero."""


def write_claim(rule: Rule, binding: Binding, verdict: Verdict) -> Claim:
    """The claim that *rule* makes of *binding*, judged as *verdict*."""
    is_wrong = verdict is Verdict.INCONSISTENT
    message = render_message(rule.message, binding) if is_wrong else render_arithmetic(rule.holds, binding)
    return Claim(
        rule_id=rule.id,
        level=rule.level,
        verdict=verdict,
        message=message,
        labels=dict(_labels(binding)),
        span=_accused_span(rule, binding),
        expect=expected_value(rule, binding) if is_wrong else None,
        slip=fitting_slip(rule, binding) if is_wrong else None,
    )


def render_message(template: Template, binding: Binding) -> str:
    """The message with every expression worked out and every name as the text has it."""
    return " ".join("".join(_pieces(template, binding)).split())


def render_arithmetic(holds: Expression, binding: Binding) -> str:
    """The arithmetic with names replaced by what they stand for: ``21% == abs(change($56, $68))``."""
    text = holds.text
    for node in reversed([node for node in walk(holds.tree) if isinstance(node, Name)]):
        operand = binding.operands.get(node.name)
        if operand is not None:
            length = len(node.name) + (len(node.attribute) + 1 if node.attribute else 0)
            text = text[: node.column] + _operand_text(operand) + text[node.column + length :]
    return " ".join(text.split())


def expected_value(rule: Rule, binding: Binding) -> str | None:
    """The value in place of the accused number that would agree, if the rule can tell."""
    role = rule.anchor if rule.anchor in rule.expect else next(iter(rule.expect), None)
    if role is None:
        return None
    expression, operand = rule.expect[role], binding.operands.get(role)
    if isinstance(expression.tree, Name):
        named = binding.operands.get(expression.tree.name)
        return None if named is None else _operand_text(named)
    amount = evaluate_amount(expression, binding, as_written)
    models = [operand] if isinstance(operand, Quantity) else []
    if amount is None or amount.interval == Interval.EVERYTHING:
        return None
    accepts = _accepted_by(rule, binding, operand) if isinstance(operand, Quantity) else None
    shown = Company([*models, *_models(expression, binding)], models, accepts, _is_exact(expression, binding))
    return write_amount(amount, shown)


def _accepted_by(rule: Rule, binding: Binding, operand: Quantity) -> Accepts:
    """Whether the rule holds with a number in the operand's place, read as the text's own are."""

    def accepts(value: Fraction, step: Fraction) -> bool:
        if operand.kind in ("percent", "points"):
            value, step = value * 100, step * 100
        is_rounded = operand.is_rounded or step < 1
        interval = Interval.around(value, step / 2) if is_rounded else Interval.exactly(value)

        def view(quantity: Quantity) -> Interval | None:
            return interval if quantity is operand else plain(quantity)

        return evaluate_truth(rule.holds, binding, view).holds

    return accepts


def _is_exact(expression: Expression, binding: Binding) -> bool:
    """Whether no number that it names is rounded or hedged."""
    named = [binding.operands[name] for name in expression.names() if name in binding.operands]
    return all(
        each.interval is not None and each.interval.is_exact for operand in named for each in _spread(operand)
    )


def fitting_slip(rule: Rule, binding: Binding) -> str | None:
    """The first of the rule's slips whose arithmetic holds."""
    fitting = (name for name, holds in rule.slips.items() if evaluate_truth(holds, binding, plain).holds)
    return next(fitting, None)


def as_written(quantity: Quantity) -> Interval | None:
    """The written number itself; what has none or is open keeps its interval."""
    if quantity.value is None or quantity.interval is None or not quantity.interval.is_bounded:
        return quantity.interval
    return Interval.exactly(quantity.value)


def _pieces(template: Template, binding: Binding) -> Iterator[str]:
    for piece in template.pieces:
        yield _insert_text(piece, binding) if isinstance(piece, Insert) else piece


def _insert_text(insert: Insert, binding: Binding) -> str:
    expression = insert.expression
    tree = expression.tree
    if isinstance(tree, Name):
        operand = binding.operands.get(tree.name)
        return "" if operand is None else _shown_text(operand, binding)
    amount = evaluate_amount(expression, binding, as_written)
    if amount is not None and isinstance(tree, Call) and tree.function == "change":
        amount = Amount(abs(amount.interval), amount.sort, amount.unit)  # "fell 21%", never "fell -21%"
    named = expression.names()
    rivals = [
        each for role, operand in binding.operands.items() if role not in named for each in _spread(operand)
    ]
    exact = _is_exact(expression, binding)
    return write_amount(amount, Company(_models(expression, binding), rivals, is_exact=exact))


def _models(expression: Expression, binding: Binding) -> Sequence[Quantity]:
    """The quantities that the expression names, then all others."""
    named = [binding.operands[name] for name in expression.names() if name in binding.operands]
    return [*(each for operand in named for each in _spread(operand)), *binding.quantities()]


def _spread(operand: Operand) -> tuple[Quantity, ...]:
    if isinstance(operand, Quantity):
        return (operand, *operand.parts) if operand.kind in ("fraction", "ratio") else (operand,)
    return operand.quantities if isinstance(operand, Listing) else ()


def _operand_text(operand: Operand) -> str:
    if not isinstance(operand, Listing):
        return operand.text
    *rest, last = [each.text for each in (operand.quantities or operand.items)]
    return f"{', '.join(rest)} and {last}" if rest else last


def _shown_text(operand: Operand, binding: Binding) -> str:
    """The operand as the text has it: a word in its own letters, what is below zero with its sign."""
    if isinstance(operand, Word):
        written = operand.span.of(binding.scene.document.text)
        return written if written.lower() == operand.text.lower() else operand.text
    text = _operand_text(operand)
    is_below = isinstance(operand, Quantity) and operand.value is not None and operand.value < 0
    return f"-{text}" if is_below and not SIGN.match(text) else text


def _labels(binding: Binding) -> Iterator[tuple[str, Quantity | Item]]:
    for role, operand in binding.operands.items():
        if isinstance(operand, Quantity):
            yield role, operand
        elif isinstance(operand, Listing):
            listed: tuple[Quantity | Item, ...] = operand.quantities or operand.items
            yield from ((f"{role}[{number}]", each) for number, each in enumerate(listed, start=1))


def _accused_span(rule: Rule, binding: Binding) -> Span:
    labels = dict(_labels(binding))
    first = next(iter(labels.values()), None)
    if rule.anchor is not None:
        first = labels.get(rule.anchor) or labels.get(f"{rule.anchor}[1]") or first
    return binding.span if first is None else first.span
