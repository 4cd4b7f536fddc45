"""Figures of the text beside a table whose total has no words of its own."""

from __future__ import annotations

import pytest

from tests.builtin import report_on

TABLE = """

Sacks ground by mill

| Mill | 2022 | 2023 |
| --- | --- | --- |
| Upper mill | 20,116 | 21,377 |
| Lower mill | 14,530 | 15,310 |
| Tide mill | 14,222 | 15,217 |
| Total | 48,868 | 51,904 |
"""


def told(sentence: str) -> list[str]:
    return [each.message for each in report_on(sentence + TABLE, "markdown").violations]


def test_the_total_of_the_one_column_that_a_sentence_names_is_compared() -> None:
    assert told("The valley ground 51,940 sacks in 2023.") == [
        "the text says 51,940, the table 51,904 (Total, 2023)"
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("The valley ground 51,904 sacks in 2023.", id="as in the table"),
        pytest.param("The valley ground 51,900 sacks in 2023.", id="rounded"),
        pytest.param("The valley ground about 51,940 sacks in 2023.", id="hedged"),
        pytest.param("The valley paid 51,940 crowns in 2023.", id="another noun"),
        pytest.param("The valley ground 51,940 sacks in 2021.", id="another year"),
        pytest.param("The valley ground 51,940 sacks.", id="no column"),
        pytest.param("The valley ground 51,940 sacks in 2022 and 2023.", id="two columns"),
        pytest.param("The tide mill ground 51,940 sacks in 2023.", id="a row of its own"),
        pytest.param("Of the sacks of 2023, 36,687 sacks came from rivers.", id="the sum of two rows"),
    ],
)
def test_other_figures_are_left_alone(sentence: str) -> None:
    assert told(sentence) == []


SHIPS = """

| Year | Sloops | Barges |
| --- | --- | --- |
| 2021 | 3,010 | 14 |
| 2022 | 2,850 | 16 |
| 2023 | 3,120 | 12 |
| Total | 8,980 | 42 |
"""


@pytest.mark.parametrize(
    ("caption", "found"),
    [
        pytest.param("Table 2: Sloops by year (total 9,150)", ["9,150"], id="another total"),
        pytest.param("Table 2: Sloops by year, 9,150 in all", ["9,150"], id="in all"),
        pytest.param("Table 2: Sloops by year (total 8,980)", [], id="the same"),
        pytest.param("Table 2: Barges by year (total 42)", [], id="that of another column"),
        pytest.param("Table 2: Sloops by year (total about 9,150)", [], id="hedged"),
        pytest.param("Table 2: Sloops by year (9,150 tons)", [], id="no total"),
        pytest.param("Table 2: Sloops by year (total 31,400 tons)", [], id="another thing"),
    ],
)
def test_the_total_of_a_caption_is_that_of_its_table(caption: str, found: list[str]) -> None:
    violations = report_on(caption + SHIPS, "markdown").violations
    assert [each.message for each in violations] == [
        f"the text says {told}, the table 8,980 (Total, Sloops)" for told in found
    ]
