from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from numcheck.frame.combine import MAX_READINGS, find_readings
from numcheck.frame.definition import Frame
from numcheck.frame.model import Binding
from numcheck.frame.scan import scan_sentence
from numcheck.frame.slot import parse_kinds
from numcheck.frame.window import find_windows
from tests.frame.samples import LEXICON, bound, frame_of, scene_of

MOVE = """
frame: move
summary: Something moved
trigger: ["@rise", "@fall"]
alike: [old, new]
kinds: {old: "count|money|percent", new: "count|money|percent"}
roles:
  old: ["from {old}", "compared with {old}", "than {old}"]
  new: ["to {new}", "with {new}"]
  rate: ["<@rise|@fall> .. {rate:percent}", "and {rate:percent}"]
words:
  direction: {rise: ["@rise"], fall: ["@fall"]}
"""
ROLES = {"old": "count|money|percent", "new": "count|money|percent"}
RATED = ROLES | {"rate": "percent"}

SHARE = """
frame: share
summary: A part of a whole
trigger: ["of the", "there were"]
within: clause
shared: [whole]
kinds: {whole: "count", part: "count"}
roles:
  whole: ["of the {whole}", "there were {whole}"]
  part: ["{part} .. leaked", "{part} .. sank", "{part} of the {whole}"]
  percent: ["{part} .. ({percent:percent})", "{percent:percent} .. ({part})"]
"""
PARTS = {"whole": "count", "part": "count", "percent": "percent"}


@pytest.fixture
def move(tmp_path: Path) -> Frame:
    return frame_of(MOVE, tmp_path)


@pytest.fixture
def share(tmp_path: Path) -> Frame:
    return frame_of(SHARE, tmp_path)


def bindings_of(frame: Frame, text: str, roles: Mapping[str, str]) -> list[Binding]:
    """The readings in the last sentence of the text, windows in their order."""
    scene = scene_of(text)
    scan = scan_sentence(scene, len(scene.document.sentences) - 1, LEXICON)
    kinds = {role: parse_kinds(text) for role, text in roles.items()}
    return [
        binding
        for window in find_windows(frame, scan)
        for binding in find_readings(window, kinds, frame.fallback)
    ]


def readings(frame: Frame, text: str, roles: Mapping[str, str]) -> list[str]:
    """Each reading as its operands; one that may only acquit with a question mark."""
    return [
        ", ".join(f"{role} {text}" for role, text in bound(binding.operands).items() if role in roles)
        + ("?" if binding.inferred else "")
        for binding in bindings_of(frame, text, roles)
    ]


def test_a_cue_gives_a_quantity_its_role_wherever_it_stands(move: Frame) -> None:
    expected = ["old 30, new 40"]
    assert readings(move, "Sales rose from 30 to 40.", ROLES) == expected
    assert readings(move, "To 40, from 30, sales rose.", ROLES) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Sales went from 30 to 40.",
        "Sales rose to 40.",
        "Sales rose: 30 and 40.",
        "Sales rose from $30 to 40%.",
    ],
)
def test_without_a_trigger_or_a_role_there_is_no_reading(move: Frame, text: str) -> None:
    assert readings(move, text, ROLES) == []


def test_what_one_cue_binds_stays_together(share: Frame) -> None:
    text = "Of the 90 boats, 30 (33%) leaked and 9 (10%) sank."
    found = readings(share, text, PARTS)
    assert "whole 90, part 30, percent 33%" in found
    assert "whole 90, part 9, percent 10%" in found
    assert not [each for each in found if "part 30, percent 10%" in each or "part 9, percent 33%" in each]


def test_no_quantity_fills_two_roles_of_one_reading(tmp_path: Path) -> None:
    frame = frame_of(MOVE.replace('"to {new}"', '"from {new}", "to {new}"'), tmp_path)
    for reading in readings(frame, "Sales rose from 30 to 40.", ROLES):
        old, new = (part.split()[-1].rstrip("?") for part in reading.split(", "))
        assert old != new


def test_a_reading_comes_from_one_bracket_at_most(move: Frame) -> None:
    assert readings(move, "Sales rose (from 30) at last (to 40).", ROLES) == []
    assert readings(move, "Sales rose (from 30) at last to 40.", ROLES) == ["old 30, new 40"]
    assert readings(move, "Sales rose (at last from 30 to 40).", ROLES) == ["old 30, new 40"]


def test_a_group_ends_where_a_role_comes_again(move: Frame) -> None:
    found = readings(move, "Sales rose to 40 from 30 and rents to 9 from 8.", ROLES)
    assert [each for each in found if not each.endswith("?")] == ["old 8, new 9", "old 30, new 40"]
    assert sorted(each for each in found if each.endswith("?")) == ["old 30, new 9?", "old 8, new 40?"]


def test_a_shared_role_belongs_to_every_group(share: Frame) -> None:
    found = readings(share, "Of the 90 boats, 30 leaked and 9 sank.", {"whole": "count", "part": "count"})
    assert sorted(found) == ["whole 90, part 30", "whole 90, part 9"]


def test_parallel_clauses_pair_within_themselves(move: Frame) -> None:
    text = "Sales rose to 40 from 30 while rents rose to 9 from 8."
    assert readings(move, text, ROLES) == ["old 30, new 40", "old 8, new 9"]


