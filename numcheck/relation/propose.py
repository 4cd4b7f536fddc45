"""Proposes candidates: every typed tuple of a window whose evidence reaches a floor.

Roles are filled one after the other. What a cue is worth is counted as soon as the roles that it asks about
are filled, and a branch is left where all that is still to come cannot lift it over the floor
(branch and bound; Land and Doig, Econometrica 28, 1960).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from numcheck.mention.model import Mention
from numcheck.relation.comparison import is_rate, same_unit
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

    def candidates(self, window: Window, start: int, floor: int) -> Iterator[Candidate]:
        """Those with a mention of the sentence *start* among theirs."""
        fitting = [[each for each in window if self._fits(role, each)] for role in self.schema.roles]
        if all(fitting):
            search = _Search(self, fitting, window, start, floor)
            yield from search.fill(0, 0, ())

    def _fits(self, role: Role, mention: Mention) -> bool:
        """Whether the mention may fill the role at all."""
        if mention.quantity.kind not in role.kinds or (
            mention.is_understood and not self.schema.file.ellipsis
        ):
            return False
        return not mention.is_pair or mention.quantity.kind in ("fraction", "ratio")

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
            known = self.agreeing[token] = _agree(role, like, mention)
        return known


def _gain_at_most(cues: Iterable[Cue]) -> int:
    return sum(max(cue.weight, 0) for cue in cues)


class _Run(NamedTuple):
    """Neighbours of one type that may fill a list, with what is asked of them again and again."""

    members: tuple[Mention, ...]
    value: float
    """Their sum."""

    alone: int
    """What the cues of the list alone are worth."""

    names: tuple[str, ...]


class _Search:
    """The roles of one window, filled one after the other."""

    def __init__(
        self, proposer: Proposer, fitting: Sequence[Sequence[Mention]], window: Window, start: int, floor: int
    ) -> None:
        self.proposer, self.schema = proposer, proposer.schema
        self.fitting, self.window, self.start, self.floor = fitting, window, start, floor
        self.last = len(self.schema.roles) - 1
        self.filled: dict[str, Filled] = {}
        self.taken: list[Mention] = []
        self.runs: dict[tuple[int, str], list[_Run]] = {}
        """The runs of a role by the type of their members."""

    def fill(self, place: int, score: int, cues: tuple[str, ...]) -> Iterator[Candidate]:
        """Every way to fill the roles from *place* on."""
        role = self.schema.roles[place]
        required = self.proposer.required[place]
        wanted = self.floor - self.proposer.potential[place + 1]
        needs_start = place == self.last and all(each.sentence != self.start for each in self.taken)
        for option, alone, names in self._options(place, role):
            if needs_start and first_of(option).sentence != self.start:
                continue
            if score + alone + self.proposer.joint_potential[place] < wanted:
                continue
            self.filled[role.name] = option
            if not required or all(cue.test(self.filled, self.window) for cue in required):
                joint, more = self.proposer.gain_joint(place, self.filled, self.window)
                if score + alone + joint >= wanted:
                    yield from self._go_on(place, option, score + alone + joint, cues + names + more)
            del self.filled[role.name]

    def _go_on(self, place: int, option: Filled, score: int, cues: tuple[str, ...]) -> Iterator[Candidate]:
        if place == self.last:
            yield from self._complete(score, cues)
            return
        count = len(self.taken)
        self.taken += members(option)
        yield from self.fill(place + 1, score, cues)
        del self.taken[count:]

    def _complete(self, score: int, cues: tuple[str, ...]) -> Iterator[Candidate]:
        for cue in self.proposer.globals:
            if cue.test(self.filled, self.window):
                score, cues = score + cue.weight, (*cues, cue.name)
        if score >= self.floor:
            yield Candidate(self.schema, dict(self.filled), score, cues)

    def _options(self, place: int, role: Role) -> Iterator[tuple[Filled, int, tuple[str, ...]]]:
        """What may fill the role beside what is filled already, with what its own cues are worth."""
        like = first_of(self.filled[role.like]) if role.like else None
        if role.sizes is not None:
            yield from self._fitting_runs(place, role, like)
            return
        symmetric, reach = self.schema.file.symmetric, self.schema.file.reach
        is_second = len(symmetric) > 1 and role.name == symmetric[1]
        after = first_of(self.filled[symmetric[0]]).index if is_second else -1
        for each in self.fitting[place]:
            if each.index <= after or not self._is_free(each, reach):
                continue
            if like is None or self.proposer.agree(role, like, each):
                yield each, *self.proposer.gain_alone(place, each, self.window)

    def _is_free(self, mention: Mention, reach: int) -> bool:
        """Whether it overlaps nothing that is taken, and stands within reach of all of it."""
        span, index = mention.quantity.span, mention.index
        for each in self.taken:
            if each is mention or (
                each.quantity.span.start < span.end and span.start < each.quantity.span.end
            ):
                return False
            if not -reach <= index - each.index <= reach:
                return False
        return True

    def _fitting_runs(
        self, place: int, role: Role, like: Mention | None
    ) -> Iterator[tuple[Filled, int, tuple[str, ...]]]:
        """Runs within reach whose sum may be that of what they are like, none of them taken."""
        magnitude, reach = self.schema.file.magnitude, self.schema.file.reach
        low, high = float("-inf"), float("inf")
        if like is not None and len(magnitude) == 2:
            low, high = magnitude[0] * abs(like.value), magnitude[1] * abs(like.value)
        for run in self._runs_of(place, role, like):
            first, last = run.members[0].index - reach, run.members[-1].index + reach
            if not low <= run.value <= high:
                continue
            if all(first <= each.index <= last for each in self.taken) and self._are_free(run.members):
                yield run.members, run.alone, run.names

    def _are_free(self, run: tuple[Mention, ...]) -> bool:
        """Whether none of them overlaps what is taken."""
        for each in self.taken:
            span = each.quantity.span
            for mention in run:
                if mention.quantity.span.start < span.end and span.start < mention.quantity.span.end:
                    return False
        return True

    def _runs_of(self, place: int, role: Role, like: Mention | None) -> list[_Run]:
        """Every run of the window that is of the type of *like*."""
        token = (place, "" if like is None else like.type)
        found = self.runs.get(token)
        if found is None:
            alike = [
                each for each in self.fitting[place] if like is None or self.proposer.agree(role, like, each)
            ]
            if like is not None and like not in alike and like in self.fitting[place]:
                alike = sorted([*alike, like], key=lambda each: each.index)
            found = self.runs[token] = [
                _Run(
                    run, sum([each.value for each in run]), *self.proposer.gain_alone(place, run, self.window)
                )
                for run in _runs(alike, role.sizes or (1, 1))
            ]
        return found


def _identity(filled: Filled) -> Any:
    return id(filled) if isinstance(filled, Mention) else tuple(id(each) for each in filled)


def _agree(role: Role, like: Mention, mention: Mention) -> bool:
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


def _runs(alike: Sequence[Mention], sizes: tuple[int, int]) -> Iterator[tuple[Mention, ...]]:
    """Neighbours, and neighbours with one between them left out."""
    count, (least, most) = len(alike), sizes
    for first in range(count):
        for after in range(first + least, min(count, first + most + 1) + 1):
            run = tuple(alike[first:after])
            if after - first <= most:
                yield run
            if count <= LONGEST_SKIP and after - first > least:
                for skipped in range(1, len(run) - 1):
                    yield run[:skipped] + run[skipped + 1 :]
