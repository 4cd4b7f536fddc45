"""The expressions of a rule file: parsed and checked, with every problem located."""

from __future__ import annotations

from numcheck.expression.check import Wanted, check_expression
from numcheck.expression.lookup import lookup_problems
from numcheck.expression.parse import parse_expression
from numcheck.expression.scope import Names
from numcheck.expression.template import Template, parse_template
from numcheck.expression.token import ExpressionError
from numcheck.expression.tree import Expression
from numcheck.rule.patterns import Reporter
from numcheck.yamlfile import KeyPath

FALSE = parse_expression("false")
"""Stands for an expression that had a problem."""


class ExpressionReader:
    """Parses and checks the expressions of one rule."""

    def __init__(self, reporter: Reporter) -> None:
        self.reporter = reporter
        self.names = Names({}, is_complete=False)

    def read(self, text: str, keys: KeyPath, wanted: Wanted) -> Expression:
        """The expression, checked."""
        expression = self.parse(text, keys)
        self.check(expression, keys, wanted)
        return expression

    def parse(self, text: str, keys: KeyPath) -> Expression:
        """The expression, not yet checked."""
        try:
            return parse_expression(text)
        except ExpressionError as error:
            self.reporter.report(keys, error.message, offset=error.column)
            return FALSE

    def check(self, expression: Expression, keys: KeyPath, wanted: Wanted, *, offset: int = 0) -> None:
        """Kinds are checked where those of all its names are known."""
        if expression is FALSE:
            return
        problems = lookup_problems(expression, self.names)
        if not problems and self.names.is_complete and self.names.vague.isdisjoint(expression.names()):
            try:
                check_expression(expression, self.names, wanted)
            except ExpressionError as error:
                problems = [error]
        for problem in problems:
            self.reporter.report(keys, problem.message, offset=offset + problem.column)

    def template(self, text: str) -> Template:
        """The message, its expressions checked."""
        try:
            template = parse_template(text)
        except ExpressionError as error:
            self.reporter.report(("message",), error.message, offset=error.column)
            return Template(text, (text,))
        for insert in template.inserts():
            self.check(insert.expression, ("message",), "shown", offset=insert.column)
        return template
