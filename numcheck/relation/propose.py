"""Proposes candidates: every typed tuple of a window whose evidence reaches a floor.

Roles are filled one after the other. What a cue is worth is counted as soon as the roles that it asks about
are filled, and a branch is left where all that is still to come cannot lift it over the floor
(branch and bound; Land and Doig, Econometrica 28, 1960).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from numcheck.mention.model import Mention
from numcheck.relation.cue import Cue
from numcheck.relation.model import Candidate, Role, Schema, Window
from numcheck.relation.predicate import Filled, first_of, members

Memo = dict[Any, tuple[int, tuple[str, ...]]]
LONGEST_SKIP = 12
"""Like mentions of a window up to which runs with one left out are tried too."""


class Proposer:
    """Candidates of one schema; what cues of one or two roles are worth is kept for a document."""

    def __init__(self, schema: Schema) -> None:
        self.schema = schema
        self.names = [role.name for role in schema.roles]
        depth = {name: place for place, name in enumerate(self.names)}
        self.groups: list[list[tuple[tuple[str, ...], list[Cue]]]] = [[] for _ in self.names]
        keyed: dict[tuple[str, ...], list[Cue]] = {}
        self.globals = [cue for cue in schema.cues if cue.is_global]
        for cue in schema.cues:
            if not cue.is_global:
                keyed.setdefault(tuple(sorted(cue.roles, key=depth.__getitem__)), []).append(cue)
        for key, cues in keyed.items():
            self.groups[max(depth[name] for name in key)].append((key, cues))
        self.required: list[list[Cue]] = [[] for _ in self.names]
        for cue in schema.required:
            self.required[max(depth[name] for name in cue.roles)].append(cue)
        self.potential = [0] * (len(self.names) + 1)
        self.potential[-1] = sum(max(cue.weight, 0) for cue in self.globals)
        for place in range(len(self.names) - 1, -1, -1):
            gain = sum(max(cue.weight, 0) for _, cues in self.groups[place] for cue in cues)
            self.potential[place] = self.potential[place + 1] + gain
        self.memo: Memo = {}

    def candidates(self, window: Window, start: int, floor: int) -> Iterator[Candidate]:
        """Those with a mention of the sentence *start* among theirs."""
        yield from self._fill(0, {}, 0, (), window, start, floor)

    def _fill(
        self, place: int, filled: dict[str, Filled], score: int, cues: tuple[str, ...], window: Window, start: int, floor: int
    ) -> Iterator[Candidate]:
        if place == len(self.names):
            yield from self._complete(filled, score, cues, window, floor)
            return
        role = self.schema.roles[place]
        needs_start = place == len(self.names) - 1 and all(first_of(each).sentence != start for each in filled.values())
        for option in self._options(role, filled, window):
            if needs_start and first_of(option).sentence != start:
                continue
            filled[role.name] = option
            if all(cue.test(filled, window) for cue in self.required[place]):
                gained, stand = self._gain(place, filled, window)
                if score + gained + self.potential[place + 1] >= floor:
                    yield from self._fill(place + 1, filled, score + gained, cues + stand, window, start, floor)
            del filled[role.name]

    def _complete(
        self, filled: dict[str, Filled], score: int, cues: tuple[str, ...], window: Window, floor: int
    ) -> Iterator[Candidate]:
        for cue in self.globals:
            if cue.test(filled, window):
                score, cues = score + cue.weight, (*cues, cue.name)
        if score >= floor:
            yield Candidate(self.schema, dict(filled), score, cues)

    def _gain(self, place: int, filled: dict[str, Filled], window: Window) -> tuple[int, tuple[str, ...]]:
        total, stand = 0, ()
        for key, cues in self.groups[place]:
            token = (key, *[_identity(filled[name]) for name in key])
            known = self.memo.get(token)
            if known is None:
                standing = [cue for cue in cues if cue.test(filled, window)]
                known = sum(cue.weight for cue in standing), tuple(cue.name for cue in standing)
                self.memo[token] = known
            total, stand = total + known[0], stand + known[1]
        return total, stand

    def _options(self, role: Role, filled: dict[str, Filled], window: Window) -> Iterator[Filled]:
        like = first_of(filled[role.like]) if role.like else None
        taken = [mention for option in filled.values() for mention in members(option)]
        reach, symmetric = self.schema.file.reach, self.schema.file.symmetric
        after = first_of(filled[symmetric[0]]).index if len(symmetric) > 1 and role.name == symmetric[1] else -1
        fitting: list[Mention] = []
        for mention in window:
            if mention.quantity.kind not in role.kinds or mention.index <= after:
                continue
            if mention.is_understood and not self.schema.file.ellipsis:
                continue
            if mention.is_pair and mention.quantity.kind not in ("fraction", "ratio"):
                continue
            if like is not None and not _agree(role, like, mention):
                continue
            if any(_clash(mention, each) for each in taken):
                continue
            if role.sizes is None and any(abs(mention.index - each.index) > reach for each in taken):
                continue
            fitting.append(mention)
        if role.sizes is None:
            yield from fitting
        else:
            limits = self._limits(like)
            for run in _runs(fitting, role.sizes, taken, reach):
                if limits is None or limits[0] <= sum(each.value for each in run) <= limits[1]:
                    yield run

    def _limits(self, like: Mention | None) -> tuple[float, float] | None:
        """Between which sums a run is worth a look."""
        magnitude = self.schema.file.magnitude
        if like is None or len(magnitude) != 2:
            return None
        value = abs(like.value)
        return magnitude[0] * value, magnitude[1] * value


def _identity(filled: Filled) -> Any:
    return id(filled) if isinstance(filled, Mention) else tuple(id(each) for each in filled)


def _agree(role: Role, like: Mention, mention: Mention) -> bool:
    return base_type(like) == base_type(mention) if role.is_base else like.type == mention.type


def base_type(mention: Mention) -> str:
    """Of a rate that which it counts: "USD" of "$12 an hour"."""
    unit = mention.quantity.unit or ""
    if mention.quantity.kind != "rate":
        return mention.type
    numerator = unit.split(" / ")[0]
    return numerator if len(numerator) == 3 and numerator.isupper() else f"measure {numerator}"


def _clash(one: Mention, other: Mention) -> bool:
    """Whether one number would stand in two roles."""
    return one is other or one.quantity.span.overlaps(other.quantity.span)


def _runs(
    fitting: Sequence[Mention], sizes: tuple[int, int], taken: Sequence[Mention], reach: int
) -> Iterator[tuple[Mention, ...]]:
    """Neighbours, at most one left out; not all of them far from what is bound already."""
    count, (least, most) = len(fitting), sizes
    for first in range(count):
        for after in range(first + least, min(count, first + most) + 1):
            run = tuple(fitting[first:after])
            if any(min(abs(each.index - mention.index) for mention in run) > reach for each in taken):
                continue
            yield run
            if count <= LONGEST_SKIP and least < after - first <= most:
                for skipped in range(1, len(run) - 1):
                    yield run[:skipped] + run[skipped + 1 :]
