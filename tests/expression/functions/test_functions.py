from __future__ import annotations

from fractions import Fraction
from typing import get_args

import pytest

from numcheck.document.model import Document, Sentence
from numcheck.expression.evaluate import evaluate_amount, evaluate_truth
from numcheck.expression.functions import FUNCTIONS
from numcheck.expression.functions.model import Taking
from numcheck.expression.parse import parse_expression
from numcheck.expression.scope import plain
from numcheck.interval import Interval, Truth
from numcheck.pattern.model import Binding, Item, Listing, Operand, Scene
from numcheck.quantity.model import Quantity
from numcheck.span import Span
from tests.rule.samples import bind, dollars, listing, over, percent, quantity, things


def amount(text: str, **operands: Operand) -> Interval | None:
    found = evaluate_amount(parse_expression(text), bind(**operands), plain)
    return None if found is None else found.interval


def truth(text: str, **operands: Operand) -> Truth:
    return evaluate_truth(parse_expression(text), bind(**operands), plain)


def duration(text: str, unit: str) -> Quantity:
    return quantity(text, "duration", unit=unit)


def year(number: int) -> Quantity:
    return quantity(
        str(number), "year", interval=Interval(Fraction(number), Fraction(number + 1), high_open=True)
    )


BITS = listing(quantity("12"), quantity("8"), quantity("3"))
TWELVE_OF_THIRTY = quantity(
    "12 of 30", "fraction", value=Fraction(2, 5), parts=(quantity("12"), quantity("30"))
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("sum(bits)", Interval.exactly(23)),
        ("sum(bits, bits, 2)", Interval.exactly(48)),
        ("count(bits)", Interval.exactly(3)),
        ("count(things)", Interval.exactly(2)),
        ("min(bits)", Interval.exactly(3)),
        ("max(bits)", Interval.exactly(12)),
        ("remainder(bits)", Interval.exactly(1)),
        ("max(bits, 20)", Interval.exactly(20)),
        ("abs(3 - 5)", Interval.exactly(2)),
        ("percent(12, 48)", Interval.exactly(Fraction(1, 4))),
        ("change(50, 40)", Interval.exactly(Fraction(-1, 5))),
        ("ratio(40, 50)", Interval.exactly(Fraction(4, 5))),
        ("change(0, 40)", None),
        ("part_of(share)", Interval.exactly(12)),
        ("whole_of(share)", Interval.exactly(30)),
        ("part_of(plain)", None),
    ],
)
def test_arithmetic(text: str, expected: Interval | None) -> None:
    operands: dict[str, Operand] = {"bits": BITS, "things": things("a", "b"), "share": TWELVE_OF_THIRTY}
    assert amount(text, plain=quantity("7"), **operands) == expected


@pytest.mark.parametrize("name", ["percent", "change", "ratio"])
def test_unlike_amounts_have_no_ratio(name: str) -> None:
    assert amount(f"{name}(a, b)", a=dollars("$5"), b=quantity("5")) is None


def test_one_unknown_item_makes_a_sum_unknown() -> None:
    parts = listing(quantity("12"), quantity("8"), percents=(percent("60%"), None))
    assert amount("sum(parts.percent)", parts=parts) is None


def test_a_sum_of_two_currencies_is_unknown() -> None:
    assert amount("sum(a, b)", a=dollars("$5"), b=quantity("€5", "money", unit="EUR")) is None


def test_the_ends_of_a_range_come_as_written() -> None:
    prices = dollars(
        "$90 to $60",
        value=None,
        ends=(Fraction(90), Fraction(60)),
        interval=Interval(Fraction(60), Fraction(90)),
    )
    assert (amount("first(r)", r=prices), amount("last(r)", r=prices)) == (
        Interval.exactly(90),
        Interval.exactly(60),
    )
    assert (amount("low(r)", r=prices), amount("high(r)", r=prices)) == (
        Interval.exactly(60),
        Interval.exactly(90),
    )


def test_a_number_that_is_no_range_has_no_first_end() -> None:
    assert amount("first(x)", x=quantity("5")) is None


def test_a_score_has_two_sides() -> None:
    vote = quantity("61-39", "score", value=None, interval=None, ends=(Fraction(61), Fraction(39)))
    assert amount("left(score) - right(score)", score=vote) == Interval.exactly(22)


def test_a_thing_that_may_be_two_is_counted_either_way() -> None:
    pair = things("soil", "water", "trade and crafts")
    assert amount("count(things)", things=pair) == Interval(Fraction(3), Fraction(4))


def test_semicolons_leave_no_doubt_what_an_item_is() -> None:
    text = "soil; trade and crafts"
    items = Listing(items=(Item("soil", Span(0, 4)), Item("trade and crafts", Span(6, 22))))
    sentence = Sentence(Span(0, len(text)), 0)
    scene = Scene(Document("a.txt", text, text, (), ()), ())
    binding = Binding({"things": items}, scene, sentence, sentence.span)
    found = evaluate_amount(parse_expression("count(things)"), binding, plain)
    assert found is not None
    assert found.interval == Interval.exactly(2)


