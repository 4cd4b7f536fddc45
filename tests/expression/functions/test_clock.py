from __future__ import annotations

import pytest

from numcheck.expression.evaluate import evaluate_truth
from numcheck.expression.parse import parse_expression
from numcheck.expression.scope import plain
from numcheck.interval import Truth
from numcheck.quantity.model import Quantity
from tests.rule.samples import bind, quantity


def time(text: str) -> Quantity:
    return quantity(text, "time", value=None, interval=None)


@pytest.mark.parametrize(
    ("start", "end", "hours", "expected"),
    [
        ("23:40", "06:10", "6.5", Truth.TRUE),
        ("23:40", "07:10", "6.5", Truth.FALSE),
        ("9:15", "3:15", "6", Truth.TRUE),
        ("9.15 a.m.", "3.15 a.m.", "6", Truth.FALSE),
        ("9 am", "5pm", "32", Truth.TRUE),
        ("9 am", "noon", "3", Truth.UNKNOWN),
    ],
)
def test_how_long_it_lasts(start: str, end: str, hours: str, expected: Truth) -> None:
    operands = bind(t=quantity(hours, "duration", unit="hour"), a=time(start), b=time(end))
    assert evaluate_truth(parse_expression("passes(t, a, b)"), operands, plain) is expected
