"""Cues as tests: predicates, the parts of a cue of which one predicate must stand, and cues."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from numcheck.relation.aggregate import Test

POSITIONS = frozenset(
    {"before", "right before", "adjacent", "neighbours", "same sentence", "same clause", "glued", "far",
     "astride", "beside", "announces"}
)  # fmt: skip
"""Predicates of two roles that compare places alone."""


class Atom(NamedTuple):
    """One predicate."""

    text: str
    """As the file has it."""

    roles: frozenset[str]
    """Roles that it asks about."""

    is_global: bool
    """Whether it asks about the whole window: what is left over."""

    test: Test
    wanted: int = 0
    """The bit of what it asks of one mention, and must be true."""

    unwanted: int = 0
    """The bit of what it asks of one mention, and must be false."""

    needs: Mapping[str, int] = {}
    """Of two roles the bits of what must be true of each alone."""

    def need(self, role: str) -> tuple[int, int] | None:
        """Bits of facts of the role of which one must be true, or one false; None where there are none."""
        if self.roles == {role}:
            return (self.wanted, self.unwanted) if self.wanted | self.unwanted else None
        return (self.needs[role], 0) if role in self.needs else None

    @property
    def is_of_members(self) -> bool:
        """Whether it can stand of a list only where it would stand of one of its members alone."""
        return len(self.roles) == 1 and "(" not in self.text

    @property
    def is_of_any(self) -> bool:
        """Whether it stands of a list where it stands of one of its members."""
        return self.is_of_members and self.text.startswith("any ")

    @property
    def is_position(self) -> bool:
        """Whether it compares places alone."""
        return self.text.removeprefix("not ").partition("(")[0] in POSITIONS


@dataclass(frozen=True)
class Part:
    """What a cue asks, among other things: that one of some predicates stands."""

    text: str
    """As the file has it."""

    atoms: tuple[Atom, ...]

    @property
    def roles(self) -> frozenset[str]:
        """Roles that it asks about."""
        return frozenset(role for atom in self.atoms for role in atom.roles)

    @property
    def is_global(self) -> bool:
        """Whether it asks about the whole window."""
        return any(atom.is_global for atom in self.atoms)

    @property
    def test(self) -> Test:
        """Whether one of its predicates stands."""
        return any_of([atom.test for atom in self.atoms])

    def need(self, role: str) -> tuple[int, int] | None:
        """The bits of facts of one of several roles without which it cannot stand; None where it may."""
        needs = [atom.need(role) for atom in self.atoms]
        wanted = unwanted = 0
        for each in needs:
            if each is None:
                return None
            wanted, unwanted = wanted | each[0], unwanted | each[1]
        return wanted, unwanted

    def of(self, role: str) -> tuple[Atom, ...]:
        """Those of its predicates that ask about this role alone."""
        return tuple(atom for atom in self.atoms if atom.roles == {role} and not atom.is_global)

    @property
    def joint_test(self) -> Test | None:
        """Whether one of those stands that ask about several roles."""
        tests = [atom.test for atom in self.atoms if len(atom.roles) > 1 or atom.is_global]
        return any_of(tests) if tests else None


@dataclass(frozen=True)
class Cue:
    """Something that the text shows about some of the roles."""

    name: str
    weight: int
    roles: frozenset[str]
    """Roles that it asks about."""

    is_global: bool
    """Whether it asks about the whole window: what is left over."""

    parts: tuple[Part, ...]
    """What must stand together."""

    test: Test
    """All its parts as one test."""


def all_of(tests: Sequence[Test]) -> Test:
    """All tests as one; two or three are called without a loop, since this is asked again and again."""
    if len(tests) == 1:
        return tests[0]
    if len(tests) == 2:
        one, other = tests
        return lambda found, window: one(found, window) and other(found, window)
    first, rest = tests[0], all_of(tests[1:])
    return lambda found, window: first(found, window) and rest(found, window)


def any_of(tests: Sequence[Test]) -> Test:
    """One test that stands where any of them does."""
    if len(tests) == 1:
        return tests[0]
    if len(tests) == 2:
        one, other = tests
        return lambda found, window: one(found, window) or other(found, window)
    first, rest = tests[0], any_of(tests[1:])
    return lambda found, window: first(found, window) or rest(found, window)


def denied(test: Test) -> Test:
    """A test that stands where the other does not."""
    return lambda found, window: not test(found, window)
