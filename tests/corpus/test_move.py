from __future__ import annotations

import pytest

from numcheck.corpus.move import find_moves
from tests.rule.samples import quantity


def moves(text: str) -> list[tuple[str, str]]:
    return [(move.sort, move.text) for move in find_moves(text, quantity(text))]


@pytest.mark.parametrize(
    ("text", "move"),
    [
        ("58", ("swapped", "85")),
        ("1,210", ("swapped", "2,110")),
        ("58", ("ten times", "580")),
        ("5.8", ("ten times", "58")),
        ("$5.25", ("ten times", "$52.5")),
        ("300", ("a tenth", "30")),
        ("12%", ("more", "13%")),
        ("12%", ("less", "11%")),
        ("1.2", ("more", "1.3")),
        ("990", ("more", "1000")),
        ("1,990", ("more", "2,000")),
        ("12", ("nothing", "0")),
    ],
)
def test_a_number_is_written_otherwise_in_its_own_style(text: str, move: tuple[str, str]) -> None:
    assert move in moves(text)


def test_a_number_word_becomes_digits() -> None:
    assert ("more", "over 9") in [
        (move.sort, move.text) for move in find_moves("over eight", quantity("over eight"))
    ]


def test_what_has_no_number_in_it_is_not_moved() -> None:
    assert moves("half") == []


def test_no_move_leaves_the_text_as_it_was() -> None:
    for text in ("11", "0", "100", "1,000", "7.0"):
        assert text not in [changed for _, changed in moves(text)]


def test_a_move_tells_where_and_by_how_much_the_text_grows() -> None:
    (move,) = [each for each in find_moves("58", quantity("58")) if each.sort == "ten times"]
    assert (move.at, move.grows_by, move.change) == (0, 1, "58 to 580")
