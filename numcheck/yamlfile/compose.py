"""Composes YAML text to nodes; this module alone touches PyYAML."""

from __future__ import annotations

from collections.abc import Iterator

import yaml

from numcheck.errors import Problem
from numcheck.yamlfile.node import ListNode, MapNode, Node, TextNode, key_text

DEEPEST = 30
"""Mappings and lists inside each other."""

TOO_DEEP = f"is nested more than {DEEPEST} deep"

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def compose_text(text: str, name: str, problems: list[Problem]) -> Node | None:
    """The value that *text* writes; *name* is how problems call it."""
    composer = _Composer(name, text, problems)
    try:
        return composer.document()
    except _StoppedError:
        return None
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        what = error.problem or error.context or "not YAML"
        if "maximum nesting depth" in what:  # newer libyaml looks ahead and stops by itself
            line, column = _deepest_start(text)
            problems.append(Problem(name, line, column, "", TOO_DEEP))
            return None
        hint = "put text with { } [ ] : # or quotes of its own in quotes"
        problems.append(Problem(name, line, column, "", f"not YAML: {what}; {hint}"))
    except yaml.YAMLError as error:
        problems.append(Problem(name, 1, 1, "", f"not YAML: {str(error).splitlines()[0]}"))
    return None


class _StoppedError(Exception):
    """The file cannot be followed any further; its problem is noted."""


class _Composer:
    """Builds nodes from events, so that nothing is resolved, expanded or nested beyond its limits."""

    def __init__(self, name: str, text: str, problems: list[Problem]) -> None:
        self.name = name
        self.problems = problems
        self.events: Iterator[yaml.Event] = iter(yaml.parse(text, Loader=LOADER))
        self.keys: list[str | int] = []

    def document(self) -> Node | None:
        root: Node | None = None
        for event in self.events:
            if not isinstance(event, yaml.DocumentStartEvent):
                continue
            if root is not None:
                self.refuse(event, "a second document starts; a file holds one")
                raise _StoppedError
            root = self.node(next(self.events))
        if root is None:
            self.problems.append(Problem(self.name, 1, 1, "", "is empty"))
        return root

    def refuse(self, event: yaml.Event, message: str) -> None:
        line, column = _start(event)
        self.problems.append(Problem(self.name, line, column, key_text(self.keys), message))

    def node(self, event: yaml.Event) -> Node:
        line, column = _start(event)
        if isinstance(event, yaml.AliasEvent):
            self.refuse(event, f"alias *{event.anchor}: aliases are not allowed; write the value out")
            return TextNode(self.name, line, column, f"*{event.anchor}", is_quoted=False)
        self.refuse_decoration(event)
        if isinstance(event, yaml.ScalarEvent):
            style = event.style
            quoted, block = style in ("'", '"'), style in ("|", ">")
            return TextNode(self.name, line, column, event.value, is_quoted=quoted, is_block=block)
        if len(self.keys) >= DEEPEST:
            self.refuse(event, TOO_DEEP)
            raise _StoppedError
        if isinstance(event, yaml.SequenceStartEvent):
            return ListNode(self.name, line, column, tuple(self.items()))
        return self.mapping(line, column)

    def refuse_decoration(self, event: yaml.Event) -> None:
        anchor, tag = getattr(event, "anchor", None), getattr(event, "tag", None)
        if anchor:
            self.refuse(event, f"anchor &{anchor}: anchors are not allowed")
        if tag:
            self.refuse(event, f"tag {tag}: tags are not allowed; put text that starts with ! in quotes")

    def items(self) -> Iterator[Node]:
        for place, event in enumerate(self.events):
            if isinstance(event, yaml.SequenceEndEvent):
                return
            self.keys.append(place)
            yield self.node(event)
            self.keys.pop()

    def mapping(self, line: int, column: int) -> MapNode:
        keys: dict[str, TextNode] = {}
        values: dict[str, Node] = {}
        for event in self.events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            key = self.key(event)
            self.keys.append(key.text)
            if key.text in keys:
                self.refuse(event, f"the key is there twice, first in line {keys[key.text].line}")
            value = self.node(next(self.events))
            self.keys.pop()
            keys.setdefault(key.text, key)
            values.setdefault(key.text, value)
        return MapNode(self.name, line, column, keys, values)

    def key(self, event: yaml.Event) -> TextNode:
        """A key, which must be text: ``{a: b}: c`` and ``? [a]`` are not."""
        node = self.node(event)
        if isinstance(node, TextNode):
            return node
        self.refuse(event, "a key must be text; put it in quotes")
        return TextNode(self.name, node.line, node.column, "", is_quoted=True)


def _start(event: yaml.Event) -> tuple[int, int]:
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)


def _deepest_start(text: str) -> tuple[int, int]:
    """Line and column where so many flow brackets are open that no more may be."""
    depth, line, column = 0, 1, 0
    for sign in text:
        column += 1
        depth += (sign in "[{") - (sign in "]}")
        if depth > DEEPEST:
            break
        if sign == "\n":
            line, column = line + 1, 0
    return line, column
