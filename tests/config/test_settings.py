from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest

from numcheck.config import Resolver, find_config
from numcheck.config.file import InputFormatName
from numcheck.config.layer import environment_layer, merged, read_config
from numcheck.config.model import Settings
from numcheck.config.pattern import path_matches
from numcheck.document import INPUT_FORMATS
from numcheck.errors import NumcheckError
from numcheck.rule.selector import matches


@pytest.fixture(autouse=True)
def _in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def write(path: str, text: str) -> Path:
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_text(text, encoding="utf-8")
    return Path(path)


def settings_for(path: str, flags: dict[str, object] | None = None, **environment: str) -> Settings:
    return Resolver(flags or {}, environment_layer(environment)).settings_for(path)


def test_the_nearest_file_upward_from_the_draft_wins_alone(tmp_path: Path) -> None:
    write("numcheck.toml", 'fail-on = "warning"\nmin-level = "warning"\n')
    write("news/numcheck.toml", 'fail-on = "note"\n')
    assert find_config(tmp_path / "news" / "may") == tmp_path / "news" / "numcheck.toml"
    near, far = settings_for("news/may/a.txt"), settings_for("a.txt")
    assert (near.fail_on, near.min_level, near.config) == ("note", "note", Path("news/numcheck.toml"))
    assert (far.fail_on, far.min_level, far.config) == ("warning", "warning", Path("numcheck.toml"))


def test_pyproject_counts_only_with_a_table_of_ours_and_after_numcheck_toml() -> None:
    write("numcheck.toml", 'fail-on = "note"\n')
    write("a/pyproject.toml", '[project]\nname = "x"\n')
    write("b/pyproject.toml", '[tool.numcheck]\nfail-on = "never"\n')
    write("c/pyproject.toml", '[tool.numcheck]\nfail-on = "never"\n')
    write("c/numcheck.toml", 'fail-on = "warning"\n')
    assert [settings_for(f"{folder}/x.md").fail_on for folder in "abc"] == ["note", "never", "warning"]


def test_a_flag_beats_the_environment_and_the_environment_the_file() -> None:
    write("numcheck.toml", 'fail-on = "note"\nformat = "json"\nmin-level = "warning"\n')
    found = settings_for("a.txt", {"fail_on": "never"}, NUMCHECK_FAIL_ON="warning", NUMCHECK_FORMAT="concise")
    assert (found.fail_on, found.format, found.min_level) == ("never", "concise", "warning")


TABLES = [
    "[tool.numcheck]\nquiet = true\n",
    "[tool]\nnumcheck = {quiet = true}\n",
    "tool.numcheck.quiet = true\n",
]


@pytest.mark.parametrize("text", TABLES)
def test_the_table_of_pyproject_is_found_however_it_is_written(text: str) -> None:
    write("pyproject.toml", text)
    assert settings_for("a.txt").quiet


def test_a_comment_that_names_the_table_is_none() -> None:
    write("numcheck.toml", "quiet = true\n")
    write("a/pyproject.toml", "# no [tool.numcheck] here\n")
    assert settings_for("a/a.txt").quiet


NOT_KNOWN = "; whether it has [tool.numcheck] is not known; mend it, or use --config FILE or --isolated"


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"[tool]\nnumcheck = 3\n", "pyproject.toml:2:1: tool.numcheck: expected a table, not '3'"),
        (b"\n[[tool.numcheck]]\n", "pyproject.toml:2:1: tool.numcheck: expected a table, not a list"),
        (b"a = 1\nb = = 2\n", f"pyproject.toml:2:5: not TOML: invalid value{NOT_KNOWN}"),
        (b'a = 1\nb = "', f"pyproject.toml:2:6: not TOML: unterminated string{NOT_KNOWN}"),
        (b'a = 1\nb = "caf\xe9"\n', f"pyproject.toml:2: is not UTF-8{NOT_KNOWN}"),
    ],
)
def test_a_broken_pyproject_is_told_wherever_it_would_be_used(content: bytes, problem: str) -> None:
    Path("pyproject.toml").write_bytes(content)
    Path("below").mkdir()
    with pytest.raises(NumcheckError) as caught:
        settings_for("below/a.txt")
    assert str(caught.value) == problem
    assert Resolver({}, {}, isolated=True).settings_for("below/a.txt").config is None
    write("below/numcheck.toml", "quiet = true\n")
    assert settings_for("below/a.txt").quiet


