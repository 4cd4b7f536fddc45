from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from numcheck.errors import NumcheckError, RuleFileError
from numcheck.rule.load import load_book
from numcheck.rule.model import Book, PatternMatch

CLASSES = {"up": ("rose", "climbed"), "town": ("town", "city")}

RULE = """\
id: goes-down
summary: A move up ends lower
message: "{new} is less than {old}"
match:
  any: ["@up from {old:count} to {new:count}"]
  anchor: new
where: ["old > 0"]
holds: "new >= old"
expect: {new: "old"}
tests:
  inconsistent: ["It rose from 5 to 4."]
"""

PATTERN_RULE = """\
id: dozen
summary: A dozen is twelve
message: "{eggs}"
match:
  any: ["a dozen [of] {eggs:count}", "{eggs:count|money} , a dozen"]
holds: "eggs == 12"
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write(tmp_path, "goes-down", RULE)
    return tmp_path


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / f"{name}.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    return path


def load(*paths: Path) -> Book:
    return load_book(paths, classes=CLASSES)


def problems(*paths: Path) -> list[str]:
    with pytest.raises(RuleFileError) as caught:
        load(*paths)
    root = f"{paths[0]}/"
    return [str(problem).replace(root, "") for problem in caught.value.problems]


def test_a_rule_is_loaded(folder: Path) -> None:
    book = load(folder)
    rule = book.rules["goes-down"]
    assert list(book.rules) == ["goes-down"]
    assert (rule.level, rule.anchor, rule.holds.text) == ("error", "new", "new >= old")


def test_patterns_of_one_rule_share_their_slots(tmp_path: Path) -> None:
    rule = load(write(tmp_path, "dozen", PATTERN_RULE)).rules["dozen"]
    assert isinstance(rule.match, PatternMatch)
    assert rule.slots["eggs"].kinds == {"count", "number", "money"}


def test_a_book_can_be_pickled(folder: Path) -> None:
    book = load(folder)
    assert pickle.loads(pickle.dumps(book)) == book


def test_six_mistakes_are_six_problems_with_their_lines(folder: Path) -> None:
    broken = RULE.replace("summary", "sumary").replace("new:count}", "new:cuont}")
    broken = broken.replace('["old > 0"]', "old > 0")
    broken = broken.replace('"new >= old"', "{new}").replace("anchor: new\n", "anchor: new\nanchor: old\n")
    write(folder, "goes-down", broken.replace("anchor: new\nanchor", "anchor: new\n  anchor"))
    found = problems(folder)
    assert [problem.split(": ")[0] for problem in found] == [
        "goes-down.yaml:1:1",
        "goes-down.yaml:2:1",
        "goes-down.yaml:5:34",
        "goes-down.yaml:7:3",
        "goes-down.yaml:8:8",
        "goes-down.yaml:9:8",
    ]


def test_what_stands_under_sound_keys_is_looked_at_beside_wrong_ones(folder: Path) -> None:
    broken = RULE.replace("summary", "sumary").replace("id: goes-down", "id: goes-down\nlevle: note")
    write(folder, "goes-down", broken.replace("new >= old", "new >= odl"))
    found = [problem.partition(": ")[2] for problem in problems(folder)]
    assert found == [
        "the key 'summary' is missing",
        "levle: unknown key; did you mean 'level'?",
        "sumary: unknown key; did you mean 'summary'?",
        "holds: unknown name 'odl'; did you mean 'old'?",
    ]


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("id: goes-down", "id: goes-up", "1:5: id: 'goes-up' must be the name of its file, 'goes-down'"),
        ('"new >= old"', '"new >= odl"', "8:16: holds: unknown name 'odl'; did you mean 'old'?"),
        ('"new >= old"', '"cuont(old) > 0"', "8:9: holds: unknown function 'cuont'; did you mean 'count'?"),
        ('{new: "old"}', '{nwe: "old"}', "9:15: expect.nwe: nothing is bound to 'nwe'; did you mean 'new'?"),
        ('{new: "old"}', '{new: "old > 1"}', "9:16: expect.new: expected an amount, not a statement"),
        ("anchor: new", "anchor: nwe", "6:11: match.anchor: nothing is bound to 'nwe'; did you mean 'new'?"),
        ("{new} is", "{new is", "3:11: message: '{' stands alone; write it twice to print it"),
        ("old:count", "old:cuont", "5:19: match.any[1]: unknown kind 'cuont'; did you mean 'count'?"),
        ("@up from", "@upp from", "5:10: match.any[1]: unknown word class '@upp'; did you mean 'up'?"),
        ('"new >= old"', '"near(new) >= old"', "1:1: level: near() is no ground for an error"),
    ],
)
def test_a_mistake_behind_the_form_is_located(folder: Path, old: str, new: str, problem: str) -> None:
    assert old in RULE
    write(folder, "goes-down", RULE.replace(old, new))
    found = problems(folder)
    assert len(found) == 1
    assert found[0].startswith(f"goes-down.yaml:{problem}") or problem in found[0]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("frame: move\nsummary: It moves\n", "1:1: frame"),
        (RULE.replace("any:", "frame:"), "5:3: match.frame"),
        (RULE.replace("any:", "pair:"), "5:3: match.pair"),
    ],
)
def test_a_removed_key_is_answered_with_what_takes_its_place(tmp_path: Path, text: str, place: str) -> None:
    write(tmp_path, "goes-down", text)
    (problem,) = problems(tmp_path)
    key = place.rpartition(".")[2].split()[-1]
    assert problem.startswith(f"goes-down.yaml:{place}: {key}s are gone: ")
    assert "relation" in problem


def test_problems_of_all_files_come_together(folder: Path) -> None:
    write(folder, "one", "id: one\n")
    write(folder, "two", "id: [\n")
    assert {problem.split(":")[0] for problem in problems(folder)} == {"one.yaml", "two.yaml"}


def test_two_files_with_one_id_are_a_problem_that_names_both(folder: Path) -> None:
    write(folder, "more/goes-down", RULE)
    (problem,) = problems(folder)
    assert "goes-down.yaml" in problem.split(": ")[0]
    assert problem.endswith(
        f"id: 'goes-down' is defined in {folder}/goes-down.yaml already".replace(f"{folder}/", "")
    )


def test_of_two_sources_the_later_wins(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    house = write(tmp_path_factory.mktemp("house"), "goes-down", RULE.replace("id:", "level: note\nid:"))
    assert load(folder, house).rules["goes-down"].level == "note"
    assert load(house, folder).rules["goes-down"].level == "error"


def test_extends_edits_a_rule_in_place(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    house = tmp_path_factory.mktemp("house")
    write(
        house, "milder", "extends: goes-down\nlevel: warning\nwhere: ['new > 0']\nmatch: {unless: [rank]}\n"
    )
    rule = load(folder, house).rules["goes-down"]
    assert rule.level == "warning"
    assert [condition.text for condition in rule.where] == ["old > 0", "new > 0"]
    assert [pattern.text for pattern in rule.match.unless] == ["rank"]


def test_a_mistake_in_an_overlay_is_told_at_the_overlay(folder: Path) -> None:
    write(folder, "milder", "extends: goes-down\nwhere: ['nwe > 0']\n")
    assert problems(folder) == ["milder.yaml:2:10: where[2]: unknown name 'nwe'; did you mean 'new'?"]


def test_extending_what_is_not_there_is_a_problem(folder: Path) -> None:
    write(folder, "milder", "extends: goes-donw\nlevel: note\n")
    assert problems(folder) == [
        "milder.yaml:1:10: extends: no rule or relation 'goes-donw' to extend; did you mean 'goes-down'?"
    ]


def test_a_rule_that_is_off_is_left_out_but_known(folder: Path) -> None:
    write(folder, "quiet", "extends: goes-down\nlevel: off\n")
    write(folder, "dozen", PATTERN_RULE)
    book = load(folder)
    assert (list(book.rules), list(book.off)) == (["dozen"], ["goes-down"])


@pytest.mark.parametrize("text", ["just text\n", "summary: no rule\n", "- a\n"])
def test_a_file_that_is_no_rule_is_a_problem(folder: Path, text: str) -> None:
    write(folder, "odd", text)
    (problem,) = problems(folder)
    assert "id, relation or extends" in problem


def test_hidden_files_are_no_rules(folder: Path) -> None:
    write(folder, ".cache/x", "a: b\n")
    assert list(load(folder).rules) == ["goes-down"]


@pytest.mark.parametrize("head", ["extends: vocabulary\n", ""])
def test_a_file_of_words_adds_them(folder: Path, head: str) -> None:
    write(folder, "vocabulary", head + 'classes: {up: ["leapt"], tide: ["ebb"]}\n')
    write(folder, "dozen", PATTERN_RULE.replace("a dozen [of]", "@tide"))
    book = load(folder)
    assert [addition.classes for addition in book.additions] == [{"up": ["leapt"], "tide": ["ebb"]}]
    assert "dozen" in book.rules


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ('classes: {up: ["le<apt"]}', "1:23: classes.up[1]: '>' is missing"),
        ('classes: {up: ["leapt {by}"]}', "1:16: classes.up[1]: a word of a class holds no slots"),
        ('classes: {up: "leapt"}', "1:15: classes.up: expected a list"),
        ("classes: {up: []}", "1:15: classes.up: a class needs a wording"),
        ('classes: {up-town: ["Ayr"]}', "1:20: classes.up-town: 'up-town' is no name for a class"),
        ('hedges: {scant: {before: ["a scant"]}}', "1:17: hedges.scant: a new hedge needs an interval"),
        (
            'hedges: {about: {bfore: ["say"]}}',
            "1:18: hedges.about.bfore: unknown key; did you mean 'before'?",
        ),
        ('extends: vocabulary\nclases: {up: ["leapt"]}', "2:1: clases: unknown key; did you mean 'classes'?"),
    ],
)
def test_a_mistake_in_a_file_of_words_is_located(folder: Path, text: str, problem: str) -> None:
    write(folder, "words", text + "\n")
    (found,) = problems(folder)
    assert found.startswith(f"words.yaml:{problem}")


def test_rules_of_later_sources_come_first(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    house = tmp_path_factory.mktemp("house")
    write(house, "dozen", PATTERN_RULE)
    write(house, "goes-down", RULE)
    assert list(load(folder, house).rules) == ["dozen", "goes-down"]


def test_a_rule_may_be_for_some_files_alone(folder: Path) -> None:
    write(folder, "goes-down", RULE + "files: ['news/**', '*.md']\nignores: ['draft-*']\n")
    write(folder, "dozen", PATTERN_RULE)
    book = load(folder)
    applying = {
        name: list(book.for_file(name).rules)
        for name in ("news/a.txt", "b.md", "news/draft-c.txt", "d.txt", "-")
    }
    assert applying == {
        "news/a.txt": ["dozen", "goes-down"],
        "b.md": ["dozen", "goes-down"],
        "news/draft-c.txt": ["dozen"],
        "d.txt": ["dozen"],
        "-": ["dozen"],
    }


def test_a_match_may_ask_to_start_a_clause(tmp_path: Path) -> None:
    started = PATTERN_RULE.replace("holds:", "  starts: clause\n  within: clause\nholds:")
    match = load(write(tmp_path, "dozen", started)).rules["dozen"].match
    assert isinstance(match, PatternMatch)
    assert (match.starts, match.within) == ("clause", "clause")


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("holds:", "  within: 2 sentences\nholds:", "match.within: expected clause or sentence"),
        ("holds:", "  starts: here\nholds:", "match.starts: expected clause or sentence"),
        ("a dozen [of]", ".. a " * 13, "match.any[1]: more than 12 gaps; split the pattern"),
    ],
)
def test_what_the_engine_cannot_do_is_refused(tmp_path: Path, old: str, new: str, problem: str) -> None:
    path = write(tmp_path, "dozen", PATTERN_RULE.replace(old, new, 1))
    with pytest.raises(RuleFileError) as caught:
        load(path)
    assert problem in str(caught.value)


def test_a_path_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(NumcheckError, match=r"nowhere: no such rule file or folder, and no pack"):
        load(tmp_path / "nowhere")


def test_a_folder_without_rules_is_told(tmp_path: Path) -> None:
    with pytest.raises(NumcheckError, match=r"no rule files here"):
        load(tmp_path)
