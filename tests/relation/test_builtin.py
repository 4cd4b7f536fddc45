"""The built-in relations through their own examples."""

from __future__ import annotations

from typing import Literal

import pytest
from _pytest.mark.structures import ParameterSet

from numcheck.relation.counts import changed_cues, contradicted, read_counts
from numcheck.rulebook import BUILTIN
from tests.relation.engine import checker, findings

Verdict = Literal["inconsistent", "consistent", "silent", "todo"]
COUNTS = BUILTIN / "relations" / "counts.json"
MOST_CUES = 20


def examples(verdict: Verdict) -> list[ParameterSet]:
    """The sentences of every relation with that verdict."""
    return [
        pytest.param(name, text, id=f"{name}: {text[:60]}")
        for name, schema in checker().engine.schemas.items()
        for text in getattr(schema.file.tests, verdict)
    ]


@pytest.mark.parametrize(("relation", "text"), examples("inconsistent"))
def test_inconsistent_example_is_accused_by_its_relation(relation: str, text: str) -> None:
    accusing = [each.candidate.schema.name for each in findings(text) if not each.candidate.holds]
    assert relation in accusing


@pytest.mark.parametrize(("relation", "text"), examples("consistent"))
def test_consistent_example_is_a_claim_and_nothing_is_accused(relation: str, text: str) -> None:
    found = findings(text)
    assert relation in [each.candidate.schema.name for each in found if each.candidate.holds]
    assert all(each.candidate.holds for each in found)


@pytest.mark.parametrize(("relation", "text"), examples("silent"))
def test_silent_example_is_not_accused(relation: str, text: str) -> None:
    assert not [each for each in findings(text) if not each.candidate.holds], relation


@pytest.mark.parametrize("relation", sorted(checker().engine.schemas))
def test_relation_is_no_larger_than_its_bounds(relation: str) -> None:
    file = checker().engine.schemas[relation].file
    tests = file.tests
    assert len(file.cues) <= MOST_CUES
    assert len(tests.todo) <= max(1, 0.05 * (len(tests.inconsistent) + len(tests.todo)))
    assert tests.inconsistent
    assert tests.consistent
    assert tests.silent


DOUBTFUL = {
    "difference": ["not told", "told as change", "told as gap", "with unit"],
    "product": ["concluded", "one sentence"],
    "same-figure": ["headline", "others of the noun", "pointing"],
    "share": ["rate of whole", "share noun"],
    "shares-of-100": ["made of", "one whole"],
    "sum": ["apart or left over"],
}
"""Cues that texts with known roles speak for and published prose against.

A cue is counted only where others lift a candidate over the floor, so that one of little weight is seen among
the weakest candidates. Equal figures far apart are found by their value, and mostly hold without another tie.
"""


@pytest.mark.parametrize("relation", sorted(checker().engine.schemas))
def test_counts_say_nothing_new_against_the_weights(relation: str) -> None:
    file, counts = checker().engine.schemas[relation].file, read_counts(COUNTS)
    assert changed_cues(file, counts) == []
    assert sorted(contradicted(file, counts)) == sorted(DOUBTFUL.get(relation, []))
