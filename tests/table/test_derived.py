"""Columns worked out from others: percent changes, shares, products."""

from __future__ import annotations

import pytest

from tests.table.tables import accused, examined


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        (
            [
                "Library | 2022 | 2023 | Change (%)",
                "Central | 48,210 | 51,904 | 7.7",
                "Eastgate | 22,385 | 20,116 | -10.1",
                "Marsh Lane | 9,874 | 10,902 | 14.0",
                "Ferry Road | 14,530 | 15,217 | 4.7",
                "West Hill | 17,008 | 18,333 | 7.8",
            ],
            ["percent change: 14.0"],
        ),
        (
            [
                "Item | Boxes | Price | Amount",
                "Candles | 24 | 18.75 | 450.00",
                "Soap | 36 | 11.40 | 410.40",
                "Matches | 58 | 4.35 | 225.30",
                "Lamp oil | 17 | 32.80 | 557.60",
                "Twine | 45 | 7.65 | 344.25",
            ],
            ["product: 225.30"],
        ),
    ],
)
def test_the_row_that_most_others_contradict_is_accused(rows: list[str], found: list[str]) -> None:
    assert accused(*rows) == found


def test_a_change_told_without_its_sign_is_right() -> None:
    rows = [
        "Library | 2022 | 2023 | Change (%)",
        "Central | 48,210 | 51,904 | 7.7",
        "Eastgate | 22,385 | 20,116 | 10.1",
        "Ferry Road | 14,530 | 15,217 | 4.7",
        "West Hill | 17,008 | 18,333 | 7.8",
    ]
    assert accused(*rows) == []
    assert sum(each.kind == "percent change" for each in examined(*rows).relations) == 4


def test_percents_of_something_else_are_no_relation() -> None:
    found = examined(
        "Library | 2022 | 2023 | Staff trained (%)",
        "Central | 48,210 | 51,904 | 62.0",
        "Eastgate | 22,385 | 20,116 | 48.5",
        "Marsh Lane | 9,874 | 10,902 | 71.3",
        "Ferry Road | 14,530 | 15,217 | 55.0",
    )
    assert found.relations == ()
