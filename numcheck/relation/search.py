"""Fills the roles of a relation in one window, one role after the other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from numcheck.relation.choice import ANYWHERE, Choices, Reach
from numcheck.relation.filling import Filled, first_of, members
from numcheck.relation.model import Candidate, Window
from numcheck.relation.option import Option, Options
from numcheck.relation.stage import Joint


class State(NamedTuple):
    """What is known when some roles are filled."""

    score: int
    stand: int
    """Cues that stand."""

    still: int
    """Cues that may stand yet."""

    granted: int
    """Parts of cues that stand on account of one role alone."""

    pending: int
    """The first role whose cues with others are not decided yet: such a tuple matters only where it holds."""


class Search:
    """The candidates of a window."""

    def __init__(self, known: Options, window: Window, start: int, floor: int, tries: int) -> None:
        self.known, self.schema, self.plan = known, known.schema, known.plan
        self.window, self.start = window, start
        self.floor, self.floor_if_held = floor, known.floor
        self.choices = Choices(known, window, start)
        self.filled, self.taken = self.choices.filled, self.choices.taken
        self.found: list[Candidate] = []
        self.tries = tries
        """How often a role may yet be filled; below zero, the search was given up."""

        self.last = len(self.schema.roles) - 1
        self.rest = [0] * (self.last + 1)
        """What the cues of each later role alone may add."""

        self.open = [self.plan.undecided] * (self.last + 1)
        """Cues that something in later roles lets stand."""

        self.grants = [0] * (self.last + 1)
        """Parts of cues that something in later roles grants."""

    def candidates(self) -> list[Candidate]:
        """All of them, in the order of the text."""
        if self.choices.are_complete:
            for place in range(self.last, 0, -1):
                self._look_ahead(place, self.choices.fitting[place])
            self._fill(0, State(0, 0, self.plan.undecided, 0, self.last + 1), Reach())
        return self.found

    def _look_ahead(self, place: int, options: Sequence[Option]) -> None:
        """Tells the roles before *place* what this one may bring."""
        still, granted = 0, self.grants[place]
        for option in options:
            still, granted = still | option.still, granted | option.granted
        self.rest[place - 1] = self.rest[place] + max([option.worth for option in options])
        self.open[place - 1], self.grants[place - 1] = self.open[place] & still, granted

    def _fill(self, place: int, state: State, reach: Reach) -> None:
        """Every way to fill the roles from *place* on."""
        role, gain, rest = self.schema.roles[place], self.plan.gain, self.rest[place]
        possible = state.still & self.open[place]
        for option in self.choices.options(place, role, reach):
            most = state.score + option.worth + gain[possible & option.still] + rest
            if most >= self.floor_if_held and self.choices.is_free(option.filled):
                self.tries -= 1
                if self.tries < 0:
                    return
                self.filled[role.name] = option.filled
                self._try(place, option, state, reach)
                del self.filled[role.name]

    def _try(self, place: int, option: Option, state: State, reach: Reach) -> None:
        """Goes on with the role at *place* filled, where that can come to enough."""
        plan, floor, sure = self.plan, self.floor_if_held, option.sure
        still = state.still & self.open[place] & option.still
        for test, barred, if_placed in plan.stages[place].positions:
            stands = test(self.filled, self.window)
            still &= ~barred[stands]
            sure |= if_placed[stands]
        still &= ~plan.ungranted[state.granted | option.granted | self.grants[place]]
        if place == self.last and isinstance(option.filled, tuple):
            still &= ~self._crowded(len(self.taken) + len(option.filled))
        sure &= still
        score, still = state.score + plan.worth[sure], still ^ sure
        most = score + option.worth + plan.gain[still] + self.rest[place]
        if most < floor:
            return
        if place == self.last:
            floor = self._least_evidence()
            if most < floor:
                return
        if self.schema.roles[place].sizes is not None:
            known = self.known.option(place, option.filled, self.window)
            if known is None:
                return
            option = known
            still &= option.still
            more = option.sure & still
            score, still, sure = score + plan.worth[more], still ^ more, sure | more
            most = score + option.worth + plan.gain[still] + self.rest[place]
            if most < floor:
                return
        reached = State(
            score + option.worth,
            state.stand | option.stand | sure,
            still,
            state.granted | option.granted,
            min(state.pending, place) if most < self.floor else state.pending,
        )
        if place == self.last:
            self._complete(reached, floor)
        else:
            self._go_on(place, option.filled, reached, reach)

    def _crowded(self, used: int) -> int:
        """Cues that cannot stand where only so many numbers are used."""
        barred = 0
        for stage in self.plan.stages[: self.last]:
            for crowd in stage.crowds:
                if crowd.bars(first_of(self.filled[crowd.role]), used):
                    barred |= crowd.bit
        return barred

    def _least_evidence(self) -> int:
        """What the tuple must come to, more where it cannot hold; with all roles filled."""
        if not self.schema.in_domain(self.filled):
            return ANYWHERE
        is_lower = self.floor_if_held < self.floor and self.schema.may_hold(self.filled)
        return self.floor_if_held if is_lower else self.floor

    def _go_on(self, place: int, filled: Filled, state: State, reach: Reach) -> None:
        if state.pending > place:
            decided = self._decide(place, state, self.floor_if_held)
            if decided is None:
                return
            state = decided
        count, more = len(self.taken), members(filled)
        self.taken += more
        has_start = reach.has_start or any(each.sentence == self.start for each in more)
        lowest, highest = min(reach.lowest, more[0].index), max(reach.highest, more[-1].index)
        self._fill(place + 1, state, Reach(lowest, highest, has_start))
        del self.taken[count:]

    def _complete(self, state: State, floor: int) -> None:
        for place in range(min(state.pending, self.last), self.last + 1):
            decided = self._decide(place, state, floor)
            if decided is None:
                return
            state = decided
        score, stand = state.score, state.stand
        for condition in self.plan.last:
            if state.still & condition.bit and condition.stands(state.granted, self.filled, self.window):
                score, stand = score + self.plan.worth[condition.bit], stand | condition.bit
        if score >= floor:
            self.found.append(Candidate(self.schema, dict(self.filled), score, self.plan.named(stand)))

    def _decide(self, place: int, state: State, floor: int) -> State | None:
        """The state when the cues of the role with those before it are decided; None for too little."""
        stage = self.plan.stages[place]
        for joint in stage.joint:
            if state.still & joint.mask:
                decided = self._decide_joint(joint, state, floor - self.rest[place])
                if decided is None:
                    return None
                state = decided
        return state if all(test(self.filled, self.window) for test in stage.joint_required) else None

    def _decide_joint(self, joint: Joint, state: State, floor: int) -> State | None:
        score, still, stand, gain = state.score, state.still, state.stand, self.plan.gain
        known = self.known.known(joint, self.filled)
        asked = still & joint.mask & known[0]
        if asked:
            found = asked & known[1]
            score, still, stand = score + self.plan.worth[found], still ^ asked, stand | found
        for condition in joint.conditions:
            if score + gain[still] < floor:
                return None
            bit = condition.bit
            if still & bit:
                still ^= bit
                known[0] |= bit
                if condition.stands(state.granted, self.filled, self.window):
                    known[1] |= bit
                    score, stand = score + self.plan.worth[bit], stand | bit
        if score + gain[still] < floor:
            return None
        return State(score, stand, still, state.granted, state.pending)
