"""``numcheck test``, ``match``, ``new`` and ``schema``."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Numcheck

RULE = """\
id: six-strings
summary: Guitars times six is not the number of strings
message: "{guitars} times six is {guitars * 6}, not {strings}"
match:
  any:
    - "{guitars:count of guitar} .. {strings:count of string}"
    - "{strings:count of string} on {guitars:count}"
  anchor: strings
where: ["strings > 0"]
holds: "guitars * 6 == strings"
expect: {strings: "guitars * 6"}
tests:
  inconsistent: ["Four guitars need 22 strings."]
  consistent: ["Four guitars need 24 strings."]
  silent: ["Four guitars need 0 strings."]
"""


@pytest.fixture
def rule(numcheck: Numcheck) -> Path:  # noqa: ARG001 - in its folder
    path = Path("six-strings.yaml")
    path.write_text(RULE, encoding="utf-8")
    return path


def test_a_rule_that_passes_lists_its_idle_patterns(numcheck: Numcheck, rule: Path) -> None:
    outcome = numcheck("test", str(rule))
    assert outcome.code == 0
    assert outcome.out.splitlines()[:3] == [
        "six-strings (six-strings.yaml)",
        "  idle: no sentence uses a pattern or cue",
        "    {strings:count of string} on {guitars:count}",
    ]
    assert outcome.out.splitlines()[-1].startswith("1 rule: 3 sentences, ")
    assert numcheck("test", str(rule), "--strict").code == 1


def test_a_rule_that_fails_says_what_each_sentence_came_to(numcheck: Numcheck, rule: Path) -> None:
    rule.write_text(RULE.replace("22", "24"), encoding="utf-8")
    outcome = numcheck("test", str(rule))
    assert outcome.code == 1
    assert "expected inconsistent, found consistent: four times six is 24: 24" in outcome.out


def test_the_same_for_programs(numcheck: Numcheck, rule: Path) -> None:
    found = json.loads(numcheck("test", str(rule), "--format", "json").out)
    assert (found["schema"], found["passed"]) == (1, True)
    (test,) = found["tests"]
    assert (test["name"], test["tally"]["sentences"]) == ("six-strings", 3)
    assert [(finding["fault"], finding["fails"]) for finding in test["findings"]] == [("idle", False)]


def test_an_edited_rule_is_tested_with_all_its_sentences(numcheck: Numcheck, rule: Path) -> None:
    Path("milder.yaml").write_text("extends: six-strings\nlevel: note\n", encoding="utf-8")
    outcome = numcheck("test", "milder.yaml", "--rules", str(rule))
    assert outcome.code == 0
    assert "1 rule: 3 sentences" in outcome.out


def test_an_edited_rule_need_not_test_arithmetic_that_others_wrote(numcheck: Numcheck, rule: Path) -> None:
    rule.write_text(RULE.replace('["strings > 0"]', '["strings > 0", "guitars < 900"]'), encoding="utf-8")
    assert numcheck("test", str(rule)).code == 1
    Path("milder.yaml").write_text("extends: six-strings\nlevel: note\n", encoding="utf-8")
    assert numcheck("test", "milder.yaml", "--rules", str(rule)).code == 0
    Path("milder.yaml").write_text("extends: six-strings\nwhere: ['guitars < 800']\n", encoding="utf-8")
    outcome = numcheck("test", "milder.yaml", "--rules", str(rule))
    assert (outcome.code, "without where: guitars < 800" in outcome.out) == (1, True)
    assert "guitars < 900" not in outcome.out


def test_a_pack_is_told_of_its_own_patterns(numcheck: Numcheck, rule: Path) -> None:
    outcome = numcheck("test", "--rules", str(rule), "--no-builtin")
    assert "1 rule: 3 sentences" in outcome.out
    assert "1 idle pattern" in outcome.out


def test_a_sentence_that_another_rule_of_the_folder_accuses_is_found(numcheck: Numcheck, rule: Path) -> None:
    Path("house").mkdir()
    rule.rename("house/six-strings.yaml")
    rival = RULE.replace("id: six-strings", "id: all-strings").replace('["strings > 0"]', '["strings > 1"]')
    Path("house/all-strings.yaml").write_text(rival, encoding="utf-8")
    outcome = numcheck("test", "house")
    assert outcome.code == 0


def test_a_path_without_rules_is_an_error(numcheck: Numcheck) -> None:
    Path("words.yaml").write_text("classes: {tide: [ebb]}\n", encoding="utf-8")
    outcome = numcheck("test", "words.yaml")
    assert (outcome.code, outcome.err) == (2, "numcheck: no rule or relation in words.yaml\n")


def test_match_shows_what_bound_what_and_each_value(numcheck: Numcheck, rule: Path) -> None:
    outcome = numcheck("match", "six-strings", "Four guitars need 22 strings.", "--rules", str(rule))
    assert outcome.code == 0
    assert outcome.out.splitlines() == [
        "  text      <count Four guitar> need <count 22 string>",
        "  pattern   {guitars:count of guitar} .. {strings:count of string}",
        "            guitars = Four, strings = 22",
        "",
        "reading 1: inconsistent: this is the claim",
        "  binds     guitars: Four",
        "            strings: 22",
        "  where     strings > 0: true",
        "            strings is 22",
        "  holds     guitars * 6 == strings: false",
        "            guitars * 6 is 24",
        "            strings is 22",
        "",
    ]


def test_match_tells_where_the_nearest_pattern_stopped(numcheck: Numcheck, rule: Path) -> None:
    text = "There are 22 strings for 4 guitars."
    lines = numcheck("match", "six-strings", text, "--rules", str(rule)).out.splitlines()
    assert "            nearest: {strings:count of string} on {guitars:count}" in lines
    assert '            stands up to "22 strings"; expected on, found for' in lines
    assert lines[-1] == "no reading: the rule has nothing to judge here"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Strings broke.", "  numbers   no number here: rules are tried only in a sentence that holds one"),
        ("There are 0 strings on 4 guitars.", "reading 1: no claim: a condition is false"),
    ],
)
def test_match_tells_what_is_missing(numcheck: Numcheck, rule: Path, text: str, line: str) -> None:
    assert line in numcheck("match", "six-strings", text, "--rules", str(rule)).out.splitlines()


def test_match_takes_the_id_under_which_a_relation_accuses(numcheck: Numcheck) -> None:
    text = "Of 40 pupils, 30 (75%) passed and 8 (20%) failed."
    out = numcheck("match", "percent-contradicts-counts", text).out
    assert out == numcheck("match", "share", text).out
    assert "a claim; the numbers agree" in out


def test_match_tells_that_another_rule_has_the_claim(numcheck: Numcheck, rule: Path) -> None:
    other = rule.read_text(encoding="utf-8").replace("id: six-strings", "id: twelve-strings\nlevel: note")
    Path("twelve-strings.yaml").write_text(other, encoding="utf-8")
    text = "There are 22 strings on 4 guitars."
    out = numcheck(
        "match", "twelve-strings", text, "--rules", str(rule), "--rules", "twelve-strings.yaml"
    ).out
    assert "another rule explains the same numbers (claims on them: six-strings" in out


def test_match_of_an_unknown_rule_is_one_line(numcheck: Numcheck) -> None:
    outcome = numcheck("match", "six-stings", "x")
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith("numcheck: no rule 'six-stings'")


def test_a_new_rule_passes_its_tests_without_an_idle_pattern(numcheck: Numcheck) -> None:
    assert numcheck("new", "prices-differ", "--in", "house").code == 0
    outcome = numcheck("test", "house", "--strict")
    assert (outcome.code, outcome.err) == (0, "")


def test_a_new_relation_passes_its_tests(numcheck: Numcheck) -> None:
    assert numcheck("new", "body-mass", "--relation", "--in", "house").code == 0
    outcome = numcheck("test", "house", "--strict")
    assert (outcome.code, outcome.err) == (0, "")
    assert "1 relation: 6 sentences" in outcome.out
    first = Path("house/body-mass.yaml").read_text(encoding="utf-8").splitlines()[0]
    schema = Path("house", first.removeprefix("# yaml-language-server: $schema="))
    assert json.loads(schema.read_text(encoding="utf-8"))["title"] == "numcheck relation"


def test_a_cue_that_no_sentence_notices_fails(numcheck: Numcheck) -> None:
    numcheck("new", "body-mass", "--relation")
    path = Path("body-mass.yaml")
    idle = "cues:\n  idle: {when: [index hedged], weight: 1}\n"
    path.write_text(
        path.read_text(encoding="utf-8").replace("cues:", idle.rstrip(), 1).replace("   #", " #"),
        encoding="utf-8",
    )
    outcome = numcheck("test", "body-mass.yaml")
    assert outcome.code == 1
    assert "cue 'idle' left out" in outcome.out


def test_a_sentence_of_a_relation_that_comes_out_otherwise_fails(numcheck: Numcheck) -> None:
    numcheck("new", "body-mass", "--relation")
    path = Path("body-mass.yaml")
    path.write_text(
        path.read_text(encoding="utf-8").replace("index of 22.9", "index of 21.9"), encoding="utf-8"
    )
    outcome = numcheck("test", "body-mass.yaml")
    assert outcome.code == 1
    assert "expected no accusation, accused by body-mass" in outcome.out


def test_a_new_rule_names_the_schema_beside_it(numcheck: Numcheck) -> None:
    numcheck("new", "prices-differ")
    first = Path("prices-differ.yaml").read_text(encoding="utf-8").splitlines()[0]
    schema = Path(first.removeprefix("# yaml-language-server: $schema="))
    assert json.loads(schema.read_text(encoding="utf-8"))["title"] == "numcheck rule"


def test_nothing_is_overwritten_and_odd_names_are_refused(numcheck: Numcheck) -> None:
    Path("prices-differ.yaml").write_text("mine\n", encoding="utf-8")
    assert numcheck("new", "prices-differ").err == "numcheck: prices-differ.yaml is there already\n"
    assert Path("prices-differ.yaml").read_text(encoding="utf-8") == "mine\n"
    assert "must be in lower case" in numcheck("new", "Prices Differ").err
    assert list(Path().iterdir()) == [Path("prices-differ.yaml")]


@pytest.mark.parametrize("name", ["rule", "relation", "vocabulary"])
def test_schemas_are_printed(numcheck: Numcheck, name: str) -> None:
    assert json.loads(numcheck("schema", name).out)["title"] == f"numcheck {name}"


def test_explain_of_an_id_of_a_relation_explains_the_relation(numcheck: Numcheck) -> None:
    out = numcheck("explain", "percent-change-contradicts-endpoints").out
    assert out == numcheck("explain", "change-rate").out
    assert out.startswith("change-rate (relation)\n")


@pytest.mark.parametrize(
    ("old", "new"), [("ayes-are-fewer", "sides"), ("margin-contradicts-score", "margin-far-from-score")]
)
def test_a_rule_that_was_is_answered_with_what_finds_the_same(numcheck: Numcheck, old: str, new: str) -> None:
    shown = numcheck("explain", old).out
    assert shown.startswith(f"{old} is no more: {new} finds the same.\n\n")
    assert shown.endswith(numcheck("explain", new).out)
    assert numcheck("match", old, "x").err == f"numcheck: no rule '{old}'; it was renamed to {new}\n"


@pytest.mark.parametrize(
    ("key", "text", "line"),
    [
        (
            "starts: clause",
            "He said four guitars need 22 strings.",
            "starts: it is not at the beginning of its clause",
        ),
        ("within: clause", "Four guitars - and 22 strings.", "within: it crosses the border of a clause"),
    ],
)
def test_match_tells_why_a_pattern_stands_in_vain(
    numcheck: Numcheck, rule: Path, key: str, text: str, line: str
) -> None:
    rule.write_text(RULE.replace("  anchor", f"  {key}\n  anchor").replace(" .. {str", " ... [-] ... {str"))
    outcome = numcheck("match", "six-strings", text, "--rules", str(rule))
    assert line in " ".join(outcome.out.split())


def test_match_tells_that_a_word_belongs_to_the_number(numcheck: Numcheck, rule: Path) -> None:
    rule.write_text(
        RULE.replace("{guitars:count of guitar} ..", "{guitars:count} guitars .."), encoding="utf-8"
    )
    outcome = numcheck("match", "six-strings", "Four guitars need 22 strings.", "--rules", str(rule))
    assert '"guitars" is read as the noun of the number: write {guitars:count of guitar}' in " ".join(
        outcome.out.split()
    )


def test_match_tells_where_a_short_gap_ends(numcheck: Numcheck, rule: Path) -> None:
    text = "Four guitars, he said, need 22 strings."
    assert ".. crosses no comma; ... does" in numcheck("match", "six-strings", text, "--rules", str(rule)).out


def test_a_new_rule_named_like_a_built_in_one_is_told(numcheck: Numcheck) -> None:
    outcome = numcheck("new", "part-exceeds-whole")
    assert outcome.code == 0
    assert "a built-in rule has the id 'part-exceeds-whole'; yours takes its place" in outcome.err
    assert numcheck("new", "forks-exceed-plates").err == ""


@pytest.mark.parametrize(
    ("match", "lines"),
    [
        (
            "{any: ['{first:count} boats'], then: ['{second:count} sank'], reach: paragraph, starts: clause}",
            ["then       {second:count} sank", "reach      paragraph", "starts     clause"],
        ),
    ],
)
def test_explain_shows_where_the_numbers_stand(numcheck: Numcheck, match: str, lines: list[str]) -> None:
    text = f'id: boats\nsummary: Boats\nmessage: "no"\nholds: "first == second"\nmatch: {match}\n'
    Path("boats.yaml").write_text(text, encoding="utf-8")
    shown = numcheck("explain", "boats", "--rules", "boats.yaml").out.splitlines()
    assert [line for line in lines if line not in shown] == []


def test_misspelt_relation_is_answered_with_the_nearest(numcheck: Numcheck) -> None:
    for command in (("match", "shre", "12 of 30 boats"), ("explain", "differense")):
        outcome = numcheck(*command)
        assert outcome.code == 2
        assert "did you mean '" in outcome.err
