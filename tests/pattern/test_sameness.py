from __future__ import annotations

import pytest

from numcheck.interval import Truth
from numcheck.pattern.sameness import are_alike, different_noun, same_noun, same_setting
from tests.pattern.samples import quantities_of, scene_of


@pytest.mark.parametrize(
    ("text", "same", "different"),
    [
        ("Then 12 gulls and 30 grey gulls.", Truth.TRUE, Truth.FALSE),
        ("Then one gull and 30 gulls.", Truth.TRUE, Truth.FALSE),
        ("Then 12 gulls and 30 terns.", Truth.FALSE, Truth.TRUE),
        ("Then 12 gulls and 30.", Truth.UNKNOWN, Truth.FALSE),
    ],
)
def test_nouns_are_the_same_only_where_both_are_known(text: str, same: Truth, different: Truth) -> None:
    a, b = quantities_of(text)
    assert (same_noun(a, b), different_noun(a, b)) == (same, different)


@pytest.mark.parametrize(
    ("text", "alike"),
    [
        ("Then 12 gulls and 30 terns.", True),
        ("Then 12 gulls and 30.", True),
        ("Then 12 gulls and 30%.", False),
        ("Then $12 and $30.", True),
        ("Then $12 and €30.", False),
        ("Then 12% and a third.", True),
        ("Then 12 km and 30 tons.", True),
        ("Then 12 km and $30.", False),
    ],
)
def test_kinds_that_compare_are_alike(text: str, alike: bool) -> None:
    a, b = quantities_of(text)
    assert are_alike(a, b) is alike


def test_a_place_in_the_text_is_found_in_its_sentence() -> None:
    scene = scene_of("Then 12 gulls. Then 30 terns.\n\nThen 9 owls.")
    spans = [quantity.span for found in scene.quantities for quantity in found]
    assert [scene.sentence_at(span) for span in spans] == [0, 1, 2]
    assert scene.sentence_at(spans[0].cover(spans[1])) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They sold 40 doors. They sold 60 doors.", Truth.TRUE),
        ("On Monday they sold 40 doors. On Friday they sold 60 doors.", Truth.FALSE),
        ("They sold 40 doors in Ayr. They sold 60 doors in Oban.", Truth.FALSE),
        ("They sold 40 doors. They sold the other 60 doors.", Truth.FALSE),
        ("They sold 40 doors in Ayr. They sold 60 doors.", Truth.TRUE),
    ],
)
def test_time_place_and_other_set_settings_apart(text: str, expected: Truth) -> None:
    scene = scene_of(text)
    assert same_setting(scene.quantities[0][0], scene.quantities[1][0], scene) is expected
