"""What ``--write-baseline`` and ``--prune-baseline`` do to entries that a run could not have found."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Numcheck

CHANGE = "The mill ground 54 tons of rye, up 18% from 50 tons.\n"
PART = "The fleet has 30 barges, 40 of which carried rye.\n"


@pytest.fixture
def known(numcheck: Numcheck) -> list[tuple[str, str]]:
    """A baseline of three entries: two files, two rules."""
    Path("a.md").write_text(f"{CHANGE}\n{PART}")
    Path("b.md").write_text(CHANGE)
    assert numcheck(".", "--baseline", "known.json", "--write-baseline").code == 0
    assert len(entries()) == 3
    return entries()


def entries() -> list[tuple[str, str]]:
    claims = json.loads(Path("known.json").read_text())["claims"]
    return [(each["path"], each["rule"]) for each in claims]


NARROWER = [
    ["a.md"],
    [".", "--select", "bound"],
    [".", "--ignore", "change-rate/*"],
    [".", "--min-level", "error", "--rules", "softer.yaml"],
    ["b.md", "--no-builtin"],
]


@pytest.mark.parametrize("wish", ["--write-baseline", "--prune-baseline"])
@pytest.mark.parametrize("narrowed", NARROWER, ids=" ".join)
def test_a_narrower_run_keeps_what_it_could_not_have_found(
    numcheck: Numcheck, known: list[tuple[str, str]], narrowed: list[str], wish: str
) -> None:
    Path("softer.yaml").write_text("extends: percent-change-contradicts-endpoints\nlevel: warning\n")
    assert numcheck(*narrowed, "--baseline", "known.json", wish).code == 0
    assert entries() == known


@pytest.mark.parametrize("wish", ["--write-baseline", "--prune-baseline"])
def test_a_section_of_paths_that_ignores_a_rule_keeps_its_entries(
    numcheck: Numcheck, known: list[tuple[str, str]], wish: str
) -> None:
    Path("numcheck.toml").write_text('baseline = "known.json"\n[per-path."b.*"]\nignore = ["change-rate"]\n')
    said = numcheck(".", wish).err
    assert entries() == known
    told = {
        "--write-baseline": "2 known violations written; 1 more, of files or rules not checked, is kept\n",
        "--prune-baseline": "0 removed, 3 kept; 1 of those kept belongs to files or rules not checked\n",
    }
    assert told[wish] in said


@pytest.mark.parametrize("wish", ["--write-baseline", "--prune-baseline"])
def test_what_was_looked_for_and_not_found_is_removed(
    numcheck: Numcheck, known: list[tuple[str, str]], wish: str
) -> None:
    Path("a.md").write_text("Nothing.\n")
    numcheck("a.md", "--select", "bound", "--baseline", "known.json", wish)
    assert entries() == [each for each in known if "part" not in each[1]]


def test_an_entry_of_a_file_that_is_gone_is_told_and_pruned(
    numcheck: Numcheck, known: list[tuple[str, str]]
) -> None:
    Path("b.md").unlink()
    numcheck(".", "--baseline", "known.json", "--write-baseline")
    assert entries() == known
    assert "known violations found no more: 1" in numcheck(".", "--baseline", "known.json").err
    numcheck(".", "--baseline", "known.json", "--prune-baseline")
    assert {path for path, _ in entries()} == {"a.md"}


@pytest.mark.parametrize(
    ("named", "goes"),
    [
        ("moor", False),
        ("moor/*", False),
        ("fen", True),
        ("fen/deep", True),
        ("f*", True),
        ("fen/deep/b.md", True),
        ("fen/deep/c.md", False),
        (".", True),
    ],
)
def test_entries_of_a_file_that_is_gone_are_pruned_where_the_run_looked(
    numcheck: Numcheck, named: str, goes: bool
) -> None:
    for path, text in {"moor/a.md": CHANGE, "fen/deep/b.md": PART, "fen/deep/c.md": CHANGE}.items():
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        Path(path).write_text(text)
    numcheck(".", "--baseline", "known.json", "--write-baseline")
    Path("fen/deep/b.md").unlink()
    numcheck(named, "--baseline", "known.json", "--prune-baseline")
    assert ("fen/deep/b.md" not in {path for path, _ in entries()}) is goes


def test_a_text_that_moved_in_from_a_folder_not_named_takes_its_entry_along(numcheck: Numcheck) -> None:
    Path("fen").mkdir()
    Path("moor").mkdir()
    Path("fen/b.md").write_text(PART)
    numcheck(".", "--baseline", "known.json", "--write-baseline")
    Path("fen/b.md").rename("moor/b.md")
    assert numcheck("moor", "--baseline", "known.json", "--prune-baseline").code == 0
    assert [path for path, _ in entries()] == ["moor/b.md"]


@pytest.mark.usefixtures("known")
def test_a_renamed_file_takes_its_entries_along(numcheck: Numcheck) -> None:
    Path("b.md").rename("c.md")
    assert numcheck(".", "--baseline", "known.json", "--prune-baseline").code == 0
    assert [path for path, _ in entries()] == ["a.md", "a.md", "c.md"]
    Path("b.md").write_text("Nothing.\n")
    assert numcheck("c.md", "--baseline", "known.json").code == 0


def test_a_file_that_is_no_baseline_is_not_written_over(numcheck: Numcheck) -> None:
    Path("a.md").write_text(CHANGE)
    outcome = numcheck("a.md", "--baseline", "a.md", "--write-baseline")
    assert (outcome.code, outcome.err.startswith("a.md:1: not a baseline")) == (2, True)
    assert Path("a.md").read_text() == CHANGE
