"""The built-in rule book, loaded once for all tests."""

from __future__ import annotations

from functools import cache, lru_cache

from numcheck import Checker
from numcheck.corpus import Stage
from numcheck.report import Report


@cache
def checker() -> Checker:
    return Checker()


@lru_cache(maxsize=2)
def stage_of(rule_id: str) -> Stage:  # noqa: ARG001 - a stage for each rule
    """Where the sentences of a rule are read once for all of its tests, which run one after another."""
    return Stage(checker())


@cache
def report_on(text: str, format: str = "plain") -> Report:  # noqa: A002
    return checker().check_text(text, format=format)
