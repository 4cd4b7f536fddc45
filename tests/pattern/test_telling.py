from __future__ import annotations

from pathlib import Path

import pytest

from tests.claim.samples import book_of, claims_of

TOLD = """
match:
  any: ["{n:count of step}"]
where: ["told(n) >= 2"]
holds: "n == told(n)"
"""


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("It has 3 steps. First, wash it. Second, cut it. Finally, boil it.", "consistent"),
        ("It has 2 steps. Firstly, wash it; secondly, cut it.", "consistent"),
        ("It has 3 steps. The first is a wash. The second is a cut.", "inconsistent"),
        ("It has 3 steps. Wash it first. Cut it second.", None),
        ("It has 3 steps. First, wash it. Third, boil it.", None),
    ],
)
def test_steps_are_told_one_by_one(text: str, verdict: str | None, tmp_path: Path) -> None:
    claims = claims_of(book_of(tmp_path, TOLD), text)
    assert [claim.split()[1] for claim in claims] == ([] if verdict is None else [verdict])
