"""The built-in rule book, loaded once for all tests."""

from __future__ import annotations

from functools import cache

from numcheck import Checker
from numcheck.report import Report


@cache
def checker() -> Checker:
    return Checker()


@cache
def report_on(text: str, format: str = "plain") -> Report:  # noqa: A002
    return checker().check_text(text, format=format)
