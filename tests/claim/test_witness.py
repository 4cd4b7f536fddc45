"""Levels by witnesses, and one claim for one contradiction."""

from __future__ import annotations

import pickle
from pathlib import Path

from numcheck import Checker
from tests.relation.engine import checker

BOTH = "Of the 620 captains who answered, 434 (74%) were content."


def test_what_a_relation_accuses_with_strong_evidence_is_one_error() -> None:
    violations = checker().check_text(BOTH).violations
    assert [(each.rule_id, each.level, each.relation) for each in violations] == [
        ("percent-contradicts-counts", "error", "share")
    ]
    assert violations[0].cues


OWN = """\
id: mills-miss-their-change
level: note
summary: What a mill ground has not grown as told
message: "{old} to {new} is {change(old, new)}, not {rate}"
match:
  any: ["ground {new:measure} of rye, up {rate:percent} from {old:measure}"]
  anchor: rate
holds: "rate == change(old, new)"
"""


def test_a_rule_of_ones_own_keeps_its_words_and_its_level(tmp_path: Path) -> None:
    path = tmp_path / "mills-miss-their-change.yaml"
    path.write_text(OWN, encoding="utf-8")
    text = "The mill ground 54 tons of rye, up 18% from 50 tons."
    (alone,) = checker().check_text(text).violations
    (violation,) = Checker([path]).check_text(text).violations
    assert (violation.rule_id, violation.level) == ("mills-miss-their-change", "note")
    assert (violation.relation, violation.witnesses) == ("change-rate", (alone.rule_id,))


def test_a_level_that_a_user_lowers_is_not_raised_by_a_relation(tmp_path: Path) -> None:
    path = tmp_path / "lower.yaml"
    path.write_text("extends: percent-contradicts-counts\nlevel: note\n", encoding="utf-8")
    assert [each.level for each in Checker([path]).check_text(BOTH).violations] == ["note"]


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
