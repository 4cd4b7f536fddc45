"""When each cue of a relation is decided while its roles are filled one after the other.

What a cue asks of one role alone is asked when that role is filled: where it does not stand, the cue cannot
stand whatever fills the others. What is left is asked when the last of its roles is filled, and what asks
about the whole window last of all. Cues are bits of a number, in the order in which they are decided.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count

from numcheck.relation.aggregate import Test
from numcheck.relation.atom import Atom, Cue, any_of, denied
from numcheck.relation.stage import (
    FEW_LEFT,
    Condition,
    Crowd,
    Joint,
    Position,
    Stage,
    make_screen,
    screens_of_pair,
)
from numcheck.relation.worth import Gain, Ungranted, Worth, exclusions


@dataclass(frozen=True)
class Plan:
    """The cues of a schema by the role at which they are decided."""

    stages: tuple[Stage, ...]
    last: tuple[Condition, ...]
    """Of cues that ask about the whole window what is decided when every role is filled."""

    names: tuple[str, ...]
    """Of each bit the cue."""

    worth: Mapping[int, int]
    gain: Mapping[int, int]
    """What cues that may stand are worth at most."""

    own_gain: tuple[int, ...]
    """The same of those of each role alone."""

    undecided: int
    """Cues of several roles or of the whole window."""

    ungranted: Mapping[int, int]
    """Cues that cannot stand, by the parts that roles alone have granted."""

    def named(self, mask: int) -> tuple[str, ...]:
        """The names of cues."""
        return tuple([name for place, name in enumerate(self.names) if mask >> place & 1])


def make_plan(roles: Sequence[str], cues: Sequence[Cue], required: Iterable[Cue]) -> Plan:
    """The plan of a schema."""
    stages = tuple(Stage() for _ in roles)
    ordered = _in_order(roles, cues)
    last: list[Condition] = []
    joint: dict[tuple[str, ...], list[Condition]] = {}
    undecided, parts = 0, count()
    for stage, positions in zip(stages, _positions(roles, ordered), strict=True):
        stage.positions += positions
    for place, cue in enumerate(ordered):
        bit, asked = 1 << place, _sorted(roles, cue)
        if len(asked) == 1 and not cue.is_global:
            stages[roles.index(asked[0])].own.append(
                make_screen(bit, [part.atoms for part in cue.parts], cue.test)
            )
            continue
        undecided |= bit
        condition = _condition(stages, roles, bit, cue, parts)
        (last if cue.is_global else joint.setdefault(asked, [])).append(condition)
    weights = [cue.weight for cue in ordered]
    for asked, conditions in joint.items():
        mask = sum(each.bit for each in conditions)
        heaviest = sorted(conditions, key=lambda each: -abs(weights[each.bit.bit_length() - 1]))
        stage = stages[roles.index(asked[-1])]
        stage.joint.append(Joint(asked, mask, tuple(heaviest), len(asked) < len(roles)))
    for cue in required:
        asked = _sorted(roles, cue)
        stage = stages[roles.index(asked[-1])]
        if len(asked) == 1 and not cue.is_global:
            stage.required.append(make_screen(0, [part.atoms for part in cue.parts], cue.test))
        else:
            stage.joint_required.append(cue.test)
            for part in cue.parts:
                for early, role in zip(stages, roles, strict=True):
                    early.required += screens_of_pair(0, part, role)
    for stage in stages:
        stage.complete()
    gain = Gain(weights, exclusions(ordered))
    own_gain = tuple(gain[sum(each.bit for each in stage.own)] for stage in stages)
    ungranted = Ungranted([*last, *(each for conditions in joint.values() for each in conditions)])
    names = tuple(cue.name for cue in ordered)
    return Plan(stages, tuple(last), names, Worth(weights), gain, own_gain, undecided, ungranted)


def _sorted(roles: Sequence[str], cue: Cue) -> tuple[str, ...]:
    """The roles that it asks about, in the order in which they are filled."""
    return tuple(role for role in roles if role in cue.roles)


def _in_order(roles: Sequence[str], cues: Sequence[Cue]) -> list[Cue]:
    """By the place at which they are decided; there those of one role first, the others by their roles."""
    groups: dict[tuple[str, ...], int] = {}
    for cue in (each for each in cues if not each.is_global):
        groups.setdefault(_sorted(roles, cue), len(groups))

    def key(cue: Cue) -> tuple[int, bool, int]:
        asked = _sorted(roles, cue)
        if cue.is_global:
            return len(roles), True, 0
        return roles.index(asked[-1]), len(asked) > 1, groups[asked]

    return sorted(cues, key=key)


def _positions(roles: Sequence[str], cues: Sequence[Cue]) -> list[list[Position]]:
    """For each role the positions that are known when it is filled, each once."""
    found: dict[str, tuple[Atom, list[int], list[int]]] = {}
    for number, cue in enumerate(cues):
        for part in cue.parts:
            for atom in part.atoms if len(part.atoms) == 1 or len(cue.parts) == 1 else ():
                if atom.is_position:
                    text = atom.text.removeprefix("not ")
                    _, barred, sure = found.setdefault(text, (atom, [0, 0], [0, 0]))
                    is_denied = atom.text != text
                    if len(part.atoms) == 1:
                        barred[is_denied] |= 1 << number
                    if len(cue.parts) == 1:
                        sure[not is_denied] |= 1 << number
    stages: list[list[Position]] = [[] for _ in roles]
    for atom, barred, sure in found.values():
        test = denied(atom.test) if atom.text.startswith("not ") else atom.test
        place = max(roles.index(role) for role in atom.roles)
        stages[place].append(Position(test, (barred[0], barred[1]), (sure[0], sure[1])))
    return stages


def _condition(
    stages: Sequence[Stage], roles: Sequence[str], bit: int, cue: Cue, numbers: Iterator[int]
) -> Condition:
    """What is left of a cue when what it asks of each role alone is put at that role."""
    rest: list[tuple[int, Test | None]] = []
    for part in cue.parts:
        if len(part.roles) == 1 and not part.is_global:
            (role,) = part.roles
            stages[roles.index(role)].screens.append(make_screen(bit, [part.atoms], part.test))
            continue
        if len(part.atoms) == 1 and part.atoms[0].is_position:
            continue
        for stage, role in zip(stages, roles, strict=True):
            stage.screens += screens_of_pair(bit, part, role)
        part_bit = 1 << next(numbers)
        for stage, role in zip(stages, roles, strict=True):
            atoms = part.of(role)
            if atoms:
                stage.grants.append(make_screen(part_bit, [atoms], any_of([atom.test for atom in atoms])))
                if len(cue.parts) == 1:
                    stage.sure[part_bit] = bit
        rest.append((part_bit, part.joint_test))
        few = FEW_LEFT.fullmatch(part.text)
        if few is not None:
            crowd = Crowd(bit, few["role"], few["name"] == "left over", int(few["count"]))
            stages[roles.index(crowd.role)].crowds.append(crowd)
    return Condition(bit, tuple(rest))
