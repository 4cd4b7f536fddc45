from __future__ import annotations

import pytest

from numcheck.interval import Truth
from numcheck.pattern.told import alone_in_paragraph, same_setting, shared_words
from tests.pattern.samples import scene_of


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The fund paid 40 pounds for oaken doors. Oaken doors cost 60 pounds.", 2),
        ("Prices dropped by 4 percent. Prices have been dropping by 6 percent.", 2),
        ("The fund paid 40 pounds. It rained for 60 minutes.", 0),
        ("About 40 percent were rotten. Nearly 60 percent were sound.", 0),
        ("Oak doors; 40 were rotten. Elm doors; 60 were rotten.", 1),
    ],
)
def test_words_of_weight_near_both_are_shared(text: str, number: int) -> None:
    scene = scene_of(text)
    first, second = scene.quantities[0][0], scene.quantities[1][0]
    assert shared_words(first, second, scene) == shared_words(second, first, scene) == number


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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They sold 40 doors for $90.", Truth.TRUE),
        ("They sold 40 doors and 12 gates.", Truth.FALSE),
        ("They sold 40 doors. Then came 12 gates.", Truth.FALSE),
        ("They sold 40 doors.\n\nThen came 12 gates.", Truth.TRUE),
    ],
)
def test_alone_is_what_has_no_other_of_its_kind_in_the_paragraph(text: str, expected: Truth) -> None:
    scene = scene_of(text)
    assert alone_in_paragraph(scene.quantities[0][0], scene) is expected
