"""What is said of settings that cannot be meant."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Numcheck


def write(path: str, text: str) -> None:
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_text(text, encoding="utf-8")


def test_a_wrong_name_of_a_rule_is_told_with_its_source(
    numcheck: Numcheck, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also in a section that is for no file of the run."""
    write("a.md", "Nothing.\n")
    write("numcheck.toml", '\n[per-path."elsewhere/*"]\nignore = ["pats"]\n')
    monkeypatch.setenv("NUMCHECK_EXTEND_SELECT", "chagne")
    outcome = numcheck("a.md", "--ignore", "parts,shaers")
    assert (outcome.code, outcome.err.splitlines()) == (
        2,
        [
            "numcheck.toml:3:1: per-path.elsewhere/*.ignore: no rule 'pats'; did you mean 'parts'?",
            "NUMCHECK_EXTEND_SELECT: no rule 'chagne'; did you mean 'change'?",
            "--ignore: no rule 'shaers'; did you mean 'shares'?",
        ],
    )


def test_a_chosen_file_and_isolation_contradict_each_other(numcheck: Numcheck) -> None:
    write("a.md", "Nothing.\n")
    write("own.toml", "quiet = true\n")
    outcome = numcheck("a.md", "--isolated", "--config", "own.toml")
    assert outcome.code == 2
    assert outcome.err == (
        "--isolated reads no settings file, --config own.toml names one; leave one of the two out\n"
    )


@pytest.mark.parametrize("keeps_books", [False, True])
def test_a_folder_without_rules_is_told(
    numcheck: Numcheck, keeps_books: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NUMCHECK_CACHE_DIR", str(tmp_path / "cache") if keeps_books else "")
    write("a.md", "Nothing.\n")
    Path("house").mkdir()
    assert numcheck("a.md").code == 0
    flag = numcheck("a.md", "--rules", "house")
    assert (flag.code, flag.err) == (2, "--rules: house: no rule files here; they end in .yaml\n")
    write("numcheck.toml", 'rules = ["house"]\n')
    setting = numcheck("a.md")
    assert setting.err == "numcheck.toml:1:1: rules: house: no rule files here; they end in .yaml\n"


NOWHERE = [
    ("rules", "no such rule file or folder, and no pack"),
    ("baseline", "no such baseline; --write-bas"),
]


@pytest.mark.parametrize(("key", "fault"), NOWHERE)
def test_a_path_that_leads_nowhere_is_told_with_its_source(
    numcheck: Numcheck, key: str, fault: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("a.md", "Nothing.\n")
    value = '["nowhere"]' if key == "rules" else '"nowhere"'
    write("numcheck.toml", f"quiet = true\n{key} = {value}\n")
    write("below/numcheck.toml", 'extends = "../numcheck.toml"\n')
    write("below/b.md", "Nothing.\n")
    for path in ("a.md", ".", "below/b.md"):
        setting = numcheck(path)
        assert setting.code == 2
        assert f"numcheck.toml:2:1: {key}: " in setting.err
        assert f"nowhere: {fault}" in setting.err
    flag = numcheck("a.md", "--isolated", f"--{key}", "no/where")
    assert (flag.code, flag.err.startswith(f"--{key}: no/where: {fault}")) == (2, True)
    monkeypatch.setenv(f"NUMCHECK_{key.upper()}", "no/where")
    variable = numcheck("a.md", "--isolated")
    assert variable.err.startswith(f"NUMCHECK_{key.upper()}: no/where: {fault}")


def test_init_makes_no_second_file_that_shadows_the_first(numcheck: Numcheck) -> None:
    write("pyproject.toml", "[tool.numcheck]\nquiet = true\n")
    outcome = numcheck("init")
    assert outcome.code == 2
    assert (
        outcome.err == "pyproject.toml: has settings in [tool.numcheck], which numcheck.toml would shadow\n"
    )
    assert not Path("numcheck.toml").exists()


def test_init_says_which_settings_of_a_folder_above_it_shadows(
    numcheck: Numcheck, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("numcheck.toml", "quiet = true\n")
    write("below/a.md", "Nothing.\n")
    monkeypatch.chdir("below")
    outcome = numcheck("init")
    assert outcome.code == 0
    assert outcome.err.splitlines()[1] == (
        "numcheck.toml: is used here in place of ../numcheck.toml; "
        'extends = "../numcheck.toml" keeps its settings'
    )
    with Path("numcheck.toml").open("a") as file:
        file.write('extends = "../numcheck.toml"\n')
    assert "quiet = true" in numcheck("a.md", "--show-settings").out


def test_the_decimal_mark_is_an_option_and_a_setting(numcheck: Numcheck) -> None:
    write("mill.txt", "The mill took 1,350 + 150 = 1,500 sacks.\n")

    def read(*options: str) -> str:
        return numcheck("mill.txt", *options).out

    assert "3 in claims" in read()
    assert "0 in claims" in read("--decimal", "comma")
    assert "1.35" in numcheck("numbers", "mill.txt", "--decimal", "comma").out
    write("numcheck.toml", 'decimal = "comma"\n')
    assert "0 in claims" in read()
    assert "3 in claims" in read("--decimal", "point")
    write("numcheck.toml", 'decimal = "dot"\n')
    assert "decimal: expected auto, point or comma, not 'dot'" in numcheck("mill.txt").err
