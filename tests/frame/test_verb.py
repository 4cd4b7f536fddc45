from __future__ import annotations

import pytest

from tests.builtin import report_on

PERCENT = "percent-change-contradicts-endpoints"


@pytest.mark.parametrize(
    "text",
    [
        "As costs rose from $3 million to $5 million, profit fell 12%.",
        "Profit fell 12% as costs rose from $3 million to $5 million.",
        "With rents up from $900 to $1,100, vacancies fell 3%.",
        "The board raised fees by 5% and reduced its fleet from 60 vans to 51.",
        "Turnout rose 3% in a town whose population has grown from 12,000 to 15,000.",
        "With output halved, the mill reduced its staff from 90 to 70.",
        "Although pay went from $19 to $21, it fell 3%.",
    ],
)
def test_figures_of_another_verb_are_of_another_thing(text: str) -> None:
    assert not report_on(text).violations


@pytest.mark.parametrize(
    "text",
    [
        "Costs rose 12%, going from $3 million to $5 million.",
        "Costs rose from $30 million to $50 million, a rise of 12%.",
        "Costs rose from $30 million to $50 million, up 12%.",
        "Costs grew 12% to $50 million from $30 million.",
    ],
)
def test_one_verb_with_what_goes_on_about_it_is_one_change(text: str) -> None:
    assert PERCENT in [claim.rule_id for claim in report_on(text).violations]
