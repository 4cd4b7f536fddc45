"""Patterns and slots in rule files: parsed, with every problem located."""

from __future__ import annotations

import re
from collections.abc import Sequence

from numcheck.errors import Problem, nearest
from numcheck.pattern.model import Slot
from numcheck.pattern.parse import Pattern, PatternError, parse_pattern
from numcheck.pattern.slot import Classes, SlotError, parse_slot
from numcheck.yamlfile import KeyPath, MapNode, Node, key_text, node_at

NAMING = ("roles", "any", "then", "rest", "pair")
"""Keys of ``match`` that bind names."""

SLOT_NAME = re.compile(r"\{\s*([a-z][a-z0-9_]*)")


class Reporter:
    """Notes problems at values of one file."""

    def __init__(self, root: Node, problems: list[Problem], known: Sequence[Problem] = ()) -> None:
        self.root = root
        self.problems = problems
        self.path = root.path
        self.known = tuple(problem.key for problem in known if problem.key)
        """Keys whose values have a problem that is noted already."""

        self.has_problems = bool(known)

    def report(self, keys: KeyPath, message: str, *, offset: int | None = None) -> None:
        """Notes that the value at *keys* is wrong, at *offset* in its text; once is enough."""
        self.has_problems = True
        key = key_text(keys)
        if not any(_is_within(key, known) or _is_within(known, key) for known in self.known):
            self.problems.append(node_at(self.root, keys).problem(key, message, offset=offset))


def read_patterns(
    texts: Sequence[str], keys: KeyPath, classes: Classes, reporter: Reporter
) -> tuple[Pattern, ...]:
    """The patterns of a list; those that are wrong are reported and left out."""
    return tuple(pattern for _, pattern in placed_patterns(texts, keys, classes, reporter))


def placed_patterns(
    texts: Sequence[str], keys: KeyPath, classes: Classes, reporter: Reporter
) -> list[tuple[KeyPath, Pattern]]:
    """The same with the place of each."""
    found: list[tuple[KeyPath, Pattern]] = []
    for place, text in enumerate(texts):
        try:
            found.append(((*keys, place), parse_pattern(text, classes)))
        except PatternError as error:
            reporter.report((*keys, place), error.message, offset=error.column)
    return found


def read_slot(name: str, spec: str, keys: KeyPath, classes: Classes, reporter: Reporter) -> Slot | None:
    """The slot of a role, written as its kinds."""
    try:
        return parse_slot(f"{name}:{spec}", classes, {})
    except SlotError as error:
        reporter.report(keys, str(error))
        return None


def written_names(texts: Sequence[str]) -> frozenset[str]:
    """The names of slots in patterns, be they sound or not."""
    return frozenset(name for text in texts for name in SLOT_NAME.findall(text))


def is_sound(text: str, classes: Classes) -> bool:
    """Whether the pattern can be parsed."""
    try:
        parse_pattern(text, classes)
    except PatternError:
        return False
    return True


def hides_names(reporter: Reporter) -> bool:
    """Whether a mistake in the keys of ``match`` leaves open which names it binds."""
    given = node_at(reporter.root, ("match",))
    absent = [key for key in NAMING if not (isinstance(given, MapNode) and key in given.values)]
    return any(_hides_names(key, absent) for key in reporter.known)


def _hides_names(key: str, absent: Sequence[str]) -> bool:
    """Whether the wrong key or value does: all that is known of an unknown key is what it looks like."""
    match, _, rest = key.partition(".")
    if match != "match":
        return False
    name = re.split(r"[.\[]", rest)[0]
    if name in ("roles", "rest"):
        return rest == name
    return not name or name in NAMING or bool(nearest(name, absent))


def _is_within(key: str, other: str) -> bool:
    return key == other or key.startswith((f"{other}.", f"{other}["))
