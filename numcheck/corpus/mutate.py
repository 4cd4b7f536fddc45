"""Small changes of a rule's arithmetic, each of which some test sentence should notice."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from numcheck.expression.check import check_expression
from numcheck.expression.scope import Names
from numcheck.expression.token import ExpressionError
from numcheck.expression.tree import (
    Arithmetic,
    Call,
    Comparator,
    Comparison,
    Denial,
    Expression,
    Flag,
    Junction,
    Negative,
    Node,
    walk,
)
from numcheck.rule.model import PatternMatch, Rule
from numcheck.rule.source import Written
from numcheck.rule.write import write_tree

OTHER_COMPARATORS: dict[Comparator, tuple[Comparator, ...]] = {
    "==": ("<=", ">="),
    "!=": ("==",),
    "<=": ("<", "=="),
    ">=": (">", "=="),
    "<": ("<=",),
    ">": (">=",),
}


LEAVE_OUT = (
    "leave the condition out of the rule, or add a silent sentence that would be a violation without it"
)


@dataclass(frozen=True, slots=True)
class Mutant:
    """A rule with one thing changed."""

    rule: Rule
    change: str
    """What it says now: "holds: part < whole"."""

    advice: str = "add a consistent sentence that it calls wrong, or an inconsistent one that it lets pass"
    """What its author can do where no sentence notices it."""

    may_be_moved: bool = False
    """Whether moved numbers may notice it: an equality made one-sided. All else must be noticed by the
    author's own sentences, since moves follow from the rule as it stands."""


def find_mutants(rule: Rule, written: Written = None) -> Iterator[Mutant]:
    """Every change of a comparison or term of ``holds``, and every condition left out; of those *written*."""
    if written is None or rule.holds.text in written:
        yield from _holds_mutants(rule)
    for place, condition in enumerate(rule.where):
        if written is None or condition.text in written:
            yield from _where_mutants(rule, place, condition)
    yield from _match_mutants(rule, written)


def _match_mutants(rule: Rule, written: Written) -> Iterator[Mutant]:
    """The rule without what must stand beside its numbers, and without where they must begin."""
    match = rule.match
    if match.needs and (written is None or any(pattern.text in written for pattern in match.needs)):
        yield Mutant(replace(rule, match=replace(match, needs=())), "without match.needs", LEAVE_OUT)
    if isinstance(match, PatternMatch) and match.starts and (written is None or match.starts in written):
        changed = replace(rule, match=replace(match, starts=None))
        yield Mutant(changed, f"without match.starts: {match.starts}", LEAVE_OUT)


def _holds_mutants(rule: Rule) -> Iterator[Mutant]:
    for tree in _changed(rule.holds.tree):
        holds = _expression(tree, rule)
        if holds is not None:
            one_sided = _is_one_sided(tree, rule)
            yield Mutant(replace(rule, holds=holds), f"holds: {holds.text}", may_be_moved=one_sided)


def _where_mutants(rule: Rule, place: int, condition: Expression) -> Iterator[Mutant]:
    """The rule without the condition, and with a part of it left out."""
    before, after = rule.where[:place], rule.where[place + 1 :]
    shorter = replace(rule, where=(*before, *after))
    yield Mutant(shorter, f"without where: {condition.text}", LEAVE_OUT)
    for tree in _weakened(condition.tree):
        weaker = _expression(tree, rule)
        if weaker is not None:
            changed = replace(rule, where=(*before, weaker, *after))
            yield Mutant(changed, f"where: {weaker.text}", LEAVE_OUT)


def _is_one_sided(tree: Node, rule: Rule) -> bool:
    """Whether the change makes an equality an inequality and nothing else."""
    before, after = _comparators(rule.holds.tree), _comparators(tree)
    return len(before) == len(after) and before.count("==") > after.count("==")


def _comparators(tree: Node) -> list[Comparator]:
    return [node.comparator for node in walk(tree) if isinstance(node, Comparison)]


def _expression(tree: Node, rule: Rule) -> Expression | None:
    """The changed expression, where its kinds still go together."""
    found = Expression(write_tree(tree), tree)
    try:
        check_expression(found, Names(rule.slots), "truth")
    except ExpressionError:
        return None
    return found


def _changed(node: Node) -> Iterator[Node]:
    """The tree with one comparison or term changed."""
    match node:
        case Comparison():
            yield from (replace(node, comparator=other) for other in OTHER_COMPARATORS[node.comparator])
            yield from _below(node, "left")
            yield from _below(node, "right")
        case Arithmetic():
            yield from (node.left, node.right)
            yield from _below(node, "left")
            yield from _below(node, "right")
        case Negative() | Denial():
            yield from _below(node, "operand")
        case Junction():
            yield from _shortened(node)
            yield from _each(node.operands, lambda rest: replace(node, operands=rest))
        case Call():
            yield from _changed_call(node)
        case Flag() | _:
            pass


def _below(node: Node, name: str) -> Iterator[Node]:
    """The node with what stands below it under *name* changed."""
    for changed in _changed(getattr(node, name)):
        yield replace(node, **{name: changed})  # type: ignore[arg-type]  # a node below, never the column


def _each(nodes: tuple[Node, ...], rebuilt: Callable[[tuple[Node, ...]], Node]) -> Iterator[Node]:
    for place, node in enumerate(nodes):
        for changed in _changed(node):
            yield rebuilt((*nodes[:place], changed, *nodes[place + 1 :]))


def _changed_call(node: Call) -> Iterator[Node]:
    if node.function == "abs":
        yield node.arguments[0]
    if node.function in ("sum", "min", "max") and len(node.arguments) > 1:
        for place in range(len(node.arguments)):
            yield replace(node, arguments=(*node.arguments[:place], *node.arguments[place + 1 :]))
    yield from _each(node.arguments, lambda rest: replace(node, arguments=rest))


def _shortened(node: Junction) -> Iterator[Node]:
    """``a and b and c`` without one of the three."""
    for place in range(len(node.operands)):
        rest = (*node.operands[:place], *node.operands[place + 1 :])
        yield rest[0] if len(rest) == 1 else replace(node, operands=rest)


def _weakened(node: Node) -> Iterator[Node]:
    """A condition of several with one left out."""
    if isinstance(node, Junction):
        yield from _shortened(node)
