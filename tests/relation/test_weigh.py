"""The shape of a disagreement."""

from __future__ import annotations

import pytest

from numcheck.relation.weigh import FAR, NEAR, SLIP, WILD, shape
from tests.relation.engine import checker, scene


@pytest.mark.parametrize(
    ("needed", "stated", "worth"),
    [
        (58, "85 men", NEAR),  # two digits swapped, in a number so short that this happens by chance
        (58, "59 men", NEAR),  # one digit
        (5800, "580 men", SLIP),  # a factor of ten
        (1430, "143 men", SLIP),
        (1234, "124 men", SLIP),  # one left out
        (111, "99 men", NEAR),
        (150, "99 men", FAR),
        (700, "99 men", WILD),
    ],
)
def test_shape_tells_slips_from_other_numbers(needed: float, stated: str, worth: int) -> None:
    (mentions,) = checker().engine.mentions(scene(f"They were {stated}."))
    assert shape(needed, mentions[0]) == worth
