"""What is checked in one place is reported as it is in another."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from numcheck.report import FORMATS

DRAFTS = {
    "b/rye & oats.md": "# Rye\n\n- Sales rose 12% to $68 million from $56 million.\n\n|a|b|\n|-|-|\n|5|6|\n",
    "a.txt": "Of 200 sailings, 120 left on time, 60 left late and 40 did not leave.\n",
    "é.html": "<p>He sold 12 of 30 (50%) & kept 18.</p>\n",
}


def reports(folder: Path, seed: str, *paths: str) -> dict[str, bytes]:
    """What a run prints and writes, by name; the reports are written beside the drafts' folder."""
    place, out = folder / "drafts", folder / "reports"
    for name, text in DRAFTS.items():
        (place / name).parent.mkdir(parents=True, exist_ok=True)
        (place / name).write_text(text, encoding="utf-8")
    wanted = [flag for name in FORMATS for flag in ("--output", f"{name}:{out / name}")]
    done = subprocess.run(
        [sys.executable, "-m", "numcheck", *paths, *wanted],
        cwd=place, env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, check=False,
    )  # fmt: skip
    assert done.returncode == 2, done.stderr
    written = {path.name: path.read_bytes() for path in out.iterdir()}
    return {**written, "stdout": done.stdout, "stderr": done.stderr}


@pytest.fixture(scope="module")
def runs(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, bytes]]:
    here, there = tmp_path_factory.mktemp("here"), tmp_path_factory.mktemp("there") / "deeper"
    return [
        reports(here, "1", "b", "a.txt", "gone", "é.html"),
        reports(there, "5", "é.html", "gone", "a.txt", "b"),
    ]


@pytest.mark.parametrize("name", [*FORMATS, "stdout", "stderr"])
def test_seed_folder_and_order_change_no_byte(name: str, runs: list[dict[str, bytes]]) -> None:
    assert runs[0][name] == runs[1][name]


@pytest.mark.parametrize("name", FORMATS)
def test_no_report_tells_where_it_was_made(
    name: str, runs: list[dict[str, bytes]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    assert str(tmp_path_factory.getbasetemp()).encode() not in runs[0][name]
