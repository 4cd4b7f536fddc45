"""``--diff``: what counts as changed, whatever git is told to do and wherever it is asked."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Numcheck, Outcome

RIGHT = "The mill ground 54 tons of rye, up 8% from 50 tons.\n"
WRONG = "The mill ground 54 tons of rye, up 18% from 50 tons.\n"
OTHER = "The farm sold 80 tons of oats, up 18% from 50 tons.\n"


def write(path: str | Path, text: str) -> None:
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_bytes(text.encode())


def git(*arguments: str, folder: str | Path = ".") -> None:
    command = ["git", "-C", str(folder), "-c", "user.name=A", "-c", "user.email=a@example.org"]
    command += ["-c", "protocol.file.allow=always", *arguments]
    subprocess.run(command, check=True, capture_output=True)


def commit(folder: str | Path = ".") -> None:
    git("add", "-A", folder=folder)
    git("commit", "-q", "--allow-empty", "-m", "all", folder=folder)


@pytest.fixture(autouse=True)
def _without_settings_of_the_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_SYSTEM", os.devnull)


@pytest.fixture
def drafts(numcheck: Numcheck) -> Numcheck:
    """A repository with two claims in a draft of twelve lines, all committed."""
    write("a b/Zoë's.md", f"{WRONG}\n" + "Nothing.\n\n" * 4 + f"{OTHER}\n")
    git("init", "-q", "-b", "main")
    commit()
    return numcheck


def change(path: str = "a b/Zoë's.md", old: str = "80 tons", new: str = "81 tons") -> None:
    write(path, Path(path).read_bytes().decode().replace(old, new))


def found(outcome: Outcome) -> list[str]:
    """The places that are reported."""
    assert outcome.code in (0, 1), outcome.err
    return [line.split(": ")[0].rsplit(":", 1)[0] for line in outcome.out.splitlines()]


ONE = ["a b/Zoë's.md:11"]


def give(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    """Makes standard input of a text."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))


@pytest.mark.parametrize("ends", ["\n", "\r\n"], ids=ascii)
@pytest.mark.parametrize("mark", ["", "\ufeff"], ids=ascii)
def test_standard_input_is_compared_with_the_commit_and_not_with_the_disk(
    drafts: Numcheck, monkeypatch: pytest.MonkeyPatch, ends: str, mark: str
) -> None:
    name = "a b/Zoë's.md"
    text = Path(name).read_text("utf-8")
    write(name, "Gone.\n")
    give(monkeypatch, mark + text.replace("80 tons", "81 tons").replace("\n", ends))
    concise = ("-", "--stdin-filename", name, "--format", "concise", "--diff", "HEAD")
    assert found(drafts(*concise)) == ONE
    give(monkeypatch, mark + text.replace("\n", ends))
    assert found(drafts(*concise)) == []
    give(monkeypatch, f"New.\n\n{text}")
    assert found(drafts(*concise)) == []


def test_standard_input_under_a_name_that_the_commit_does_not_know_is_all_new(
    drafts: Numcheck, monkeypatch: pytest.MonkeyPatch
) -> None:
    give(monkeypatch, WRONG)
    new = drafts("-", "--stdin-filename", "new.md", "--format", "concise", "--diff", "HEAD")
    assert found(new) == ["new.md:1"]
    give(monkeypatch, WRONG)
    assert drafts("-", "--stdin-filename", "new.md", "--diff", "no-such").code == 2


@pytest.mark.parametrize(
    "setting",
    [
        ("diff.noprefix", "true"),
        ("diff.mnemonicPrefix", "true"),
        ("diff.relative", "true"),
        ("diff.external", "false"),
        ("diff.context", "9"),
        ("diff.interHunkContext", "30"),
        ("diff.orderFile", "no-such-file"),
        ("diff.submodule", "log"),
        ("diff.renames", "false"),
        ("color.ui", "always"),
        ("color.diff", "always"),
        ("core.quotePath", "true"),
        ("core.pager", "false"),
        ("core.attributesFile", "attributes"),
    ],
    ids=lambda setting: setting[0],
)
def test_no_setting_of_git_changes_what_is_reported(drafts: Numcheck, setting: tuple[str, str]) -> None:
    write("attributes", "*.md -diff\n")
    write("no-such-file", "")
    git("config", *setting)
    change()
    change(old=RIGHT, new=RIGHT)
    assert found(drafts(".", "--diff", "HEAD", "--format", "concise")) == ONE


@pytest.mark.parametrize("attribute", ["-diff", "binary", "diff=word", "-text", "text eol=crlf"])
def test_no_attribute_hides_a_draft(drafts: Numcheck, attribute: str) -> None:
    write(".gitattributes", f"*.md {attribute}\n")
    git("config", "diff.word.textconv", "false")
    change()
    assert found(drafts(".", "--diff", "HEAD", "--format", "concise")) == ONE


