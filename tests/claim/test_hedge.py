from __future__ import annotations

import pytest

from tests.builtin import report_on

RISE = "percent-change-contradicts-endpoints"
SALES = "Sales rose by {}, to $75 million from $50 million."


@pytest.mark.parametrize(
    ("text", "rule", "verdict"),
    [
        (SALES.format("more than 40%"), RISE, "consistent"),
        (SALES.format("more than 10%"), RISE, "undecided"),
        (SALES.format("more than 60%"), RISE, "inconsistent"),
        ("Leave at least 5000 MB (5 GB) free.", "units-do-not-convert", "consistent"),
        ("Leave at least 5000 MB (50 GB) free.", "units-do-not-convert", "inconsistent"),
        ("Of the 640 wells tested, over 500 of them were dry.", "part-exceeds-whole", "consistent"),
    ],
)  # fmt: skip
def test_a_one_sided_hedge_alone_makes_nothing_consistent(text: str, rule: str, verdict: str) -> None:
    found = {claim.rule_id: claim.verdict.value for claim in report_on(text).claims}
    assert found[rule] == verdict
