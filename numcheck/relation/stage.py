"""What is asked when a role of a relation is filled. Cues, and parts of cues, are bits of a number."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from numcheck.mention.model import Mention
from numcheck.relation.aggregate import Test
from numcheck.relation.atom import Atom, Part, any_of
from numcheck.relation.fact import one_stands
from numcheck.relation.filling import Filled

Window = Sequence[Mention]

FEW_LEFT = re.compile(r"(?P<name>unused|left over)\((?P<role>\w+)\)\s*(?:==|<=)\s*(?P<count>\d+)")


class Need(NamedTuple):
    """Predicates of one mention of which one must stand."""

    wanted: int
    """The bits of facts of which one being true is enough."""

    unwanted: int
    """The bits of facts of which one being false is enough."""

    test: Test | None = None
    """What else is enough."""


class Screen(NamedTuple):
    """What is asked of one role alone for the cue, or the part of a cue, with the *bit*."""

    bit: int
    test: Test
    needs: tuple[Need, ...]
    """The same of one mention: all of these."""

    is_of_members: bool
    """Whether it can stand of a list only where it would stand of one of its members alone."""

    any_of: Need | None
    """What stands of a list where it stands of one of its members."""


class Position(NamedTuple):
    """How two roles stand to each other in the text, which is asked before anything that takes longer."""

    test: Test
    barred: tuple[int, int]
    """Cues that cannot stand where it does not stand, and where it does."""

    sure: tuple[int, int]
    """Cues that stand at any rate where it does not stand, and where it does."""


class Crowd(NamedTuple):
    """A cue that cannot stand in a sentence with many numbers, since it leaves few of them out."""

    bit: int
    role: str
    is_loose: bool
    """Whether only those count that have no noun of their own."""

    limit: int
    """How many it may leave out."""

    def bars(self, mention: Mention, used: int) -> bool:
        """Whether the sentence of what fills the role holds too many for so many that are used."""
        return (mention.loose_crowd if self.is_loose else mention.crowd) - used > self.limit


class Condition(NamedTuple):
    """What is left of a cue when what it asks of each role alone is known."""

    bit: int
    parts: tuple[tuple[int, Test | None], ...]
    """What must stand together: each has been granted by one role alone under its bit, or its test stands."""

    def stands(self, granted: int, filled: Mapping[str, Filled], window: Window) -> bool:
        """Whether all its parts stand."""
        for bit, test in self.parts:
            if not granted & bit and (test is None or not test(filled, window)):
                return False
        return True


class Joint(NamedTuple):
    """Cues that ask about the same roles, decided at the last of them."""

    roles: tuple[str, ...]
    mask: int
    conditions: tuple[Condition, ...]
    """Those first that weigh most."""

    is_shared: bool
    """Whether other roles are filled beside, so that the same is asked again and again."""


@dataclass
class Stage:
    """What is decided when a role is filled."""

    own: list[Screen] = field(default_factory=list)
    """Cues of this role alone."""

    screens: list[Screen] = field(default_factory=list)
    """Of cues of several roles what must stand of this one."""

    grants: list[Screen] = field(default_factory=list)
    """Parts of cues that stand if this role has something, or another one, or both together."""

    sure: dict[int, int] = field(default_factory=dict)
    """Cues that have no other part, by the bits of such parts."""

    crowds: list[Crowd] = field(default_factory=list)
    positions: list[Position] = field(default_factory=list)
    """Of cues of several roles how these stand to each other."""

    joint: list[Joint] = field(default_factory=list)
    required: list[Screen] = field(default_factory=list)
    """What every candidate must meet, of this role alone."""

    joint_required: list[Test] = field(default_factory=list)
    """The same of several roles."""

    barred: tuple[int, int] = 0, 0
    """Of one mention the facts that must not be true, and those that must not be false."""

    required_of_one: tuple[Screen, ...] = ()
    """What else one mention must meet."""

    screens_of_one: tuple[Screen, ...] = ()
    """The screens, those that ask the same made one."""

    def complete(self) -> None:
        """Brings together what is asked of one mention."""
        single = [each for each in self.required if _is_single(each)]
        for screen in single:
            ((wanted, unwanted, _),) = screen.needs
            self.barred = self.barred[0] | unwanted, self.barred[1] | wanted
        self.required_of_one = tuple(each for each in self.required if each not in single)
        alike: dict[tuple[Need, ...], Screen] = {}
        for screen in self.screens:
            same = alike.get(screen.needs, screen)
            alike[screen.needs] = same._replace(bit=same.bit | screen.bit)
        self.screens_of_one = tuple(alike.values())


def _is_single(screen: Screen) -> bool:
    """Whether it asks for one fact alone."""
    if len(screen.needs) != 1 or screen.needs[0].test is not None:
        return False
    return (screen.needs[0].wanted | screen.needs[0].unwanted).bit_count() == 1


def meets(mention: Mention, needs: Sequence[Need], found: Mapping[str, Filled]) -> bool:
    """Whether the mention meets all of them; *found* has it by the name of its role."""
    for wanted, unwanted, test in needs:
        if (
            not mention.true & wanted
            and not mention.false & unwanted
            and not one_stands(mention, wanted, unwanted)
            and (test is None or not test(found, ()))
        ):
            return False
    return True


def make_screen(bit: int, parts: Sequence[Sequence[Atom]], test: Test) -> Screen:
    """The screen of some predicates of one role: in each part one of them must stand."""
    atoms = [atom for part in parts for atom in part]
    any_atoms = [atom for atom in atoms if atom.is_of_any]
    return Screen(
        bit,
        test,
        tuple(need_of(part) for part in parts),
        all(atom.is_of_members for atom in atoms),
        need_of(any_atoms) if any_atoms else None,
    )


def screens_of_pair(bit: int, part: Part, role: str) -> Iterator[Screen]:
    """What a part that asks about several roles needs of this one, unless it is a list."""
    need = part.need(role) if len(part.roles) > 1 else None
    if need is not None:
        yield Screen(bit, _may_stand, (Need(*need),), False, None)


def _may_stand(found: Mapping[str, Filled], window: Window) -> bool:  # noqa: ARG001 - as every test is asked
    return True


def need_of(atoms: Sequence[Atom]) -> Need:
    """That one of the predicates stands."""
    wanted = unwanted = 0
    others = []
    for atom in atoms:
        wanted, unwanted = wanted | atom.wanted, unwanted | atom.unwanted
        if not atom.wanted | atom.unwanted:
            others.append(atom.test)
    return Need(wanted, unwanted, any_of(others) if others else None)
