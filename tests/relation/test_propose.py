"""Candidates: branch and bound leaves nothing out that it should not."""

from __future__ import annotations

import pytest

from numcheck.relation.model import Candidate
from numcheck.relation.propose import Proposer
from numcheck.relation.window import window_of
from tests.relation.engine import checker, scene

TEXT = (
    "Of the 620 captains who answered, 434 (70%) were content, 124 (20%) were not and 62 had no opinion. "
    "Dues rose 5% to $8.4 million from $8.0 million: $4.1 million from cargo, $2.2 million from cruises and "
    "$2.1 million from yachts. That is $400,000 more than last year."
)


def _key(candidate: Candidate) -> tuple[str, ...]:
    return tuple(f"{mention.sentence}:{mention.quantity.span.start}" for mention in candidate.mentions())


@pytest.mark.parametrize("relation", sorted(checker().engine.schemas))
def test_floor_only_leaves_out_what_is_below_it(relation: str) -> None:
    schema = checker().engine.schemas[relation]
    sentences = dict(enumerate(checker().engine.mentions(scene(TEXT))))
    for number in sentences:
        window = window_of(sentences, number, schema.file.window)
        every = [*Proposer(schema).candidates(window, number, -1000)]
        for floor in (-2, 3, 6):
            found = {_key(each) for each in Proposer(schema).candidates(window, number, floor)}
            assert found == {_key(each) for each in every if each.evidence >= floor}


@pytest.mark.parametrize("relation", sorted(checker().engine.schemas))
def test_no_number_stands_in_two_roles(relation: str) -> None:
    schema = checker().engine.schemas[relation]
    sentences = dict(enumerate(checker().engine.mentions(scene(TEXT))))
    window = window_of(sentences, 0, schema.file.window)
    for candidate in Proposer(schema).candidates(window, 0, -1000):
        spans = [mention.quantity.span for mention in candidate.mentions()]
        assert len(set(spans)) == len(spans)
