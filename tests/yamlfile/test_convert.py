from typing import Literal

import msgspec
import pytest

from numcheck.errors import Problem
from numcheck.yamlfile import convert_node
from numcheck.yamlfile.compose import compose_text


class Apple(msgspec.Struct, frozen=True, kw_only=True):
    apple: str
    ripe: bool | None = None


class Pear(msgspec.Struct, frozen=True, kw_only=True):
    pear: list[str]


class Basket(msgspec.Struct, frozen=True, kw_only=True):
    name: str
    size: Literal["small", "large"] = "small"
    fruit: Apple | Pear | None = None
    notes: dict[str, str] = {}
    labels: list[str | Apple] = []


def convert(text: str) -> tuple[Basket | None, list[str]]:
    problems: list[Problem] = []
    node = compose_text(text, "a.yaml", problems)
    assert node is not None
    return convert_node(node, Basket, problems), [str(problem) for problem in problems]


def test_a_right_file_becomes_a_struct() -> None:
    text = "name: N\nsize: large\nfruit: {apple: red, ripe: true}\n"
    text += "labels: [plain, {apple: green}]\nnotes: {a: b}\n"
    expected = Basket(
        name="N",
        size="large",
        fruit=Apple(apple="red", ripe=True),
        labels=["plain", Apple(apple="green")],
        notes={"a": "b"},
    )
    assert convert(text) == (expected, [])


def test_of_several_structs_the_one_is_meant_whose_first_key_is_there() -> None:
    basket, _ = convert("name: N\nfruit: {pear: [a]}\n")
    assert basket is not None
    assert basket.fruit == Pear(pear=["a"])


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("size: small", "a.yaml:1:1: the key 'name' is missing"),
        ("name: N\nsise: small", "a.yaml:2:1: sise: unknown key; did you mean 'size'?"),
        (
            "name: N\nxyzzy: small",
            "a.yaml:2:1: xyzzy: unknown key; expected name, size, fruit, notes or labels",
        ),
        (
            "name: N\nsize: larg",
            "a.yaml:2:7: size: expected small or large, not 'larg'; did you mean 'large'?",
        ),
        ("name: {a}", "a.yaml:1:7: name: expected text, not a mapping; put it in quotes"),
        ("name: [a]", "a.yaml:1:7: name: expected text, not a list; put it in quotes"),
        ("name:", "a.yaml:1:6: name: expected text, but it is empty"),
        ("name: N\nlabels: a", "a.yaml:2:9: labels: expected a list, not 'a'; put it in [ ]"),
        ("name: N\nnotes: a", "a.yaml:2:8: notes: expected a mapping, not 'a'"),
        ("name: N\nnotes: {a: [b]}", "a.yaml:2:12: notes.a: expected text, not a list; put it in quotes"),
        ("name: N\nlabels: [x, [y]]", "a.yaml:2:13: labels[2]: expected text, not a list; put it in quotes"),
        ("name: N\nfruit: {plum: a}", "a.yaml:2:8: fruit: needs one of the keys apple or pear"),
        ("name: N\nfruit: a", "a.yaml:2:8: fruit: expected a mapping, not 'a'"),
        (
            "name: N\nfruit: {apple: a, ripe: yes}",
            "a.yaml:2:25: fruit.ripe: expected true or false, not 'yes'",
        ),
        ("- a", "a.yaml:1:1: expected a mapping, not a list"),
    ],
)
def test_a_mistake_is_located_and_says_what_is_allowed(text: str, problem: str) -> None:
    assert convert(text) == (None, [problem])


def test_every_mistake_of_a_file_is_reported() -> None:
    _, problems = convert("sise: large\nfruit: {apple: [a], rip: true}\nnotes: []\nlabels: {}\n")
    assert len(problems) == 6
