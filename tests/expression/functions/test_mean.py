from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from numcheck.expression.evaluate import evaluate_truth
from numcheck.expression.parse import parse_expression
from numcheck.expression.scope import plain
from numcheck.interval import Interval, Truth
from numcheck.quantity.model import Quantity
from tests.rule.samples import bind, over, quantity


def rounded(text: str) -> Quantity:
    return quantity(text, "number", is_rounded=True)


def is_mean_of(mean: Quantity, number: Quantity) -> Truth:
    return evaluate_truth(parse_expression("is_mean_of(mean, n)"), bind(mean=mean, n=number), plain)


@pytest.mark.parametrize(
    ("mean", "number", "expected"),
    [("3.45", "20", Truth.TRUE), ("3.48", "20", Truth.FALSE), ("3.48", "200", Truth.TRUE)],
)
def test_only_some_means_come_of_whole_numbers(mean: str, number: str, expected: Truth) -> None:
    assert is_mean_of(rounded(mean), quantity(number)) is expected


@given(st.integers(1, 500), st.integers(2, 99))
def test_every_true_mean_is_one(total: int, number: int) -> None:
    hundredths = round(total * 100 / number)
    assert (
        is_mean_of(rounded(f"{hundredths // 100}.{hundredths % 100:02}"), quantity(str(number))) is Truth.TRUE
    )


def test_a_mean_over_an_unknown_number_is_unknown() -> None:
    assert is_mean_of(rounded("3.48"), over("20")) is Truth.UNKNOWN


def test_a_mean_without_values_is_unknown() -> None:
    assert (
        is_mean_of(quantity("3.48", "number", interval=Interval.EVERYTHING), quantity("20")) is Truth.UNKNOWN
    )
