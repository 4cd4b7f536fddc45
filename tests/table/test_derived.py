"""Columns worked out from others: percent changes, shares, products."""

from __future__ import annotations

import pytest

from tests.table.tables import accused, corrected, examined


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


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        (
            ["Ward | Beds | Share", "East | 60 | 26.8%", "West | 90 | 42.9%", "North | 36 | 17.1%",
             "South | 24 | 11.4%", "Total | 210 | 100%"],
            "26.8% for 28.6%",
        ),
        (
            ["Ward | Cost (m) | Share", "East | 2.5 | 52%", "West | 4.0 | 40%", "North | 2.1 | 21%",
             "South | 1.4 | 14%", "Total | 10.0 | 100%"],
            "52% for 25%",
        ),
        (
            ["Ward | Visits | Share", "East | 300 | 20.0%", "West | 450 | 30.0%", "North | 200 | 31.3%",
             "South | 250 | 16.7%", "Annexe | 300 | 20.0%", "Total | 1,500 | 100.0%"],
            "31.3% for 13.3%",
        ),
    ],
)  # fmt: skip
def test_a_wrong_share_of_a_total_is_accused_and_not_the_hundred_that_it_breaks(
    rows: list[str], found: str
) -> None:
    assert corrected(*rows) == [f"share: {found}"]


def test_shares_of_a_hundred_that_belong_to_no_column_are_no_relation() -> None:
    assert corrected(
        "Ward | Beds | Share of staff", "East | 60 | 31%", "West | 90 | 43%", "North | 36 | 15%",
        "South | 24 | 11%", "Total | 210 | 100%",
    ) == []  # fmt: skip
