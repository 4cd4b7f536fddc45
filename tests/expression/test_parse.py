from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from numcheck.expression.parse import parse_expression
from numcheck.expression.token import ExpressionError
from numcheck.expression.tree import (
    Arithmetic,
    Call,
    Comparison,
    Denial,
    Flag,
    Junction,
    Name,
    Naming,
    Negative,
    Node,
    Number,
    Quoted,
)


def brackets(node: Node) -> str:  # noqa: C901, PLR0911
    """The tree with every bracket written."""
    match node:
        case Number():
            return f"{node.value}{'%' if node.is_percent else ''}"
        case Name():
            return f"{node.name}.{node.attribute}" if node.attribute else node.name
        case Flag():
            return str(node.value)
        case Quoted():
            return repr(node.text)
        case Call():
            return f"{node.function}({', '.join(map(brackets, node.arguments))})"
        case Negative():
            return f"(-{brackets(node.operand)})"
        case Denial():
            return f"(not {brackets(node.operand)})"
        case Arithmetic():
            return f"({brackets(node.left)} {node.operator} {brackets(node.right)})"
        case Comparison():
            return f"({brackets(node.left)} {node.comparator} {brackets(node.right)})"
        case Junction():
            return f"({f' {node.word} '.join(map(brackets, node.operands))})"
        case Naming():
            return f"({node.name.name} is {node.word})"
        case _:
            raise AssertionError(node)


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("a + b * c", "(a + (b * c))"),
        ("a - b - c", "((a - b) - c)"),
        ("a / b * c", "((a / b) * c)"),
        ("(a + b) * c", "((a + b) * c)"),
        ("-a * b", "((-a) * b)"),
        ("--a", "(-(-a))"),
        ("a < b or c < d and e < f", "((a < b) or ((c < d) and (e < f)))"),
        ("not a < b and c < d", "((not (a < b)) and (c < d))"),
        ("not (a < b and c < d)", "(not ((a < b) and (c < d)))"),
        ("a+1 <= b-2", "((a + 1) <= (b - 2))"),
        ("f(a, g(), h(b + 1))", "f(a, g(), h((b + 1)))"),
        ("parts.percent", "parts.percent"),
        ("direction is rise or old != new", "((direction is rise) or (old != new))"),
        ("true and not false", "(True and (not False))"),
        ("f(x, 'voter')", "f(x, 'voter')"),
        ("0.25 == 25%", "(1/4 == 1/4%)"),
        ("island == notable", "(island == notable)"),
    ],
)
def test_precedence(text: str, tree: str) -> None:
    assert brackets(parse_expression(text).tree) == tree


def test_numbers_are_exact() -> None:
    tree = parse_expression("0.1").tree
    assert isinstance(tree, Number)
    assert tree.value == Fraction(1, 10)


@pytest.mark.parametrize(
    ("text", "column", "message"),
    [
        ("", 0, "the end does not belong here"),
        ("a = b", 2, "'=' has no meaning here; write =="),
        ("a ≤ b", 2, "'≤' has no meaning here; write <="),
        ("a < b < c", 6, "comparisons cannot be chained; write 'a < b and b < c'"),
        ("a == 1,200", 6, "numbers have no commas; write 1200"),
        ("f(a", 3, "expected ',', not the end"),
        ("(a + b", 6, "expected ')', not the end"),
        ("a + ", 3, "the end does not belong here"),
        ("a b", 2, "'b' does not belong here"),
        ("a.b.c", 3, "'.' does not belong here"),
        ("a.1", 2, "'1' does not belong here"),
        ("a is 5", 5, "'is' needs a word after it, not '5'"),
        ("a + b is rise", 6, "'is' needs a role before it"),
        ("x[0]", 1, "'[' has no meaning here"),
        ("lambda: 0", 6, "':' has no meaning here"),
        ("1e5", 0, "not a number; write 1200 or 0.5, without commas"),
        ("'open", 0, "''' has no meaning here"),
    ],
)
def test_a_mistake_is_told_with_its_column(text: str, column: int, message: str) -> None:
    with pytest.raises(ExpressionError) as caught:
        parse_expression(text)
    assert (caught.value.column, caught.value.message) == (column, message)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("(" * 31 + "a" + ")" * 31, "nested more than 30 deep"),
        ("not " * 31 + "true", "nested more than 30 deep"),
        ("abs(" * 31 + "a" + ")" * 31, "nested more than 30 deep"),
        ("+".join("a" * 100), "the expression has more than 150 words and signs"),
        ("a" * 1001, "the expression is longer than 1000 characters"),
    ],
)
def test_size_is_bounded(text: str, message: str) -> None:
    with pytest.raises(ExpressionError) as caught:
        parse_expression(text)
    assert caught.value.message == message


def test_names_and_functions_come_once_in_the_order_of_the_text() -> None:
    expression = parse_expression("sum(b.percent) == abs(a - b) and abs(c) > 0")
    assert expression.names() == ("b", "a", "c")
    assert expression.functions() == ("sum", "abs")


@given(st.text(alphabet=" ab.,()+-*/<>=!'%09isnotadr", max_size=40))
def test_any_text_is_parsed_or_told_a_column_inside(text: str) -> None:
    try:
        parse_expression(text)
        column = 0
    except ExpressionError as error:
        column = error.column
    assert 0 <= column <= len(text)
