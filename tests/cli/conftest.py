from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, get_args

import pytest

from numcheck import checker
from numcheck.cli.main import main
from numcheck.quantity.numeral import Decimal

Checker = checker.Checker


@dataclass(frozen=True)
class Outcome:
    """What a command line came to."""

    code: int
    out: str
    err: str


Numcheck = Callable[..., Outcome]


@cache
def builtin_checker(decimal: Decimal) -> checker.Checker:
    return Checker(decimal=decimal)


def new_checker(rules: Any = (), *, decimal: Decimal = "auto", **others: Any) -> checker.Checker:
    """A checker as the command makes it; of the built-in rules alone one that is made once for all tests."""
    if rules or others.get("counts") or not others.get("builtin", True) or decimal not in get_args(Decimal):
        return Checker(rules, decimal=decimal, **others)
    return builtin_checker(decimal)


@pytest.fixture
def numcheck(
    tmp_path: Path,
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Callable[..., Outcome]:
    """Runs a command line in an empty folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("COLUMNS", raising=False)
    monkeypatch.setattr(checker, "Checker", new_checker)
    results = tmp_path_factory.mktemp("results")
    monkeypatch.setattr("numcheck.cli.result_cache.cache_folder", lambda: results)

    def run(*arguments: str) -> Outcome:
        code = main(arguments)
        captured = capsys.readouterr()
        return Outcome(code, captured.out, captured.err)

    return run
