"""Finds the files of a rule book and what each of them defines or edits."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec.structs import fields

from numcheck.errors import NumcheckError, Problem, shown
from numcheck.quantity.addition import VocabularyFile
from numcheck.rule.extend import extend
from numcheck.rule.pack import locate
from numcheck.rule.shelf import LEXICON, NOUNS, VOCABULARY, Shelf, name_of
from numcheck.rulebook import BUILTIN
from numcheck.yamlfile import ListNode, MapNode, Node, TextNode, key_text, read_yaml

TABLES = frozenset(field.encode_name for field in fields(VocabularyFile)) - {"extends"}
"""Keys of such a file."""

SUFFIXES = frozenset({".yaml", ".yml"})

REMOVED = {
    "frame": "frames are gone: tie the numbers by a relation, which numcheck new --relation starts",
    "pair": "pairs are gone: a relation with 'anywhere: true' compares two figures of a document",
    "yields_to": "yields_to is gone: of rules that accuse the same numbers one speaks; name those"
    " whose sentences are yours now with replaces",
}
"""Keys that there were, each with what does their work now."""

Written = frozenset[str] | None
"""Texts of a rule that some files write; None for all."""


def fill_shelf(paths: Sequence[Path], problems: list[Problem]) -> Shelf:
    """What the files and folders define, one after the other."""
    shelf = Shelf()
    for path in paths:
        _add_source(_nodes(path, problems), shelf, problems)
    return shelf


def written_in(paths: Sequence[Path]) -> dict[str, Written]:
    """The rules that the files define or edit, each with the texts that stand there.

    None for those that are defined there: all of them is.
    """
    found: dict[str, Written] = {}
    for node in (node for path in paths for node in _nodes(path, [])):
        for key in (*NOUNS, "extends"):
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
    """Whether it is the built-in vocabulary or lexicon, which are read by themselves."""
    builtin = BUILTIN.resolve()
    return file.resolve() in (builtin / "vocabulary.yaml", builtin / "lexicon.yaml")


def _is_hidden(file: Path, folder: Path) -> bool:
    return any(part.startswith(".") for part in file.relative_to(folder).parts)


def _read(file: Path, problems: list[Problem]) -> MapNode | None:
    node = read_yaml(file, problems)
    if node is None or isinstance(node, MapNode):
        return node
    problems.append(node.problem("", "expected a mapping with the key id, relation or extends"))
    return None


def _add_source(nodes: Sequence[MapNode], shelf: Shelf, problems: list[Problem]) -> None:
    """Two definitions of one name in one source are a mistake; edits come after all definitions."""
    fresh = Shelf()
    for node in nodes:
        if "extends" in node.values and not node.values.keys().isdisjoint(NOUNS):
            message = "a file edits a rule with extends or defines one with id or relation; give either"
            problems.append(node.keys["extends"].problem("extends", message))
            continue
        if removed := list(_removed(node)):
            problems.extend(removed)
            continue
        noun = next((key for key in NOUNS if key in node.values), None)
        if _extends(node, LEXICON):
            shelf.lexicons.append(node)
            continue
        if _adds_words(node):
            shelf.words.append(node)
            continue
        if noun is None:
            problems.extend(_homeless(node))
            continue
        name, first = name_of(node.values[noun]), fresh.named(noun)
        if name in first:
            message = f"'{name}' is defined in {first[name].path} already"
            problems.append(node.values[noun].problem(noun, message))
        first.setdefault(name, node)
    _put(fresh.rules, shelf.rules)
    shelf.relations.update(fresh.relations)
    for node in nodes:
        is_edit = "extends" in node.values and node.values.keys().isdisjoint(NOUNS)
        if is_edit and not _adds_words(node) and not _extends(node, LEXICON):
            extend(node, shelf, problems)


def _removed(node: MapNode) -> Iterator[Problem]:
    """The removed keys that it gives."""
    match = node.values.get("match")
    for place, keys in ((node, ()), (match, ("match",))):
        for key, message in REMOVED.items():
            if isinstance(place, MapNode) and key in place.values:
                yield place.keys[key].problem(key_text((*keys, key)), message)


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
    return bool(TABLES & node.values.keys()) and node.values.keys().isdisjoint(NOUNS)


def _extends(node: MapNode, name: str) -> bool:
    extended = node.values.get("extends")
    return isinstance(extended, TextNode) and extended.text == name


def _homeless(node: MapNode) -> Iterator[Problem]:
    if "extends" not in node.values:
        yield node.problem("", "needs one of the keys id, relation or extends, or classes of words")
