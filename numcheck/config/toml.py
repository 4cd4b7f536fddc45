"""Reads TOML into the nodes that YAML files are read into, so that problems are told alike."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from numcheck.errors import NumcheckError, reason_of, shown
from numcheck.yamlfile.node import ListNode, MapNode, Node, TextNode

SECTION = re.compile(r"\s*\[\[?\s*(?P<name>[^\]]+?)\s*\]")
KEY = re.compile(r"""\s*(?P<quote>["']?)(?P<name>[^"'=\s]+)(?P=quote)\s*=""")
BAD_PLACE = re.compile(r" \(at line (\d+), column (\d+)\)\Z")


def read_toml(path: Path, table: tuple[str, ...] = ()) -> MapNode | None:
    """The file's *table*, or None where it has none."""
    text, whole = _parsed(path)
    value = _value_at(whole, table)
    if value is None:
        return None
    lines = _key_lines(text)
    node = _node(value, str(path), lines, table, _line(lines, table[:-1], table[-1], 1) if table else 1)
    if not isinstance(node, MapNode):
        what = f"'{node.text}'" if isinstance(node, TextNode) else "a list"
        raise NumcheckError(str(node.problem(".".join(table), f"expected a table, not {what}")))
    return node


def has_table(path: Path, table: tuple[str, ...]) -> bool:
    """Whether the file says anything under that name."""
    try:
        return _value_at(_parsed(path)[1], table) is not None
    except NumcheckError as error:
        name = ".".join(table)
        advice = f"whether it has [{name}] is not known; mend it, or use --config FILE or --isolated"
        raise NumcheckError(f"{error}; {advice}") from error


def _parsed(path: Path) -> tuple[str, dict[str, object]]:
    """The file's text and what it says."""
    try:
        text = path.read_text(encoding="utf-8-sig")
        return text, tomllib.loads(text)
    except OSError as error:
        raise NumcheckError(f"{shown(path)}: {reason_of(error)}") from error
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise NumcheckError(f"{shown(path)}:{line}: is not UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        message = str(error)
        place = BAD_PLACE.search(message)
        line, column = (int(place[1]), int(place[2])) if place else _end_of(text)
        fault = BAD_PLACE.sub("", message).removesuffix(" (at end of document)")
        raise NumcheckError(
            f"{shown(path)}:{line}:{column}: not TOML: {fault[:1].lower()}{fault[1:]}"
        ) from error


def _end_of(text: str) -> tuple[int, int]:
    lines = text.splitlines() or [""]
    return len(lines), len(lines[-1]) + 1


def _value_at(whole: object, table: tuple[str, ...]) -> object:
    value = whole
    for key in table:
        value = value.get(key) if isinstance(value, dict) else None
    return value


def _key_lines(text: str) -> dict[tuple[str, str], int]:
    """The line of every ``key =``, by its section and name, and of every section by its name."""
    lines: dict[tuple[str, str], int] = {}
    section = ""
    for number, line in enumerate(text.splitlines(), 1):
        if match := SECTION.match(line):
            section = re.sub(r"""\s*\.\s*|["']""", lambda dot: "." if "." in dot[0] else "", match["name"])
            lines.setdefault((section, ""), number)
        elif match := KEY.match(line):
            lines.setdefault((section, match["name"]), number)
    return lines


def _node(
    value: object, path: str, lines: dict[tuple[str, str], int], keys: tuple[str, ...], line: int
) -> Node:
    if isinstance(value, dict):
        places = {key: _line(lines, keys, key, line) for key in value}
        return MapNode(
            path,
            line,
            1,
            {key: TextNode(path, places[key], 1, key) for key in value},
            {key: _node(each, path, lines, (*keys, key), places[key]) for key, each in value.items()},
        )
    if isinstance(value, list):
        return ListNode(path, line, 1, tuple(_node(each, path, lines, keys, line) for each in value))
    text = str(value).lower() if isinstance(value, bool) else str(value)
    return TextNode(path, line, 1, text, is_quoted=isinstance(value, str))


def _line(lines: dict[tuple[str, str], int], keys: tuple[str, ...], key: str, line: int) -> int:
    found = lines.get((".".join(keys), key)) or lines.get((".".join((*keys, key)), ""))
    return found or line
