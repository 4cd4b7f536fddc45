"""What a YAML file holds: texts, lists and mappings, each with its place in its file.

The nodes are msgspec structs, not dataclasses: a rule book has thousands and they are made on every start.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from numcheck.errors import Problem

KeyPath = tuple[str | int, ...]
"""The way to a value: ``("match", "roles", "old", 0)``."""


class Node(msgspec.Struct, frozen=True):
    """A value and where it starts, line and column from 1."""

    path: str
    line: int
    column: int

    def problem(self, key: str, message: str, *, offset: int | None = None) -> Problem:
        """The problem *message* at this value, or at *offset* in its text."""
        return Problem(self.path, self.line, self.column + (offset or 0), key, message)


class TextNode(Node, frozen=True):
    """A scalar, never anything but text."""

    text: str
    is_quoted: bool = False
    is_block: bool = False
    """Written with ``|`` or ``>``: its text starts on a later line."""

    def problem(self, key: str, message: str, *, offset: int | None = None) -> Problem:
        """As for every node; offsets count from behind the quotation mark."""
        within = offset is not None and not self.is_block
        return Node.problem(self, key, message, offset=(offset or 0) + self.is_quoted if within else 0)


class ListNode(Node, frozen=True):
    """Values in their order."""

    items: tuple[Node, ...]


class MapNode(Node, frozen=True):
    """Values by key."""

    keys: dict[str, TextNode]
    values: dict[str, Node]


def key_text(keys: Sequence[str | int]) -> str:
    """The way to a value as problems print it: ``match.any[2]``, items counted from 1."""
    text = ""
    for key in keys:
        text += f"[{key + 1}]" if isinstance(key, int) else f".{key}" if text else key
    return text


def node_at(root: Node, keys: KeyPath) -> Node:
    """The value that *keys* lead to, or the last one on the way that exists."""
    node = root
    for key in keys:
        if isinstance(node, MapNode) and isinstance(key, str) and key in node.values:
            node = node.values[key]
        elif isinstance(node, ListNode) and isinstance(key, int) and key < len(node.items):
            node = node.items[key]
        else:
            break
    return node


def merge_nodes(base: Node, overlay: Node) -> Node:
    """*base* edited by *overlay*: mappings merge key by key, lists are continued, texts replaced."""
    if isinstance(base, ListNode) and isinstance(overlay, ListNode):
        return ListNode(base.path, base.line, base.column, base.items + overlay.items)
    if not (isinstance(base, MapNode) and isinstance(overlay, MapNode)):
        return overlay
    values = dict(base.values)
    for key, node in overlay.values.items():
        values[key] = merge_nodes(values[key], node) if key in values else node
    return MapNode(base.path, base.line, base.column, base.keys | overlay.keys, values)
