"""Proposes candidates: every typed tuple of a window whose evidence reaches a floor.

Roles are filled one after the other. What a cue is worth is counted as soon as the roles that it asks about
are filled, and a branch is left where all that is still to come cannot lift it over the floor
(branch and bound; Land and Doig, Econometrica 28, 1960).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from numcheck.mention.model import Mention
from numcheck.relation.evidence import Evidence
from numcheck.relation.filling import Filled, first_of, members
from numcheck.relation.model import Candidate, Role, Schema, Window
from numcheck.relation.window import window_of

LONGEST_SKIP = 12
"""Like mentions of a window up to which runs with one left out are tried too."""


class Proposer:
    """Candidates of one schema."""

    def __init__(self, schema: Schema) -> None:
        self.schema = schema
        self.evidence = Evidence(schema)

    def proposals(self, sentences: Mapping[int, Sequence[Mention]], floor: int) -> Iterator[Candidate]:
        """Those of every window of a section."""
        size = self.schema.file.window
        self.evidence.forget()
        if sum(map(len, sentences.values())) < 2:
            return
        for number, own in sentences.items():
            window = window_of(sentences, number, size) if own else ()
            if len(window) > 1:
                yield from self.candidates(window, number, floor)

    def candidates(self, window: Window, start: int, floor: int) -> Iterator[Candidate]:
        """Those with a mention of the sentence *start* among theirs."""
        fitting = [[each for each in window if self._fits(role, each)] for role in self.schema.roles]
        if all(fitting):
            search = _Search(self.evidence, fitting, window, start, floor)
            yield from search.fill(0, 0, ())

    def _fits(self, role: Role, mention: Mention) -> bool:
        """Whether the mention may fill the role at all."""
        if mention.quantity.kind not in role.kinds or (
            mention.is_understood and not self.schema.file.ellipsis
        ):
            return False
        return not mention.is_pair or mention.quantity.kind in ("fraction", "ratio")


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
        self, evidence: Evidence, fitting: Sequence[Sequence[Mention]], window: Window, start: int, floor: int
    ) -> None:
        self.evidence, self.schema = evidence, evidence.schema
        self.fitting, self.window, self.start, self.floor = fitting, window, start, floor
        self.last = len(self.schema.roles) - 1
        self.filled: dict[str, Filled] = {}
        self.taken: list[Mention] = []
        self.runs: dict[tuple[int, str], list[_Run]] = {}
        """The runs of a role by the type of their members."""

    def fill(self, place: int, score: int, cues: tuple[str, ...]) -> Iterator[Candidate]:
        """Every way to fill the roles from *place* on."""
        role = self.schema.roles[place]
        required = self.evidence.required[place]
        wanted = self.floor - self.evidence.potential[place + 1]
        needs_start = place == self.last and all(each.sentence != self.start for each in self.taken)
        for option, alone, names in self._options(place, role):
            if needs_start and first_of(option).sentence != self.start:
                continue
            if score + alone + self.evidence.joint_potential[place] < wanted:
                continue
            self.filled[role.name] = option
            if not required or all(cue.test(self.filled, self.window) for cue in required):
                joint, more = self.evidence.gain_joint(place, self.filled, self.window)
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
        for cue in self.evidence.globals:
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
            if like is None or self.evidence.agree(role, like, each):
                yield each, *self.evidence.gain_alone(place, each, self.window)

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
                each for each in self.fitting[place] if like is None or self.evidence.agree(role, like, each)
            ]
            if like is not None and like not in alike and like in self.fitting[place]:
                alike = sorted([*alike, like], key=lambda each: each.index)
            found = self.runs[token] = [
                _Run(
                    run, sum([each.value for each in run]), *self.evidence.gain_alone(place, run, self.window)
                )
                for run in _runs(alike, role.sizes or (1, 1))
            ]
        return found


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
