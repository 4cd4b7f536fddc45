from __future__ import annotations

import io
import os
import sys

import pytest

from numcheck.cli.output import page, print_lines
from numcheck.report.page import Piece

LINE = (Piece("error[x]", "error"), Piece(" the numbers"))


class Terminal(io.StringIO):
    """Standard output that a person reads."""

    def isatty(self) -> bool:
        return True


def terminal(monkeypatch: pytest.MonkeyPatch, **environment: str) -> Terminal:
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    for name, value in {"TERM": "xterm-256color", **environment}.items():
        monkeypatch.setenv(name, value)
    stdout = Terminal()
    monkeypatch.setattr(sys, "stdout", stdout)
    return stdout


def test_a_terminal_gets_colour(monkeypatch: pytest.MonkeyPatch) -> None:
    stdout = terminal(monkeypatch)
    print_lines([LINE])
    assert stdout.getvalue() == "\x1b[1;31merror[x]\x1b[0m the numbers\n"


@pytest.mark.parametrize("environment", [{"NO_COLOR": "1"}, {"TERM": "dumb"}], ids=str)
def test_no_colour_where_it_is_not_wanted(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str]
) -> None:
    stdout = terminal(monkeypatch, **environment)
    print_lines([LINE])
    assert stdout.getvalue() == "error[x] the numbers\n"


def test_a_pipe_gets_no_colour(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    print_lines([LINE])
    assert capsys.readouterr().out == "error[x] the numbers\n"


def test_a_page_is_80_wide_unless_columns_says_otherwise(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("COLUMNS", raising=False)
    assert (page().width, page().wraps) == (80, False)
    monkeypatch.setenv("COLUMNS", "120")
    assert page().width == 120
    monkeypatch.setenv("COLUMNS", "5")
    assert page().width == 40


def test_a_terminal_is_as_wide_as_it_is_and_headlines_wrap(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal(monkeypatch)
    monkeypatch.setattr("shutil.get_terminal_size", lambda: os.terminal_size((97, 30)))
    assert (page().width, page().wraps) == (97, True)
