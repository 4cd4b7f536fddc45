"""One look at a broken file tells all that is wrong with it."""

from __future__ import annotations

from pathlib import Path

import pytest

from numcheck.errors import RuleFileError
from numcheck.rule.load import load_book

CLASSES = {"up": ("rose", "climbed")}

USER = """\
id: takings
summary: The takings are not the tolls
message: "{cars} at {toll}"
match: {any: ["{cars:count} crossed at {toll:money} each"]}
holds: "toll > 0"
"""


def problems(folder: Path, **files: str) -> list[str]:
    for name, text in files.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(RuleFileError) as caught:
        load_book([folder], classes=CLASSES, hedges=["about"])
    return [str(problem).removeprefix(f"{folder}/") for problem in caught.value.problems]


def starts(found: list[str], *expected: str) -> None:
    assert len(found) == len(expected), found
    for one, start in zip(found, expected, strict=True):
        assert one.startswith(start), one


BROKEN_RULE = """\
id: pens
level: eror
summary: Boxes of pens do not add up
message: "{sum(q)} pens"
match:
  any: ["{a:cuont} boxes of {b:count}", "{a} with {c:money"]
  reach: nxt
  unless: ["@nope"]
  anchor: d
where: ["summ(a) > 0", "a + e == 3", "b > <"]
holds: "frist(b) == 2 and b == z"
tests: {consistnet: ["Two boxes of 3."]}
"""


def test_every_mistake_of_a_rule_is_told_at_once(tmp_path: Path) -> None:
    starts(
        problems(tmp_path, pens=BROKEN_RULE),
        "pens.yaml:2:8: level: expected error, warning, note or off, not 'eror'; did you mean 'error'?",
        "pens.yaml:4:16: message: unknown name 'q'",
        "pens.yaml:6:10: match.any[1]: unknown kind 'cuont'; did you mean 'count'?",
        "pens.yaml:6:51: match.any[2]: ",
        "pens.yaml:7:10: match.reach: expected next, paragraph, section or document, not 'nxt'",
        "pens.yaml:8:13: match.unless[1]: unknown word class '@nope'",
        "pens.yaml:9:11: match.anchor: nothing is bound to 'd'",
        "pens.yaml:10:10: where[1]: unknown function 'summ'; did you mean 'sum'?",
        "pens.yaml:10:29: where[2]: unknown name 'e'",
        "pens.yaml:10:43: where[3]: '<' does not belong here",
        "pens.yaml:11:9: holds: unknown function 'frist'; did you mean 'first'?",
        "pens.yaml:11:32: holds: unknown name 'z'",
        "pens.yaml:12:9: tests.consistnet: unknown key; did you mean 'consistent'?",
    )


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("match: {any", "match: {nay", "4:8: match: needs one of the keys"),
        ("{cars:count}", "{cars:cuont}", "4:16: match.any[1]: unknown kind 'cuont'"),
    ],
)
def test_names_are_no_mistakes_where_the_match_is_one(
    tmp_path: Path, old: str, new: str, problem: str
) -> None:
    assert old in USER
    broken = USER.replace(old, new).replace("toll > 0", "smu(cars) > 0")
    starts(
        problems(tmp_path, takings=broken),
        f"takings.yaml:{problem}",
        "takings.yaml:5:9: holds: unknown function 'smu'; did you mean 'sum'?",
    )


def test_a_wrong_key_that_binds_nothing_leaves_the_names_known(tmp_path: Path) -> None:
    broken = USER.replace("match: {", "match: {ancohr: cars, ").replace("toll > 0", "tol > 0")
    starts(
        problems(tmp_path, takings=broken),
        "takings.yaml:4:9: match.ancohr: unknown key; did you mean 'anchor'?",
        "takings.yaml:5:9: holds: unknown name 'tol'; did you mean 'toll'?",
    )


def test_every_mistake_of_a_file_of_words_is_told_at_once(tmp_path: Path) -> None:
    broken = (
        'classes: {tide: ["ebb", "@nope"], sea: "salt"}\nhedges: {about: {bfore: ["a"]}, scant: {}}\n'
        "vague amounts: {a fistful: few}\nvage amounts: {}\n"
    )
    starts(
        problems(tmp_path, words=broken),
        "words.yaml:1:26: classes.tide[2]: unknown word class '@nope'",
        "words.yaml:1:40: classes.sea: expected a list",
        "words.yaml:2:18: hedges.about.bfore: unknown key; did you mean 'before'?",
        "words.yaml:2:40: hedges.scant: a new hedge needs an interval",
        "words.yaml:3:28: vague amounts.a fistful: not an interval",
        "words.yaml:4:1: vage amounts: unknown key; did you mean 'vague amounts'?",
    )


