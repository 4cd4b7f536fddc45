"""What may fill the roles of a relation, and what is known of it by itself; asked once a section."""

from __future__ import annotations

from typing import NamedTuple

from numcheck.mention.model import Mention
from numcheck.relation.filling import Filled
from numcheck.relation.model import Role, Schema, Window
from numcheck.relation.stage import Joint, Stage


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
        if not all(test(found, window) for test in stage.required):
            return None
        stand, sure, granted = 0, 0, 0
        still = self.plan.undecided if isinstance(filled, tuple) else self._left_by_crowd(stage, filled)
        for bit, test, _, _ in stage.own:
            if test(found, window):
                stand |= bit
        for bit, test, _, _ in stage.screens:
            if still & bit and not test(found, window):
                still &= ~bit
        for bit, test, _, _ in stage.grants:
            if test(found, window):
                granted |= bit
                sure |= stage.sure.get(bit, 0)
        return Option(filled, self.plan.worth[stand], stand, still, sure, granted)

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
        for bit, test, is_of_members, _ in stage.screens:
            if is_of_members and still & bit and not test(found, ()):
                still &= ~bit
        for bit, test, is_of_members, any_test in stage.grants:
            if not is_of_members or test(found, ()):
                granted |= bit
            if any_test is not None and any_test(found, ()):
                sure |= stage.sure.get(bit, 0)
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
