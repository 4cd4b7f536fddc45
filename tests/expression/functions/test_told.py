from __future__ import annotations

import pytest

from numcheck.expression.evaluate import evaluate_amount, evaluate_truth
from numcheck.expression.parse import parse_expression
from numcheck.expression.scope import plain
from numcheck.interval import Truth
from numcheck.quantity.model import Quantity
from tests.rule.samples import bind, dollars, quantity


@pytest.mark.parametrize(
    ("text", "number"), [("$47,000", 2), ("1,480", 3), ("0.47", 2), ("4.70", 2), ("0", 0), ("20.5%", 3)]
)
def test_zeros_at_the_ends_are_no_written_digits(text: str, number: int) -> None:
    found = evaluate_amount(parse_expression("digits(x)"), bind(x=quantity(text)), plain)
    assert found is not None
    assert found.interval.low == found.interval.high == number


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (dollars("$750 million"), dollars("$750 billion"), Truth.POSSIBLE),
        (dollars("$750 billion"), dollars("$750 million"), Truth.POSSIBLE),
        (dollars("$750 million"), dollars("$750 million"), Truth.FALSE),
        (dollars("$750"), dollars("$760,000"), Truth.FALSE),
        (dollars("$750"), dollars("$750,000"), Truth.TRUE),
    ],
)
def test_one_scale_word_for_another(a: Quantity, b: Quantity, expected: Truth) -> None:
    assert evaluate_truth(parse_expression("rescaled(a, b)"), bind(a=a, b=b), plain) is expected


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("1,840", "1,480", Truth.TRUE),
        ("1,480", "1,480", Truth.TRUE),
        ("14,362", "14,862", Truth.TRUE),
        ("1,436", "1,486", Truth.FALSE),
        ("2.17", "12.7", Truth.FALSE),
        ("27.1", "21.7", Truth.FALSE),
        ("2.71", "2.17", Truth.TRUE),
        ("1,084", "1,480", Truth.FALSE),
        ("148", "1,480", Truth.TRUE),
        ("1,480", "14,805", Truth.FALSE),
    ],
)
def test_digits_are_near_with_two_neighbours_exchanged(a: str, b: str, expected: Truth) -> None:
    bound = bind(a=quantity(a), b=quantity(b))
    assert evaluate_truth(parse_expression("near_digits(a, b)"), bound, plain) is expected
