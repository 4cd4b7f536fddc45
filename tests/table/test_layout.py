"""Header rows, label columns, sections, units."""

from __future__ import annotations

import pytest

from numcheck.table.document import table_words
from numcheck.table.layout import Layout
from numcheck.table.scale import scale_in
from tests.table.tables import examined, vocabulary


def layout_of(*rows: str) -> Layout:
    layout = examined(*rows).layout
    assert layout is not None
    return layout


def test_spanning_headers_are_carried_to_the_columns_under_them() -> None:
    found = layout_of(
        " | Boys | | Girls | ", "Year | 2021 | 2022 | 2021 | 2022", "Pupils | 131 | 128 | 140 | 122"
    )
    assert [line.label for line in found.columns] == ["Boys 2021", "Boys 2022", "Girls 2021", "Girls 2022"]


def test_columns_of_words_at_the_left_are_labels() -> None:
    found = layout_of("Region | Town | Visitors", "North | Holm | 3,377", "North | Lund | 2,905")
    assert [line.label for line in found.rows] == ["North Holm", "North Lund"]
    assert found.corner == "Region Town"


def test_a_row_of_words_opens_a_section() -> None:
    found = layout_of(
        "Item | 2022 | 2023", "Income | | ", "Hire | 412 | 431", "Costs | | ", "Heating | 310 | 295"
    )
    assert [(line.label, line.section, line.is_fresh) for line in found.rows] == [
        ("Hire", "Income", True),
        ("Heating", "Costs", True),
    ]


def test_a_percent_sign_over_a_column_is_that_of_its_figures() -> None:
    found = layout_of("Town | Visitors | Share (%)", "Holm | 3,377 | 53.8", "Lund | 2,905 | 46.2")
    assert [[figure.unit for figure in row] for row in found.figures] == [["", "%"], ["", "%"]]


@pytest.mark.parametrize(
    ("text", "scale"),
    [
        ("Sales by region (in thousands)", 1000),
        ("£ million", 10**6),
        ("$000", 1000),
        ("Revenue (€m)", 10**6),
        ("in billions of dollars", 10**9),
        ("The city of a million lights", None),
        ("Sales of 3 million boats", None),
    ],
)
def test_scales_are_read_from_captions_and_headers(text: str, scale: int | None) -> None:
    assert scale_in(text) == scale


@pytest.mark.parametrize(
    ("label", "is_total"),
    [
        ("Total assets", True), ("Sub-total", True), ("Net income", True), ("Closing balance", True),
        ("Opening balance", False), ("Corporation", False), ("Totalitarian states", False),
    ],
)  # fmt: skip
def test_totals_are_told_by_whole_words(label: str, is_total: bool) -> None:
    assert table_words(vocabulary()).is_total(label) == is_total
