"""Tables in a document: their coverage, their cells and the prose."""

from __future__ import annotations

import json

import pytest

from numcheck.report import FORMATS, Page
from numcheck.report.coverage import Tally
from numcheck.report.page import plain
from tests.builtin import report_on

BRANCHES = """\
The branches took more every year.

| Branch | 2021 | 2022 | 2023 |
| --- | --- | --- | --- |
| Quayside | 4,120 | 4,371 | 4,502 |
| Old Mill | 2,933 | 3,016 | 2,874 |
| Total | 7,053 | 7,387 | 7,736 |
"""


def test_the_coverage_counts_tables_sums_and_numbers_in_cells() -> None:
    tally = Tally()
    report = report_on(BRANCHES, "markdown")
    tally.add(report)
    assert str(tally).endswith("; 1 table, 3 sums checked; 9 numbers in tables")
    assert report.coverage.numbers == 0
    assert (report.coverage.consistent, report.coverage.inconsistent) == (2, 1)


def test_a_violation_names_row_and_column_and_points_at_the_cell() -> None:
    (violation,) = report_on(BRANCHES, "markdown").violations
    assert violation.message == "Total, 2023: the figures add up to 7,376, not 7,736"
    assert violation.expect == "7,376"
    assert violation.span.of(BRANCHES) == "7,736"
    assert violation.labels["parts[2]"].text == "2,874"


@pytest.mark.parametrize("format_name", ["json", "sarif", "html", "text", "concise"])
def test_every_format_tells_it(format_name: str) -> None:
    page = Page(80)
    told = "".join(
        plain(line) for line in FORMATS[format_name](iter([report_on(BRANCHES, "markdown")]), page)
    )
    assert "the figures add up to 7,376" in told
    if format_name == "json":
        coverage = json.loads(told)["files"][0]["coverage"]
        assert (coverage["tables"], coverage["table_numbers"], coverage["table_sums"]) == (1, 9, 3)


def test_a_comment_leaves_it_alone() -> None:
    comment = "<!-- numcheck: ignore-file column-does-not-add-up -- as published -->\n\n"
    assert report_on(comment + BRANCHES, "markdown").violations == ()


@pytest.mark.parametrize("cell", ["up 12% to 68 from 56", "10-5", "Friday 3 May 2021", "3 of the 2"])
def test_rules_for_prose_read_no_cells(cell: str) -> None:
    text = f"| Year | Note |\n| --- | --- |\n| 2021 | {cell} |\n| 2022 | none |\n"
    report = report_on(text, "markdown")
    assert (report.claims, report.coverage.numbers) == ((), 0)


def test_a_cell_that_is_a_sentence_is_prose() -> None:
    text = (
        "| Year | Note |\n| --- | --- |\n| 2021 | Sales rose 40% to 60 boats from 50 boats. |\n| 2022 | - |\n"
    )
    assert len(report_on(text, "markdown").violations) == 1


def test_figures_are_read_with_the_decimal_mark_of_the_document() -> None:
    text = (
        "| Ort | 2021 | 2022 | 2023 |\n| --- | --- | --- | --- |\n| Holm | 1.204,50 | 1.377,25 | 1.402,75 |\n"
        "| Lund | 655,25 | 702,50 | 688,00 |\n| Total | 1.859,75 | 2.079,75 | 2.190,75 |\n"
    )
    assert [each.expect for each in report_on(text, "markdown").violations] == ["2,090.75"]
