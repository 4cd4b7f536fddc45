from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from numcheck.cli.output import page, print_lines, print_summary
from numcheck.report.page import Piece
from tests.cli.conftest import Numcheck

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


def test_what_is_not_for_a_terminal_is_80_wide_whatever_columns_says(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for columns in ("120", "5"):
        monkeypatch.setenv("COLUMNS", columns)
        assert (page().width, page().wraps) == (80, False)


def test_columns_says_how_wide_a_terminal_is(monkeypatch: pytest.MonkeyPatch) -> None:
    for columns, width in (("120", 120), ("5", 40)):
        terminal(monkeypatch, COLUMNS=columns)
        assert page().width == width


def test_a_terminal_is_as_wide_as_it_is_and_headlines_wrap(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal(monkeypatch)
    monkeypatch.setattr("shutil.get_terminal_size", lambda: os.terminal_size((97, 30)))
    assert (page().width, page().wraps) == (97, True)


def run(command: str, folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """A command line of the shell, in which ``numcheck`` is this one."""
    script = Path(sys.executable).parent / "numcheck"
    return subprocess.run(
        ["bash", "-c", f'numcheck() {{ "{script}" "$@"; }}; {command}'],
        cwd=folder,
        env={**os.environ, **environment},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.mark.parametrize(
    ("command", "code", "said"),
    [
        ("numcheck a.md > /dev/full", 2, "numcheck: standard output: no space left on device\n"),
        ("numcheck rules > /dev/full", 2, "numcheck: standard output: no space left on device\n"),
        ("numcheck --help > /dev/full", 2, "numcheck: standard output: no space left on device\n"),
        ("numcheck a.md >&-", 2, "numcheck: standard output is closed\n"),
        (
            "numcheck a.md --output json:/dev/full --quiet",
            2,
            "/dev/full: cannot be written: no space left on device\n",
        ),
        ("numcheck numbers - <&-", 2, "-: standard input is closed\n"),
        ("numcheck - --quiet <&-", 2, "-: standard input is closed\n"),
        ("numcheck a.md 2>&-", 1, ""),
        ("numcheck a.md no.md 2>&-", 2, ""),
        ("numcheck a.md no.md 2>/dev/full", 2, ""),
        ("numcheck a.md >&- 2>&-", 2, ""),
        ("numcheck a.md no.md > /dev/full 2>&1", 2, ""),
        ("set -o pipefail; numcheck rules | head -1", 141, ""),
    ],
)
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_output_that_cannot_be_written_is_one_line_and_code_2(
    tmp_path: Path, command: str, code: int, said: str
) -> None:
    (tmp_path / "a.md").write_text("The mill ground 54 tons of rye, up 18% from 50 tons.\n")
    done = run(command, tmp_path)
    assert (done.returncode, done.stderr) == (code, said)


def test_output_is_the_same_in_every_locale(tmp_path: Path) -> None:
    (tmp_path / "é → ≈.md").write_text(
        "The café ground 54 tonnes → up 18% from 50 tonnes.\n", encoding="utf-8"
    )
    for command in ("numcheck .", "numcheck . --format json", "numcheck 'é → ≈.md' nö.md"):
        told = {
            (done.returncode, done.stdout, done.stderr)
            for locale in ("C", "POSIX", "C.UTF-8")
            for done in [run(command, tmp_path, LC_ALL=locale, PYTHONCOERCECLOCALE="0", COLUMNS="50")]
        }
        assert len(told) == 1
        ((code, out, _),) = told
        assert code in (1, 2)
        assert "é → ≈.md" in out


def test_the_last_line_is_broken_between_words_on_a_terminal_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "word " * 30
    stdout = terminal(monkeypatch, NO_COLOR="1")
    monkeypatch.setattr("shutil.get_terminal_size", lambda: os.terminal_size((80, 24)))
    print_summary(text)
    assert [set(line.split()) for line in stdout.getvalue().splitlines()] == [{"word"}] * 2
    assert max(map(len, stdout.getvalue().splitlines())) <= 80


def test_statistics_fit_a_terminal(monkeypatch: pytest.MonkeyPatch, numcheck: Numcheck) -> None:
    Path("a.md").write_text("The mill ground 54 tons of rye, up 18% from 50 tons.\n")
    stdout = terminal(monkeypatch, NO_COLOR="1")
    monkeypatch.setattr("shutil.get_terminal_size", lambda: os.terminal_size((80, 24)))
    numcheck("a.md", "--statistics")
    table = stdout.getvalue().partition("rule  ")[2].splitlines()
    assert max(map(len, table)) <= 80
    row = table.index("percent-change-contradicts-endpoints")
    assert table[row + 1].split() == ["0", "0", "1", "0", "0"]
