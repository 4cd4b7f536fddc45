"""Signs that words give: "a loss of $3m" is -$3m, and as often its size is what the sentence compares.

"A loss of $3m, 5% of sales", "a loss of $3m, up 50% from $2m": who reads the sign reads one thing, who reads
the size the other. A claim accuses only where the sizes do not agree, and the signed numbers do not either.
"""

from __future__ import annotations

import re
from dataclasses import replace

from numcheck.claim.judge import judge
from numcheck.claim.model import Verdict
from numcheck.later import later
from numcheck.pattern.model import Binding, Listing, Operand
from numcheck.quantity.model import Quantity
from numcheck.rule.model import Rule

UNMET = (None, Verdict.INCONSISTENT)

WRITTEN = later(r"[A-Z]{0,3}\W*[-\u2212\u2013]|\D*\b(?:minus|negative)\b", re.IGNORECASE)
"""A sign that is a part of the number: "-3", "$-3m", "minus 3"."""


def judge_telling(rule: Rule, binding: Binding) -> tuple[Verdict | None, Binding]:
    """The verdict, and the binding with the numbers as they were judged: signed, or their sizes."""
    verdict = judge(rule, binding)
    if verdict not in UNMET or not any(map(has_told_sign, binding.quantities())):
        return verdict, binding
    sizes = replace(binding, operands={name: _size(each) for name, each in binding.operands.items()})
    return judge(rule, sizes), sizes


def has_told_sign(quantity: Quantity) -> bool:
    """Whether it is below zero by a word such as "loss" that is no part of it."""
    value = quantity.value
    return value is not None and value.numerator < 0 and WRITTEN.match(quantity.text) is None


def _size(operand: Operand) -> Operand:
    if isinstance(operand, Listing):
        return replace(operand, quantities=tuple(map(_size_of, operand.quantities)))
    return _size_of(operand) if isinstance(operand, Quantity) else operand


def _size_of(quantity: Quantity) -> Quantity:
    if not has_told_sign(quantity) or quantity.value is None or quantity.interval is None:
        return quantity
    return replace(quantity, value=-quantity.value, interval=-quantity.interval)
