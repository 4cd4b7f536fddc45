from __future__ import annotations

import pytest

from numcheck.expression.evaluate import evaluate_amount, evaluate_truth
from numcheck.expression.parse import parse_expression
from numcheck.expression.scope import plain
from numcheck.interval import Interval, Truth
from tests.rule.samples import bind, listing, percent, quantity


def truth(text: str, *numbers: str) -> Truth:
    items = listing(*(quantity(number) for number in numbers))
    return evaluate_truth(parse_expression(text), bind(items=items), plain)


@pytest.mark.parametrize(
    ("text", "numbers", "expected"),
    [
        ("falling(items)", ("9", "5", "1"), Truth.TRUE),
        ("falling(items)", ("9", "5", "5"), Truth.TRUE),
        ("falling(items)", ("9", "1", "5"), Truth.FALSE),
    ],
)
def test_a_list_runs_down(text: str, numbers: tuple[str, ...], expected: Truth) -> None:
    assert truth(text, *numbers) is expected


def test_figures_that_rounding_may_have_swapped_are_in_order() -> None:
    items = listing(percent("12%"), percent("12.4%"))
    assert evaluate_truth(parse_expression("falling(items)"), bind(items=items), plain) is Truth.POSSIBLE


def test_a_list_begins_with_its_first_item() -> None:
    items = listing(quantity("9"), quantity("12"))
    found = evaluate_amount(parse_expression("first_of(items)"), bind(items=items), plain)
    assert found is not None
    assert found.interval == Interval.exactly(9)
