"""Sums of tables: what is found, what is accused, and what must stay silent."""

from __future__ import annotations

import pytest

from tests.builtin import report_on
from tests.table.tables import accused, corrected, examined


def test_every_column_and_row_that_adds_up_is_a_relation() -> None:
    found = examined(
        "Class | Boys | Girls | Total",
        "Cubs | 131 | 128 | 259",
        "Scouts | 167 | 142 | 309",
        "Rangers | 84 | 93 | 177",
        "Total | 382 | 363 | 745",
    )
    assert {(each.axis, each.total.figure.text) for each in found.relations} >= {
        ("column", "382"), ("column", "363"), ("column", "745"), ("row", "259"), ("row", "745"),
    }  # fmt: skip
    assert all(each.holds for each in found.relations)
    assert found.counts.decided == len(found.relations)
    assert (found.counts.numbers, found.counts.unproven) == (12, 0)


def test_the_cell_in_which_a_row_and_a_column_fail_is_blamed_once() -> None:
    assert accused(
        "Class | Boys | Girls | Total",
        "Cubs | 131 | 128 | 259",
        "Scouts | 167 | 742 | 309",
        "Rangers | 84 | 93 | 177",
        "Total | 382 | 363 | 745",
    ) == ["sum: 742"]


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        pytest.param(
            [
                "Fund | 2021 | 2022 | 2023",
                "Roof | 1,204 | 1,377 | 1,402",
                "Organ | 655 | 702 | 688",
                "Total | 1,859 | 2,079 | 2,190",
            ],
            ["sum: 2,190"],
            id="two columns confirm the third",
        ),
        pytest.param(
            [
                "Fund | 2021 | 2022",
                "Roof | 1,204 | 1,377",
                "Organ | 655 | 702",
                "Total | 1,859 | 2,709",
            ],
            ["sum: 2,709"],
            id="one column and the word total",
        ),
        pytest.param(
            [
                "Stock | 2021 | 2022",
                "Opening | 500 | 560",
                "In | 140 | 95",
                "Out | (80) | (61)",
                "Closing | 560 | 694",
            ],
            ["roll-forward: 694"],
            id="a closing balance",
        ),
        pytest.param(
            [
                "Town | 2022 | 2023 | Change",
                "A | 412 | 431 | 19",
                "B | 377 | 402 | 25",
                "C | 255 | 218 | -73",
            ],
            ["difference: -73"],
            id="a column of changes",
        ),
    ],
)
def test_a_figure_that_the_rest_of_the_table_contradicts_is_accused(
    rows: list[str], found: list[str]
) -> None:
    assert accused(*rows) == found


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(
            [
                "Item | 2021 | 2022 | 2023",
                "A | 12.4 | 13.1 | 9.8",
                "B | 8.3 | 7.7 | 6.5",
                "Total | 20.8 | 20.8 | 16.2",
            ],
            id="rounded figures that miss by their last digit",
        ),
        pytest.param(
            [
                "Offence | 2021 | 2022",
                "Theft | 1,215 | 1,185",
                "Fraud | 290 | 310",
                "Arson | 55 | 40",
                "All | 1,555 | 1,540",
            ],
            id="counts rounded to five",
        ),
        pytest.param(
            [
                "Route | Fare | Stops | Minutes",
                "Loop | 2.40 | 14 | 38",
                "Hill | 3.10 | 9 | 25",
                "Bay | 5.50 | 23 | 64",
            ],
            id="nothing is a total",
        ),
        pytest.param(
            [
                "Fund | 2021 | 2022",
                "Roof | 1,204 | 1,377",
                "Organ | 655 | 702",
                "Bells | — | 310",
                "Total | 1,859 | 2,079",
            ],
            id="a part that is nil wherever the sum is confirmed",
        ),
        pytest.param(
            ["Shop | Sales | Average price", "Quay | 412 | 2.40", "Mill | 377 | 3.10", "Total | 789 | 2.73"],
            id="a column of averages",
        ),
        pytest.param(
            ["Part | Total", "North | 4,120", "South | 3,377", "Total since 1990 | 91,204"],
            id="a lone total that no slip explains",
        ),
    ],
)
def test_what_other_conventions_explain_is_left_alone(rows: list[str]) -> None:
    assert accused(*rows) == []


