"""Signs that words give do not accuse where the sizes agree."""

from __future__ import annotations

import pytest

from numcheck import check_text


@pytest.mark.parametrize(
    "text",
    [
        "The mill made a loss of $12 million, up 50% from $8 million.",
        "The mill made a loss of $12 million, compared with a loss of $8 million, a rise of 50%.",
        "Its loss was $12 million, up $4 million from $8 million.",
        "It swung from a profit of $3 million to a loss of $2 million, a fall of $5 million.",
        "The loss widened to $12 million from $8 million.",
        "The budget deficit was $4bn. The $4bn deficit is a record.",
        "The mill lost $12 million in May. Its $12 million loss in May was its first.",
        "The mill reported a $3 million loss on sales of $60 million, or 5% of sales.",
        "Losses of $3 million in the north and $4 million in the south make a loss of $7 million.",
        "The 3% deficit of 2021 rose to a deficit of 4% in 2022, up one percentage point.",
    ],
)
def test_a_loss_agrees_with_its_size(text: str) -> None:
    assert not check_text(text).violations


def test_a_written_sign_is_no_size() -> None:
    [violation] = check_text("The level rose from -$12 million to -$14 million.").violations
    assert violation.rule_id == "direction-contradicts-endpoints"
