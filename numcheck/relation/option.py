"""What may fill the roles of a relation, and what is known of it by itself; asked once a section."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from numcheck.mention.model import Mention
from numcheck.relation.fact import one_stands
from numcheck.relation.filling import Filled
from numcheck.relation.model import Role, Schema, Window
from numcheck.relation.stage import Joint, Stage, meets


class Option(NamedTuple):
    """What may fill a role, with the cues that this decides."""

    filled: Filled
    worth: int
    """Of the cues of the role alone."""

    stand: int
    """Those of them that stand."""

    still: int
    """Cues of several roles that may stand."""

    sure: int
    """Those of them that stand whatever fills the others."""

    granted: int
    """Parts of cues that stand so."""


class Options:
    """What was found out about the mentions of a section for one schema."""

    def __init__(self, schema: Schema, floor: int) -> None:
        self.schema, self.plan, self.floor = schema, schema.plan, floor
        """Of which candidates are sought with evidence from *floor* up."""

        gain = self.plan.own_gain
        self.rest = [sum(gain) - own for own in gain]
        """What the cues of all other roles alone are worth at most, for each role."""

        self.most_used = sum(_capacity(role) for role in schema.roles)
        """Mentions of a sentence that a candidate uses or overlaps, at most."""

        self._options: list[dict[Filled, Option | None]] = [{} for _ in schema.roles]
        self._members: list[dict[Mention, Option | None]] = [{} for _ in schema.roles]
        self._known: dict[tuple[int, tuple[Filled, ...]], list[int]] = {}

    def _fits(self, role: Role, mention: Mention) -> bool:
        """Whether the mention may fill the role at all."""
        kind = mention.role_kind
        if kind not in role.kinds or (mention.is_understood and not self.schema.file.ellipsis):
            return False
        return not mention.is_pair or kind in ("fraction", "ratio")

    def option(self, place: int, filled: Filled, window: Window) -> Option | None:
        """What the cues of the role alone are worth; None where it cannot be filled so, or to no end."""
        known = self._options[place]
        if filled not in known:
            option = self._option(place, filled, window)
            known[filled] = option if option is not None and self.is_enough(place, option) else None
        return known[filled]

    def is_enough(self, place: int, option: Option, possible: int = -1) -> bool:
        """Whether the best that the cues *possible* may bring beside it comes to the floor."""
        return option.worth + self.plan.gain[option.still & possible] + self.rest[place] >= self.floor

    def _option(self, place: int, filled: Filled, window: Window) -> Option | None:
        stage, role = self.plan.stages[place], self.schema.roles[place]
        found = {role.name: filled}
        if isinstance(filled, tuple):
            return self._of_run(stage, filled, found, window)
        return self._of_one(stage, filled, found) if self._fits(role, filled) else None

    def _of_one(self, stage: Stage, filled: Mention, found: Mapping[str, Filled]) -> Option | None:
        """The same of one mention."""
        if one_stands(filled, *stage.barred):
            return None
        for screen in stage.required_of_one:
            if not meets(filled, screen.needs, found):
                return None
        stand, sure, granted, still = 0, 0, 0, self._left_by_crowd(stage, filled)
        for screen in stage.own:
            if meets(filled, screen.needs, found):
                stand |= screen.bit
        for screen in stage.screens_of_one:
            if still & screen.bit and not meets(filled, screen.needs, found):
                still &= ~screen.bit
        for screen in stage.grants:
            if meets(filled, screen.needs, found):
                granted |= screen.bit
                sure |= stage.sure.get(screen.bit, 0)
        return Option(filled, self.plan.worth[stand], stand, still, sure, granted)

    def _of_run(
        self, stage: Stage, run: tuple[Mention, ...], found: Mapping[str, Filled], window: Window
    ) -> Option | None:
        """The same of a list."""
        if not all(screen.test(found, window) for screen in stage.required):
            return None
        stand, sure, granted, still = 0, 0, 0, self.plan.undecided
        for screen in stage.own:
            if screen.test(found, window):
                stand |= screen.bit
        for screen in stage.screens:
            if still & screen.bit and not screen.test(found, window):
                still &= ~screen.bit
        for screen in stage.grants:
            if screen.test(found, window):
                granted |= screen.bit
                sure |= stage.sure.get(screen.bit, 0)
        return Option(run, self.plan.worth[stand], stand, still, sure, granted)

    def _left_by_crowd(self, stage: Stage, mention: Mention) -> int:
        """Cues that may stand in a sentence with so many numbers."""
        barred = 0
        for crowd in stage.crowds:
            if crowd.bars(mention, self.most_used):
                barred |= crowd.bit
        return self.plan.undecided & ~barred

    def run(self, place: int, members: tuple[Mention, ...]) -> Option:
        """The same of a list at most, by what is known of each of its members."""
        still = sure = granted = 0
        for mention in members:
            option = self._members[place][mention] or self._member(place, mention)
            still, sure, granted = still | option.still, sure | option.sure, granted | option.granted
        return Option(members, self.plan.own_gain[place], 0, still, sure & still, granted)

    def member(self, place: int, mention: Mention) -> Option | None:
        """What a mention lets stand of a list that it is a member of; None where it can be none."""
        known = self._members[place]
        if mention not in known:
            fits = self._fits(self.schema.roles[place], mention)
            known[mention] = self._member(place, mention) if fits else None
        return known[mention]

    def _member(self, place: int, mention: Mention) -> Option:
        stage, found = self.plan.stages[place], {self.schema.roles[place].name: (mention,)}
        still, sure, granted = self.plan.undecided, 0, 0
        for screen in stage.screens:
            if screen.is_of_members and still & screen.bit and not meets(mention, screen.needs, found):
                still &= ~screen.bit
        for screen in stage.grants:
            if not screen.is_of_members or meets(mention, screen.needs, found):
                granted |= screen.bit
            if screen.any_of is not None and meets(mention, (screen.any_of,), found):
                sure |= stage.sure.get(screen.bit, 0)
        return Option(mention, self.plan.own_gain[place], 0, still, sure, granted)

    def known(self, joint: Joint, filled: dict[str, Filled]) -> list[int]:
        """Of the cues of some roles those that are decided, and those that stand."""
        if not joint.is_shared:
            return [0, 0]
        token = joint.mask, tuple([filled[role] for role in joint.roles])
        return self._known.setdefault(token, [0, 0])


def _capacity(role: Role) -> int:
    if role.sizes is not None:
        return role.sizes[1]
    return 1 if role.kinds.isdisjoint(("fraction", "ratio")) else 2
