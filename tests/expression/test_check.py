import pytest

from numcheck.expression.check import Wanted, check_expression
from numcheck.expression.parse import parse_expression
from numcheck.expression.token import ExpressionError
from tests.rule.samples import names

NAMES = names(
    old="count|money",
    new="count|money",
    n="count",
    cash="money",
    rate="percent",
    gap="points",
    half="fraction",
    times="multiple",
    born="year",
    at="time",
    parts="list count",
    named="items",
    direction="word rise|fall",
)


def check(text: str, wanted: Wanted = "truth") -> set[str]:
    return set(check_expression(parse_expression(text), NAMES, wanted))


@pytest.mark.parametrize(
    "text",
    [
        "rate == abs(change(old, new))",
        "old + new == n",
        "n > 0 and cash > 0 and rate > 0 and born > 0",
        "rate == n / n",
        "rate == half",
        "gap == rate - rate",
        "points(rate) == gap",
        "times == new / old",
        "sum(parts) == n",
        "sum(parts.percent) == 1",
        "sum(parts.percent) == 100%",
        "count(parts) == n",
        "count(named) == n",
        "direction is rise",
        "not different_noun(old, n)",
        "part_of(half) <= n",
        "has_noun(n, 'voter')",
        "n * rate == n",
        "years(born - born) == 5",
        "agrees(half, rate)",
        "min(n, old, parts) > 0",
        "false",
    ],
)
def test_what_goes_together_is_accepted(text: str) -> None:
    check(text)


@pytest.mark.parametrize(
    ("text", "column", "message"),
    [
        ("rat > 0", 0, "unknown name 'rat'; did you mean 'rate'?"),
        ("chnge(old, new) > 0", 0, "unknown function 'chnge'; did you mean 'change'?"),
        ("n > 0 and change(old) > 0", 10, "change(old, new) takes 2 arguments, not 1"),
        ("years() > 0", 0, "years(a), years(from, to) takes 1 or 2 arguments, not 0"),
        ("sum() > 0", 0, "sum(items, ...) takes 1 or more arguments, not 0"),
        ("n + rate > 0", 0, "count cannot be added to percent"),
        ("n - rate > 0", 0, "percent cannot be subtracted from count"),
        ("cash * cash > 0", 0, "money cannot be multiplied with money"),
        ("n / cash > 0", 0, "count cannot be divided by money"),
        ("n / 0 > 0", 4, "division by zero"),
        ("n > 0 and rate == n", 10, "percent cannot be compared with count"),
        ("gap == rate", 0, "points cannot be compared with percent"),
        ("change(n, cash) > 0", 0, "count cannot be compared with money"),
        ("at == n", 0, "what has no value cannot be compared with count"),
        ("parts == n", 0, "expected an amount, not a list"),
        ("sum(named) == n", 4, "sum() needs an amount or a list of amounts here"),
        ("count(n) == 1", 6, "count() needs the name of a list here"),
        ("near(n + 1) == n", 5, "near() needs the name of a number here"),
        ("has_noun(n, n)", 12, "has_noun() needs a word in single quotes here"),
        ("parts.name == n", 0, "unknown attribute 'name'; 'parts.percent' is all there is"),
        ("n.percent == n", 0, "unknown attribute 'percent'; only lists have one, 'percent'"),
        ("direction is ris", 0, "'direction' is never 'ris'; did you mean 'rise'?"),
        ("n is rise", 0, "'n' is a number; 'is' tests a word"),
        ("direction == n", 0, "expected an amount, not a word"),
        ("n and n > 0", 0, "expected a comparison or another statement, not count"),
        ("(n > 0) + 1 > 0", 1, "expected an amount, not a statement"),
        ("n + 1", 0, "expected a comparison or another statement, not an amount"),
        ("'text' == n", 0, "expected an amount, not a quoted word"),
    ],
)
def test_what_does_not_is_told_with_its_column(text: str, column: int, message: str) -> None:
    with pytest.raises(ExpressionError) as caught:
        check(text)
    assert (caught.value.column, caught.value.message) == (column, message)


@pytest.mark.parametrize(
    ("text", "sorts"),
    [
        ("old + new", {"count", "money"}),
        ("old / new", {"number", "money"}),
        ("rate - rate", {"difference"}),
        ("1 - rate", {"share"}),
        ("rate * n", {"count"}),
        ("cash / n", {"money"}),
        ("born - born", {"duration"}),
        ("change(old, new)", {"share"}),
        ("sum(parts)", {"count"}),
    ],
)
def test_amounts_have_the_sorts_that_their_parts_allow(text: str, sorts: set[str]) -> None:
    assert check(text, "amount") == sorts


@pytest.mark.parametrize("text", ["n > 0", "direction", "parts"])
def test_only_an_amount_can_be_expected(text: str) -> None:
    with pytest.raises(ExpressionError):
        check(text, "amount")


@pytest.mark.parametrize("text", ["direction", "parts", "named", "n", "n + 1"])
def test_a_message_shows_amounts_and_every_name(text: str) -> None:
    check(text, "shown")


@pytest.mark.parametrize("call", ["eval('1')", "__import__('os')", "getattr(n, 'x')", "open(n)"])
def test_nothing_but_the_functions_of_the_language_can_be_called(call: str) -> None:
    with pytest.raises(ExpressionError, match="unknown function"):
        check(f"{call} == n")


@pytest.mark.parametrize("name", ["__class__", "__import__", "n.__class__", "parts.__dict__"])
def test_names_of_python_are_unknown(name: str) -> None:
    with pytest.raises(ExpressionError, match="unknown"):
        check(f"{name} == n")
