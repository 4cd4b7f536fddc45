"""What the cues of a relation are worth for the numbers that fill its roles, and at most."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from numcheck.mention.model import Mention
from numcheck.relation.comparison import is_rate, same_unit
from numcheck.relation.cue import Cue
from numcheck.relation.filling import Filled
from numcheck.relation.model import Role, Schema, Window

Memo = dict[Any, tuple[int, tuple[str, ...]]]


class Evidence:
    """The cues of one schema by role; what those of one or two roles are worth is kept for a document."""

    def __init__(self, schema: Schema) -> None:
        self.schema = schema
        self.names = [role.name for role in schema.roles]
        depth = {name: place for place, name in enumerate(self.names)}
        self.alone: list[list[Cue]] = [[] for _ in self.names]
        """Cues of each role alone."""

        self.joint: list[list[tuple[tuple[str, ...], list[Cue]]]] = [[] for _ in self.names]
        """Cues of several roles, at the last of them."""

        self.globals = [cue for cue in schema.cues if cue.is_global]
        keyed: dict[tuple[str, ...], list[Cue]] = {}
        for cue in schema.cues:
            if not cue.is_global:
                keyed.setdefault(tuple(sorted(cue.roles, key=depth.__getitem__)), []).append(cue)
        for key, cues in keyed.items():
            if len(key) == 1:
                self.alone[depth[key[0]]] = cues
            else:
                self.joint[max(depth[name] for name in key)].append((key, cues))
        self.required: list[list[Cue]] = [[] for _ in self.names]
        for cue in schema.required:
            self.required[max(depth[name] for name in cue.roles)].append(cue)
        self.joint_potential = [_gain_at_most(cue for _, cues in each for cue in cues) for each in self.joint]
        self.potential = [0] * (len(self.names) + 1)
        """What all cues at a role and behind it may add at most."""

        self.potential[-1] = _gain_at_most(self.globals)
        for place in range(len(self.names) - 1, -1, -1):
            gain = self.joint_potential[place] + _gain_at_most(self.alone[place])
            self.potential[place] = self.potential[place + 1] + gain
        self.memo: Memo = {}
        self.agreeing: dict[tuple[bool, bool, int, int], bool] = {}

    def forget(self) -> None:
        """Lets go of what was kept about the mentions of one section."""
        self.memo.clear()
        self.agreeing.clear()

    def gain_alone(self, place: int, option: Filled, window: Window) -> tuple[int, tuple[str, ...]]:
        """What the cues of the role at *place* alone are worth, and their names."""
        return self._known((place, _identity(option)), self.alone[place], {self.names[place]: option}, window)

    def gain_joint(
        self, place: int, filled: dict[str, Filled], window: Window
    ) -> tuple[int, tuple[str, ...]]:
        """The same of the cues that ask about this role and others before it."""
        total = 0
        stand: tuple[str, ...] = ()
        for key, cues in self.joint[place]:
            known = self._known((key, *[_identity(filled[name]) for name in key]), cues, filled, window)
            total += known[0]
            stand += known[1]
        return total, stand

    def _known(
        self, token: tuple[Any, ...], cues: Sequence[Cue], filled: dict[str, Filled], window: Window
    ) -> tuple[int, tuple[str, ...]]:
        known = self.memo.get(token)
        if known is None:
            standing = [cue for cue in cues if cue.test(filled, window)]
            known = sum([cue.weight for cue in standing]), tuple([cue.name for cue in standing])
            self.memo[token] = known
        return known

    def agree(self, role: Role, like: Mention, mention: Mention) -> bool:
        """Whether the mention is of the type of the one that its role is like."""
        token = (role.is_base, role.is_elided, id(like), id(mention))
        known = self.agreeing.get(token)
        if known is None:
            known = self.agreeing[token] = agree(role, like, mention)
        return known


def _gain_at_most(cues: Iterable[Cue]) -> int:
    return sum(max(cue.weight, 0) for cue in cues)


def _identity(filled: Filled) -> Any:
    return id(filled) if isinstance(filled, Mention) else tuple(id(each) for each in filled)


def agree(role: Role, like: Mention, mention: Mention) -> bool:
    """Whether the mention is of the type of the one that its role is like."""
    if role.is_elided and _is_elided(like, mention):
        return True
    if like.type == mention.type:
        return True
    return (role.is_base or is_rate(like.quantity) == is_rate(mention.quantity)) and same_unit(like, mention)


def _is_elided(one: Mention, other: Mention) -> bool:
    """Whether one is a bare number of like size, its unit understood: "1,600 euros then, 2,100 now"."""
    bare, whole = (one, other) if one.quantity.kind == "number" else (other, one)
    if bare.quantity.kind != "number" or whole.quantity.kind not in (
        "money",
        "measure",
        "rate",
        "temperature",
        "duration",
    ):
        return False
    text = bare.quantity.text
    is_figure = (
        bare.quantity.head is None and bare.pairing is None and text[-1:].isalnum() and not text.isalpha()
    )
    ratio = abs(bare.value) / (abs(whole.value) or 1.0)
    return is_figure and (0.1 < ratio < 10 if whole.quantity.kind != "duration" else 0.5 < ratio < 2)
