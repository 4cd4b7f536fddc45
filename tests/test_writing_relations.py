"""The page about relations of one's own: what it shows works as it says."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from numcheck import Checker
from numcheck.cli.main import main

PAGE = (Path(__file__).parent.parent / "docs" / "writing-relations.md").read_text(encoding="utf-8")
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def blocks(language: str) -> list[str]:
    return [body for found, body in BLOCK.findall(PAGE) if found == language]


def run(command: str, capsys: pytest.CaptureFixture[str]) -> tuple[int, str]:
    code = main(shlex.split(command.removeprefix("$ numcheck ")))
    printed = capsys.readouterr()
    return code, printed.out + printed.err


@pytest.fixture(autouse=True)
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_the_word_shown_is_understood() -> None:
    text = "The winner had 4,310 votes and Khan 3,690 votes, a gulf of 720 votes."
    Path("words.yaml").write_text(blocks("yaml")[0], encoding="utf-8")
    assert not Checker().check_text(text).violations
    assert [claim.relation for claim in Checker(["words.yaml"]).check_text(text).violations] == ["difference"]


def test_the_cue_shown_passes_its_tests(capsys: pytest.CaptureFixture[str]) -> None:
    Path("house.yaml").write_text(blocks("yaml")[1], encoding="utf-8")
    code, printed = run("$ numcheck test house.yaml", capsys)
    assert code == 0, printed


def test_the_relation_starts_as_shown_and_a_mistake_is_told_as_shown(
    capsys: pytest.CaptureFixture[str],
) -> None:
    command, _, shown = blocks("console")[0].partition("\n")
    assert run(command, capsys) == (0, shown)
    assert run("$ numcheck test house/body-mass.yaml", capsys)[0] == 0
    path = Path("house/body-mass.yaml")
    path.write_text(path.read_text(encoding="utf-8").replace("before(", "befor("), encoding="utf-8")
    command, _, shown = blocks("console")[1].partition("\n")
    assert run(command, capsys) == (2, shown)
