from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from numcheck.expression.evaluate import evaluate, evaluate_amount, evaluate_truth
from numcheck.expression.functions import FUNCTIONS
from numcheck.expression.parse import parse_expression
from numcheck.expression.scope import outer_views, plain
from numcheck.expression.token import ExpressionError
from numcheck.interval import Interval, Truth
from numcheck.pattern.model import Binding
from tests.rule.samples import bind, dollars, listing, over, percent, quantity, things, word

WARD = bind(
    whole=quantity("640"),
    part=quantity("80"),
    many=over("500"),
    rate=percent("12%"),
    other=percent("40.5%"),
    gap=quantity("3 points", "points"),
    old=dollars("$50 million"),
    new=dollars("$54 million"),
    euros=quantity("€54 million", "money", unit="EUR"),
    way=quantity("5 km", "measure", unit="kilometer"),
    long_way=quantity("5,000 m", "measure", unit="meter"),
    weight=quantity("5 kg", "measure", unit="kilogram"),
    spread=quantity("5 to 9", is_spread=True),
    clock=quantity("noon", "time"),
    anything=quantity("some number", interval=Interval.EVERYTHING),
    bits=listing(
        quantity("12"), quantity("8"), quantity("3"), percents=(percent("52%"), percent("35%"), None)
    ),
    names=things("gulls", "terns"),
    direction=word("rise"),
)


def truth(text: str, binding: Binding = WARD) -> Truth:
    return evaluate_truth(parse_expression(text), binding, plain)


def amount(text: str) -> Interval | None:
    found = evaluate_amount(parse_expression(text), WARD, plain)
    return None if found is None else found.interval


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("part < whole", Truth.TRUE),
        ("part > whole", Truth.FALSE),
        ("part == 80", Truth.TRUE),
        ("part != 80", Truth.FALSE),
        ("many <= whole", Truth.POSSIBLE),
        ("many <= 500", Truth.FALSE),
        ("many >= 500", Truth.TRUE),
        ("rate == 12%", Truth.POSSIBLE),
        ("rate == 0.13", Truth.FALSE),
        ("rate == part / whole", Truth.POSSIBLE),
        ("rate < 12", Truth.TRUE),
        ("rate == part", Truth.UNKNOWN),
        ("gap == rate", Truth.UNKNOWN),
        ("gap < other - rate", Truth.TRUE),
        ("points(rate) > gap", Truth.TRUE),
        ("old < new", Truth.TRUE),
        ("new == euros", Truth.UNKNOWN),
        ("way == long_way", Truth.POSSIBLE),
        ("way == weight", Truth.UNKNOWN),
        ("way > 0", Truth.TRUE),
        ("spread > 1", Truth.UNKNOWN),
        ("clock > 0", Truth.UNKNOWN),
        ("anything > 0", Truth.UNKNOWN),
        ("part / (part - part) > 0", Truth.UNKNOWN),
        ("missing > 0", Truth.UNKNOWN),
        ("direction is rise", Truth.TRUE),
        ("direction is fall", Truth.FALSE),
        ("missing is fall", Truth.FALSE),
        ("true", Truth.TRUE),
        ("false", Truth.FALSE),
    ],
)
def test_truth(text: str, expected: Truth) -> None:
    assert truth(text) is expected


TRUTHS = {
    "true": Truth.TRUE,
    "many <= whole": Truth.POSSIBLE,
    "clock > 0": Truth.UNKNOWN,
    "false": Truth.FALSE,
}


@pytest.mark.parametrize(("left", "a"), TRUTHS.items())
@pytest.mark.parametrize(("right", "b"), TRUTHS.items())
def test_and_is_the_least_or_the_greatest_not_swaps_the_ends(
    left: str, right: str, a: Truth, b: Truth
) -> None:
    assert truth(f"({left}) and ({right})") is min(a, b)
    assert truth(f"({left}) or ({right})") is max(a, b)
    assert truth(f"not ({left})") is {Truth.TRUE: Truth.FALSE, Truth.FALSE: Truth.TRUE}.get(a, a)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("whole - part", Interval.exactly(560)),
        ("-part", Interval.exactly(-80)),
        ("part * rate", Interval(Fraction(92, 10), Fraction(10))),
        ("many + part", Interval(Fraction(580), None, low_open=True)),
        ("rate + other", Interval(Fraction(5195, 10000), Fraction(5305, 10000))),
        ("way + long_way", Interval(Fraction(94995, 10000), Fraction(105005, 10000))),
        ("rate + part", None),
        ("sum(rate, part)", None),
    ],
)
def test_amounts(text: str, expected: Interval | None) -> None:
    assert amount(text) == expected


def test_change_uses_each_number_once_and_so_is_exact_at_the_corners() -> None:
    assert amount("change(new, old)") == Interval(Fraction(495, 545) - 1, Fraction(505, 535) - 1)
    assert amount("(old - new) / new") == Interval(Fraction(-50, 535), Fraction(-30, 545))


def test_the_cut_reading_holds_for_all_numbers_at_once() -> None:
    staff = bind(old=quantity("60"), new=quantity("70"), rate=percent("16%"))
    cut, rounded = outer_views(staff)
    holds = parse_expression("rate == change(old, new)")
    assert [evaluate_truth(holds, staff, view) for view in (plain, cut, rounded)] == [
        Truth.FALSE,
        Truth.POSSIBLE,
        Truth.FALSE,
    ]


@pytest.mark.parametrize(
    ("part", "whole", "expected"),
    [("1,420", "1,400", Truth.FALSE), ("1,500", "1,490", Truth.FALSE), ("52,000", "51,000", Truth.POSSIBLE)],
)
def test_a_round_count_is_widened_by_two_percent_at_most_and_not_beside_a_finer_one(
    part: str, whole: str, expected: Truth
) -> None:
    wells = bind(part=quantity(part), whole=quantity(whole))
    _, rounded = outer_views(wells)
    assert evaluate_truth(parse_expression("part <= whole"), wells, rounded) is expected


WORDS = ["part", "many", "rate", "bits", "names", "direction", "clock", "missing", "0", "100%", "'x'", "true"]
FORMS = [
    "({} + {})",
    "({} / {})",
    "({} == {})",
    "({} and {})",
    "abs({})",
    "bits.percent",
    "not {}",
    "{} - {}",
]
FORMS += [f"{name}({{}})" for name in FUNCTIONS] + [f"{name}({{}}, {{}})" for name in FUNCTIONS]


@st.composite
def expressions(draw: st.DrawFn, depth: int = 3) -> str:
    if depth == 0 or draw(st.booleans()):
        return draw(st.sampled_from(WORDS))
    form = draw(st.sampled_from(FORMS))
    return form.format(*(draw(expressions(depth - 1)) for _ in range(form.count("{}"))))


@given(expressions())
@example("are_names(names)")
def test_whatever_is_asked_of_whatever_is_bound_there_is_an_answer(text: str) -> None:
    try:
        expression = parse_expression(text)
    except ExpressionError:
        return
    for view in (plain, *outer_views(WARD)):
        evaluate(expression, WARD, view)
        assert isinstance(evaluate_truth(expression, WARD, view), Truth)
