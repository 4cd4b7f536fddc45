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


def nested_classes(depth: int) -> str:
    """Each class twice the one before it."""
    lines = ['  w0: ["x"]', *(f'  w{n}: ["@w{n - 1} @w{n - 1}", "@w{n - 1} y"]' for n in range(1, depth))]
    return "classes:\n" + "\n".join(lines) + "\n"


def chained_classes(length: int) -> str:
    lines = ['  w0: ["x"]', *(f'  w{n}: ["@w{n - 1}"]' for n in range(1, length))]
    return "classes:\n" + "\n".join(lines) + "\n"


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (nested_classes(30), r"classes.w\d+: written out it comes to more than 5,000 words"),
        (chained_classes(300), r"classes.w12: more than 12 classes inside each other"),
        (
            'classes:\n  ebb: ["@flow"]\n  flow: ["@ebb", "low @ebb"]\n',
            r"3:10: classes.flow\[1\]: the class holds itself: @ebb",
        ),
        (
            'classes:\n  sea: ["@sea", "salt"]\n',
            r"2:9: classes.sea\[1\]: the class holds itself: @sea -> @sea",
        ),
    ],
)
def test_classes_inside_classes_are_bounded(tmp_path: Path, text: str, problem: str) -> None:
    start = time.perf_counter()
    with pytest.raises(RuleFileError, match=problem) as caught:
        checked(tmp_path, text)
    assert len(caught.value.problems) < 5
    assert time.perf_counter() - start < PATIENCE


def test_a_pattern_holds_so_many_classes_at_most(tmp_path: Path) -> None:
    with pytest.raises(RuleFileError, match="more than 30 word classes; split the pattern"):
        checked(tmp_path, rule("@rise " * 31 + "{a:count}"))


def test_a_broken_file_of_words_is_left_out_where_broken_rules_are(tmp_path: Path) -> None:
    (tmp_path / "words.yaml").write_text(nested_classes(30), encoding="utf-8")
    (tmp_path / "hostile.yaml").write_text(rule("@w29 {a:count}"), encoding="utf-8")
    checker = Checker([tmp_path], builtin=False, skip_broken=True)
    assert not checker.book.rules
    assert "w29" not in checker.lexicon.classes
