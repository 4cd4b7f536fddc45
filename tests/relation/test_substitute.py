"""Numbers that stand farther off and explain what would be accused."""

from __future__ import annotations

import pytest

from tests.relation.engine import findings

FAR = (
    "At the other five sites there were 32 accidents. Lost days came to {total}, or 15 per accident. "
    "In the year before, 50 accidents had been reported."
)
TRIAL = (
    "In this trial 240 adults were randomised, 120 of them to the drug. Rashes were seen in 42 patients on "
    "the drug, or {rate}, of whom 9 stopped."
)


def accused(text: str) -> list[str]:
    """The relations that accuse a number of the text."""
    return [each.candidate.schema.name for each in findings(text) if not each.candidate.holds]


@pytest.mark.parametrize("text", [FAR.format(total="480"), TRIAL.format(rate="35%")])
def test_a_number_farther_off_explains(text: str) -> None:
    assert accused(text) == []


def test_without_it_the_number_is_accused() -> None:
    assert accused(FAR.format(total="470")) == ["product"]
