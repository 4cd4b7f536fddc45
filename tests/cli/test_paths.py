"""What paths name, and how the names of files are shown."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from urllib.parse import unquote

import pytest

from numcheck.errors import shown
from tests.cli.conftest import Numcheck

WRONG = "The mill ground 54 tons of rye, up 18% from 50 tons.\n"
FORGED = "a.md:1:1: error[x] y"
NAMES = [f"x\n{FORGED}.md", "x\rforged.md", "x\x1b[31m.md", "x\u202e\u2028.md", 'q"\\\t.md']

needs_any_name = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such names")


def write(path: str, text: str = WRONG) -> None:
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "as_shown"),
    [
        ("a b.md", "a b.md"),
        ('Zoë\'s "é"\\.md', 'Zoë\'s "é"\\.md'),
        ("a\nb.md", r'"a\nb.md"'),
        ('"\\\x1b.md', r'"\"\\\x1b.md"'),
        ("\x85\u202e.md", r'"\u0085\u202e.md"'),
        ("\udcff.md", r'"\xff.md"'),
    ],
    ids=ascii,
)
def test_a_name_is_shown_so_that_it_cannot_pass_for_something_else(name: str, as_shown: str) -> None:
    assert shown(name) == as_shown


@needs_any_name
@pytest.mark.parametrize("name", NAMES, ids=ascii)
@pytest.mark.parametrize("output_format", ["text", "concise", "markdown", "github"])
def test_no_name_forges_a_line_or_colours_a_terminal(
    numcheck: Numcheck, name: str, output_format: str
) -> None:
    write(name)
    outcome = numcheck(".", "--format", output_format)
    assert outcome.code == 1
    assert not any(line.startswith(FORGED) for line in outcome.out.splitlines())
    if output_format != "github":
        assert not set("\r\x1b\u202e\u2028\t") & set(outcome.out)
    else:
        (line,) = outcome.out.splitlines() if "\u2028" not in name else [outcome.out]
        assert unquote(line.partition("file=")[2].partition(",")[0]) == name


@needs_any_name
@pytest.mark.parametrize("name", NAMES, ids=ascii)
def test_a_name_is_one_line_where_its_file_is_empty_or_wrong_and_exact_for_programs(
    numcheck: Numcheck, name: str
) -> None:
    write(name, "")
    assert shown(name) in numcheck(name).out
    assert json.loads(numcheck(name, "--format", "json").out)["files"][0]["path"] == name
    Path(name).write_bytes(b"\xff")
    outcome = numcheck(name)
    assert outcome.err.startswith(f"{shown(name)}:1:1: not UTF-8")
    assert outcome.err.count("\n") == 1
    assert numcheck(f"no {name}").err.startswith(f"{shown(f'no {name}')}: no ")
    assert numcheck(name, "--show-files").out == f"{shown(name)}\n"


@pytest.mark.parametrize(
    ("paths", "names"),
    [
        (["."], ["a.md", "b.md"]),
        (["./a.md", "a.md"], ["a.md"]),
        ([".", "../drafts"], ["a.md", "b.md"]),
        (["../drafts", "."], ["a.md", "b.md"]),
        ([".."], ["a.md", "b.md"]),
        (["sub/../a.md", "."], ["a.md", "b.md"]),
        (["{here}/a.md", "."], ["a.md", "b.md"]),
        (["./a*", "a.md"], ["a.md"]),
        (["link.txt"], ["link.txt"]),
        (["{here}/link.txt"], ["link.txt"]),
        (["link.txt", "a.md"], ["a.md"]),
        (["link.txt", "."], ["a.md", "b.md"]),
        (["Another.md", "link.txt"], ["Another.md"]),
    ],
    ids=str,
)
def test_a_file_is_checked_once_under_its_own_name_or_else_the_first(
    numcheck: Numcheck, monkeypatch: pytest.MonkeyPatch, paths: list[str], names: list[str]
) -> None:
    write("drafts/a.md")
    write("drafts/b.md")
    Path("drafts/sub").mkdir()
    monkeypatch.chdir("drafts")
    if "link.txt" in paths:
        os.symlink("a.md", "link.txt")
        os.symlink("a.md", "Another.md")
    outcome = numcheck(*(path.format(here=Path.cwd()) for path in paths), "--show-files")
    assert outcome.out.splitlines() == names


def test_every_spelling_of_a_path_in_the_working_folder_gives_the_same_bytes(
    numcheck: Numcheck, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("work/b.md")
    write("work/sub/a.md")
    write("far.md")
    os.symlink("work", "way")
    os.symlink("work/b.md", "way.md")
    monkeypatch.chdir("work")
    plain = numcheck("b.md", "sub/a.md", "--format", "json")
    assert plain.code == 1
    for folder in (".", "sub/..", str(Path.cwd()), "../work", "../way", str(tmp_path / "way")):
        assert numcheck(folder, "--format", "json") == plain
        assert numcheck(f"{folder}/sub/a.md", f"{folder}/b.md", "--format", "json") == plain
    for outside in ("../far.md", str(tmp_path / "far.md"), "../way.md"):
        assert numcheck(outside, "--show-files").out == f"{outside}\n"


def test_a_link_does_not_hide_its_file_from_its_own_settings(numcheck: Numcheck) -> None:
    write("report.md")
    write("archive/numcheck.toml", 'ignore = ["*"]\n')
    os.symlink("../report.md", "archive/link.md")
    outcome = numcheck(".", "--format", "concise")
    assert (outcome.code, outcome.out.partition(":")[0]) == (1, "report.md")
    assert numcheck("archive/link.md").code == 0


def test_a_step_back_out_of_a_link_is_not_shortened(numcheck: Numcheck) -> None:
    write("far/a.md")
    write("far/deep/b.md")
    os.symlink("far/deep", "link")
    assert numcheck("link/../a.md", "--format", "concise").out.startswith("link/../a.md:1:")


def test_a_file_called_like_standard_input_is_read(numcheck: Numcheck) -> None:
    write("-")
    assert numcheck("./-").out.startswith("./-:1:36: error")
    assert numcheck("?").out.startswith("./-:1:36: error")


def test_all_formats_name_a_file_alike(numcheck: Numcheck) -> None:
    write("sub/a.md")
    for name in ("text", "concise", "json", "jsonl", "github", "sarif", "gitlab", "rdjson", "checkstyle"):
        for path in (".", "./sub", "sub/a.md", "./sub/../sub/a.md"):
            out = numcheck(path, "--format", name).out
            assert "sub/a.md" in out
            assert "./sub" not in out


def test_an_empty_name_is_told(numcheck: Numcheck) -> None:
    outcome = numcheck("")
    assert (outcome.code, outcome.err.partition(";")[0]) == (2, "'': an empty name")


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with a draft in a folder, and one beside it."""
    for name in ("GITHUB_WORKSPACE", "CI_PROJECT_DIR"):
        monkeypatch.delenv(name, raising=False)
    top = tmp_path / "repository"
    (top / ".git").mkdir(parents=True)
    for path in (top / "docs" / "a b.md", top / "c.md", tmp_path / "outside.md"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(WRONG)
    return top


def paths_in(output: str, name: str) -> list[str]:
    if name == "github":
        return [unquote(line.partition("file=")[2].partition(",")[0]) for line in output.splitlines()]
    if name == "gitlab":
        return [each["location"]["path"] for each in json.loads(output)]
    results = json.loads(output)["runs"][0]["results"]
    return [
        each["locations"][0]["physicalLocation"]["artifactLocation"]["uri"].replace("%20", " ")
        for each in results
    ]


@pytest.mark.parametrize("name", ["github", "gitlab", "sarif"])
def test_code_hosts_get_paths_from_the_top_of_the_repository(
    numcheck: Numcheck, repository: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.chdir(repository / "docs")
    outcome = numcheck(".", "../c.md", "--format", name)
    assert sorted(paths_in(outcome.out, name)) == ["c.md", "docs/a b.md"]
    monkeypatch.chdir(repository)
    assert numcheck("docs", "c.md", "--format", "concise").out.splitlines()[0].startswith("c.md:")
    monkeypatch.chdir(repository / "docs")
    concise = numcheck(".", "../c.md", "--format", "concise").out
    assert [line.partition(":")[0] for line in concise.splitlines()] == ["../c.md", "a b.md"]


@pytest.mark.parametrize(
    ("variable", "name"),
    [("GITHUB_WORKSPACE", "github"), ("GITHUB_WORKSPACE", "sarif"), ("CI_PROJECT_DIR", "gitlab")],
)
def test_without_git_they_are_counted_from_where_the_service_says(
    numcheck: Numcheck, repository: Path, monkeypatch: pytest.MonkeyPatch, variable: str, name: str
) -> None:
    (repository / ".git").rmdir()
    monkeypatch.chdir(repository / "docs")
    assert paths_in(numcheck(".", "--format", name).out, name) == ["a b.md"]
    monkeypatch.setenv(variable, str(repository))
    assert paths_in(numcheck(".", "--format", name).out, name) == ["docs/a b.md"]


def test_what_lies_outside_the_repository_is_a_file_uri_in_sarif(
    numcheck: Numcheck, repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(repository / "docs")
    (found,) = paths_in(numcheck("../../outside.md", "--format", "sarif").out, "sarif")
    assert found == (repository.parent / "outside.md").as_uri()


def test_what_is_excluded_may_be_left_out_where_it_is_named_too(numcheck: Numcheck) -> None:
    write("a.md")
    write("old/b.md")
    write("numcheck.toml", 'exclude = ["old/"]\n')
    assert numcheck("old/b.md").code == 1
    both = numcheck("a.md", "old/b.md", "--force-exclude", "--format", "concise")
    assert [line.partition(":")[0] for line in both.out.splitlines()] == ["a.md"]
    alone = numcheck("old/b.md", "--force-exclude")
    assert (alone.code, alone.err) == (
        0,
        "numcheck: all that is named is excluded, and force-exclude is on\n",
    )
    assert numcheck("old/b.md", "--force-exclude", "--quiet").err == ""
    assert numcheck("missing.md", "--force-exclude").code == 2


def test_force_exclude_is_a_setting_and_a_variable(
    numcheck: Numcheck, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("old/b.md")
    write("numcheck.toml", 'exclude = ["old/"]\nforce-exclude = true\n')
    assert numcheck("old/b.md").code == 0
    write("numcheck.toml", 'exclude = ["old/"]\n')
    monkeypatch.setenv("NUMCHECK_FORCE_EXCLUDE", "1")
    assert numcheck("old/b.md").code == 0


@pytest.mark.parametrize(
    ("flags", "message"),
    [
        ([], "build: no draft in this folder but what .gitignore ignores; --no-gitignore checks that too\n"),
        (
            ["--exclude", "*.md", "--no-gitignore"],
            "build: no draft in this folder but what is excluded; name a file itself to check it\n",
        ),
    ],
    ids=str,
)
def test_a_folder_whose_drafts_are_all_left_out_tells_why(
    numcheck: Numcheck, flags: list[str], message: str
) -> None:
    write("build/a.md")
    write(".gitignore", "build/\n")
    Path(".git").mkdir()
    outcome = numcheck("build", *flags)
    assert (outcome.code, outcome.err) == (2, message)
    assert numcheck("build", "--no-gitignore").code == 1
    assert numcheck("build/a.md").code == 1


@needs_any_name
def test_settings_and_baselines_with_such_names_are_told_in_one_line(numcheck: Numcheck) -> None:
    folder = "x\n\x1b[31m"
    write(f"{folder}/a.md")
    write(f"{folder}/numcheck.toml", "x\n")
    settings = numcheck(f"{folder}/a.md")
    assert (settings.code, settings.err.count("\n")) == (2, 1)
    for text in ('rules = ["no"]', 'baseline = "no"', 'select = ["no"]'):
        write(f"{folder}/numcheck.toml", text)
        setting = numcheck(f"{folder}/a.md")
        assert (setting.code, setting.err.count("\n")) == (2, 1)
    baseline = numcheck(f"{folder}/a.md", "--isolated", "--baseline", f"{folder}/known.json")
    assert (baseline.code, baseline.err.count("\n")) == (2, 1)
    rules = numcheck(f"{folder}/a.md", "--isolated", "--rules", folder)
    assert (rules.code, rules.err.splitlines()[0]) == (
        2,
        r'--rules: "x\n\x1b[31m": no rule files here; they end in .yaml',
    )
