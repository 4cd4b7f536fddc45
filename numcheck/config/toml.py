"""Reads TOML into the nodes that YAML files are read into, so that problems are told alike."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from numcheck.errors import NumcheckError
from numcheck.yamlfile.node import ListNode, MapNode, Node, TextNode

SECTION = re.compile(r"\s*\[\[?\s*(?P<name>[^\]]+?)\s*\]")
KEY = re.compile(r"""\s*(?P<quote>["']?)(?P<name>[^"'=\s]+)(?P=quote)\s*=""")
BAD_PLACE = re.compile(r" \(at line (\d+), column (\d+)\)\Z")


def read_toml(path: Path, table: tuple[str, ...] = ()) -> MapNode | None:
    """The file's *table*, or None where it has none."""
    try:
        text = path.read_text(encoding="utf-8-sig")
        value: object = tomllib.loads(text)
    except OSError as error:
        raise NumcheckError(f"{path}: {(error.strerror or str(error)).lower()}") from error
    except UnicodeDecodeError as error:
        raise NumcheckError(f"{path}: is not UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        place = BAD_PLACE.search(str(error))
        where = f":{place[1]}:{place[2]}" if place else ""
        raise NumcheckError(f"{path}{where}: not TOML: {BAD_PLACE.sub('', str(error)).lower()}") from error
    for key in table:
        value = value.get(key) if isinstance(value, dict) else None
    node = None if value is None else _node(value, str(path), _key_lines(text), table, 1)
    return node if node is None or isinstance(node, MapNode) else MapNode(str(path), 1, 1, {}, {})


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
