"""The names of rules that settings give, each with where it stands, so that a wrong one can be told."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from numcheck.errors import shown
from numcheck.yamlfile.node import ListNode, MapNode, TextNode

KEYS = ("select", "extend-select", "ignore")
"""Keys whose values name rules."""


@dataclass(frozen=True, slots=True)
class NamedRule:
    """A name of rules as a source gives it."""

    name: str
    origin: str
    """Where: "numcheck.toml:2:1: ignore", "--select", "NUMCHECK_SELECT"."""


def names_in_layer(layer: Mapping[str, Sequence[str]], origin: Callable[[str], str]) -> Iterator[NamedRule]:
    """The names of rules that flags or the environment give; *origin* tells what a key is called there."""
    for key in KEYS:
        for name in layer.get(key.replace("-", "_"), ()):
            yield NamedRule(name, origin(key))


def names_in_file(node: MapNode, within: str = "") -> Iterator[NamedRule]:
    """The names of rules in a file that has been read without a problem."""
    for key in KEYS:
        items = node.values.get(key)
        for item in items.items if isinstance(items, ListNode) else ():
            if isinstance(item, TextNode):
                place = f"{shown(item.path)}:{item.line}:{item.column}"
                yield NamedRule(item.text, f"{place}: {within}{key}")
    sections = node.values.get("per-path")
    for pattern, section in sections.values.items() if isinstance(sections, MapNode) else ():
        if isinstance(section, MapNode):
            yield from names_in_file(section, f"per-path.{pattern}.")
