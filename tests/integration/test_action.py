"""The composite action: its check step run by bash as a runner would."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]
WRONG = "The mill ground 54 tons of rye, up 18% from 50 tons.\n"


def action() -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    return found


def run_step(folder: Path, **inputs: str) -> subprocess.CompletedProcess[str]:
    """The last step, its inputs filled in as GitHub fills them in."""
    step = action()["runs"]["steps"][-1]
    values = {name: str(each["default"]) for name, each in action()["inputs"].items()} | {
        name.replace("_", "-"): value for name, value in inputs.items()
    }
    environment = {
        name: values[expression.removeprefix("${{ inputs.").removesuffix(" }}")]
        for name, expression in step["env"].items()
    }
    command = str(Path(sys.executable).parent / "numcheck")
    return subprocess.run(
        ["bash", "-eo", "pipefail", "-c", step["run"]],
        cwd=folder,
        env={**os.environ, **environment, "NUMCHECK": command},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def drafts(tmp_path: Path) -> Path:
    (tmp_path / "my drafts").mkdir()
    (tmp_path / "my drafts" / "a.md").write_text(WRONG)
    (tmp_path / "b.md").write_text(WRONG)
    return tmp_path


def test_the_step_makes_annotations_and_fails(drafts: Path) -> None:
    done = run_step(drafts)
    assert done.returncode == 1
    assert done.stdout.count("::error file=") == 2


def test_the_inputs_reach_the_command(drafts: Path) -> None:
    done = run_step(drafts, files="my drafts\n\n", fail_on="never", sarif_file="out.sarif", format="concise")
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("my drafts/a.md:1:36: error")
    assert (drafts / "out.sarif").is_file()


def test_every_input_is_described_and_used() -> None:
    text = (ROOT / "action.yml").read_text(encoding="utf-8")
    for name, each in action()["inputs"].items():
        assert each["description"]
        assert f"inputs.{name} }}}}" in text, name