def test_every_name_of_a_rule_is_known_with_its_source() -> None:
    write("base.toml", 'select = ["a"]\n')
    write("numcheck.toml", 'extends = "base.toml"\n[per-path."x/*"]\nignore = ["b"]\nextend-select = ["c"]\n')
    resolver = Resolver({"ignore": ["d"]}, environment_layer({"NUMCHECK_EXTEND_SELECT": "e"}))
    assert [(each.origin, each.name) for each in resolver.named_rules("a.txt")] == [
        ("base.toml:1:1: select", "a"),
        ("numcheck.toml:4:1: per-path.x/*.extend-select", "c"),
        ("numcheck.toml:3:1: per-path.x/*.ignore", "b"),
        ("NUMCHECK_EXTEND_SELECT", "e"),
        ("--ignore", "d"),
    ]


def test_extends_fills_in_what_the_file_does_not_say() -> None:
    write("base/strict.toml", 'fail-on = "note"\nignore = ["a*"]\nextend-select = ["x"]\nrules = ["own"]\n')
    write("numcheck.toml", 'extends = "base/strict.toml"\nignore = ["b*"]\nextend-select = ["y"]\n')
    found = settings_for("a.txt")
    assert (found.fail_on, found.ignore, found.extend_select) == ("note", ("b*",), ("x", "y"))
    assert found.rules == (Path("base/own"),)


