"""Finds the files of a rule book and what each of them defines or edits."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from numcheck.errors import NumcheckError, Problem, nearest
from numcheck.yamlfile import MapNode, Node, TextNode, merge_nodes, read_yaml

VOCABULARY = "vocabulary"
"""Files of this name hold words, neither a rule nor a frame."""

SUFFIXES = frozenset({".yaml", ".yml"})

Noun = Literal["id", "frame"]
"""The key that names a rule, the key that names a frame."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """Rules and frames by name, as nodes; later sources have edited and replaced earlier ones."""

    rules: dict[str, MapNode] = field(default_factory=dict)
    frames: dict[str, MapNode] = field(default_factory=dict)

    def named(self, noun: Noun) -> dict[str, MapNode]:
        """The rules or the frames."""
        return self.rules if noun == "id" else self.frames


def fill_shelf(paths: Sequence[Path], problems: list[Problem]) -> Shelf:
    """What the files and folders define, one after the other."""
    shelf = Shelf()
    for path in paths:
        _add_source([node for file in rule_files(path) if (node := _read(file, problems))], shelf, problems)
    return shelf


def rule_files(path: Path) -> list[Path]:
    """The file, or every YAML file below the folder but vocabularies and hidden ones, sorted."""
    if path.is_dir():
        found = [file for file in path.rglob("*") if file.suffix in SUFFIXES and not _is_hidden(file, path)]
        if not found:
            raise NumcheckError(f"{path}: no rule files here; they end in .yaml")
        return sorted((file for file in found if file.stem != VOCABULARY), key=Path.as_posix)
    if not path.exists():
        raise NumcheckError(f"{path}: no such rule file or folder")
    return [path]


def _is_hidden(file: Path, folder: Path) -> bool:
    return any(part.startswith(".") for part in file.relative_to(folder).parts)


def _read(file: Path, problems: list[Problem]) -> MapNode | None:
    node = read_yaml(file, problems)
    if node is None or isinstance(node, MapNode):
        return node
    problems.append(node.problem("", "expected a mapping with the key id, frame or extends"))
    return None


def _add_source(nodes: Sequence[MapNode], shelf: Shelf, problems: list[Problem]) -> None:
    """Two definitions of one name in one source are a mistake; edits come after all definitions."""
    fresh = Shelf()
    for node in nodes:
        noun: Noun | None = next((key for key in ("id", "frame") if key in node.values), None)
        if noun is None:
            problems.extend(_homeless(node))
            continue
        name, first = _name(node.values[noun]), fresh.named(noun)
        if name in first:
            message = f"'{name}' is defined in {first[name].path} already"
            problems.append(node.values[noun].problem(noun, message))
        first.setdefault(name, node)
    shelf.rules.update(fresh.rules)
    shelf.frames.update(fresh.frames)
    for node in nodes:
        if "extends" in node.values and "id" not in node.values and "frame" not in node.values:
            _extend(node, shelf, problems)


def _homeless(node: MapNode) -> Iterator[Problem]:
    if "extends" not in node.values:
        yield node.problem("", "needs one of the keys id, frame or extends")


def _extend(node: MapNode, shelf: Shelf, problems: list[Problem]) -> None:
    name = _name(node.values["extends"])
    home = shelf.rules if name in shelf.rules else shelf.frames
    if name not in home:
        known = [*shelf.rules, *shelf.frames]
        message = f"no rule or frame '{name}' to extend{nearest(name, known)}"
        problems.append(node.values["extends"].problem("extends", message))
        return
    keys = {key: value for key, value in node.keys.items() if key != "extends"}
    values = {key: value for key, value in node.values.items() if key != "extends"}
    merged = merge_nodes(home[name], MapNode(node.path, node.line, node.column, keys, values))
    assert isinstance(merged, MapNode)
    home[name] = merged


def _name(node: Node) -> str:
    """The name, or for what is no text its place, so that nothing else has the same."""
    return node.text if isinstance(node, TextNode) else f"{node.path}:{node.line}"