HOUSE = """\
id: mixed
summary: Kinds that do not go together
message: "-"
match: {any: ["SLOTS"]}
holds: "HOLDS"
"""


@pytest.mark.parametrize(
    ("slots", "holds", "problem"),
    [
        ("{a:count} of {p:percent}", "a + p == 5", "count cannot be added to percent"),
        ("{a:count of seat} .. {p:percent}", "a + p == 5", "count cannot be added to percent"),
        ("{a:count of seat} .. {p:percent}", "a == p", "count cannot be compared with percent"),
        ("{a:list count} .. {p:percent}", "sum(a) + p == 5", "count cannot be added to percent"),
        ("{a:count} of {p:percent}", "max(a) == p", "count cannot be compared with percent"),
        ("{a:date} to {p:date}", "percent(a, p) == 5", "percent() needs count, percent, points"),
        ("{p:percent}", "years(p) == 5", "years() needs measure, duration"),
        ("{p:money}", "days(p) == 5", "days() needs measure, duration"),
        ("{p:money}", "first(p) == 5", "first() needs a range here: {p:... range} binds one"),
        ("{p:money}", "left(p) == 5", "left() needs score here, not money"),
        ("{p:money}", "part_of(p) == 5", "part_of() needs fraction or ratio here, not money"),
        ("{p:percent}", "weekday_of(p) == 5", "weekday_of() needs date here, not percent"),
        ("{p:count}", "exists(p)", "exists() needs ratio, number, date or time here, not count"),
        ("{p:money} {a:count}", "later_version(p, a)", "later_version() needs identifier here, not money"),
    ],
)
def test_kinds_that_never_go_together_are_an_error(
    tmp_path: Path, slots: str, holds: str, problem: str
) -> None:
    (found,) = problems(tmp_path, mixed=HOUSE.replace("SLOTS", slots).replace("HOLDS", holds))
    assert problem in found, found


@pytest.mark.parametrize(
    ("slots", "holds"),
    [
        ("{a:count} .. {p:percent}", "a == 5 and p == 0.2"),
        ("{a:count|number} .. {p:percent}", "a == p"),
        ("{a:count} .. {b:number}", "a == b"),
        ("{r:money range}", "first(r) <= last(r)"),
        ("{s:score}", "left(s) >= right(s)"),
    ],
)
def test_kinds_that_may_go_together_are_none(tmp_path: Path, slots: str, holds: str) -> None:
    (tmp_path / "mixed.yaml").write_text(HOUSE.replace("SLOTS", slots).replace("HOLDS", holds))
    assert list(load_book([tmp_path], classes=CLASSES).rules) == ["mixed"]


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("{a:count} and {b:count}", "{a:count} and {b:count", "4:30: match.any[1]: '}' is missing"),
        ("{a:count} and {b:count}", "{a:range} and {b:count}", "the kind is missing: write {a:money range}"),
        ("{a:count} and {b:count}", "{a:list in brackets} and {b:count}", "write {a:list money in brackets}"),
        ('"]}', '", "only {a:count}"]}', "4:42: match.any[2]: binds no 'b', which holds needs"),
        (
            "id: mixed",
            "id: mixed\nextends: other",
            "2:1: extends: a file edits a rule with extends or",
        ),
    ],
)
def test_a_trap_is_told_in_plain_words(tmp_path: Path, old: str, new: str, problem: str) -> None:
    sound = HOUSE.replace("SLOTS", "{a:count} and {b:count}").replace("HOLDS", "a == b")
    assert old in sound
    (found,) = problems(tmp_path, mixed=sound.replace(old, new, 1))
    assert problem in found, found


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ('vague amounts: {a fistful: "[10, 2]"}', "vague amounts.a fistful: '[10, 2]' ends before it starts"),
        (
            'hedges: {scant: {interval: "[N, 0.9N]"}}',
            "hedges.scant.interval: '[N, 0.9N]' ends before it starts",
        ),
    ],
)
def test_an_interval_from_high_to_low_is_refused(tmp_path: Path, text: str, problem: str) -> None:
    (found,) = problems(tmp_path, words=f"extends: vocabulary\n{text}\n")
    assert problem in found, found


def test_a_class_may_have_a_digit_in_its_name(tmp_path: Path) -> None:
    (tmp_path / "words.yaml").write_text('classes: {g7: ["Italy", "Japan"]}\n', encoding="utf-8")
    rule = HOUSE.replace("SLOTS", "@g7 has {a:count}").replace("HOLDS", "a == 5")
    (tmp_path / "mixed.yaml").write_text(rule, encoding="utf-8")
    assert list(load_book([tmp_path], classes=CLASSES).rules) == ["mixed"]
