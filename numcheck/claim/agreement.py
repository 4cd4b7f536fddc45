"""Words a claim that holds: "1,500 to 1,860 is 24 percent: 24 percent"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from numcheck.claim.insert import as_written, insert_text, shown_text
from numcheck.claim.model import Verdict
from numcheck.expression.amount import amount_of
from numcheck.expression.evaluate import evaluate_amount, evaluate_truth
from numcheck.expression.scope import plain
from numcheck.expression.template import Insert
from numcheck.expression.tree import (
    Call,
    Comparator,
    Comparison,
    Expression,
    Junction,
    Name,
    Node,
    Number,
)
from numcheck.interval import Interval, Truth
from numcheck.pattern.model import Binding
from numcheck.quantity.model import Quantity
from numcheck.rule.model import Rule

REBUKES = {", not ": ": ", ", which is not ": ": ", ", but ": ", "}
"""Where a message turns from what the numbers give to what the text says, and what is said if both agree."""

RELATIONS: Mapping[Comparator, str] = {
    "==": "is",
    "!=": "is not",
    "<": "is below",
    "<=": "is at most",
    ">": "is above",
    ">=": "is at least",
}

PREDICATES: Mapping[str, str] = {
    "agrees": "agrees with",
    "comes_close": "comes close to",
    "comes_near": "comes near",
    "fits_as_data": "agrees with",
    "fits_as_difference": "agrees as a difference with",
    "lies_within": "lies within",
}
"""How functions that are true or false are said; of others only the numbers are told."""


@dataclass(frozen=True, slots=True)
class Side:
    """One side of what holds, in words."""

    text: str
    is_written: bool
    """Whether the text has this number, which was not worked out."""


def render_agreement(rule: Rule, binding: Binding, verdict: Verdict) -> str:
    """What the numbers give and what the text says; else what holds between the numbers."""
    turn = _turn(rule.message.pieces)
    tree = rule.holds.tree
    is_order = isinstance(tree, Comparison) and tree.comparator != "=="
    if turn is None or is_order:  # "nine times 12 is 108: 118" does not say that up to 118 will do
        return " ".join(_holding(rule.holds, binding).split())
    place, rebuke = turn
    told_apart = verdict is Verdict.ROUNDING
    pieces = [
        piece if isinstance(piece, str) else insert_text(piece.expression, binding, told_apart=told_apart)
        for piece in rule.message.pieces
    ]
    pieces[place] = pieces[place].replace(rebuke, REBUKES[rebuke], 1)
    return " ".join("".join(pieces).split())


def _turn(pieces: Sequence[str | Insert]) -> tuple[int, str] | None:
    """The piece in which the message turns to what the text says, and the words that do it."""
    texts = [(place, each) for place, each in enumerate(pieces) if isinstance(each, str)]
    return next(((place, rebuke) for place, each in texts for rebuke in REBUKES if rebuke in each), None)


def _holding(holds: Expression, binding: Binding) -> str:
    """What holds, after the numbers where they are not all named in it."""
    numbers = ", ".join(shown_text(operand, binding) for operand in binding.operands.values())
    statements = list(_statements(holds.tree, binding))
    sides = [side for _, *sides in statements for side in sides]
    if not any(side.is_written for side in sides):
        return numbers
    said = _joined(statements)
    return said if all(side.is_written for side in sides) else f"{numbers}: {said}"


def _joined(statements: Sequence[tuple[str, Side, Side]]) -> str:
    """``22 is at least 19 and at most 31``"""
    text, subject = "", ""
    for relation, left, right in statements:
        if left.text == subject:
            text += f" and {relation.removeprefix('is ')} {right.text}"
        else:
            text += f"{' and ' if text else ''}{left.text} {relation} {right.text}"
        subject = left.text
    return text


def _statements(node: Node, binding: Binding) -> Iterator[tuple[str, Side, Side]]:
    """The relations that hold; of several ways to hold, the first that does."""
    match node:
        case Junction(word="or"):
            holding = (each for each in node.operands if _truth(each, binding) is not Truth.FALSE)
            yield from _statements(next(holding, node.operands[0]), binding)
        case Junction():
            for each in node.operands:
                yield from _statements(each, binding)
        case Comparison():
            left, right = _side(node.left, node.right, binding), _side(node.right, node.left, binding)
            yield RELATIONS[node.comparator], left, right
        case Call() if node.function in PREDICATES:
            first, *others = (_side(each, each, binding) for each in node.arguments)
            text = " and ".join(each.text for each in others)
            yield PREDICATES[node.function], first, Side(text, all(each.is_written for each in others))


def _side(node: Node, other: Node, binding: Binding) -> Side:
    """A number as the text has it, or what is worked out as it would have it."""
    expression = Expression("", node)
    if isinstance(node, Number):
        beside = evaluate_amount(Expression("", other), binding, as_written)
        is_share = node.is_percent or (beside is not None and beside.sort == "share")
        return Side(f"{float(node.value * 100):g}%" if is_share else f"{float(node.value):g}", True)
    if isinstance(node, Name):
        return Side(insert_text(expression, binding), True)
    named = _itself(expression, binding)
    return Side(named or insert_text(expression, binding, told_apart=False), bool(named))


def _itself(expression: Expression, binding: Binding) -> str:
    """The one number that the expression names, where it comes to that number: ``figure(days)``."""
    names = expression.names()
    operand = binding.operands.get(names[0]) if len(names) == 1 else None
    if not isinstance(operand, Quantity) or operand.value is None:
        return ""
    found, whole = evaluate_amount(expression, binding, as_written), amount_of(operand, as_written(operand))
    if found is None or whole is None:
        return ""
    is_same = found.interval in (whole.interval, Interval.exactly(operand.value))
    return _unhedged(operand) if is_same else ""


def _unhedged(quantity: Quantity) -> str:
    hedge = quantity.hedge or ""
    text = quantity.text
    return text[len(hedge) :].lstrip() if hedge and text.lower().startswith(hedge.lower()) else text


def _truth(node: Node, binding: Binding) -> Truth:
    return evaluate_truth(Expression("", node), binding, plain)
