"""The tutorial, block by block: files are written, commands are run, what they print is compared."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from numcheck.cli.main import main

PAGE = Path(__file__).parent.parent / "docs" / "writing-rules.md"
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
PROMPT = "$ numcheck "


def blocks(*languages: str) -> list[tuple[str, str]]:
    text = PAGE.read_text(encoding="utf-8")
    return [(match[1], match[2]) for match in BLOCK.finditer(text) if match[1] in languages]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with every file that the page shows."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("COLUMNS", raising=False)
    for _, block in blocks("yaml", "text"):
        head, _, body = block.partition("\n")
        path = tmp_path / head.removeprefix("# ")
        path.parent.mkdir(exist_ok=True)
        path.write_text(body, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    "block", [pytest.param(block, id=block.splitlines()[0]) for _, block in blocks("console")]
)
@pytest.mark.usefixtures("folder")
def test_command_prints_what_the_page_shows(block: str, capsys: pytest.CaptureFixture[str]) -> None:
    command, _, shown = block.partition("\n")
    main(shlex.split(command.removeprefix(PROMPT)))
    assert capsys.readouterr().out == shown


def test_the_rules_of_the_page_pass_their_tests(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for path in sorted(folder.glob("house/*-*.yaml")):
        assert main(["test", str(path)]) == 0, capsys.readouterr().out


def test_the_added_word_is_one_of_its_class(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["takings.txt", "--format", "concise", "--fail-on", "warning"]
    assert main(arguments) == 0
    assert main([*arguments, "--rules", str(folder / "house")]) == 1
    assert "warning[direction-contradicts-endpoints]" in capsys.readouterr().out


def write_outputs(folder: Path) -> None:
    """Call it by hand in an empty folder after a wanted change, and read the difference."""
    import contextlib  # noqa: PLC0415
    import io  # noqa: PLC0415
    import os  # noqa: PLC0415

    os.chdir(folder)
    text = PAGE.read_text(encoding="utf-8")
    for _, block in blocks("yaml", "text"):
        head, _, body = block.partition("\n")
        path = folder / head.removeprefix("# ")
        path.parent.mkdir(exist_ok=True)
        path.write_text(body, encoding="utf-8")
    for _, block in blocks("console"):
        command = block.partition("\n")[0]
        with contextlib.redirect_stdout(io.StringIO()) as out:
            main(shlex.split(command.removeprefix(PROMPT)))
        text = text.replace(block, f"{command}\n{out.getvalue()}", 1)
    PAGE.write_text(text, encoding="utf-8")
