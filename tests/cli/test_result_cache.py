"""Reports that are kept: never in the way, never out of date."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from numcheck.checker import Checker
from numcheck.cli import result_cache
from numcheck.cli.result_cache import remove_oldest
from tests.cli.conftest import Numcheck, Outcome

WRONG = "The mill ground 54 tons of rye, up 18% from 50 tons.\n"
ROOT = Path(__file__).parents[2]


@pytest.fixture
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache")


@pytest.fixture
def checked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of drafts that were checked, and not taken from the cache."""
    names: list[str] = []
    check = Checker.check_document

    def check_document(self: Checker, document: Any, **others: Any) -> Any:
        names.append(document.name)
        return check(self, document, **others)

    monkeypatch.setattr(Checker, "check_document", check_document)
    return names


@pytest.fixture
def keeping(numcheck: Numcheck, monkeypatch: pytest.MonkeyPatch, folder: Path) -> Numcheck:
    """The command with a cache folder of its own."""
    monkeypatch.setattr(result_cache, "cache_folder", lambda: folder)
    return numcheck


def results(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


@pytest.mark.parametrize(
    "flags",
    [["--show", "consistent", "-v"], ["--format", "json"], ["--format", "html"], ["--format", "sarif"]],
    ids=" ".join,
)
def test_an_unchanged_draft_is_not_checked_again_and_told_the_same(
    keeping: Numcheck, checked: list[str], flags: list[str]
) -> None:
    for path in ROOT.glob("examples/*.txt"):
        shutil.copy(path, ".")
    Path("a.md").write_text(f"# Rye\n\n| year | tons |\n|---|---|\n| 2001 | 54 |\n\n{WRONG}\n" + "42 " * 300)
    first = keeping(".", *flags)
    assert checked
    checked.clear()
    assert keeping(".", *flags) == first
    assert checked == []


def configured() -> list[str]:
    Path("sub/numcheck.toml").write_text("quiet = true\n")
    return ["--config", "sub/numcheck.toml"]


def installed() -> list[str]:
    Path("site/mill-1.0.dist-info").mkdir()
    return []


CHANGES: dict[str, Callable[[], list[str]]] = {
    "the text": lambda: [str(Path("a.md").write_text(WRONG + "\n"))][1:],
    "the format": lambda: ["--input-format", "plain"],
    "the rules": lambda: ["--no-builtin", "--rules", str(ROOT / "rules" / "change")],
    "the decimal mark": lambda: ["--decimal", "comma"],
    "the folder of the settings": configured,
    "what is installed": installed,
    "no cache": lambda: ["--no-cache"],
}


@pytest.mark.parametrize("change", CHANGES)
def test_it_is_checked_again_when_what_its_report_depends_on_changes(
    keeping: Numcheck, checked: list[str], monkeypatch: pytest.MonkeyPatch, change: str
) -> None:
    Path("sub").mkdir()
    Path("site").mkdir()
    monkeypatch.syspath_prepend("site")
    Path("a.md").write_text(WRONG)
    keeping("a.md")
    keeping("a.md")
    assert checked == ["a.md"]
    keeping("a.md", *CHANGES[change]())
    assert checked == ["a.md", "a.md"]


def test_settings_that_only_choose_among_claims_take_it_from_the_cache(
    keeping: Numcheck, checked: list[str]
) -> None:
    Path("a.md").write_text(WRONG)
    assert keeping("a.md").code == 1
    assert keeping("a.md", "--ignore", "change-rate").code == 0
    Path("numcheck-ignore.yaml").write_text(
        "ignore:\n- {path: a.md, rule: change-rate, text: up 18%, numbers: ['54 tons', '50 tons']}\n"
    )
    assert keeping("a.md").code == 0
    assert checked == ["a.md"]


def spoil(file: Path, how: str) -> None:
    content = file.read_bytes()
    file.chmod(0o600)
    if how == "cut short":
        file.write_bytes(content[: len(content) // 2])
    elif how == "empty":
        file.write_bytes(b"")
    elif how == "another byte":
        file.write_bytes(content[:-9] + bytes([content[-9] ^ 1]) + content[-8:])
    else:
        file.chmod(0o666)


@pytest.mark.parametrize("how", ["cut short", "empty", "another byte", "open to all"])
def test_what_is_spoilt_is_made_again(keeping: Numcheck, checked: list[str], folder: Path, how: str) -> None:
    Path("a.md").write_text(WRONG)
    first = keeping("a.md")
    (file,) = results(folder)
    spoil(file, how)
    assert keeping("a.md") == first
    assert checked == ["a.md", "a.md"]
    assert keeping("a.md") == first
    assert len(checked) == 2


@pytest.mark.parametrize("place", ["/dev/null/cache", "/proc/cache", "bad\0name"])
def test_a_folder_that_cannot_be_written_to_is_not_in_the_way(
    numcheck: Numcheck, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    monkeypatch.setattr(result_cache, "cache_folder", lambda: Path(place))
    Path("a.md").write_text(WRONG)
    assert numcheck("a.md", "--quiet").err == ""
    assert numcheck("a.md").code == 1


def test_no_folder_at_all_keeps_nothing(
    numcheck: Numcheck, monkeypatch: pytest.MonkeyPatch, checked: list[str]
) -> None:
    monkeypatch.setattr(result_cache, "cache_folder", lambda: None)
    Path("a.md").write_text(WRONG)
    assert numcheck("a.md") == numcheck("a.md")
    assert checked == ["a.md", "a.md"]


def test_the_oldest_results_make_room(folder: Path) -> None:
    for number in range(10):
        file = folder / f"{number:02}" / "result"
        file.parent.mkdir()
        file.write_bytes(b"x" * 100)
        os.utime(file, (number, number))
    remove_oldest(folder, 350)
    assert [path.parent.name for path in results(folder)] == ["07", "08", "09"]


def test_room_is_made_while_results_are_written(
    keeping: Numcheck, monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    monkeypatch.setattr(result_cache, "MOST_BYTES", 0)
    monkeypatch.setattr(result_cache, "SELDOM", "")
    Path("a.md").write_text(WRONG)
    keeping("a.md")
    assert results(folder) == []


def test_a_large_draft_is_not_kept(keeping: Numcheck, monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    monkeypatch.setattr(result_cache, "LARGEST", len(WRONG) - 1)
    Path("a.md").write_text(WRONG)
    keeping("a.md")
    assert results(folder) == []


def test_processes_share_what_is_kept(keeping: Numcheck, folder: Path, checked: list[str]) -> None:
    for number in range(6):
        Path(f"a{number}.md").write_text(WRONG * (number + 1))
    first = keeping(".", "--jobs", "2")
    assert len(results(folder)) == 6
    assert keeping(".", "--jobs", "2") == first == keeping(".", "--jobs", "1")
    assert checked == [] or sys.platform != "linux"


def command(folder: Path, cache: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "numcheck", ".", "--format", "json", "--jobs", "2"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), "NUMCHECK_CACHE_DIR": str(cache)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )


def test_runs_side_by_side_and_runs_that_are_killed_do_no_harm(tmp_path: Path, folder: Path) -> None:
    for number in range(12):
        (tmp_path / f"a{number}.md").write_text(f"Draft {number}.\n\n{WRONG}")
    undisturbed = Outcome(*_outcome(command(tmp_path, folder / "undisturbed")))
    shared = folder / "shared"
    killed = command(tmp_path, shared)
    while not results(shared / "results") and killed.poll() is None:
        time.sleep(0.02)
    killed.kill()
    killed.communicate()
    others = [command(tmp_path, shared) for _ in range(2)]
    assert [Outcome(*_outcome(each)) for each in others] == [undisturbed] * 2
    assert Outcome(*_outcome(command(tmp_path, shared))) == undisturbed


def _outcome(run: subprocess.Popen[str]) -> tuple[int, str, str]:
    out, err = run.communicate(timeout=300)
    return run.returncode, out, err
