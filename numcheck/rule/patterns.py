"""Patterns and slots in rule and frame files: parsed, with every problem located."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from numcheck.errors import Problem, nearest
from numcheck.frame.file import Fallback, FrameFile
from numcheck.frame.model import Slot
from numcheck.frame.pattern import Pattern, PatternError, parse_pattern
from numcheck.frame.slot import Classes, SlotError, parse_kinds, parse_slot
from numcheck.yamlfile import KeyPath, Node, key_text, node_at


class Reporter:
    """Notes problems at values of one file."""

    def __init__(self, root: Node, problems: list[Problem]) -> None:
        self.root = root
        self.problems = problems
        self.path = root.path
        self.has_problems = False

    def report(self, keys: KeyPath, message: str, *, offset: int | None = None) -> None:
        """Notes that the value at *keys* is wrong, at *offset* in its text."""
        self.has_problems = True
        node = node_at(self.root, keys)
        self.problems.append(node.problem(key_text(keys), message, offset=offset))


def read_patterns(
    texts: Sequence[str], keys: KeyPath, classes: Classes, reporter: Reporter
) -> tuple[Pattern, ...]:
    """The patterns of a list; those that are wrong are reported and left out."""
    found: list[Pattern] = []
    for place, text in enumerate(texts):
        try:
            found.append(parse_pattern(text, classes))
        except PatternError as error:
            reporter.report((*keys, place), error.message, offset=error.column)
    return tuple(found)


def read_slot(name: str, spec: str, keys: KeyPath, classes: Classes, reporter: Reporter) -> Slot | None:
    """The slot of a role, written as its kinds."""
    try:
        return parse_slot(f"{name}:{spec}", classes, {})
    except SlotError as error:
        reporter.report(keys, str(error))
        return None


def check_fallback(
    fallback: Mapping[str, Fallback], roles: Sequence[str], keys: KeyPath, reporter: Reporter
) -> None:
    """Reports fallbacks for what is no role, and kinds that there are not."""
    for role, given in fallback.items():
        if role not in roles:
            reporter.report((*keys, role), f"no role has this name{nearest(role, roles)}")
        try:
            parse_kinds(given.kind)
        except SlotError as error:
            reporter.report((*keys, role, "kind"), str(error))


def check_frame(frame: FrameFile, classes: Classes, reporter: Reporter) -> None:
    """Reports what is wrong with the patterns of a frame."""
    read_patterns(frame.trigger, ("trigger",), classes, reporter)
    for role, cues in frame.roles.items():
        for place, pattern in enumerate(read_patterns(cues, ("roles", role), classes, reporter)):
            for slot in pattern.slots:
                if slot not in frame.roles:
                    hint = nearest(slot, list(frame.roles))
                    reporter.report(("roles", role, place), f"'{slot}' is no role of this frame{hint}")
    for role, values in frame.words.items():
        for value, texts in values.items():
            read_patterns(texts, ("words", role, value), classes, reporter)
    for place, role in enumerate(frame.shared):
        if role not in frame.roles:
            reporter.report(("shared", place), f"no role has this name{nearest(role, list(frame.roles))}")
    check_fallback(frame.fallback, list(frame.roles), ("fallback",), reporter)
