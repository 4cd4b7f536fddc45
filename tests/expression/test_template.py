import pytest

from numcheck.expression.template import parse_template
from numcheck.expression.token import ExpressionError


def test_a_message_is_cut_at_its_expressions() -> None:
    template = parse_template("{old} to {new} is {change(old, new)}")
    assert [insert.expression.text for insert in template.inserts()] == ["old", "new", "change(old, new)"]
    assert [insert.column for insert in template.inserts()] == [1, 10, 19]
    assert [piece for piece in template.pieces if isinstance(piece, str)] == [" to ", " is "]


def test_doubled_braces_stand_for_themselves() -> None:
    assert "".join(map(str, parse_template("a {{b}} c").pieces)) == "a {b} c"


@pytest.mark.parametrize(
    ("text", "column"),
    [("a { b", 2), ("a } b", 2), ("a {b +} c", 6), ("{}", 1), ("{a} {b c}", 7), ("{a{b}}", 0)],
)
def test_a_mistake_is_told_with_its_column_in_the_message(text: str, column: int) -> None:
    with pytest.raises(ExpressionError) as caught:
        parse_template(text)
    assert caught.value.column == column
