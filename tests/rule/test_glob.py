from __future__ import annotations

import time
from pathlib import Path

import pytest

from numcheck.rule.glob import fits, path_from


@pytest.mark.parametrize(
    ("name", "glob", "wanted"),
    [
        ("news/lead.md", "*.md", True),
        ("news/lead.md", "news/*.md", True),
        ("./news/lead.md", "news/*", True),
        ("news/may/lead.md", "news/*.md", False),
        ("news/may/lead.md", "news/**", True),
        ("news/may/lead.md", "**/lead.md", True),
        ("lead.md", "**/lead.md", True),
        ("news/lead.md", "lead.txt", False),
        ("news\\lead.md", "news/*", True),
        ("-", "*.md", False),
    ],
)
def test_globs(name: str, glob: str, *, wanted: bool) -> None:
    assert fits(name, glob) is wanted


def test_many_stars_take_no_time() -> None:
    start = time.perf_counter()
    assert not fits("a/" * 200 + "b", "**/a/" * 60 + "c")
    assert time.perf_counter() - start < 1


def test_a_path_is_counted_from_a_folder_however_it_is_spelled(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "press").mkdir()
    monkeypatch.chdir(tmp_path)
    spelled = ["press/a.md", "./press/a.md", str(tmp_path / "press/a.md"), f"../{tmp_path.name}/press/a.md"]
    assert {path_from(name, None) for name in spelled} == {"press/a.md"}
    monkeypatch.chdir(tmp_path / "press")
    assert path_from("a.md", tmp_path) == "press/a.md"
    assert path_from("a.md", None) == "a.md"
    assert not fits(path_from("../../b.md", tmp_path), "press/**")