def test_line_ends_of_windows_are_counted_alike(drafts: Numcheck) -> None:
    git("config", "core.autocrlf", "true")
    change(old="\n", new="\r\n")
    assert found(drafts(".", "--diff", "HEAD", "--format", "concise")) == []
    change()
    assert found(drafts(".", "--diff", "HEAD", "--format", "concise")) == ONE


def test_it_works_from_a_folder_of_the_repository_and_from_outside(
    drafts: Numcheck, monkeypatch: pytest.MonkeyPatch
) -> None:
    change()
    whole = str(Path.cwd())
    monkeypatch.chdir("a b")
    assert found(drafts(".", "--diff", "HEAD", "--format", "concise")) == ["Zoë's.md:11"]
    Path("../elsewhere").mkdir()
    monkeypatch.chdir("../elsewhere")
    assert found(drafts(whole, "--diff", "HEAD", "--format", "concise")) == [f"{whole}/{ONE[0]}"]


def test_a_file_that_was_moved_has_only_its_changed_lines(drafts: Numcheck) -> None:
    git("mv", "a b/Zoë's.md", 'new "name".md')
    change('new "name".md')
    assert found(drafts(".", "--diff", "HEAD", "--format", "concise")) == ['new "name".md:11']


def test_lines_that_are_gone_are_no_claims(drafts: Numcheck) -> None:
    change(old="Nothing.\n\n", new="")
    outcome = drafts(".", "--diff", "HEAD", "--format", "concise")
    assert (outcome.code, outcome.out) == (0, "")


def test_a_file_that_git_does_not_know_is_new_even_if_it_is_ignored(drafts: Numcheck) -> None:
    write(".gitignore", "mine.md\n")
    write("mine.md", WRONG)
    write("other.md", WRONG)
    outcome = drafts("mine.md", "other.md", "--diff", "HEAD", "--format", "concise")
    assert found(outcome) == ["mine.md:1", "other.md:1"]


def test_a_hook_may_run_it(drafts: Numcheck, monkeypatch: pytest.MonkeyPatch) -> None:
    change()
    monkeypatch.setenv("GIT_DIR", ".git")
    monkeypatch.setenv("GIT_INDEX_FILE", ".git/index.lock")
    assert found(drafts(".", "--diff", "HEAD", "--format", "concise")) == ONE


@pytest.mark.parametrize("ref", ["main..HEAD", "no-such-branch", "HEAD:", "-p", "", "HEAD~1"])
def test_what_is_no_commit_is_told(drafts: Numcheck, ref: str) -> None:
    outcome = drafts(".", "--diff", ref)
    assert outcome.code == 2 or ref == "HEAD:"  # a tree is something to compare with
    assert outcome.err.count("\n") <= 1
    if outcome.code == 2:
        assert outcome.err == f"--diff: '{ref}' is no commit of .\n"


def test_a_repository_without_commits_and_a_folder_without_repository_are_told(numcheck: Numcheck) -> None:
    write("a.md", WRONG)
    outcome = numcheck("a.md", "--diff", "HEAD")
    assert (outcome.code, "not a git repository" in outcome.err) == (2, True)
    git("init", "-q")
    outcome = numcheck("a.md", "--diff", "HEAD")
    assert (outcome.code, outcome.err) == (2, "--diff: 'HEAD' is no commit of .\n")


def test_a_shallow_clone_says_what_to_fetch(drafts: Numcheck, monkeypatch: pytest.MonkeyPatch) -> None:
    commit()
    commit()
    git("branch", "other", "HEAD~1")
    here = Path.cwd().as_uri()
    git("clone", "-q", "--depth", "1", "--branch", "main", here, "shallow")
    monkeypatch.chdir("shallow")
    outcome = drafts(".", "--diff", "origin/other")
    assert outcome.code == 2
    assert outcome.err == (
        "--diff: 'origin/other' is no commit of .; in a shallow clone fetch it first "
        "(fetch-depth: 0 in actions/checkout)\n"
    )
    git("fetch", "-q", "--depth", "1", "origin", "other:other")
    outcome = drafts(".", "--diff", "other", "--format", "concise")
    assert outcome.out == ""
    assert "does not reach where the branch left 'other'" in outcome.err


def test_a_submodule_is_compared_with_the_commit_that_was_recorded(drafts: Numcheck, tmp_path: Path) -> None:
    shutil.move("a b", "inner")
    git("init", "-q", folder="inner")
    commit("inner")
    git("rm", "-q", "-r", "--cached", ".")
    git("submodule", "add", "-q", (tmp_path / "inner").as_uri(), "sub")
    git("add", "sub", ".gitmodules")
    git("commit", "-q", "-m", "with a submodule")
    change("sub/Zoë's.md")
    assert found(drafts("sub", "--diff", "HEAD", "--format", "concise")) == ["sub/Zoë's.md:11"]
    commit("sub")
    git("add", "sub")
    assert found(drafts("sub", "--diff", "main", "--format", "concise")) == ["sub/Zoë's.md:11"]
    new = drafts("sub", "--diff", "HEAD~1", "--format", "concise")
    assert found(new) == ["sub/Zoë's.md:1", "sub/Zoë's.md:11"]
