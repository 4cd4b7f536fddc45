from __future__ import annotations

import pytest

from tests.relation.engine import checker, scene


@pytest.mark.parametrize(
    "text", ["12 of 30 boats", "12/30", "Up 12 of 30", "(12 of 30)", "12 of 30, 3 of 4", "30 boats 12", "12"]
)
def test_short_texts_are_read_to_their_end(text: str) -> None:
    (mentions,) = checker().engine.mentions(scene(text))
    assert mentions
