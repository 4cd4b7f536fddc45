"""Levels by witnesses, and one claim for one contradiction."""

from __future__ import annotations

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


def test_suppression_under_the_id_of_a_witness_counts() -> None:
    text = f"<!-- numcheck: ignore percent-contradicts-counts -- it is a test -->\n\n{BOTH}\n"
    report = checker().check_text(text, format="markdown")
    assert report.violations == ()
    assert report.suppressions[0].unmet == ()


def test_without_the_rule_the_relation_is_silent_under_its_id() -> None:
    bare = Checker(builtin=False)
    assert bare.check_text(BOTH).violations == ()


def test_checker_with_its_engine_can_be_pickled() -> None:
    import pickle

    again = pickle.loads(pickle.dumps(checker()))
    assert [each.message for each in again.check_text(BOTH).violations] == [
        each.message for each in checker().check_text(BOTH).violations
    ]
