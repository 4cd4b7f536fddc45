from itertools import product
from typing import get_args

import pytest

from numcheck.expression.sort import Sort, added, comparable, divided, multiplied, subtracted

SORTS: tuple[Sort, ...] = get_args(Sort)


@pytest.mark.parametrize(("a", "b"), list(product(SORTS, SORTS)))
def test_comparison_addition_and_multiplication_have_no_order(a: Sort, b: Sort) -> None:
    assert comparable(a, b) == comparable(b, a)
    assert added(a, b) == added(b, a)
    assert multiplied(a, b) == multiplied(b, a)


@pytest.mark.parametrize("sort", SORTS)
def test_zero_compares_with_everything_and_adds_nothing(sort: Sort) -> None:
    assert comparable("zero", sort)
    assert added("zero", sort) == sort
    assert subtracted(sort, "zero") == sort


@pytest.mark.parametrize(
    ("a", "b", "both"),
    [
        ("count", "number", True),
        ("share", "number", True),
        ("share", "difference", True),
        ("difference", "points", True),
        ("share", "points", False),
        ("share", "count", False),
        ("count", "money", False),
        ("date", "year", False),
        ("age", "count", False),
        ("year", "number", False),
    ],
)
def test_sorts_that_compare(a: Sort, b: Sort, both: bool) -> None:
    assert comparable(a, b) == both


@pytest.mark.parametrize(
    ("a", "b", "difference"),
    [
        ("share", "share", "difference"),
        ("number", "share", "share"),
        ("date", "date", "duration"),
        ("year", "year", "duration"),
        ("date", "duration", "date"),
        ("duration", "date", None),
        ("count", "count", "count"),
        ("count", "share", None),
    ],
)
def test_differences(a: Sort, b: Sort, difference: Sort | None) -> None:
    assert subtracted(a, b) == difference


@pytest.mark.parametrize(("a", "b"), [("date", "date"), ("year", "year"), ("ordinal", "ordinal")])
def test_points_in_time_have_no_sum(a: Sort, b: Sort) -> None:
    assert added(a, b) is None


@pytest.mark.parametrize(
    ("a", "b", "quotient"),
    [
        ("count", "count", "number"),
        ("money", "money", "number"),
        ("money", "count", "money"),
        ("count", "share", "count"),
        ("share", "number", "share"),
        ("number", "money", None),
        ("date", "date", None),
    ],
)
def test_quotients(a: Sort, b: Sort, quotient: Sort | None) -> None:
    assert divided(a, b) == quotient


@pytest.mark.parametrize(
    ("a", "b", "product_"),
    [
        ("count", "share", "count"),
        ("count", "count", "count"),
        ("number", "share", "share"),
        ("money", "count", "money"),
        ("money", "money", None),
        ("date", "number", None),
    ],
)
def test_products(a: Sort, b: Sort, product_: Sort | None) -> None:
    assert multiplied(a, b) == product_
