from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
BIN = Path(sys.executable).parent


@pytest.mark.long
@pytest.mark.parametrize(
    "command",
    ["mypy", "ruff check", "ruff format --check", "lint-imports"],
)
def test_tool_has_nothing_to_say(command: str) -> None:
    name, *arguments = command.split()
    run = subprocess.run([BIN / name, *arguments], cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr


def test_modules_stay_short() -> None:
    lengths = {
        path: len(path.read_text(encoding="utf-8").splitlines()) for path in ROOT.glob("numcheck/**/*.py")
    }
    assert {str(path.relative_to(ROOT)): length for path, length in lengths.items() if length > 250} == {}
