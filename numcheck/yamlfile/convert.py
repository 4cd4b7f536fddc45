"""Converts nodes to msgspec structs; every problem is reported, not just the first."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, TypeVar, Union, cast, get_args, get_origin

import msgspec
from msgspec.structs import FieldInfo, fields

from numcheck.errors import Problem, nearest
from numcheck.yamlfile.node import KeyPath, ListNode, MapNode, Node, TextNode, key_text

T = TypeVar("T", bound=msgspec.Struct)

REFUSED = object()
"""Stands for a value that had a problem, so that the rest of the file is still looked at."""

STAND_IN = "-"
"""For a text that had a problem."""

FLAGS = {"true": True, "false": False}


def convert_node(node: Node, to: type[T], problems: list[Problem]) -> T | None:
    """The struct *to* that *node* writes, or None when something was wrong with it."""
    value = _Converter(problems).struct(node, to, ())
    return None if value is REFUSED else cast(T, value)


def salvage_node(node: Node, to: type[T], stand_ins: Mapping[str, object]) -> T | None:
    """The struct of what is sound in *node*, so that more can be said of it than its first problems.

    *stand_ins* are for required keys that are missing or wrong; texts in lists and mappings that are wrong
    become STAND_IN, so that the others keep their places. None where something else is missing.
    """
    value = _Converter([], stand_ins).struct(node, to, ())
    return None if value is REFUSED else cast(T, value)


@cache
def field_table(struct: type[msgspec.Struct]) -> dict[str, FieldInfo]:
    """The struct's fields by their key in a file, types resolved."""
    return {field.encode_name: field for field in fields(struct)}


class _Converter:
    """Collects the problems of one file; each method converts to one sort of type."""

    def __init__(self, problems: list[Problem], stand_ins: Mapping[str, object] | None = None) -> None:
        self.problems = problems
        self.stand_ins = stand_ins
        """For required keys; None where nothing is to be salvaged."""

    def refuse(self, node: Node, keys: KeyPath, message: str) -> object:
        self.problems.append(node.problem(key_text(keys), message))
        return REFUSED

    def value(self, node: Node, to: Any, keys: KeyPath) -> object:
        if to is str:
            return self.text(node, keys)
        if to is bool:
            return self.flag(node, keys)
        if to in (int, float):
            return self.number(node, to, keys)
        unions = {UnionType: self.union, Union: self.union}  # Literal["a"] | None is the latter
        methods = {Literal: self.literal, list: self.items, dict: self.mapping, **unions}
        method = methods.get(get_origin(to))
        return method(node, get_args(to), keys) if method else self.struct(node, to, keys)

    def struct(self, node: Node, to: type[msgspec.Struct], keys: KeyPath) -> object:
        if not isinstance(node, MapNode):
            return self.refuse(node, keys, f"expected a mapping, not {_what(node)}")
        table = field_table(to)
        unknown = [key for key in node.keys if key not in table]
        missing = [key for key, field in table.items() if field.required and key not in node.values]
        for key in unknown:
            hint = nearest(key, list(table)) or f"; expected {one_of(table)}"
            self.refuse(node.keys[key], (*keys, key), f"unknown key{hint}")
        for key in missing:
            self.refuse(node, keys, f"the key '{key}' is missing")
        values = {
            table[key].name: self.value(value, table[key].type, (*keys, key))
            for key, value in node.values.items()
            if key in table
        }
        if self.stand_ins is not None:
            return self.salvaged(to, values)
        return REFUSED if unknown or missing or REFUSED in values.values() else to(**values)

    def salvaged(self, to: type[msgspec.Struct], values: Mapping[str, object]) -> object:
        sound = {name: value for name, value in values.items() if value is not REFUSED}
        required = [
            field.name for field in field_table(to).values() if field.required and field.name not in sound
        ]
        filled = {
            name: self.stand_ins[name] for name in required if self.stand_ins and name in self.stand_ins
        }
        return REFUSED if len(filled) < len(required) else to(**sound, **filled)

    def text(self, node: Node, keys: KeyPath) -> object:
        if not isinstance(node, TextNode):
            return self.refuse(node, keys, f"expected text, not {_what(node)}; put it in quotes")
        if not node.text.strip():
            return self.refuse(node, keys, "expected text, but it is empty")
        return node.text

    def flag(self, node: Node, keys: KeyPath) -> object:
        if isinstance(node, TextNode) and node.text in FLAGS:
            return FLAGS[node.text]
        return self.refuse(node, keys, f"expected true or false, not {_what(node)}")

    def number(self, node: Node, to: type[int] | type[float], keys: KeyPath) -> object:
        text = node.text.lstrip("+-") if isinstance(node, TextNode) else ""
        is_written = text.isdecimal() or (to is float and text.replace(".", "", 1).isdecimal())
        if isinstance(node, TextNode) and is_written and len(text) < 10:
            return to(node.text)
        return self.refuse(node, keys, f"expected a {'whole ' if to is int else ''}number, not {_what(node)}")

    def literal(self, node: Node, allowed: tuple[Any, ...], keys: KeyPath) -> object:
        if isinstance(node, TextNode) and node.text in allowed:
            return node.text
        hint = nearest(node.text, allowed) if isinstance(node, TextNode) else ""
        return self.refuse(node, keys, f"expected {one_of(allowed)}, not {_what(node)}{hint}")

    def items(self, node: Node, to: tuple[Any, ...], keys: KeyPath) -> object:
        if not isinstance(node, ListNode):
            return self.refuse(node, keys, f"expected a list, not {_what(node)}; put it in [ ]")
        values = [self.part(item, to[0], (*keys, place)) for place, item in enumerate(node.items)]
        return REFUSED if REFUSED in values else values

    def mapping(self, node: Node, to: tuple[Any, ...], keys: KeyPath) -> object:
        if not isinstance(node, MapNode):
            return self.refuse(node, keys, f"expected a mapping, not {_what(node)}")
        values = {key: self.part(value, to[1], (*keys, key)) for key, value in node.values.items()}
        if self.stand_ins is not None:
            return {key: value for key, value in values.items() if value is not REFUSED}
        return REFUSED if REFUSED in values.values() else values

    def part(self, node: Node, to: Any, keys: KeyPath) -> object:
        """A value of a list or mapping, or what stands for it where it is to be salvaged."""
        value = self.value(node, to, keys)
        is_text = to is str or str in get_args(to)
        return STAND_IN if value is REFUSED and self.stand_ins is not None and is_text else value

    def union(self, node: Node, types: tuple[Any, ...], keys: KeyPath) -> object:
        """A mapping goes to the struct whose first key it has, anything else to the other type."""
        structs = [each for each in types if isinstance(each, type) and issubclass(each, msgspec.Struct)]
        others = [each for each in types if each not in structs and each is not NoneType]
        if others and not (structs and isinstance(node, MapNode)):
            return self.value(node, others[0], keys)
        if len(structs) == 1 or not isinstance(node, MapNode):
            return self.struct(node, structs[0], keys)
        leads = {next(iter(field_table(each))): each for each in structs}
        for lead, struct in leads.items():
            if lead in node.values:
                return self.struct(node, struct, keys)
        return self.refuse(node, keys, f"needs one of the keys {one_of(leads)}")


def one_of(names: Collection[str]) -> str:
    """``a, b or c``."""
    *rest, last = names
    return f"{', '.join(rest)} or {last}" if rest else last


def _what(node: Node) -> str:
    if isinstance(node, TextNode):
        text = node.text.strip()
        return f"'{text[:40]}'" if text else "nothing"
    return "a list" if isinstance(node, ListNode) else "a mapping"