def test_an_open_end_has_no_value() -> None:
    assert amount("high(x)", x=over("500")) is None


def test_near_reads_over_as_at_most_half_as_much_again() -> None:
    assert amount("near(x)", x=over("500")) == Interval(Fraction(500), Fraction(750), low_open=True)


def test_near_leaves_other_numbers_alone() -> None:
    assert amount("near(x)", x=quantity("500")) == Interval.exactly(500)


def test_bare_drops_the_hedge() -> None:
    assert amount("bare(x)", x=over("500")) == Interval.exactly(500)
    assert amount("bare(x)", x=over("760 mm", "measure", unit="millimeter")) == Interval(
        Fraction(1519, 2), Fraction(1521, 2)
    )


def test_convert_gives_the_unit_of_the_other() -> None:
    km, mile = quantity("5 km", "measure", unit="kilometer"), quantity("3 m", "measure", unit="meter")
    assert amount("convert(a, b)", a=km, b=mile) == Interval(Fraction(4500), Fraction(5500))
    assert amount("convert(a, b)", a=km, b=quantity("3 kg", "measure", unit="kilogram")) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("years(since, until) == term", Truth.POSSIBLE),
        ("years(since, until) == 10", Truth.FALSE),
        ("until - since == term", Truth.POSSIBLE),
        ("since + term == until", Truth.POSSIBLE),
        ("years(months) == 2", Truth.POSSIBLE),
        ("days(week) == 7", Truth.POSSIBLE),
    ],
)
def test_calendar(text: str, expected: Truth) -> None:
    operands = {"since": year(2003), "until": year(2010), "term": duration("7 years", "year")}
    text = text.replace("== term", "== years(term)") if text.startswith("years") else text
    assert (
        truth(text, months=duration("24 months", "month"), week=duration("1 week", "week"), **operands)
        is expected
    )


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (over("500"), quantity("500"), Truth.POSSIBLE),
        (over("500"), quantity("523"), Truth.POSSIBLE),
        (over("500"), quantity("480"), Truth.FALSE),
        (quantity("1,300"), quantity("1,347"), Truth.POSSIBLE),
        (quantity("1,300"), quantity("1,360"), Truth.FALSE),
        (quantity("58"), quantity("85"), Truth.FALSE),
        (quantity("37"), quantity("37"), Truth.TRUE),
        (percent("33%"), percent("33.4%"), Truth.POSSIBLE),
        (percent("33%"), percent("33.6%"), Truth.FALSE),
        (dollars("$5 million"), quantity("€5 million", "money", unit="EUR"), Truth.UNKNOWN),
    ],
)
def test_agrees_closes_hedges_and_accepts_a_fair_rounding(a: Quantity, b: Quantity, expected: Truth) -> None:
    assert truth("agrees(a, b)", a=a, b=b) is expected
    assert truth("agrees(a, b)", a=b, b=a) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("swapped(x, 58)", Truth.TRUE),
        ("swapped(x, 85)", Truth.FALSE),
        ("mistyped(x, 35)", Truth.TRUE),
        ("mistyped(x, 58)", Truth.FALSE),
        ("swapped(rate, 21%)", Truth.POSSIBLE),
        ("swapped(rate, 22%)", Truth.FALSE),
        ("swapped(vague, 21%)", Truth.UNKNOWN),
    ],
)
def test_slips_of_the_pen(text: str, expected: Truth) -> None:
    vague = percent("most", interval=Interval(Fraction(1, 2), Fraction(1)))
    assert truth(text, x=quantity("85"), rate=percent("12%"), vague=vague) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("same_noun(men, men)", Truth.TRUE),
        ("same_noun(men, bare)", Truth.UNKNOWN),
        ("same_noun(men, wells)", Truth.FALSE),
        ("different_noun(men, bare)", Truth.FALSE),
        ("different_noun(men, wells)", Truth.TRUE),
        ("has_noun(men, 'man')", Truth.TRUE),
        ("has_noun(wells, 'man')", Truth.FALSE),
        ("has_noun(bare, 'man')", Truth.UNKNOWN),
        ("definite(men)", Truth.TRUE),
        ("definite(wells)", Truth.FALSE),
        ("refers_back(bare)", Truth.TRUE),
        ("refers_back(men)", Truth.FALSE),
    ],
)
def test_sameness(text: str, expected: Truth) -> None:
    men = quantity("12", noun="men", head="man", definite=True)
    wells, bare = quantity("12", noun="wells", head="well"), quantity("12", refers_back=True)
    assert truth(text, men=men, wells=wells, bare=bare) is expected


@pytest.mark.parametrize("name", FUNCTIONS)
def test_every_function_is_described_under_its_own_name(name: str) -> None:
    function = FUNCTIONS[name]
    assert function.signature.startswith(f"{name}(")
    assert function.doc.endswith(".")
    assert set(function.takes) <= set(get_args(Taking))