def test_with_respectively_the_nth_of_each_role_go_together(move: Frame) -> None:
    text = "Sales and rents rose from 30 and from 8 to 40 and to 9{}."
    plain = readings(move, text.format(""), ROLES)
    zipped = readings(move, text.format(", respectively"), ROLES)
    assert "old 30, new 40" not in plain
    assert {each for each in zipped if not each.endswith("?")} >= {"old 30, new 40", "old 8, new 9"}


def test_an_unexplained_number_of_the_same_kind_between_makes_it_a_guess(move: Frame) -> None:
    assert readings(move, "Sales rose from 30, and rents, at 9, to 40.", ROLES) == ["old 30, new 40?"]
    assert readings(move, "Sales rose from 30, and rents, at $9, to 40.", ROLES) == ["old 30, new 40"]
    assert readings(move, "Sales rose from 30, and rents (at 9) to 40.", ROLES) == ["old 30, new 40"]


def test_what_a_cue_ties_to_others_in_another_role_may_only_acquit(share: Frame) -> None:
    """ "{part} .. leaked" gives 40 too, which "{part} of the {whole}" ties to the 30."""
    text = "Of the 90 boats, 30 of the 40 leaked."
    found = readings(share, text, {"whole": "count", "part": "count"})
    assert found == ["whole 40, part 30", "whole 90, part 40?"]


def test_only_kinds_that_compare_are_paired(move: Frame) -> None:
    assert readings(move, "Sales rose from $30 to 40%.", ROLES) == []
    assert readings(move, "Sales rose from $30 to $40.", ROLES) == ["old $30, new $40"]
    assert readings(move, "Sales rose from $30 to €40.", ROLES) == []
    assert readings(move, "Sales rose from 30 to 40 cars.", ROLES) == ["old 30, new 40"]


def test_a_rule_takes_the_kinds_it_asks_for(move: Frame) -> None:
    assert readings(move, "Sales rose from 30 to 40.", {"old": "money", "new": "money"}) == []


def test_the_longest_cue_wins(move: Frame) -> None:
    """ "with 30" is the tail of "compared with 30" and gives no new value."""
    assert readings(move, "Sales rose to 40 compared with 30.", ROLES) == ["old 30, new 40"]


def test_the_nearest_reading_comes_first_and_guesses_last(move: Frame) -> None:
    found = bindings_of(move, "Sales rose to 40 from 30 and rents to 9 from 8.", ROLES)
    keys = [(bool(each.inferred), each.reach) for each in found]
    assert keys == sorted(keys)


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("Sales rose from 30 to 40.", "rise"),
        ("Sales fell from 30 to 40.", "fall"),
        ("Rents fell, and in the spring of that year sales rose from 30 to 40.", "rise"),
        ("It fell rose from 30 to 40 rose.", "rise"),
    ],
)
def test_a_role_of_words_takes_the_nearest_word(move: Frame, text: str, direction: str) -> None:
    assert [bound(each.operands).get("direction") for each in bindings_of(move, text, ROLES)] == [direction]


def test_two_words_as_near_leave_the_role_empty(move: Frame) -> None:
    (reading,) = bindings_of(move, "Sales fell from 30 to 40 cars rose.", ROLES)
    assert "direction" not in reading.operands


FALLBACK = "fallback: {whole: {kind: count, reach: 2 sentences}}\n"


def test_a_fallback_offers_what_stands_around_and_may_only_acquit(tmp_path: Path) -> None:
    frame = frame_of(SHARE + FALLBACK, tmp_path)
    text = "The port has 60 boats. There were none of the old crew, but 30 leaked (50%)."
    assert readings(frame, text, PARTS) == []
    text = "The port has 60 boats. Nobody knows why. Of the old, 30 leaked (50%)."
    assert readings(frame, text, PARTS) == ["whole 60, part 30, percent 50%?"]


def test_a_fallback_looks_no_further_than_it_says(tmp_path: Path) -> None:
    frame = frame_of(SHARE + FALLBACK, tmp_path)
    text = "The port has 60 boats. Nobody knows why. It is calm. Of the old, 30 leaked (50%)."
    assert readings(frame, text, PARTS) == []


def test_a_named_role_comes_before_a_fallback(tmp_path: Path) -> None:
    frame = frame_of(SHARE + FALLBACK, tmp_path)
    text = "The port has 60 boats. Of the 90 in all, 30 leaked (33%)."
    found = readings(frame, text, PARTS)
    assert found[0] == "whole 90, part 30, percent 33%"
    assert "whole 60, part 30, percent 33%?" in found


def test_a_frame_over_sentences_crosses_clause_marks(tmp_path: Path) -> None:
    text = "Sales rose from 30 while rents came to 40."
    assert readings(frame_of(MOVE, tmp_path), text, ROLES) == []
    assert readings(frame_of(MOVE + "within: sentence\n", tmp_path), text, ROLES) == ["old 30, new 40"]


def test_a_long_list_has_a_bounded_number_of_readings(move: Frame) -> None:
    text = "Sales rose " + ", ".join(f"from {n} to {n + 1} and {n}%" for n in range(10, 60)) + "."
    assert len(bindings_of(move, text, RATED)) <= MAX_READINGS
