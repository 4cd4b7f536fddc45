"""How the words of the language come out, one sentence for each thing that a reading must get right."""

from __future__ import annotations

import pytest

from tests.builtin import report_on

CONSISTENT = [
    "Of the 480 lamps checked, over 300 of them were broken.",
    "Exports rose 9% to $36 million from $33 million.",
    "48% chose tea, 30% coffee and 22% were undecided.",
    "One in four (26%) cycle to work.",
    "A majority of the 60 members, 34 of them, signed.",
    "More than 300 sheep were sold. The 300 sheep were shipped at night.",
    "The board spent £3.6bn: £1.7bn on roads, £1.2bn on rail and £0.8bn on ports.",
    "1,134 (63%) hens and 666 (37%) ducks, 1,800 in all.",
    "About 2,000 came (1,080 women and 1,050 men).",
]
ROUNDING = [
    "Membership grew 15% from 90 to 104.",
    "The trail is 300 miles (480 km).",
]
INCONSISTENT = [
    ("Of the 480 lamps checked, over 500 of them were broken.", "over 500"),
    ("Of the 1,800 lamps checked, 1,830 were broken.", "1,830"),
    ("Exports rose 16% to $36 million from $33 million.", "16%"),
    ("48% chose tea, 30% coffee and 32% were undecided.", "48%"),
    ("One in four (36%) cycle to work.", "36%"),
    ("A majority of the 60 members, 26 of them, signed.", "A majority"),
    ("Guards caught 36 boys at noon. The 63 boys caught were sent home.", "63"),
    ("A fleet of 14 vans, nine cars and 6 buses, 28 vehicles in all.", "28"),
    ("The trail is 300 miles (680 km).", "680 km"),
    ("Rooms were let for between $120 and $80.", "between $120 and $80"),
]
SILENT = [
    "Rents rose 12% from 1994 to 2007.",
    "48% own a bicycle, 70% own a car.",
    "A majority of the 60 members, 26 of them men, signed.",
    "More than 300 were sold. The 300 sheep were shipped at night.",
    "Guards caught 36 boys on Monday. On Tuesday they caught 63 boys.",
    "The firm has 50 clerks in 14 towns and 200 lorries.",
]


def verdicts(text: str) -> set[str]:
    return {str(claim.verdict) for claim in report_on(text).claims}


@pytest.mark.parametrize("text", CONSISTENT)
def test_values_that_the_words_allow_agree(text: str) -> None:
    assert verdicts(text) == {"consistent"}


@pytest.mark.parametrize("text", ROUNDING)
def test_cut_or_rounded_numbers_agree(text: str) -> None:
    assert "rounding" in verdicts(text)
    assert report_on(text).violations == ()


@pytest.mark.parametrize(("text", "accused"), INCONSISTENT)
def test_no_values_agree(text: str, accused: str) -> None:
    (violation,) = report_on(text).violations
    assert violation.span.of(text) == accused


@pytest.mark.parametrize("text", SILENT)
def test_nothing_is_made_of_numbers_that_are_not_related(text: str) -> None:
    assert verdicts(text) <= {"consistent"}


def test_a_hedged_total_agrees_with_its_parts() -> None:
    assert verdicts("About 2,000 came, 1,080 women and 1,050 men.") == {"consistent"}


def test_a_span_of_years_fits_the_years() -> None:
    assert verdicts("He ran the bakery from 1996 to 2005, twelve years.") == {"consistent", "inconsistent"}


def test_points_called_percent_are_one_violation_a_note() -> None:
    (violation,) = report_on("The share rose 3% from 12% to 15%.").violations
    assert violation.level == "note"


def test_one_wrong_percent_of_a_breakdown_leaves_the_rest_alone() -> None:
    text = "1,134 (73%) hens and 666 (37%) ducks, 1,800 in all."
    report = report_on(text)
    assert [claim.labels["rate"].text for claim in report.violations] == ["73%"]
    assert verdicts(text) == {"consistent", "inconsistent"}


def test_two_swapped_digits_are_named() -> None:
    report = report_on("Guards caught 36 boys at noon. The 63 boys caught were sent home.")
    assert [claim.slip for claim in report.violations] == ["two digits swapped"]
