"""The built-in rule book, loaded once for all tests."""

from __future__ import annotations

from functools import cache

from numcheck import Checker
from numcheck.relation.engine import Engine
from numcheck.report import Report


@cache
def checker() -> Checker:
    return Checker()


@cache
def rules_alone() -> Checker:
    """The same without the relations, so that each rule is seen by itself."""
    alone = Checker()
    alone.engine = Engine({}, alone.engine.lexicon)
    return alone


@cache
def report_by_rules(text: str, format: str = "plain") -> Report:  # noqa: A002
    return rules_alone().check_text(text, format=format)


@cache
def report_on(text: str, format: str = "plain") -> Report:  # noqa: A002
    return checker().check_text(text, format=format)
