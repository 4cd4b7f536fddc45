"""Quick arithmetic with floats, which tells tuples that can never hold from those worth a closer look.

An estimate errs on one side only: what it calls impossible is false in every reading of the numbers, by the
exact arithmetic that judges in the end. Where units differ, or a function is unknown, everything is possible.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from math import isnan

from numcheck.expression.tree import (
    Arithmetic,
    Call,
    Comparison,
    Expression,
    Junction,
    Name,
    Negative,
    Node,
    Number,
    children,
)
from numcheck.mention.model import Mention
from numcheck.relation.filling import Filled

Range = tuple[float, float]
Roles = Mapping[str, Filled]
Reading = Callable[[Mention], Range]
Possible = Callable[[Roles], bool]
Estimate = Callable[[Roles], Range]

SLACK = 1e-9
"""By how much of their size floats may err."""

EVERYTHING = (float("-inf"), float("inf"))


def plain(mention: Mention) -> Range:
    """What its wording allows."""
    return mention.low, mention.high


def widest(mention: Mention) -> Range:
    """What it may be in any reading: plain, cut or rounded."""
    return mention.widest


def possibility(conditions: Iterable[Expression], reading: Reading, unitless: frozenset[str]) -> Possible:
    """Whether all conditions may be true; the roles *unitless* are read without their units."""
    found = [_condition(each.tree, reading) for each in conditions]
    tests = [test for test in found if test is not None]

    def is_possible(roles: Roles) -> bool:
        return all(test(roles) for test in tests) or not _have_one_unit(roles, unitless)

    return is_possible


def _have_one_unit(roles: Roles, unitless: frozenset[str]) -> bool:
    unit: str | None = None
    for name, filled in roles.items():
        if name in unitless:
            continue
        for mention in filled if isinstance(filled, tuple) else (filled,):
            if mention.measured_in is not None:
                if unit is not None and mention.measured_in != unit:
                    return False
                unit = mention.measured_in
    return True


def _condition(node: Node, reading: Reading) -> Possible | None:
    """None where nothing can be told."""
    match node:
        case Comparison():
            return _comparison(node, reading)
        case Junction():
            return _junction(node.word, [_condition(each, reading) for each in node.operands])
    return None


def _junction(word: str, tests: Sequence[Possible | None]) -> Possible | None:
    known = [test for test in tests if test is not None]
    if word == "and":
        return (lambda roles: all(test(roles) for test in known)) if known else None
    return (lambda roles: any(test(roles) for test in known)) if len(known) == len(tests) else None


def _comparison(node: Comparison, reading: Reading) -> Possible | None:
    left, right = _amount(node.left, reading), _amount(node.right, reading)
    if left is None or right is None or node.comparator == "!=":
        return None
    if node.comparator in ("<", "<="):
        return _at_most(left, right)
    if node.comparator in (">", ">="):
        return _at_most(right, left)
    below, above = _at_most(left, right), _at_most(right, left)
    return lambda roles: below(roles) and above(roles)


def _at_most(left: Estimate, right: Estimate) -> Possible:
    def is_possible(roles: Roles) -> bool:
        low, high = left(roles)[0], right(roles)[1]
        return not low - high > SLACK * (abs(low) + abs(high))

    return is_possible


def _amount(node: Node, reading: Reading) -> Estimate | None:
    match node:
        case Number():
            return _constant(float(node.value))
        case Name() if node.attribute is None:
            return _named(node.name, reading)
    function = _function(node)
    return (
        None if function is None else _combined(function, [_amount(each, reading) for each in children(node)])
    )


def _function(node: Node) -> Callable[..., Range] | None:
    match node:
        case Negative():
            return lambda a: (-a[1], -a[0])
        case Arithmetic():
            return ARITHMETIC[node.operator]
        case Call():
            return FUNCTIONS.get(node.function)
    return None


def _constant(value: float) -> Estimate:
    return lambda roles: (value, value)  # noqa: ARG005 - every estimate is asked with the roles


def _named(name: str, reading: Reading) -> Estimate:
    """The number in the role, or the sum of a list."""

    def estimate(roles: Roles) -> Range:
        filled = roles[name]
        if isinstance(filled, Mention):
            low, high = reading(filled)
            return (low / 100, high / 100) if filled.type == "percent" else (low, high)
        ends = [reading(mention) for mention in filled]
        scales = [100 if mention.type == "percent" else 1 for mention in filled]
        return (
            sum([low / scale for (low, _), scale in zip(ends, scales, strict=True)]),
            sum([high / scale for (_, high), scale in zip(ends, scales, strict=True)]),
        )

    return estimate


def _combined(function: Callable[..., Range], operands: Sequence[Estimate | None]) -> Estimate | None:
    known = [each for each in operands if each is not None]
    if len(known) < len(operands):
        return None
    if len(known) == 1:
        (only,) = known
        return lambda roles: function(only(roles))
    if len(known) == 2:
        one, other = known
        return lambda roles: function(one(roles), other(roles))
    return None


def _product(a: Range, b: Range) -> Range:
    corners = [a[0] * b[0], a[0] * b[1], a[1] * b[0], a[1] * b[1]]
    return (min(corners), max(corners)) if not any(map(isnan, corners)) else EVERYTHING


def _quotient(a: Range, b: Range) -> Range:
    if b[0] <= 0 <= b[1]:
        return EVERYTHING
    return _product(a, (1 / b[1], 1 / b[0]))


def _magnitude(a: Range) -> Range:
    low, high = a
    return a if low >= 0 else (-high, -low) if high <= 0 else (0.0, max(-low, high))


def _change(old: Range, new: Range) -> Range:
    low, high = _quotient(new, old)
    return low - 1, high - 1


ARITHMETIC: Mapping[str, Callable[[Range, Range], Range]] = {
    "+": lambda a, b: (a[0] + b[0], a[1] + b[1]),
    "-": lambda a, b: (a[0] - b[1], a[1] - b[0]),
    "*": _product,
    "/": _quotient,
}
FUNCTIONS: Mapping[str, Callable[..., Range]] = {
    "abs": _magnitude,
    "change": _change,
    "sum": lambda a: a,  # of a list, whose members the name adds up
}
