"""Rules that try to hang numcheck, eat its memory or run code."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from numcheck import Checker
from numcheck.errors import RuleFileError

PATIENCE = 5
"""Seconds for each on a busy machine; idle, all stay below one."""


def rule(pattern: str, *, more: str = "") -> str:
    head = "id: hostile\nsummary: s\nmessage: '{a}'\nholds: 'a == 12'\n"
    return f'{head}match: {{any: ["{pattern}"]}}\n{more}'


def checked(tmp_path: Path, text: str, prose: str = "") -> None:
    path = tmp_path / "hostile.yaml"
    path.write_text(text, encoding="utf-8")
    Checker([path], builtin=False).check_text(prose)


ALTERNATIVES = "|".join(f"w{number}" for number in range(1000))


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n", "anchors are not allowed"),
        ("a: [" * 5000, "nested more than 30 deep"),
        ("id: hostile\nnote: |\n" + "  long\n" * 1_500_000, "larger than 1,000,000 bytes"),
        (rule(f"<{ALTERNATIVES}> {{a:count}}"), "characters long; the most is 2000"),
        (rule("<" * 60 + "x" + ">" * 60 + " {a:count}"), "choices inside each other"),
        (rule("x ... " * 40 + "{a:count}"), "more than 12 gaps"),
        (rule("{a:count}", more="where: ['__class__ == 1']\n"), "unknown name '__class__'"),
        (rule("{a:count}", more="where: ['a.__class__ == 1']\n"), "unknown attribute '__class__'"),
        (rule("{a:count}", more="where: ['__import__(a) == 1']\n"), "unknown function '__import__'"),
        (rule("{a:count}", more="where: ['exec(a) == 1']\n"), "unknown function 'exec'"),
        (rule("{a:count}", more=f"where: ['{'(' * 60}a{')' * 60} == 1']\n"), "nested more than 30 deep"),
        (rule("{a:count}", more=f"where: ['{'a + ' * 600}a == 1']\n"), "longer than 1000 characters"),
    ],
)
def test_a_hostile_rule_is_refused_at_once(tmp_path: Path, text: str, problem: str) -> None:
    start = time.perf_counter()
    with pytest.raises(RuleFileError, match=problem):
        checked(tmp_path, text)
    assert time.perf_counter() - start < PATIENCE


@pytest.mark.parametrize(
    ("pattern", "prose"),
    [
        ("x ... {a:count}", "x " * 9_000 + "12 men and 13 women"),
        (" ... ".join(["x"] * 12) + " ... {a:count}", "x " * 9_000 + "12 men and 13 women"),
        ("[[x ..] [y ..] [x ..]] [[x ..] [y ..]] {a:count} ... z", "x y " * 4_500 + "12 men and 13 women"),
        ("[a ..|" * 7 + "b" + "]" * 7 + " {a:count}", "a b " * 4_500 + "12 men and 13 women"),
        ("x ... {a:count}", "x " * 100_000 + "12 men and 13 women"),
    ],
)
def test_a_pattern_with_many_ways_to_match_is_bounded(tmp_path: Path, pattern: str, prose: str) -> None:
    start = time.perf_counter()
    checked(tmp_path, rule(pattern), prose)
    assert time.perf_counter() - start < PATIENCE
