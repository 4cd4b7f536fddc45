from __future__ import annotations

import pytest

from numcheck.pattern.announcement import count_items


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("the Esk, the Tay and the Dee.", 3),
        ("Ayr, Oban, Perth, and Wick", 4),
        ("a herb bed and a fern bed", 2),
        ("Holt (Ayr), Grant (Oban) and Vega (Wick)", 3),
        ("plays and films of one act; verse; and essays, long or short", 3),
        ("soil, water and light", 3),
        ("soil, water, light", 0),
        ("Anna Holt, a nurse, and Peter Grant", 0),
        ("ham and mustard, egg and cress", 0),
        ("the Esk, the Tay and others", 0),
        ("the Esk", 0),
        ("Ayr, which is a port, and Oban", 0),
        ("plays; verse; essays", 0),
    ],
)
def test_items_are_counted_where_they_are_alike_and_the_list_ends(text: str, items: int) -> None:
    assert count_items(text) == items


@pytest.mark.parametrize(
    ("text", "items"),
    [("Alder Moss, Black Fen, Crane Lake", 3), ("Alder Moss, Black Fen", 0)],
)
def test_in_brackets_no_word_need_close_a_list(text: str, items: int) -> None:
    assert count_items(text, is_set_off=True) == items
