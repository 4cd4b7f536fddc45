from __future__ import annotations

from fractions import Fraction

import pytest

from numcheck.interval import Interval
from numcheck.quantity.addition import (
    HedgeWords,
    VocabularyFile,
    addition_problems,
    extend_vocabulary,
    extended_classes,
)
from numcheck.quantity.vocabulary import load_vocabulary
from numcheck.rulebook import BUILTIN


def test_a_class_is_continued_and_no_word_comes_twice() -> None:
    addition = VocabularyFile(classes={"up": ["rose", "soared"], "tide": ["ebb"]})
    assert extended_classes({"up": ("rose",)}, [addition]) == {"up": ("rose", "soared"), "tide": ("ebb",)}


def test_a_hedge_is_continued_and_a_new_one_is_made() -> None:
    base = load_vocabulary(BUILTIN / "vocabulary.yaml")
    about = next(hedge for hedge in base.hedges if hedge.name == "about")
    addition = VocabularyFile(
        hedges={
            "about": HedgeWords(before=["give or take"]),
            "scant": HedgeWords(interval="[0.8N, N]", before=["a scant"]),
        },
        share_words={"the bulk": "(0.5, 1]"},
        multiple_words={"octupled": "8"},
    )
    found = {hedge.name: hedge for hedge in extend_vocabulary(base, [addition]).hedges}
    assert found["about"].before == (*about.before, "give or take")
    assert found["about"].shape == about.shape
    assert found["scant"].shape.low == Fraction(4, 5)
    extended = extend_vocabulary(base, [addition])
    assert extended.shares["the bulk"] == Interval(Fraction(1, 2), Fraction(1), low_open=True)
    assert extended.multiples["octupled"] == 8


@pytest.mark.parametrize(
    ("addition", "problem"),
    [
        (VocabularyFile(hedges={"scant": HedgeWords(before=["a scant"])}), "a new hedge needs an interval"),
        (VocabularyFile(hedges={"about": HedgeWords(interval="N +- 1")}), "not an interval"),
        (VocabularyFile(share_words={"the bulk": "over half"}), "not an interval"),
        (VocabularyFile(vague_amounts={"a fistful": "[N, 2N]"}), "not an interval"),
        (VocabularyFile(multiple_words={"octupled": "eight"}), "not a number"),
    ],
)
def test_a_value_that_is_none_is_a_problem(addition: VocabularyFile, problem: str) -> None:
    ((_, message),) = addition_problems(addition, ["about"])
    assert message.startswith(problem)