def test_a_sum_that_fails_without_proof_is_counted_as_unproven() -> None:
    found = examined(
        "Fund | 2021 | 2022", "Roof | 1,204 | 1,377", "Organ | 655 | 702", "Both | 1,859 | 2,709"
    )
    assert found.counts.unproven + found.counts.decided == len(found.relations)


def test_a_large_table_is_read_in_bounded_time() -> None:
    rows = ["Place | " + " | ".join(f"Y{column}" for column in range(30))]
    rows += [f"P{row} | " + " | ".join(str(100 + row + column) for column in range(30)) for row in range(99)]
    rows.append(
        "Total | " + " | ".join(str(sum(100 + row + column for row in range(99))) for column in range(30))
    )
    found = examined(*rows)
    assert found.counts.decided == 30


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        pytest.param(
            [
                "Depot | Parcels | Sent on | Left",
                "Dock | 2,614 | 1,907 | 770",
                "Mill | 1,938 | 1,421 | 517",
                "Yard | 3,105 | 2,466 | 639",
                "All | 7,657 | 5,794 | 1,863",
            ],
            ["sum: 770 for 707"],
            id="a difference that no header calls one",
        ),
        pytest.param(
            [
                "Depot | Sent on | Parcels | Left",
                "Dock | 1,907 | 2,614 | 770",
                "Mill | 1,421 | 1,938 | 517",
                "Yard | 2,466 | 3,105 | 639",
                "All | 5,794 | 7,657 | 1,863",
            ],
            ["sum: 770 for 707"],
            id="the smaller column first",
        ),
        pytest.param(
            [
                "Depot | Parcels | Sent on | Left",
                "Dock | 2,600 | 1,900 | 770",
                "Mill | 1,900 | 1,400 | 500",
                "Yard | 3,100 | 2,400 | 700",
                "Pier | 4,200 | 3,600 | 600",
                "All | 11,800 | 9,300 | 2,500",
            ],
            ["sum: 770 for 700"],
            id="round figures, of which one row alone is not exact",
        ),
        pytest.param(
            [
                "Depot | Parcels | Sent on | Left",
                "Dock | 2,614 | 1,907 | 707",
                "Mill | 1,938 | 1,421 | 517",
                "Yard | 3,105 | 2,466 | 639",
                "All | 7,657 | 5,794 | 1,836",
            ],
            ["sum: 1,836 for 1,863"],
            id="the total itself",
        ),
    ],
)
def test_the_cell_is_blamed_whose_one_correction_mends_row_and_column(
    rows: list[str], found: list[str]
) -> None:
    assert corrected(*rows) == found


def test_a_sum_of_percents_that_fails_is_told_with_the_decimals_of_its_figures() -> None:
    assert corrected(
        "Fuel | 2021 | 2022 | 2023",
        "Oil | 41.3% | 38.2% | 30.9%",
        "Gas | 36.4% | 39.6% | 42.8%",
        "Wood | 22.3% | 22.2% | 24.1%",
        "Total | 100% | 100% | 100%",
    ) == ["sum: 100% for 97.8%"]


TALLY = """
| Crew | Sound | Torn | Lost | Sails |
| --- | --- | --- | --- | --- |
| Harbour | 214 | 9 | 6 | 229 |
| Ferry | 187 | 4 | 11 | 202 |
| Pilot | 96 | 7 | {0} | {1} |
"""


@pytest.mark.parametrize(
    ("lost", "total", "found"),
    [
        pytest.param(3, 106, [], id="right"),
        pytest.param(3, 107, [], id="as rounding may make it"),
        pytest.param(
            3, 108, ["row-does-not-add-up"], id="further off than rounding, where all else is exact"
        ),
        pytest.param(0, 105, ["row-does-not-add-up"], id="nought is nought"),
    ],
)
def test_a_gap_as_wide_as_rounding_at_its_worst_is_none_of_rounding(
    lost: int, total: int, found: list[str]
) -> None:
    report = report_on(TALLY.format(lost, total), "markdown")
    assert [each.rule_id for each in report.violations] == found
