from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from numcheck.cli.main import main
from numcheck.document.extra import EXTRAS

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
PROMPT = "$ numcheck "


def blocks(language: str) -> list[str]:
    text = README.read_text(encoding="utf-8")
    return [match[2] for match in BLOCK.finditer(text) if match[1] == language]


@pytest.fixture(autouse=True)
def _in_the_checkout(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.delenv("COLUMNS", raising=False)


def output(command: str, capsys: pytest.CaptureFixture[str]) -> str:
    """What a command line of the README prints."""
    main(shlex.split(command.removeprefix(PROMPT)))
    return capsys.readouterr().out


@pytest.mark.parametrize(
    "block", [pytest.param(block, id=block.splitlines()[0]) for block in blocks("console")]
)
def test_command_prints_what_the_readme_shows(block: str, capsys: pytest.CaptureFixture[str]) -> None:
    command, _, shown = block.partition("\n")
    assert command.startswith(PROMPT)
    assert output(command, capsys) == shown


def test_the_example_article_has_no_violation(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["examples/harbour.txt"]) == 0
    assert ", 0 inconsistent, 0 undecided\n" in capsys.readouterr().out


def test_python_example_finds_the_violation(capsys: pytest.CaptureFixture[str]) -> None:
    exec(blocks("python")[0], {})
    assert capsys.readouterr().out.startswith(
        "percent-change-contradicts-endpoints $50 million to $54 million"
    )


def test_rule_shown_is_the_rule_of_the_examples() -> None:
    shown = (ROOT / "examples/rules/games-do-not-fit-the-teams.yaml").read_text(encoding="utf-8")
    assert shown in blocks("yaml")


def test_set_up_commands_are_one_line_each() -> None:
    checked, tested = (block.strip() for block in blocks("sh"))
    assert checked.endswith("&& . .venv/bin/activate && pip install -q . && numcheck examples/harbour.txt")
    assert tested.endswith("-m pytest")
    assert "\n" not in checked + tested


def test_every_extra_is_named_with_how_to_install_it() -> None:
    text = README.read_text(encoding="utf-8")
    for extra in (*(extra for _, extra in EXTRAS.values()), "all"):
        assert f"'.[{extra}]'" in text


def test_links_of_the_readme_lead_somewhere() -> None:
    links = re.findall(r"\]\(([^)#:]+)\)", README.read_text(encoding="utf-8"))
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []


def write_outputs() -> None:
    """Call it by hand from the checkout after a wanted change, and read the difference."""
    import subprocess  # noqa: PLC0415
    import sys  # noqa: PLC0415

    text = README.read_text(encoding="utf-8")
    for block in blocks("console"):
        command = block.partition("\n")[0]
        arguments = shlex.split(command.removeprefix(PROMPT))
        run = subprocess.run([sys.executable, "-m", "numcheck", *arguments], capture_output=True, check=False)
        text = text.replace(block, f"{command}\n{run.stdout.decode()}", 1)
    README.write_text(text, encoding="utf-8")
