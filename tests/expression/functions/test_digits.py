from __future__ import annotations

import pytest

from numcheck.expression.evaluate import evaluate_amount
from numcheck.expression.parse import parse_expression
from numcheck.expression.scope import plain
from tests.rule.samples import bind, quantity


@pytest.mark.parametrize(
    ("text", "number"), [("$47,000", 2), ("1,480", 3), ("0.47", 2), ("4.70", 2), ("0", 0), ("20.5%", 3)]
)
def test_zeros_at_the_ends_are_no_written_digits(text: str, number: int) -> None:
    found = evaluate_amount(parse_expression("digits(x)"), bind(x=quantity(text)), plain)
    assert found is not None
    assert found.interval.low == found.interval.high == number
