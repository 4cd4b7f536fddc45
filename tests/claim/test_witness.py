"""Levels by witnesses, and one claim for one contradiction."""

from __future__ import annotations

import pickle
from pathlib import Path

from numcheck import Checker
from tests.relation.engine import checker

BOTH = "Of the 620 captains who answered, 434 (74%) were content."


def test_what_relation_and_rule_accuse_is_one_error() -> None:
    violations = checker().check_text(BOTH).violations
    assert [(each.rule_id, each.level, each.relation) for each in violations] == [
        ("percent-contradicts-counts", "error", "share")
    ]
    assert violations[0].witnesses == ("percent-contradicts-counts",)
    assert violations[0].cues


OWN = """\
id: teams-do-not-make-the-players
level: note
summary: Teams times their size is not the number of players
message: "{teams} teams of {size} are {teams * size}, not {total}"
match:
  any: ["{teams:count of team} of {size:count} ... {total:count} in all"]
  anchor: total
holds: "teams * size == total"
"""


def test_a_rule_of_ones_own_keeps_its_words_and_its_level(tmp_path: Path) -> None:
    path = tmp_path / "teams-do-not-make-the-players.yaml"
    path.write_text(OWN, encoding="utf-8")
    text = "Nine teams of 12 met, 118 players in all."
    (alone,) = checker().check_text(text).violations
    (violation,) = Checker([path]).check_text(text).violations
    assert (violation.rule_id, violation.level) == ("teams-do-not-make-the-players", "note")
    assert (violation.relation, violation.witnesses) == ("product", (alone.rule_id,))


def test_what_only_a_hedge_lets_in_is_undecided() -> None:
    claims = checker().check_text("Sales rose by more than 10%, to $75 million from $50 million.").claims
    assert [each.verdict.value for each in claims if each.relation == "change-rate"] == ["undecided"]


def test_suppression_under_the_id_of_a_witness_counts() -> None:
    text = f"<!-- numcheck: ignore percent-contradicts-counts -- it is a test -->\n\n{BOTH}\n"
    report = checker().check_text(text, format="markdown")
    assert report.violations == ()
    assert report.suppressions[0].unmet == ()


def test_without_the_rule_the_relation_is_silent_under_its_id() -> None:
    bare = Checker(builtin=False)
    assert bare.check_text(BOTH).violations == ()


def test_checker_with_its_engine_can_be_pickled() -> None:
    again = pickle.loads(pickle.dumps(checker()))
    assert [each.message for each in again.check_text(BOTH).violations] == [
        each.message for each in checker().check_text(BOTH).violations
    ]
