"""Quick arithmetic: nothing that holds is called impossible, and crowded sentences are told, not read."""

from __future__ import annotations

import pytest

from numcheck.relation.judge import bind, decide
from numcheck.relation.propose import Proposer
from numcheck.relation.window import Section
from tests.relation.engine import checker, scene
from tests.relation.test_propose import TEXT


@pytest.mark.parametrize("relation", ["share", "sum", "difference", "change-rate", "product"])
def test_what_holds_is_possible(relation: str) -> None:
    schema, read = checker().engine.schemas[relation], scene(TEXT)
    sentences = dict(enumerate(checker().engine.mentions(read)))
    decided = []
    for candidate in Proposer(schema).proposals(Section(sentences), -1000):
        binding = bind(candidate, read)
        if binding is not None and decide(candidate, binding):
            decided.append(schema.may_hold(candidate.roles))
    assert all(decided)


def test_what_is_far_off_cannot_hold() -> None:
    schema, read = checker().engine.schemas["sum"], scene("Of the 900 boats, 120 were red and 60 were blue.")
    _, total, *parts = [None, *next(checker().engine.mentions(read))]
    assert total is not None
    assert not schema.may_hold({"total": total, "parts": tuple(parts)})


def test_a_sentence_with_very_many_numbers_is_told_to_be_dense() -> None:
    _, dense = checker().engine.findings(scene("They drew " + ", ".join(map(str, range(1, 200))) + "."))
    assert dense == [0]
