"""Texts that are made to be slow take time in proportion to their length; what is no text is answered."""

from __future__ import annotations

import random

import pytest

from numcheck.errors import NumcheckError
from tests.bait import BAITS, seconds
from tests.builtin import checker
from tests.fuzz import PIECES, changed, seeds, targets

CHEAP = (
    "nested brackets", "combining marks", "zero-width characters", "a huge exponent", "a long number",
    "a long grouped number", "signs", "number words", "half", "dates", "deep quotes", "stars", "entities",
    "unclosed tags",
)  # fmt: skip
"""Those that take little time at a quarter of their size."""


@pytest.mark.parametrize("name", CHEAP)
def test_time_grows_with_the_length_alone(name: str) -> None:
    """Four times the text takes at most eight times as long; the rest is for what is done once."""
    form, make, size = BAITS[name]
    one, four = (seconds(checker(), make(size * times // 8), form) for times in (1, 4))
    assert four <= 8 * one + 1


@pytest.mark.parametrize(
    "target", ["plain", "markdown", "html", "csv", "notebook", "pdf", "docx", "xlsx", "odt", "rule"]
)
def test_what_is_changed_at_random_is_answered(target: str) -> None:
    chance, texts = random.Random(target), seeds(target)
    take = targets()[target]
    for _ in range(3):
        take(changed(chance.choice(texts), chance, PIECES)[:300])


def test_braces_that_are_nested_too_deeply_are_refused_in_one_line() -> None:
    with pytest.raises(NumcheckError, match=r"^deep\.tex: nested too deeply to be read as LaTeX$"):
        checker().check_text("{" * 2000 + "5", "deep.tex", "latex")


def test_the_same_seed_gives_the_same_inputs() -> None:
    one, other = (
        [changed(b"5 men", chance, PIECES) for _ in range(5)] for chance in map(random.Random, (7, 7))
    )
    assert one == other
