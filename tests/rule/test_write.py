from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path

import pytest

from numcheck.expression.parse import parse_expression
from numcheck.rule.load import load_book
from numcheck.rule.model import Rule
from numcheck.rule.write import write_tree


def rule_with(holds: str, where: Sequence[str] = ()) -> Rule:
    """A rule over two numbers a and b."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "r.yaml"
        path.write_text(
            f'id: r\nsummary: s\nmessage: m\nmatch: {{any: ["{{a:count}} and {{b:count}}"]}}\n'
            f"where: {[*where]}\nholds: '{holds}'\n"
        )
        return load_book([path], classes={}).rules["r"]


@pytest.mark.parametrize(
    "text",
    [
        "a == b",
        "a - (b - c) < 5",
        "a - b - c < 5",
        "(a + b) * c >= 0.25",
        "-(a + b) > 1",
        "not (a < b or c is rise)",
        "a < b and (b < c or c == 12.5%)",
        "sum(parts.percent, a) <= max(1, b / (c * 2))",
        "has_noun(a, 'voter') or false",
    ],
)
def test_what_is_written_reads_as_before(text: str) -> None:
    assert write_tree(parse_expression(text).tree) == text


def test_needless_brackets_are_left_out() -> None:
    assert write_tree(parse_expression("((a) + (b * c)) == (d)").tree) == "a + b * c == d"
