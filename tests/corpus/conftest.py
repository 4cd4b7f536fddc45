from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from numcheck.checker import Checker
from numcheck.corpus import RuleTest, Stage, run_rule

RULE = """\
id: bags
summary: Bags times their size is not the weight
message: "{bags} times {size} is {bags * size}, not {total}"
match:
  any:
    - "{bags:count of bag} of {size:number} ... {total:number} in all"
    - "{total:number} in {bags:count of bag} of {size:number}"
  unless: ["roughly speaking"]
  anchor: total
where: ["bags > 1"]
holds: "bags * size <= total"
expect: {total: "bags * size"}
tests:
  inconsistent: ["They took nine bags of 12, 98 in all."]
  consistent: ["They took nine bags of 12, 108 in all.", "They took two bags of 5, 12 in all."]
  silent: ["They took one bag of 12, 9 in all."]
"""

Run = Callable[[str], RuleTest]


@pytest.fixture
def rule() -> str:
    """The rule without what no sentence of it uses."""
    idle = (
        '    - "{total:number} in {bags:count of bag} of {size:number}"\n',
        '  unless: ["roughly speaking"]\n',
    )
    return RULE.replace(idle[0], "").replace(idle[1], "")


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Tests the rule that a text writes."""

    def run(text: str) -> RuleTest:
        path = tmp_path / "bags.yaml"
        path.write_text(text, encoding="utf-8")
        checker = Checker([path], builtin=False)
        return run_rule(checker.book.rules["bags"], Stage(checker))

    return run
