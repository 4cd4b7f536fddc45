"""The built-in rules: what their sentences do not show by themselves."""

from __future__ import annotations

import pytest

from numcheck.corpus import run_rule
from tests.builtin import checker, stage_of

RULES = {name: rule for name, rule in checker().book.rules.items() if not rule.relation}
UNMOVED = {"points-called-percent", "rank-contradicts-those-ahead", "sweep-has-loss"}
"""Rules of whose numbers none can be made wrong by writing other digits."""


@pytest.mark.parametrize(
    "rule_id", [pytest.param(name, marks=pytest.mark.xdist_group(f"rule {name}")) for name in RULES]
)
def test_rule_passes_its_tests(rule_id: str) -> None:
    """Each sentence comes out as its list says; each number made wrong is found; each violation falls silent
    with the expected value; each change of the arithmetic is noticed; each pattern and cue is used.
    """
    test = run_rule(RULES[rule_id], stage_of(rule_id))
    assert test.findings == ()
    assert test.tally.moves or not RULES[rule_id].file.tests.consistent or rule_id in UNMOVED
