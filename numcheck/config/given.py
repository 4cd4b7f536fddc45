"""The paths that settings give, each with where it stands, so that one that leads nowhere can be told."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from numcheck.errors import shown
from numcheck.yamlfile.node import ListNode, MapNode, Node

KEYS = ("rules", "baseline", "counts")
"""Keys whose values are paths that must be there."""


@dataclass(frozen=True, slots=True)
class GivenPath:
    """A path as settings have it."""

    key: str
    path: Path
    origin: str
    """Where: "numcheck.toml:2:1: rules", "--rules", "NUMCHECK_RULES"."""


def paths_in_layer(layer: Mapping[str, Any], origin: Callable[[str], str]) -> Iterator[GivenPath]:
    """The paths that flags or the environment give; *origin* tells what a key is called there."""
    for key in KEYS:
        for value in _values(layer.get(key)):
            yield GivenPath(key, Path(value), origin(key))


def paths_in_file(node: MapNode, layer: Mapping[str, Any]) -> Iterator[GivenPath]:
    """The paths of a file that has been read without a problem, as its *layer* has them."""
    for key in KEYS:
        if key in node.values:
            for item, value in zip(_nodes(node.values[key]), _values(layer[key]), strict=True):
                yield GivenPath(key, Path(value), f"{shown(item.path)}:{item.line}:{item.column}: {key}")


def _values(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _nodes(node: Node) -> list[Node]:
    return list(node.items) if isinstance(node, ListNode) else [node]
