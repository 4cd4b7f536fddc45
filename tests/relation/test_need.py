"""What a predicate of two roles needs of each alone is never more than it needs of both."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from numcheck.mention.model import Mention
from numcheck.relation.enumeration import SETS
from numcheck.relation.filling import Filled
from numcheck.relation.need import NEEDS
from numcheck.relation.predicate import BINARY
from tests.relation.engine import checker, scene

REACH = 5
MORE = ("Geese outnumbered swans, 64 to 51.", "They sold 12 jars and 30 pots, and both sales made 42.")


def texts() -> list[str]:
    """The sentences of all relations."""
    return [
        text
        for schema in checker().engine.schemas.values()
        for text in (*schema.file.tests.inconsistent, *schema.file.tests.silent)
    ]


def pairs(texts: list[str]) -> Iterator[tuple[Mention, Filled, Mention]]:
    """Each mention with those near it, and with runs of two; the first of these behind it."""
    for text in texts:
        mentions = [each for found in checker().engine.mentions(scene(text)) for each in found]
        for place, one in enumerate(mentions):
            for near in range(max(0, place - REACH), min(len(mentions), place + REACH)):
                other = mentions[near]
                if other is not one:
                    yield one, other, other
                    yield one, (other, *mentions[near + 1 : near + 2]), other


@pytest.fixture(scope="module")
def every_pair() -> list[tuple[Mention, Filled, Mention]]:
    """Those of every third sentence."""
    return list(pairs([*MORE, *texts()[::3]]))


@pytest.mark.parametrize("name", NEEDS)
def test_what_stands_of_two_meets_what_it_needs_of_each(
    name: str, every_pair: list[tuple[Mention, Filled, Mention]]
) -> None:
    first, second = NEEDS[name]
    standing = 0
    for one, filled, other in every_pair:
        stands = SETS[name](one, filled) if name in SETS else BINARY[name](one, other)
        if stands:
            standing += 1
            assert first is None or first(one)
            assert second is None or second(other)
    assert standing
