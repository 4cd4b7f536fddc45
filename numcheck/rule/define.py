"""Makes a rule of what its file writes: expressions parsed and checked, patterns parsed, names resolved."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from numcheck.errors import nearest
from numcheck.rule.check import Wanted, check_expression
from numcheck.rule.file import RuleFile
from numcheck.rule.match import Bound, Surroundings, read_match
from numcheck.rule.model import Rule, Sameness
from numcheck.rule.parse import parse_expression
from numcheck.rule.patterns import Reporter
from numcheck.rule.template import Template, parse_template
from numcheck.rule.token import ExpressionError
from numcheck.rule.tree import Call, Expression, Junction, Name, Node
from numcheck.yamlfile import KeyPath, node_at

KEBAB_CASE = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")

FALSE = parse_expression("false")
"""Stands for an expression that had a problem."""

SAMENESS = frozenset({"restates", "same_noun"})
"""Functions that are never true of two different head nouns."""

PAIR = ("first", "second")


def define_rule(file: RuleFile, around: Surroundings, reporter: Reporter) -> Rule | None:
    """The rule, or None if anything was reported; a rule that is off counts as a note meanwhile."""
    reader = _ExpressionReader(reporter)
    where = [reader.parse(text, ("where", place)) for place, text in enumerate(file.where)]
    bound = read_match(file.match, around, reporter, _sameness([condition.tree for condition in where]))
    reader.bound = bound
    for place, condition in enumerate(where):
        reader.check(condition, ("where", place), "truth")
    holds = reader.read(file.holds, ("holds",), "truth")
    expect = {role: reader.read(text, ("expect", role), "amount") for role, text in file.expect.items()}
    slips = {name: reader.read(text, ("slips", name), "truth") for name, text in file.slips.items()}
    message = reader.template(file.message)
    _check_id(file.id, reporter)
    _check_references(file, bound, around, reporter)
    if file.level == "error":
        _check_near([*where, holds], reporter)
    if reporter.has_problems or bound.match is None:
        return None
    return Rule(
        id=file.id,
        level=file.level if file.level != "off" else "note",
        message=message,
        match=bound.match,
        anchor=file.match.anchor,
        slots=bound.names.slots,
        where=tuple(where),
        holds=holds,
        expect=expect,
        slips=slips,
        yields_to=tuple(file.yields_to),
        file=file,
        path=reporter.path,
    )


class _ExpressionReader:
    """Parses and checks the expressions of one rule."""

    def __init__(self, reporter: Reporter) -> None:
        self.reporter = reporter
        self.bound = Bound(None, is_known=False)

    def read(self, text: str, keys: KeyPath, wanted: Wanted) -> Expression:
        expression = self.parse(text, keys)
        self.check(expression, keys, wanted)
        return expression

    def parse(self, text: str, keys: KeyPath) -> Expression:
        try:
            return parse_expression(text)
        except ExpressionError as error:
            self.reporter.report(keys, error.message, offset=error.column)
            return FALSE

    def check(self, expression: Expression, keys: KeyPath, wanted: Wanted, *, offset: int = 0) -> None:
        """Nothing is said of expressions whose names had problems of their own."""
        if expression is FALSE or not self.bound.is_known:
            return
        try:
            check_expression(expression, self.bound.names, wanted)
        except ExpressionError as error:
            self.reporter.report(keys, error.message, offset=offset + error.column)

    def template(self, text: str) -> Template:
        try:
            template = parse_template(text)
        except ExpressionError as error:
            self.reporter.report(("message",), error.message, offset=error.column)
            return Template(text, (text,))
        for insert in template.inserts():
            self.check(insert.expression, ("message",), "shown", offset=insert.column)
        return template


def _sameness(where: Iterable[Node]) -> Sameness:
    """What the conditions of a pair rule ask for in any case."""
    calls = [each for tree in where for each in _conjuncts(tree) if isinstance(each, Call)]
    if any(call.function == "restates" and _names(call) == PAIR for call in calls):
        return "restated"
    return "head" if any(call.function in SAMENESS for call in calls) else None


def _conjuncts(tree: Node) -> Iterator[Node]:
    if isinstance(tree, Junction) and tree.word == "and":
        yield from (each for operand in tree.operands for each in _conjuncts(operand))
    else:
        yield tree


def _names(call: Call) -> tuple[str, ...]:
    return tuple(each.name for each in call.arguments if isinstance(each, Name) and each.attribute is None)


def _check_id(name: str, reporter: Reporter) -> None:
    if not KEBAB_CASE.fullmatch(name):
        reporter.report(("id",), f"'{name}' must be in lower case, words joined by hyphens")
    stem = Path(node_at(reporter.root, ("id",)).path).stem
    if name != stem:
        reporter.report(("id",), f"'{name}' must be the name of its file, '{stem}'")


def _check_references(file: RuleFile, bound: Bound, around: Surroundings, reporter: Reporter) -> None:
    slots = list(bound.names.slots)
    if bound.is_known:
        for role in file.expect:
            if role not in slots:
                reporter.report(("expect", role), f"nothing is bound to '{role}'{nearest(role, slots)}")
        anchor = file.match.anchor
        if anchor and anchor not in slots:
            reporter.report(("match", "anchor"), f"nothing is bound to '{anchor}'{nearest(anchor, slots)}")
    for place, rule in enumerate(file.yields_to):
        if rule not in around.rules:
            reporter.report(("yields_to", place), f"unknown rule '{rule}'{nearest(rule, around.rules)}")


def _check_near(expressions: list[Expression], reporter: Reporter) -> None:
    if any("near" in expression.functions() for expression in expressions):
        reporter.report(("level",), "near() is no ground for an error; set the level to warning or note")
