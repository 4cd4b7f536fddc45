"""Edits of rules and relations by files that extend them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from numcheck.errors import Problem, nearest
from numcheck.rule.shelf import LEXICON, VOCABULARY, Shelf, name_of
from numcheck.yamlfile import MapNode, Node, TextNode, merge_nodes

MOST_ADDED = 3
"""What the cues that a file adds to a relation may be worth together, for it and against it."""


def extend(node: MapNode, shelf: Shelf, problems: list[Problem]) -> None:
    """Edits what *node* extends: a rule, a relation, or by its id one accusation of a relation."""
    name = name_of(node.values["extends"])
    values = {key: value for key, value in node.values.items() if key != "extends"}
    edit = _placed(node, values)
    if name in shelf.relations:
        problems.extend(_overweight(node, shelf.relations[name]))
    for home in (shelf.rules, shelf.relations):
        if name in home:
            home[name] = _merged(home[name], edit)
            return
    accusations = _accusations(shelf)
    if name not in accusations:
        known = [*shelf.rules, *shelf.relations, *accusations, VOCABULARY, LEXICON]
        message = f"no rule or relation '{name}' to extend{nearest(name, known)}"
        problems.append(node.values["extends"].problem("extends", message))
    for relation, role in accusations.get(name, ()):
        inside = _placed(node, {"accuse": _placed(node, {role: edit})})
        shelf.relations[relation] = _merged(shelf.relations[relation], inside)


def _overweight(node: MapNode, relation: MapNode) -> Iterator[Problem]:
    """Cues added to a relation that is measured together weigh little: they are not."""
    added, known = node.values.get("cues"), relation.values.get("cues")
    if not isinstance(added, MapNode) or not isinstance(known, MapNode):
        return
    totals = {1: 0, -1: 0}
    for name, cue in added.values.items():
        weight = cue.values.get("weight") if isinstance(cue, MapNode) and name not in known.values else None
        if isinstance(weight, TextNode) and re.fullmatch(r"-?\d+", weight.text):
            sign = -1 if weight.text.startswith("-") else 1
            totals[sign] += abs(int(weight.text))
            if abs(int(weight.text)) > 1 or totals[sign] > MOST_ADDED:
                message = (
                    f"a cue added to a relation weighs 1 or -1, all together at most {MOST_ADDED} either way"
                )
                yield weight.problem(f"cues.{name}.weight", message)


def _placed(node: MapNode, values: dict[str, Node]) -> MapNode:
    """A mapping where *node* stands; keys that it has keep their places."""
    keys = {key: node.keys.get(key, TextNode(node.path, node.line, node.column, key)) for key in values}
    return MapNode(node.path, node.line, node.column, keys, values)


def _merged(base: MapNode, edit: MapNode) -> MapNode:
    merged = merge_nodes(base, edit)
    assert isinstance(merged, MapNode)
    return merged


def _accusations(shelf: Shelf) -> dict[str, list[tuple[str, str]]]:
    """The ids under which relations accuse, each with the relations and roles that bear it."""
    found: dict[str, list[tuple[str, str]]] = {}
    for relation, node in shelf.relations.items():
        accuse = node.values.get("accuse")
        for role, each in accuse.values.items() if isinstance(accuse, MapNode) else ():
            if isinstance(each, MapNode) and "id" in each.values:
                found.setdefault(name_of(each.values["id"]), []).append((relation, role))
    return found
