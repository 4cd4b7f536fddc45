"""Finds the files of a rule book and what each of them defines or edits."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from msgspec.structs import fields

from numcheck.errors import NumcheckError, Problem, nearest, shown
from numcheck.quantity.addition import VocabularyFile
from numcheck.rule.pack import locate
from numcheck.rulebook import BUILTIN
from numcheck.yamlfile import ListNode, MapNode, Node, TextNode, merge_nodes, read_yaml

VOCABULARY = "vocabulary"
"""What a file extends that adds words."""

LEXICON = "lexicon"
"""What a file extends that adds words of the light grammar."""

TABLES = frozenset(field.encode_name for field in fields(VocabularyFile)) - {"extends"}
"""Keys of such a file."""

SUFFIXES = frozenset({".yaml", ".yml"})

Written = frozenset[str] | None
"""Texts of a rule or frame that some files write; None for all."""

Noun = Literal["id", "frame"]
"""The key that names a rule, the key that names a frame."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """Rules and frames by name, as nodes; later sources have edited and replaced earlier ones."""

    rules: dict[str, MapNode] = field(default_factory=dict)
    frames: dict[str, MapNode] = field(default_factory=dict)
    words: list[MapNode] = field(default_factory=list)
    """What is added to the vocabulary, in order."""

    lexicons: list[MapNode] = field(default_factory=list)
    """What is added to the lexicon, in order."""

    replaced: dict[str, MapNode] = field(default_factory=dict)
    """Frames of earlier sources in whose place others have come."""

    def named(self, noun: Noun) -> dict[str, MapNode]:
        """The rules or the frames."""
        return self.rules if noun == "id" else self.frames


def fill_shelf(paths: Sequence[Path], problems: list[Problem]) -> Shelf:
    """What the files and folders define, one after the other."""
    shelf = Shelf()
    for path in paths:
        _add_source(_nodes(path, problems), shelf, problems)
    return shelf


def written_in(paths: Sequence[Path]) -> dict[str, Written]:
    """The rules and frames that the files define or edit, each with the texts that stand there.

    None for those that are defined there: all of them is.
    """
    found: dict[str, Written] = {}
    for node in (node for path in paths for node in _nodes(path, [])):
        for key in ("id", "frame", "extends"):
            name = node.values.get(key)
            if isinstance(name, TextNode):
                before = found.get(name.text, frozenset())
                texts = None if key != "extends" or before is None else before | frozenset(_texts(node))
                found[name.text] = texts
    return found


def _texts(node: Node) -> Iterator[str]:
    if isinstance(node, TextNode):
        yield node.text
    for below in node.items if isinstance(node, ListNode) else ():
        yield from _texts(below)
    for below in node.values.values() if isinstance(node, MapNode) else ():
        yield from _texts(below)


def _nodes(path: Path, problems: list[Problem]) -> list[MapNode]:
    return [node for file in rule_files(locate(path)) if (node := _read(file, problems))]


def rule_files(path: Path) -> list[Path]:
    """The file, or every YAML file below the folder but hidden ones and the vocabulary itself, sorted."""
    if path.is_dir():
        found = [file for file in path.rglob("*") if file.suffix in SUFFIXES and not _is_hidden(file, path)]
        if not found:
            raise NumcheckError(f"{shown(path)}: no rule files here; they end in .yaml")
        return sorted((file for file in found if not _is_read_apart(file)), key=Path.as_posix)
    return [] if _is_read_apart(path) else [path]


def _is_read_apart(file: Path) -> bool:
    """Whether it is built-in vocabulary, lexicon or relation, which are read by themselves."""
    resolved, builtin = file.resolve(), BUILTIN.resolve()
    return (
        resolved in (builtin / "vocabulary.yaml", builtin / "lexicon.yaml")
        or builtin / "relations" in resolved.parents
    )


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
        if "extends" in node.values and {"id", "frame"} & node.values.keys():
            message = "a file edits a rule with extends or defines one with id or frame; give either"
            problems.append(node.keys["extends"].problem("extends", message))
            continue
        noun: Noun | None = next((key for key in ("id", "frame") if key in node.values), None)
        if _extends(node, LEXICON):
            shelf.lexicons.append(node)
            continue
        if _adds_words(node):
            shelf.words.append(node)
            continue
        if noun is None:
            problems.extend(_homeless(node))
            continue
        name, first = _name(node.values[noun]), fresh.named(noun)
        if name in first:
            message = f"'{name}' is defined in {first[name].path} already"
            problems.append(node.values[noun].problem(noun, message))
        first.setdefault(name, node)
    _put(fresh.rules, shelf.rules)
    shelf.replaced.update((name, node) for name, node in shelf.frames.items() if name in fresh.frames)
    shelf.frames.update(fresh.frames)
    for node in nodes:
        is_edit = "extends" in node.values and not {"id", "frame"} & node.values.keys()
        if is_edit and not _adds_words(node) and not _extends(node, LEXICON):
            _extend(node, shelf, problems)


def _put(fresh: dict[str, MapNode], rules: dict[str, MapNode]) -> None:
    """New rules go before those of earlier sources: of two that say the same of a number the first does."""
    before = dict(rules)
    rules.clear()
    rules.update({name: node for name, node in fresh.items() if name not in before})
    rules.update(before | {name: node for name, node in fresh.items() if name in before})


def _adds_words(node: MapNode) -> bool:
    """Whether the file is one of words: it extends the vocabulary, or has nothing but tables of it."""
    if "extends" in node.values:
        return _extends(node, VOCABULARY)
    return bool(TABLES & node.values.keys()) and not {"id", "frame"} & node.values.keys()


def _extends(node: MapNode, name: str) -> bool:
    extended = node.values.get("extends")
    return isinstance(extended, TextNode) and extended.text == name


def _homeless(node: MapNode) -> Iterator[Problem]:
    if "extends" not in node.values:
        yield node.problem("", "needs one of the keys id, frame or extends, or classes of words")


def _extend(node: MapNode, shelf: Shelf, problems: list[Problem]) -> None:
    name = _name(node.values["extends"])
    home = shelf.rules if name in shelf.rules else shelf.frames
    if name not in home:
        known = [*shelf.rules, *shelf.frames, VOCABULARY, LEXICON]
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
