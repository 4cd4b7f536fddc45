"""Frames of rule files: read, with every problem located."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from numcheck.errors import Problem, nearest
from numcheck.frame.definition import Frame, define_frame
from numcheck.frame.file import FrameFile
from numcheck.frame.pattern import Pattern
from numcheck.frame.slot import Classes, SlotError, parse_kinds
from numcheck.rule.patterns import Reporter, check_fallback, placed_patterns
from numcheck.rule.shelf import Shelf
from numcheck.yamlfile import KeyPath, MapNode, Node, convert_node, salvage_node

STAND_INS = {"frame": "-", "summary": "-", "trigger": [], "roles": {}}
"""For what a frame must have and lacks, while the rest of it is looked at."""

SINGLE = ("one", "range")
"""Forms of a slot that binds one number."""


def read_frames(shelf: Shelf, classes: Classes, problems: list[Problem]) -> dict[str, Frame | None]:
    """The frames by name; None for one that has problems."""
    return {
        name: _read_frame(node, shelf.replaced.get(name), classes, problems)
        for name, node in shelf.frames.items()
    }


def _read_frame(
    node: MapNode, replaced: MapNode | None, classes: Classes, problems: list[Problem]
) -> Frame | None:
    known: list[Problem] = []
    file = convert_node(node, FrameFile, known)
    problems.extend(known)
    reporter = Reporter(node, problems, known)
    sound = file or salvage_node(node, FrameFile, STAND_INS)
    if sound is not None:
        _Checker(sound, classes, reporter).check()
    if replaced is not None:
        _check_replaced(node, replaced, reporter)
    return None if file is None or reporter.has_problems else define_frame(file, classes)


def _check_replaced(node: MapNode, replaced: MapNode, reporter: Reporter) -> None:
    """Rules use the frame that was there before: what it has, the one in its place must have too."""
    for keys in _parts(replaced):
        if keys not in list(_parts(node)):
            reporter.report(
                (keys[0],),
                f"'{keys[-1]}' is missing, which rules use of the frame that this one replaces, in"
                f" {replaced.path}; edit that one with extends, or choose another name",
            )


def _parts(node: MapNode) -> Iterator[KeyPath]:
    """Its roles, and the values of its roles of words."""
    for key in _keys(node.values.get("roles")):
        yield "roles", key
    words = node.values.get("words")
    for role in _keys(words):
        assert isinstance(words, MapNode)
        yield from (("words", role, value) for value in _keys(words.values[role]))


def _keys(node: Node | None) -> Sequence[str]:
    return list(node.values) if isinstance(node, MapNode) else []


class _Checker:
    """Reports what is wrong with one frame."""

    def __init__(self, file: FrameFile, classes: Classes, reporter: Reporter) -> None:
        self.file = file
        self.classes = classes
        self.reporter = reporter

    def check(self) -> None:
        """Looks at everything that the keys alone do not tell."""
        for keys, pattern in self._patterns(self.file.trigger, ("trigger",)):
            self._check_slots(pattern, keys)
        for role, cues in self.file.roles.items():
            for keys, pattern in self._patterns(cues, ("roles", role)):
                self._check_cue(role, pattern, keys)
        self._check_wording(self.file.verbs, ("verbs",))
        self._check_words()
        self._check_kinds()
        for key, roles in (("shared", self.file.shared), ("alike", self.file.alike)):
            for place, role in enumerate(roles):
                self._check_role(role, (key, place))
        check_fallback(self.file.fallback, list(self.file.roles), ("fallback",), self.reporter)

    def _patterns(self, texts: Sequence[str], keys: KeyPath) -> list[tuple[KeyPath, Pattern]]:
        return placed_patterns(texts, keys, self.classes, self.reporter)

    def _check_slots(self, pattern: Pattern, keys: KeyPath) -> None:
        """Every slot is a role, filled by one number."""
        for name, slot in pattern.slots.items():
            if name not in self.file.roles:
                hint = nearest(name, list(self.file.roles))
                self.reporter.report(keys, f"'{name}' is no role of this frame{hint}")
            elif slot.form not in SINGLE:
                self.reporter.report(keys, f"'{name}' is bound to a {slot.form}; a role is one number")

    def _check_cue(self, role: str, pattern: Pattern, keys: KeyPath) -> None:
        self._check_slots(pattern, keys)
        if role not in pattern.slots and all(name in self.file.roles for name in pattern.slots):
            self.reporter.report(keys, f"a cue of '{role}' must bind it: write {{{role}}} where it stands")

    def _check_wording(self, texts: Sequence[str], keys: KeyPath) -> None:
        for place, pattern in self._patterns(texts, keys):
            if pattern.slots:
                self.reporter.report(place, "only words stand here; what a slot binds is a role")

    def _check_words(self) -> None:
        for role, values in self.file.words.items():
            if role in self.file.roles:
                self.reporter.report(("words", role), f"'{role}' is a role of numbers already")
            if not values:
                self.reporter.report(("words", role), "needs values, each with the wordings that say so")
            for value, texts in values.items():
                self._check_wording(texts, ("words", role, value))

    def _check_kinds(self) -> None:
        for role, kinds in self.file.kinds.items():
            self._check_role(role, ("kinds", role))
            try:
                parse_kinds(kinds)
            except SlotError as error:
                self.reporter.report(("kinds", role), str(error))

    def _check_role(self, role: str, keys: KeyPath) -> None:
        if role not in self.file.roles:
            self.reporter.report(keys, f"no role has this name{nearest(role, list(self.file.roles))}")
