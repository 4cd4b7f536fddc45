"""Judges a rule on what its wording binds: the plain reading first, then the outer ones in turn."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from numcheck.claim.model import Verdict
from numcheck.expression.evaluate import evaluate_truth
from numcheck.expression.scope import View, outer_views, plain
from numcheck.expression.tree import Expression, Flag
from numcheck.interval import Interval, Truth, every
from numcheck.pattern.model import Binding
from numcheck.quantity.model import Quantity
from numcheck.quantity.outer import is_one_sided, near_reading
from numcheck.rule.model import Rule

FAR = Fraction(10**9)
"""A number this many times larger or smaller stands for one without limit."""


def judge(rule: Rule, binding: Binding) -> Verdict | None:
    """The verdict; None where a condition is false and the rule says nothing."""
    conditions = every(evaluate_truth(condition, binding, plain) for condition in rule.where)
    if conditions is Truth.FALSE:
        return None
    if conditions is Truth.UNKNOWN:
        return Verdict.UNDECIDED
    return _judge_arithmetic(rule.holds, binding)


def _judge_arithmetic(holds: Expression, binding: Binding) -> Verdict:
    truth = evaluate_truth(holds, binding, plain)
    if truth is Truth.UNKNOWN:
        return Verdict.UNDECIDED
    if truth.holds:
        return Verdict.UNDECIDED if is_open_ended(holds, binding) else Verdict.CONSISTENT
    if any(evaluate_truth(holds, binding, view).holds for view in outer_views(binding)):
        return Verdict.ROUNDING
    return Verdict.INCONSISTENT


def is_told_by_hedge_alone(rule: Rule, binding: Binding) -> bool:
    """Whether what agrees does so only because a one-sided hedge lets in values far from its number.

    "Over 1,300" rules nothing out above it, yet no writer has 13,000 in mind: such a claim still acquits,
    but nothing is known of it.
    """
    if not any(is_one_sided(each) for each in binding.quantities()):
        return False
    return evaluate_truth(rule.holds, binding, near_reading) is Truth.FALSE


def is_open_ended(holds: Expression, binding: Binding) -> bool:
    """Whether no values of the operands with two finite ends could make *holds* false.

    Only hedges such as "over 500" leave an end open. The finite operands are tried very small and very
    large, in every mixture: arithmetic that can fail does so at such extremes.
    """
    operands = binding.quantities()
    bounded = [each for each in operands if each.interval is not None and each.interval.is_bounded]
    silent = [each for each in operands if each.interval is None or _lacks_its_year(each)]
    if len(bounded) + len(silent) == len(operands) or isinstance(holds.tree, Flag):
        return False
    views = (_extreme_view(sizes) for sizes in _mixtures(bounded))
    return not any(evaluate_truth(holds, binding, view) is Truth.FALSE for view in views)


def _lacks_its_year(quantity: Quantity) -> bool:
    """Whether it is a date such as "3 May", of which only functions that read its wording tell anything."""
    return quantity.kind == "date" and quantity.interval == Interval.EVERYTHING


def _mixtures(quantities: Sequence[Quantity]) -> Iterator[dict[Quantity, Fraction]]:
    """All small, all large, and each alone the other way."""
    for size, other in ((1 / FAR, FAR), (FAR, 1 / FAR)):
        yield dict.fromkeys(quantities, size)
        for quantity in quantities:
            yield dict.fromkeys(quantities, size) | {quantity: other}


def _extreme_view(sizes: dict[Quantity, Fraction]) -> View:
    def view(quantity: Quantity) -> Interval | None:
        size = sizes.get(quantity)
        return quantity.interval if size is None else Interval.exactly(size)

    return view
