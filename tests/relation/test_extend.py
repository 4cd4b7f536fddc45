"""Relations of a user's own, and edits of the built-in ones."""

from __future__ import annotations

from pathlib import Path

import pytest

from numcheck import Checker
from numcheck.errors import RuleFileError

TEXT = "The winner took 4,310 votes, 720 more than her rival, who had 3,690."
ID = "difference-contradicts-endpoints"

OWN = """\
relation: rooms
summary: The rooms of a hotel are its floors times the rooms on each
roles: {floors: count, each: count, total: count}
domain: ["floors > 1"]
equation: "floors * each == total"
requires: ["same sentence(floors, total)"]
cues:
  each floor: {when: ["adjacent(floors, each)", "before(floors, each)"], weight: 3}
  in all: {when: ["before(each, total)", "unused(total) == 0"], weight: 2}
claim at: 3
warn at: 5
accuse:
  total: {id: rooms-contradict-floors, message: "{floors} times {each} is {floors * each}, not {total}"}
tests:
  inconsistent: ["The hotel has six floors of 20 rooms, 140 rooms in all."]
  consistent: ["The hotel has six floors of 20 rooms, 120 rooms in all."]
  silent: ["The hotel has 140 rooms."]
"""


def book_of(folder: Path, **files: str) -> Checker:
    for name, text in files.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    return Checker([folder])


def problem_of(folder: Path, text: str) -> str:
    with pytest.raises(RuleFileError) as caught:
        book_of(folder, odd=text)
    (problem,) = caught.value.problems
    return str(problem).removeprefix(str(folder) + "/")


@pytest.mark.parametrize("level", ["note", "warning", "error"])
def test_a_declared_level_wins_over_the_evidence(tmp_path: Path, level: str) -> None:
    checker = book_of(tmp_path, milder=f"extends: difference\naccuse: {{difference: {{level: {level}}}}}\n")
    (claim,) = checker.check_text(TEXT).violations
    assert claim.level == level


def test_an_accusation_that_is_off_tells_nothing(tmp_path: Path) -> None:
    checker = book_of(tmp_path, quiet="extends: direction-contradicts-endpoints\nlevel: off\n")
    assert not [
        claim
        for claim in checker.check_text("Output rose from 52 tonnes to 47 tonnes.").violations
        if claim.rule_id == "direction-contradicts-endpoints"
    ]


def test_a_relation_is_named_like_a_folder(tmp_path: Path) -> None:
    names = book_of(tmp_path, rooms=OWN).names
    assert names.means(["rooms"], "rooms-contradict-floors")
    assert names.means(["rooms/*"], "rooms-contradict-floors")


def test_a_cue_that_is_added_counts(tmp_path: Path) -> None:
    when = '["difference beside @against or difference followed by @against"]'
    checker = book_of(
        tmp_path, votes=f"extends: difference\ncues: {{with a rival: {{when: {when}, weight: 1}}}}\n"
    )
    (claim,) = checker.check_text(TEXT).violations
    assert "with a rival" in claim.cues


def test_a_relation_of_ones_own_judges_its_sentences(tmp_path: Path) -> None:
    book_of(tmp_path, rooms=OWN)
    checker = Checker([tmp_path], builtin=False)
    file = checker.engine.schemas["rooms"].file
    for verdict, told in (("inconsistent", [False]), ("consistent", [True]), ("silent", [])):
        for text in getattr(file.tests, verdict):
            claims = [claim for claim in checker.check_text(text).claims if claim.relation == "rooms"]
            assert [claim.verdict.value == "consistent" for claim in claims] == told, text


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        (
            '"before(each, total)"',
            '"befor(each, total)"',
            "9:18: cues.in all.when: unknown predicate 'befor'",
        ),
        (
            '"floors * each == total"',
            '"floors * each = total"',
            "5:26: equation: '=' has no meaning here; write ==",
        ),
        ("{floors: count,", "{floors: list count,", "3:17: roles.floors: 'list count' is no role"),
        ("accuse:\n  total:", "accuse:\n  totl:", "13:9: accuse.totl: no role 'totl'; did you mean 'total'?"),
        ("{floors * each}, not", "{flors * each}, not", "13:76: accuse.total.message: unknown name 'flors'"),
        ("claim at: 3", "claim att: 3", "10:1: claim att: unknown key; did you mean 'claim at'?"),
    ],
)
def test_a_mistake_in_a_relation_is_located(tmp_path: Path, old: str, new: str, problem: str) -> None:
    assert old in OWN
    assert problem in problem_of(tmp_path, OWN.replace(old, new))


@pytest.mark.parametrize(("weights", "place"), [((2,), "3:38"), ((-2,), "3:38"), ((1, 1, 1, 1), "6:38")])
def test_cues_that_are_added_weigh_little(tmp_path: Path, weights: tuple[int, ...], place: str) -> None:
    cues = "".join(
        f"  c{number}: {{when: ['one listed'], weight: {weight}}}\n" for number, weight in enumerate(weights)
    )
    problem = problem_of(tmp_path, f"extends: difference\ncues:\n{cues}")
    assert problem.startswith(
        f"odd.yaml:{place}: cues.c{len(weights) - 1}.weight: a cue added to a relation weighs 1"
    )


def test_a_mistake_in_an_edit_is_told_at_the_edit(tmp_path: Path) -> None:
    text = "extends: difference\ncues:\n  odd: {when: ['one hed vote'], weight: 1}\n"
    assert problem_of(tmp_path, text).startswith("odd.yaml:3:")
