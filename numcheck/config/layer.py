"""Settings that one source gives: a file, the environment, the command line. Later layers win."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_origin

from numcheck.cache import VARIABLE
from numcheck.config.file import PathSection, SettingsFile
from numcheck.config.find import PROJECT_NAME, PROJECT_TABLE, nearby
from numcheck.config.given import GivenPath, paths_in_file
from numcheck.config.named import NamedRule, names_in_file
from numcheck.config.pattern import pattern_problems
from numcheck.errors import NumcheckError, Problem, RuleFileError, nearest, shown
from numcheck.yamlfile import convert_node
from numcheck.yamlfile.convert import field_table
from numcheck.yamlfile.node import ListNode, MapNode, Node, TextNode

Layer = Mapping[str, Any]
"""By the name of a field of SettingsFile what a source gives for it."""

ENVIRONMENT = "NUMCHECK_"
ADDED = frozenset({"extend_select", "rules"})
"""What a later layer adds to, not replaces."""

OF_FILES = ("extends", "per-path")
"""Keys that only files have."""

FLAGS = {"1": "true", "yes": "true", "on": "true", "0": "false", "no": "false", "off": "false"}


@dataclass(frozen=True, slots=True)
class Config:
    """A settings file with what it extends."""

    path: Path
    layer: Layer
    sections: Sequence[tuple[str, Layer]]
    """The layers of paths by their patterns."""

    named: tuple[NamedRule, ...]
    """Every name of rules in it, those of sections too."""

    paths: tuple[GivenPath, ...] = ()


def read_config(path: Path, below: tuple[Path, ...] = ()) -> Config:
    """The settings of a file over those of the file that it extends."""
    from numcheck.config.toml import read_toml  # noqa: PLC0415 - most runs have no file

    table = PROJECT_TABLE if path.name == PROJECT_NAME else ()
    node = read_toml(path, table)
    if node is None:
        raise NumcheckError(f"{shown(path)}: has no table [tool.numcheck]")
    layer, sections = _converted(node)
    layer, named = _with_paths(layer, path.parent), tuple(names_in_file(node))
    paths = tuple(paths_in_file(node, layer))
    base = layer.get("extends")
    if not base:
        return Config(path, layer, sections, named, paths)
    home = (path.parent / base).resolve()
    if home in (*below, path.resolve()):
        raise NumcheckError(f"{shown(path)}: extends itself by way of {base}")
    if not home.exists():
        raise NumcheckError(str(node.values["extends"].problem("extends", f"{base}: no such file")))
    under = read_config(nearby(home), (*below, path.resolve()))
    return Config(
        path,
        merged(under.layer, layer),
        (*under.sections, *sections),
        (*under.named, *named),
        (*under.paths, *paths),
    )


def environment_layer(environment: Mapping[str, str]) -> Layer:
    """What NUMCHECK_FAIL_ON and the like give; lists are parted by commas."""
    given = {
        name: value
        for name, value in sorted(environment.items())
        if name.startswith(ENVIRONMENT) and name != VARIABLE
    }
    keys = {name: name.removeprefix(ENVIRONMENT).lower().replace("_", "-") for name in given}
    fields = {key: field for key, field in field_table(SettingsFile).items() if key not in OF_FILES}
    values: dict[str, Node] = {}
    for name, value in given.items():
        if keys[name] in OF_FILES:
            raise NumcheckError(f"the environment: {name}: '{keys[name]}' is for settings files alone")
        if keys[name] not in fields:
            hint = _hint(name, [*map(variable_for, fields), VARIABLE])
            raise NumcheckError(f"the environment: unknown variable {name}{hint}")
        if value:
            values[keys[name]] = _text_node(name, value, fields[keys[name]].type)
    names = {key: TextNode(key, 1, 1, key) for key in values}
    problems: list[Problem] = []
    file = convert_node(MapNode("the environment", 1, 1, names, values), SettingsFile, problems)
    if file is None:
        raise NumcheckError("\n".join(f"{each.path}: {each.message}" for each in sorted(problems)))
    return _with_paths({_field(key): getattr(file, _field(key)) for key in values}, Path())


def variable_for(key: str) -> str:
    """The variable of a key, or of a field: NUMCHECK_FAIL_ON."""
    return f"{ENVIRONMENT}{key.upper().replace('-', '_')}"


def _hint(name: str, known: Sequence[str]) -> str:
    """What may be meant: a variable near in what follows NUMCHECK_, which all have in common."""
    if name == variable_for("config"):
        return "; a settings file is named by --config"
    rest = name.removeprefix(ENVIRONMENT)
    return nearest(name, [each for each in known if nearest(rest, [each.removeprefix(ENVIRONMENT)])])


def merged(*layers: Layer) -> Layer:
    """One layer over the other; what extends is added up."""
    result: dict[str, Any] = {}
    for layer in layers:
        for name, value in layer.items():
            adds = name in ADDED and name in result
            result[name] = [*result[name], *value] if adds else value
    return result


def _converted(node: MapNode) -> tuple[Layer, tuple[tuple[str, Layer], ...]]:
    problems: list[Problem] = []
    file = convert_node(node, SettingsFile, problems)
    problems += pattern_problems(node)
    if file is None or problems:
        raise RuleFileError(problems)
    layer = {_field(key): getattr(file, _field(key)) for key in node.values if key != "per-path"}
    paths = node.values.get("per-path")
    sections = paths.values if isinstance(paths, MapNode) else {}
    return layer, tuple((name, _section(file.per_path[name], each)) for name, each in sections.items())


def _section(section: PathSection, node: Node) -> Layer:
    keys = node.values if isinstance(node, MapNode) else {}
    return {_field(key): getattr(section, _field(key)) for key in keys}


def _with_paths(layer: Layer, folder: Path) -> Layer:
    """Paths counted from the folder of the file that gives them."""
    result = dict(layer)
    if "rules" in result:
        result["rules"] = [Path(_rules_path(folder, each)) for each in result["rules"]]
    for key in ("baseline", "counts"):
        if key in result:
            result[key] = Path(_joined(folder, result[key]))
    if "output" in result:
        result["output"] = [_output(folder, each) for each in result["output"]]
    return result


def _rules_path(folder: Path, path: str) -> str:
    """The path, or the name of a pack, which lies in no folder."""
    joined = _joined(folder, path)
    if os.path.exists(joined):
        return joined
    from numcheck.rule.pack import installed_packs  # noqa: PLC0415 - slow to import

    return path if path in installed_packs() else joined


def _output(folder: Path, output: str) -> str:
    name, colon, path = output.partition(":")
    return f"{name}:{_joined(folder, path)}" if colon and path not in ("", "-") else output


def _joined(folder: Path, path: str) -> str:
    """The path as a reader here would write it; ``~`` is the user's home."""
    path = os.path.expanduser(path)
    whole = os.path.join(folder, path)
    return os.path.relpath(whole) if os.path.isabs(whole) and not os.path.isabs(path) else whole


def _field(key: str) -> str:
    return field_table(SettingsFile)[key].name if key in field_table(SettingsFile) else key.replace("-", "_")


def _text_node(name: str, value: str, to: Any) -> Node:
    if get_origin(to) is list:
        items = (TextNode(name, 1, 1, part.strip()) for part in value.split(",") if part.strip())
        return ListNode(name, 1, 1, tuple(items))
    return TextNode(name, 1, 1, FLAGS.get(value.lower(), value) if to is bool else value)
