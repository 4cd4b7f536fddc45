from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from numcheck.errors import Problem
from numcheck.yamlfile import ListNode, MapNode, TextNode, read_yaml
from numcheck.yamlfile.compose import compose_text


def problems_of(text: str) -> list[str]:
    problems: list[Problem] = []
    compose_text(text, "a.yaml", problems)
    return [str(problem) for problem in problems]


@pytest.mark.parametrize("text", ["off", "12:30", "1_000", "yes", "2020-01-01", "0x1F", "~", "1e5"])
def test_every_scalar_stays_text(text: str) -> None:
    node = compose_text(f"key: {text}\n", "a.yaml", [])
    assert isinstance(node, MapNode)
    value = node.values["key"]
    assert isinstance(value, TextNode)
    assert value.text == text


def test_nodes_know_their_places() -> None:
    node = compose_text("one: 1\nmany:\n  - a\n  - 'b'\n", "a.yaml", [])
    assert isinstance(node, MapNode)
    many = node.values["many"]
    assert isinstance(many, ListNode)
    assert [(item.line, item.column) for item in many.items] == [(3, 5), (4, 5)]
    assert (node.keys["many"].line, node.keys["many"].column) == (2, 1)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("a: 1\na: 2\n", "a.yaml:2:1: a: the key is there twice, first in line 1"),
        ("a: &x 1\n", "a.yaml:1:4: a: anchor &x: anchors are not allowed"),
        ("a: *x\n", "a.yaml:1:4: a: alias *x: aliases are not allowed; write the value out"),
        (
            "a:\n  b: !!python/object:os.system x\n",
            "a.yaml:2:6: a.b: tag tag:yaml.org,2002:python/object:os.system: tags are not allowed;"
            " put text that starts with ! in quotes",
        ),
        ("[a]: 1\n", "a.yaml:1:1: a key must be text; put it in quotes"),
        ("a: 1\n---\nb: 2\n", "a.yaml:2:1: a second document starts; a file holds one"),
        ("", "a.yaml:1:1: is empty"),
        ("# only a remark\n", "a.yaml:1:1: is empty"),
    ],
)
def test_what_is_refused_is_located(text: str, problem: str) -> None:
    assert problems_of(text) == [problem]


def test_unquoted_braces_before_text_get_the_hint_to_quote() -> None:
    (problem,) = problems_of("message: {old} to {new}\n")
    assert problem.startswith("a.yaml:1:16: not YAML")
    assert "in quotes" in problem


def test_several_refusals_are_reported_together() -> None:
    assert len(problems_of("a: *x\nb: &y 1\na: 2\n")) == 3


@pytest.mark.parametrize("opening", ["[", "{a: ", "- "])
def test_deep_nesting_is_refused(opening: str) -> None:
    (problem,) = problems_of(opening * 5000)
    assert "nested more than 30 deep" in problem


def test_too_deep_a_nesting_is_told_where_it_begins() -> None:
    (problem,) = problems_of("a:\n  b: " + "[" * 5000)
    assert problem.split(": ")[0].endswith(("2:33", "2:34", "2:35", "2:36"))


def test_exploding_aliases_are_refused_and_never_expanded() -> None:
    lines = ["a0: &a0 [x, x, x]"]
    lines += [f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}, *a{n - 1}]" for n in range(1, 40)]
    assert len(problems_of("\n".join(lines))) == 40 + 39 * 3


def test_a_file_of_ten_megabytes_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "big.yaml"
    path.write_bytes(b"a: " + b"x" * 10_000_000)
    problems: list[Problem] = []
    assert read_yaml(path, problems) is None
    assert [problem.message for problem in problems] == ["is larger than 1,000,000 bytes; split it"]


def test_a_file_that_is_not_utf_8_is_located(tmp_path: Path) -> None:
    path = tmp_path / "latin.yaml"
    path.write_bytes(b"a: 1\nb: caf\xe9\n")
    problems: list[Problem] = []
    assert read_yaml(path, problems) is None
    assert [(problem.line, problem.message) for problem in problems] == [(2, "is not UTF-8: byte 0xe9")]


def test_a_byte_order_mark_is_no_part_of_the_first_key(tmp_path: Path) -> None:
    path = tmp_path / "mark.yaml"
    path.write_bytes(b"\xef\xbb\xbfa: 1\n")
    node = read_yaml(path, [])
    assert isinstance(node, MapNode)
    assert list(node.values) == ["a"]


@given(st.text(max_size=60))
def test_any_text_is_composed_or_has_a_problem(text: str) -> None:
    problems: list[Problem] = []
    assert compose_text(text, "a.yaml", problems) is not None or problems
