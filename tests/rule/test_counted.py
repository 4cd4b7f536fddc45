"""Whole days, weeks, months and years are counted where they are added up in one unit."""

from __future__ import annotations

from typing import Any

import pytest

from numcheck.expression.evaluate import evaluate_truth
from numcheck.expression.parse import parse_expression
from numcheck.expression.scope import outer_views, plain
from numcheck.interval import Truth
from numcheck.quantity.model import Quantity
from tests.rule.samples import bind, listing, quantity


def lasting(text: str, unit: str, **fields: Any) -> Quantity:
    return quantity(f"{text} {unit}s", "duration", unit=unit, **fields)


@pytest.mark.parametrize(
    ("whole", "parts", "expected"),
    [
        (lasting("12", "week"), [lasting(n, "week") for n in ("3", "6", "4")], Truth.FALSE),
        (lasting("13", "week"), [lasting(n, "week") for n in ("3", "6", "4")], Truth.TRUE),
        (lasting("7", "year"), [lasting(n, "year") for n in ("4", "4")], Truth.FALSE),
        (lasting("12.5", "week"), [lasting(n, "week") for n in ("3", "6", "4")], Truth.POSSIBLE),
        (lasting("12", "week", hedge="about"), [lasting("9", "week"), lasting("4", "week")], Truth.POSSIBLE),
        (lasting("3", "month"), [lasting("9", "week"), lasting("4", "week")], Truth.POSSIBLE),
        (lasting("12", "hour"), [lasting(n, "hour") for n in ("3", "6", "4")], Truth.POSSIBLE),
    ],
)
def test_a_sum_of_times(whole: Quantity, parts: list[Quantity], expected: Truth) -> None:
    binding = bind(whole=whole, parts=listing(*parts), first=parts[0], second=parts[1])
    assert evaluate_truth(parse_expression("sum(parts) == whole"), binding, plain) is expected
    if len(parts) == 2:
        assert evaluate_truth(parse_expression("first == whole - second"), binding, plain) is expected
        assert evaluate_truth(parse_expression("-first == second - whole"), binding, plain) is expected


def test_no_outer_reading_saves_a_sum_of_times() -> None:
    weeks = [lasting(n, "week") for n in ("3", "6", "4")]
    binding = bind(whole=lasting("12", "week"), parts=listing(*weeks))
    for view in outer_views(binding):
        assert evaluate_truth(parse_expression("sum(parts) == whole"), binding, view) is Truth.FALSE


def test_a_change_of_times_is_of_rounded_ones() -> None:
    binding = bind(old=lasting("3", "week"), new=lasting("4", "week"), rate=quantity("30%", "percent"))
    assert evaluate_truth(parse_expression("rate == change(old, new)"), binding, plain) is Truth.POSSIBLE