def test_paths_are_counted_from_the_folder_of_the_file_that_gives_them(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The name of a pack is no path."""
    write("numcheck.toml", 'rules = ["own", "pack"]\nbaseline = "known.json"\noutput = ["json:out/a.json"]\n')
    Path("own").mkdir()
    Path("drafts").mkdir()
    monkeypatch.chdir("drafts")
    monkeypatch.setattr("numcheck.rule.pack.installed_packs", lambda: {"pack": "a_package"})
    found = settings_for("a.txt")
    assert found.rules == (Path("../own"), Path("pack"))
    assert found.baseline == Path("../known.json")
    assert found.output == ("json:../out/a.json",)


def test_the_formats_of_input_are_those_that_are_read() -> None:
    assert set(get_args(InputFormatName)) == set(INPUT_FORMATS)


def test_a_circle_of_extends_is_told() -> None:
    write("numcheck.toml", 'extends = "other.toml"\n')
    write("other.toml", 'extends = "numcheck.toml"\n')
    with pytest.raises(NumcheckError, match=r"other\.toml: extends itself by way of numcheck\.toml"):
        settings_for("a.txt")


def test_every_section_that_matches_the_path_applies_in_order() -> None:
    write(
        "numcheck.toml",
        'ignore = ["a"]\n\n[per-path."minutes/**"]\nignore = ["b"]\nfail-on = "warning"\n\n'
        '[per-path."*.txt"]\nfail-on = "never"\n',
    )
    assert settings_for("x.md").ignore == ("a",)
    assert settings_for("minutes/may/x.md").ignore == ("a", "b")
    assert settings_for("minutes/x.md").fail_on == "warning"
    assert settings_for("minutes/x.txt").fail_on == "never"


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ('fial-on = "note"\n', "numcheck.toml:1:1: fial-on: unknown key; did you mean 'fail-on'?"),
        (
            '\nfail-on = "eror"\n',
            "numcheck.toml:2:1: fail-on: expected error, warning, note or never, not 'eror'",
        ),
        ("ignore = 5\n", "numcheck.toml:1:1: ignore: expected a list, not '5'"),
        (
            'select = ["a"]\n[per-path."x/*"]\nformat = "json"\n',
            "numcheck.toml:3:1: per-path.x/*.format: unknown key",
        ),
        ("a = = 1\n", "numcheck.toml:1:5: not TOML: invalid value"),
        (
            '\nexclude = ["a", "!"]\n',
            "numcheck.toml:2:1: exclude: '!' is no pattern of paths as in .gitignore",
        ),
        (
            '[per-path."!"]\nignore = ["a"]\n',
            "numcheck.toml:1:1: per-path: '!' is no pattern of paths as in .gitignore",
        ),
        ('extends = "base.toml"\n', "numcheck.toml:1:1: extends: base.toml: no such file"),
        (
            'input-format = "pages"\n',
            "numcheck.toml:1:1: input-format: expected plain, markdown, html",
        ),
    ],
)
def test_a_mistake_is_told_with_its_place_and_the_nearest_key(text: str, problem: str) -> None:
    write("numcheck.toml", text)
    with pytest.raises(NumcheckError) as caught:
        settings_for("a.txt")
    assert str(caught.value).startswith(problem)


def test_every_mistake_is_told_at_once() -> None:
    write("numcheck.toml", 'fial-on = "note"\nformat = "pdf"\n')
    with pytest.raises(NumcheckError) as caught:
        read_config(Path("numcheck.toml"))
    assert str(caught.value).count("numcheck.toml:") == 2


@pytest.mark.parametrize(
    ("name", "value", "message"),
    [
        (
            "NUMCHECK_FIAL_ON",
            "note",
            "the environment: unknown variable NUMCHECK_FIAL_ON; did you mean 'NUMCHECK_FAIL_ON'?",
        ),
        (
            "NUMCHECK_CACHE_DIRS",
            "x",
            "the environment: unknown variable NUMCHECK_CACHE_DIRS; did you mean 'NUMCHECK_CACHE_DIR'?",
        ),
        (
            "NUMCHECK_CONFIG",
            "b.toml",
            "the environment: unknown variable NUMCHECK_CONFIG; a settings file is named by --config",
        ),
        ("NUMCHECK_DIFF", "x", "the environment: unknown variable NUMCHECK_DIFF"),
        ("NUMCHECK_EXTENDS", "x", "the environment: NUMCHECK_EXTENDS: 'extends' is for settings files alone"),
        (
            "NUMCHECK_PER_PATH",
            "",
            "the environment: NUMCHECK_PER_PATH: 'per-path' is for settings files alone",
        ),
        (
            "NUMCHECK_FAIL_ON",
            "eror",
            "NUMCHECK_FAIL_ON: expected error, warning, note or never, not 'eror'; did you mean 'error'?",
        ),
    ],
)
def test_a_mistake_in_the_environment_is_told_by_its_name(name: str, value: str, message: str) -> None:
    with pytest.raises(NumcheckError) as caught:
        environment_layer({name: value})
    assert str(caught.value) == message


def test_lists_and_flags_of_the_environment() -> None:
    layer = environment_layer(
        {"NUMCHECK_IGNORE": "a, b", "NUMCHECK_QUIET": "1", "NUMCHECK_SHOW": "", "PATH": "/"}
    )
    assert layer == {"ignore": ["a", "b"], "quiet": True}


def test_isolated_runs_read_no_file() -> None:
    write("numcheck.toml", 'fail-on = "note"\n')
    assert Resolver({}, {}, isolated=True).settings_for("a.txt").fail_on == "error"


@pytest.mark.parametrize(
    ("selector", "names"),
    [
        ("part-exceeds-whole", True),
        ("parts", True),
        ("parts/", True),
        ("parts/*", True),
        ("part-*", True),
        ("shares", False),
        ("exceeds", False),
    ],
)
def test_a_rule_is_named_by_id_folder_or_glob(selector: str, names: bool) -> None:
    assert matches(selector, "part-exceeds-whole", "parts") is names


@pytest.mark.parametrize(
    ("settings", "selected"),
    [
        (Settings(), True),
        (Settings(select=("parts",)), True),
        (Settings(select=("shares",)), False),
        (Settings(ignore=("parts",)), False),
        (Settings(select=("parts",), ignore=("part-*",)), False),
        (Settings(ignore=("parts",), extend_select=("part-exceeds-whole",)), True),
        (Settings(select=("shares",), extend_select=("parts",)), True),
    ],
)
def test_select_ignore_and_extend_select(settings: Settings, selected: bool) -> None:
    assert settings.selects("part-exceeds-whole", "parts") is selected


@pytest.mark.parametrize(
    ("pattern", "path", "is_matched"),
    [
        ("old/", "a/old/b.md", True),
        ("/old/", "a/old/b.md", False),
        ("*.txt", "a/b.txt", True),
        ("a/**/c.md", "a/b/b/c.md", True),
        ("*.txt", "/elsewhere/b.txt", False),
    ],
)
def test_patterns_are_those_of_gitignore(pattern: str, path: str, is_matched: bool, tmp_path: Path) -> None:
    assert path_matches((pattern,), tmp_path / path, tmp_path) is is_matched


def test_settings_print_as_a_file_that_gives_the_same_settings() -> None:
    write("first.toml", 'ignore = ["a\\"b", "c"]\nfail-on = "note"\nquiet = true\nbaseline = "known.json"\n')
    first = Resolver({}, {}, Path("first.toml")).settings_for("a.txt")
    lines = [line for line in str(first).splitlines() if not line.endswith('= ""')]
    write("second.toml", "\n".join(lines))
    second = Resolver({}, {}, Path("second.toml")).settings_for("a.txt")
    assert [str(first).splitlines()[1:]] == [str(second).splitlines()[1:]]


def test_layers_add_up_where_they_extend() -> None:
    assert merged({"extend_select": ["a"], "ignore": ["b"]}, {"extend_select": ["c"], "ignore": ["d"]}) == {
        "extend_select": ["a", "c"],
        "ignore": ["d"],
    }
