"""Which mentions of a window may fill a role beside those that are taken already."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from numcheck.mention.model import Mention
from numcheck.relation.agree import agree
from numcheck.relation.filling import Filled, first_of, members
from numcheck.relation.model import Role, Window
from numcheck.relation.option import Option, Options
from numcheck.relation.run import Alike

ANYWHERE = 1 << 60
"""Behind every number of a document."""


class Reach(NamedTuple):
    """Where the numbers stand that are taken."""

    lowest: int = ANYWHERE
    highest: int = -ANYWHERE
    has_start: bool = False
    """Whether one of them is of the first sentence."""


class Choices:
    """What may fill the roles of a schema in a window."""

    def __init__(self, known: Options, window: Window, start: int) -> None:
        self.known, self.schema, self.window, self.start = known, known.schema, window, start
        self.last = len(self.schema.roles) - 1
        self.filled: dict[str, Filled] = {}
        self.taken: list[Mention] = []
        self.alike: dict[tuple[int, str], Alike] = {}
        self.fitting: list[list[Option]] = []
        """What may fill each role; of a list the members."""

        self._find(window if any(role.sizes for role in self.schema.roles) else self._near(window))
        self.are_complete = len(self.fitting) > self.last and all(self.fitting)
        """Whether there is something for every role."""

        self.indices = [[first_of(each.filled).index for each in options] for options in self.fitting]

    def _find(self, near: Window) -> None:
        """What may fill the roles one after the other, until there is nothing for one of them."""
        known, possible = self.known, self.known.plan.undecided
        for place, role in enumerate(self.schema.roles):
            if role.sizes is not None:
                found = (known.member(place, each) for each in near)
                options = [each for each in found if each is not None]
            else:
                found = (known.option(place, each, self.window) for each in near)
                options = [
                    each for each in found if each is not None and known.is_enough(place, each, possible)
                ]
            self.fitting.append(options)
            if not options:
                break
            still = 0
            for option in options:
                still |= option.still
            possible &= still

    def _near(self, window: Window) -> Window:
        """What stands within reach of the first sentence, of which each candidate holds a number."""
        last = max((each.index for each in window if each.sentence == self.start), default=0)
        return [each for each in window if each.index <= last + self.schema.file.reach]

    def options(self, place: int, role: Role, reach: Reach) -> Iterable[Option]:
        """What may fill the role beside what is filled already."""
        like = first_of(self.filled[role.like]) if role.like else None
        needs_start = place == self.last and not reach.has_start
        if role.sizes is not None:
            return self._runs(place, role, reach, like, needs_start)
        found: Iterable[Option] = self._within(place, role, reach) if self.taken else self.fitting[place]
        if needs_start:
            found = [each for each in found if first_of(each.filled).sentence == self.start]
        return found if like is None else [each for each in found if agree(role, like, first_of(each.filled))]

    def _within(self, place: int, role: Role, reach: Reach) -> Sequence[Option]:
        """What stands within reach of all that is taken, the second of symmetric roles behind the first."""
        symmetric, far = self.schema.file.symmetric, self.schema.file.reach
        first, last = reach.highest - far, reach.lowest + far
        if len(symmetric) > 1 and role.name == symmetric[1]:
            first = max(first, first_of(self.filled[symmetric[0]]).index + 1)
        indices = self.indices[place]
        return self.fitting[place][bisect_left(indices, first) : bisect_right(indices, last)]

    def _runs(
        self, place: int, role: Role, reach: Reach, like: Mention | None, needs_start: bool
    ) -> Iterator[Option]:
        """Runs within reach whose sum may be that of what they are like."""
        magnitude, far = self.schema.file.magnitude, self.schema.file.reach
        low, high = float("-inf"), float("inf")
        if like is not None and len(magnitude) == 2:
            low, high = magnitude[0] * abs(like.value), magnitude[1] * abs(like.value)
        start = self.start if needs_start else None
        alike = self._alike(place, role, like)
        for run in alike.runs(reach.lowest + far, reach.highest - far, start, low, high):
            yield self.known.run(place, run)

    def _alike(self, place: int, role: Role, like: Mention | None) -> Alike:
        token = (place, "" if like is None else like.type)
        found = self.alike.get(token)
        if found is None:
            fitting = [first_of(each.filled) for each in self.fitting[place]]
            own = [each for each in fitting if like is None or agree(role, like, each)]
            found = self.alike[token] = Alike(own, role.sizes or (1, 1))
        return found

    def is_free(self, filled: Filled) -> bool:
        """Whether it overlaps nothing that is taken."""
        for each in self.taken:
            span, index = each.quantity.span, each.index
            for mention in members(filled):
                if -2 < mention.index - index < 2 and span.overlaps(mention.quantity.span):
                    return False
        return True
