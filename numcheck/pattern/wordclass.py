"""Word classes that hold other classes: which of them come to too much to be written out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from numcheck.later import later
from numcheck.pattern.slot import Classes

LARGEST = 5000
"""Words of a class, those of the classes inside it counted each time."""

DEEPEST = 12
"""Classes inside each other."""

NAME = later(r"[a-z][a-z0-9_]*")
MENTION = later(rf"@({NAME.pattern})")


@dataclass(frozen=True, slots=True)
class ClassProblem:
    """What is wrong with a class."""

    name: str
    entry: str | None
    """The wording at which it goes wrong; None for the class as a whole."""

    message: str


def class_problems(classes: Classes) -> Iterator[ClassProblem]:
    """Classes without end, too deep or too large, each told once, at the innermost that is."""
    measure = _Measure(classes)
    for name in classes:
        measure.take(name)
    yield from measure.problems


@dataclass
class _Measure:
    """Goes down into each class once, and no deeper than is allowed."""

    classes: Classes
    problems: list[ClassProblem] = field(default_factory=list)
    _sizes: dict[str, int] = field(default_factory=dict)
    _depths: dict[str, int] = field(default_factory=dict)
    _is_deep: bool = False
    """Whether it was told already that classes go too deep."""

    def take(self, name: str, path: tuple[str, ...] = ()) -> None:
        """Measures the class and those inside it; *path* are the classes around it."""
        if name in self._sizes or name not in self.classes:
            return
        size, depth = 0, 0
        for entry in self.classes[name]:
            size += len(entry.split())
            for inner in MENTION.findall(entry):
                if not self._goes_down(name, inner, entry, path):
                    continue
                size += self._sizes.get(inner, 0)
                depth = max(depth, self._depths.get(inner, 0))
        self._sizes[name], self._depths[name] = size, depth + 1
        self._judge(name)

    def _goes_down(self, name: str, inner: str, entry: str, path: tuple[str, ...]) -> bool:
        """Whether the class inside is sound so far; a way in that never ends is told."""
        way = (*path, name)
        if inner in way:
            circle = " -> ".join(f"@{each}" for each in (*way[way.index(inner) :], inner))
            message = f"the class holds itself: {circle}"
            if all(problem.message != message for problem in self.problems):
                self.problems.append(ClassProblem(name, entry, message))
            return False
        if len(way) > DEEPEST:
            return True  # too deep already, which is told further out
        self.take(inner, way)
        return True

    def _judge(self, name: str) -> None:
        if self._sizes[name] > LARGEST:
            message = f"written out it comes to more than {LARGEST:,} words; hold fewer classes inside it"
        elif self._depths[name] > DEEPEST and not self._is_deep:
            self._is_deep = True
            message = f"more than {DEEPEST} classes inside each other"
        else:
            return
        self.problems.append(ClassProblem(name, None, message))
        self._sizes[name], self._depths[name] = 1, 1


def is_class_name(name: str) -> bool:
    """Whether a pattern can ask for a class of that name."""
    return NAME.fullmatch(name) is not None


def place_in(problem: ClassProblem, entries: Mapping[str, list[str]]) -> tuple[str | int, ...] | None:
    """Where in a file's classes the problem stands; None where it does not."""
    if problem.name not in entries:
        return None
    if problem.entry is None:
        return (problem.name,)
    found = entries[problem.name]
    return (problem.name, found.index(problem.entry)) if problem.entry in found else None
