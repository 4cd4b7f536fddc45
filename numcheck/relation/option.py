"""What may fill the roles of a relation, and what is known of it by itself; asked once a section."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from numcheck.mention.model import Mention
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

    def __init__(self, schema: Schema) -> None:
        self.schema, self.plan = schema, schema.plan
        self.most_used = sum(_capacity(role) for role in schema.roles)
        """Mentions of a sentence that a candidate uses or overlaps, at most."""

        self._options: list[dict[Filled, Option | None]] = [{} for _ in schema.roles]
        self._members: list[dict[Mention, Option]] = [{} for _ in schema.roles]
        self._known: dict[tuple[int, tuple[Filled, ...]], list[int]] = {}

    def fits(self, role: Role, mention: Mention) -> bool:
        """Whether the mention may fill the role at all."""
        kind = "score" if mention.type == "score" else mention.quantity.kind
        if kind not in role.kinds or (mention.is_understood and not self.schema.file.ellipsis):
            return False
        return not mention.is_pair or kind in ("fraction", "ratio")

    def option(self, place: int, filled: Filled, window: Window) -> Option | None:
        """What the cues of the role alone are worth; None where it must not be filled so."""
        known = self._options[place]
        if filled not in known:
            known[filled] = self._option(place, filled, window)
        return known[filled]

    def _option(self, place: int, filled: Filled, window: Window) -> Option | None:
        stage, found = self.plan.stages[place], {self.schema.roles[place].name: filled}
        if isinstance(filled, tuple):
            return self._of_run(stage, filled, found, window)
        for screen in stage.required:
            if not meets(filled, screen.needs, found):
                return None
        stand, sure, granted, still = 0, 0, 0, self._left_by_crowd(stage, filled)
        for screen in stage.own:
            if meets(filled, screen.needs, found):
                stand |= screen.bit
        for screen in stage.screens:
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
            option = self.member(place, mention)
            still, sure, granted = still | option.still, sure | option.sure, granted | option.granted
        return Option(members, self.plan.own_gain[place], 0, still, sure & still, granted)

    def member(self, place: int, mention: Mention) -> Option:
        """What a mention lets stand of a list that it is a member of."""
        known = self._members[place].get(mention)
        if known is None:
            known = self._members[place][mention] = self._member(place, mention)
        return known

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
