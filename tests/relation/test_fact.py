"""Facts: what is answered for a whole place at once is what each predicate answers by itself."""

from __future__ import annotations

import pytest

from numcheck.relation.fact import BITS, bit_of, one_stands
from numcheck.relation.predicate import UNARY
from tests.relation.engine import checker, scene

TEXTS = (
    "Of the 620 captains who answered, 434 (70%) were content; 124 were not, and 62 had no opinion.",
    "Dues rose from $8.0 million to $8.4 million, which is 5% more than a year before.",
    "In 2019 none of the 12 mills, seven of them in Kent, ground less than 40 tons a week.",
)


@pytest.mark.parametrize("text", TEXTS)
def test_every_fact_is_what_its_predicate_says(text: str) -> None:
    engine = checker().engine
    assert len(BITS) > 300
    for mentions in engine.mentions(scene(text)):
        for mention in mentions:
            for (name, asked), bit in BITS.items():
                stands = UNARY[name](mention, asked)
                assert one_stands(mention, bit, 0) == stands, name
                assert one_stands(mention, 0, bit) != stands, name
            assert mention.true & mention.false == 0


def test_a_question_that_is_new_is_answered_for_a_mention_that_has_answered_others() -> None:
    (mentions,) = checker().engine.mentions(scene("The tug left at noon with 14 barges in tow."))
    mention = mentions[-1]
    assert one_stands(mention, bit_of("sentence has", frozenset({"barge"})), 0)
    assert one_stands(mention, bit_of("sentence has", frozenset({"tow", "oxbow"})), 0)
    assert not one_stands(mention, bit_of("sentence has", frozenset({"oxbow"})), 0)
