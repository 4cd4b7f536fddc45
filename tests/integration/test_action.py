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
    installed = folder.parent / "numcheck" / "bin"
    if not installed.exists():
        installed.parent.mkdir()
        installed.symlink_to(Path(sys.executable).parent)
    return subprocess.run(
        ["bash", "-eo", "pipefail", "-c", step["run"]],
        cwd=folder,
        env={**os.environ, **environment, "RUNNER_TEMP": str(folder.parent), "GITHUB_STEP_SUMMARY": ""},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def drafts(tmp_path: Path) -> Path:
    folder = tmp_path / "the repository"
    (folder / "my drafts").mkdir(parents=True)
    (folder / "my drafts" / "a.md").write_text(WRONG)
    (folder / "b.md").write_text(WRONG)
    return folder


def test_the_step_makes_annotations_and_fails(drafts: Path) -> None:
    done = run_step(drafts)
    assert done.returncode == 1
    assert done.stdout.count("::error file=") == 2


def test_the_inputs_reach_the_command(drafts: Path) -> None:
    done = run_step(drafts, files="my drafts\n\n", fail_on="never", sarif_file="out.sarif", format="concise")
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("my drafts/a.md:1:36: error")
    assert (drafts / "out.sarif").is_file()


def test_line_ends_of_windows_blanks_and_empty_inputs_mean_what_they_would_without(drafts: Path) -> None:
    done = run_step(drafts, files="my drafts/a.md\r\nb.md\r\n\r\n", format="")
    assert [line.partition(",")[0] for line in done.stdout.splitlines()] == [
        "::error file=b.md",
        "::error file=my drafts/a.md",
    ]
    done = run_step(drafts, files="  my drafts/a.md \n\t\n\tb.md\t\r\n", format="concise")
    assert [line.partition(":")[0] for line in done.stdout.splitlines()] == ["b.md", "my drafts/a.md"]
    done = run_step(drafts, files="", format="concise")
    assert len(done.stdout.splitlines()) == 2


def test_every_wish_reaches_the_command(drafts: Path) -> None:
    subprocess.run(["git", "init", "-q"], cwd=drafts, check=True)
    (drafts / "own settings.toml").write_text('ignore = ["change-rate"]\n')
    (drafts / "known.json").write_text('{"baseline": 1, "claims": []}')
    wishes = {"config": "own settings.toml", "baseline": "known.json"}
    assert run_step(drafts, **wishes).returncode == 0
    assert run_step(drafts, baseline="no.json").returncode == 2
    assert "'HEAD' is no commit" in run_step(drafts, diff="HEAD").stderr


@pytest.mark.parametrize("folder", ["bin", "Scripts"])
def test_it_is_installed_on_every_system(tmp_path: Path, folder: str) -> None:
    """The step that installs, with a python that only notes what it is asked for."""
    (tmp_path / "python").write_text(
        f'#!/bin/sh\nif [ "$2" = venv ]; then mkdir -p "$3/{folder}"; cp "$0" "$3/{folder}/python"\n'
        'else echo "$@"; fi\n'
    )
    (tmp_path / "python").chmod(0o755)
    step = action()["runs"]["steps"][1]
    done = subprocess.run(
        ["bash", "-eo", "pipefail", "-c", step["run"]],
        env={
            "PATH": os.environ["PATH"],
            "PYTHON": str(tmp_path / "python"),
            "RUNNER_TEMP": str(tmp_path / "a b"),
            "VERSION": "",
            "HERE": "/the action",
        },
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (0, "-m pip install --quiet /the action\n")


def test_every_input_is_described_and_used() -> None:
    text = (ROOT / "action.yml").read_text(encoding="utf-8")
    for name, each in action()["inputs"].items():
        assert each["description"]
        assert f"inputs.{name} }}}}" in text, name
