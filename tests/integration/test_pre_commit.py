"""The hook of .pre-commit-hooks.yaml, installed and run by pre-commit itself in a repository of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
BIN = Path(sys.executable).parent
SHIPPED = (
    "numcheck",
    "rules",
    "pyproject.toml",
    "hatch_build.py",
    "README.md",
    "LICENSE",
    ".pre-commit-hooks.yaml",
)
UNREACHED = ("No matching distribution", "NewConnectionError", "Connection refused", "Temporary failure")

CONFIG = """\
repos:
  - repo: {hooks}
    rev: v1
    hooks:
      - id: numcheck
"""


def run(*command: str | Path, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    clean = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    return subprocess.run(
        command, cwd=cwd, env={**clean, **environment}, capture_output=True, text=True, check=False
    )


def repository(folder: Path) -> None:
    for command in (
        ("init", "-q"),
        ("config", "user.name", "A"),
        ("config", "user.email", "a@example.org"),
        ("add", "-A"),
        ("commit", "-q", "-m", "first"),
    ):
        done = run("git", *command, cwd=folder)
        assert done.returncode == 0, done.stderr


@pytest.fixture
def hooks(tmp_path: Path) -> Path:
    folder = tmp_path / "hooks"
    folder.mkdir()
    for name in SHIPPED:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, folder / name)
    repository(folder)
    run("git", "tag", "v1", cwd=folder)
    return folder


def test_the_hook_stops_a_commit_with_a_contradiction(hooks: Path, tmp_path: Path) -> None:
    drafts = tmp_path / "drafts"
    drafts.mkdir()
    (drafts / ".pre-commit-config.yaml").write_text(CONFIG.format(hooks=hooks))
    (drafts / "mill.md").write_text("The mill ground 54 tons of rye, up 8% from 50 tons.\n")
    (drafts / "code.py").write_text("# The mill ground 54 tons of rye, up 18% from 50 tons.\n")
    (drafts / "old").mkdir()
    (drafts / "old" / "mill.md").write_text("The mill ground 54 tons of rye, up 18% from 50 tons.\n")
    (drafts / "numcheck.toml").write_text('exclude = ["old/"]\n')
    repository(drafts)
    home = str(tmp_path / "cache")
    clean = run(BIN / "pre-commit", "run", "--all-files", cwd=drafts, PRE_COMMIT_HOME=home)
    said = clean.stdout + clean.stderr
    if any(sign in said for sign in UNREACHED):
        pytest.skip("no package index to install the hook from")
    assert clean.returncode == 0, said
    (drafts / "mill.md").write_text("The mill ground 54 tons of rye, up 18% from 50 tons.\n")
    run("git", "add", "-A", cwd=drafts)
    stopped = run(BIN / "pre-commit", "run", cwd=drafts, PRE_COMMIT_HOME=home)
    assert stopped.returncode == 1
    assert "mill.md:1:36: error[percent-change-contradicts-endpoints]" in stopped.stdout
    assert "code.py" not in stopped.stdout
