"""Words a claim: its message with the arithmetic, the value that would agree, the slip that explains it."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from numcheck.claim.agreement import render_agreement
from numcheck.claim.decimals import Accepts
from numcheck.claim.figure import Company, write_amount
from numcheck.claim.insert import as_written, fraction_of, insert_text, is_exact, models_of, operand_text
from numcheck.claim.model import Claim, Verdict
from numcheck.expression.evaluate import evaluate_amount, evaluate_truth
from numcheck.expression.scope import plain
from numcheck.expression.template import Template
from numcheck.expression.tree import Name
from numcheck.interval import Interval
from numcheck.pattern.model import Binding, Item, Listing
from numcheck.quantity.model import Quantity
from numcheck.rule.model import Rule
from numcheck.span import Span

TIMES = " times "
"""What follows a ratio in a message; beside a fraction of the text it is "of": "one in eight of 188,000"."""


def write_claim(rule: Rule, binding: Binding, verdict: Verdict) -> Claim:
    """The claim that *rule* makes of *binding*, judged as *verdict*."""
    is_wrong = verdict is Verdict.INCONSISTENT
    message = render_message(rule.message, binding) if is_wrong else render_agreement(rule, binding, verdict)
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


def expected_value(rule: Rule, binding: Binding) -> str | None:
    """The value in place of the accused number that would agree, if the rule can tell."""
    role = rule.anchor if rule.anchor in rule.expect else next(iter(rule.expect), None)
    if role is None:
        return None
    expression, operand = rule.expect[role], binding.operands.get(role)
    if isinstance(expression.tree, Name):
        named = binding.operands.get(expression.tree.name)
        return None if named is None else operand_text(named)
    amount = evaluate_amount(expression, binding, as_written)
    models = [operand] if isinstance(operand, Quantity) else []
    if amount is None or amount.interval == Interval.EVERYTHING:
        return None
    accepts = _accepted_by(rule, binding, operand) if isinstance(operand, Quantity) else None
    shown = Company(
        [*models, *models_of(expression, binding)], models, accepts, is_exact(expression, binding)
    )
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


def fitting_slip(rule: Rule, binding: Binding) -> str | None:
    """The first of the rule's slips whose arithmetic holds."""
    fitting = (name for name, holds in rule.slips.items() if evaluate_truth(holds, binding, plain).holds)
    return next(fitting, None)


def _pieces(template: Template, binding: Binding) -> Iterator[str]:
    as_fraction = False
    for piece in template.pieces:
        if isinstance(piece, str):
            yield piece.replace(TIMES, " of ", 1) if as_fraction and piece.startswith(TIMES) else piece
            continue
        fraction = fraction_of(piece.expression, binding)
        as_fraction = fraction is not None
        yield fraction or insert_text(piece.expression, binding)


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
