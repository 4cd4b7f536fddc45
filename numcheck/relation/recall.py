"""Proposes pairs of figures that may tell one thing twice, however far apart they stand in a document.

What the text says around a number is what it is found by: its noun, and the words of weight in its clause
(an inverted index, as for documents in retrieval). Only figures that share enough of them are compared.
"""

from __future__ import annotations

from collections import Counter, defaultdict, deque
from collections.abc import Iterator, Mapping, Sequence

from numcheck.mention.model import Mention
from numcheck.relation.agree import agree
from numcheck.relation.model import Candidate, Role, Schema
from numcheck.relation.retelling import is_pointing, topic

LATEST = 8
"""How many of the figures that share a word are kept for it, the latest."""

LEAST = 2
"""What two figures must share.

A word counts for one; a noun, "the" before the later one and an equal value for two; a headline for one.
"""

COMPARED = 5
"""How many earlier figures one is compared with, those that share most with it."""


class Recaller:
    """Candidates of a schema of two roles, the earlier and the later telling, in one document."""

    def __init__(self, schema: Schema) -> None:
        self.schema = schema
        self.known: dict[tuple[str, str], deque[Mention]] = defaultdict(lambda: deque(maxlen=LATEST))

    def proposals(
        self, sentences: Mapping[int, Sequence[Mention]], floor: int, floor_if_held: int | None = None
    ) -> Iterator[Candidate]:
        """Those whose later telling stands in *sentences*; to be asked for each section in turn."""
        floor = floor if floor_if_held is None else min(floor, floor_if_held)
        earlier, later = self.schema.roles
        for mentions in sentences.values():
            fitting = [each for each in mentions if self._fits(later, each)]
            told = {(_kind(each), each.value) for each in mentions}
            for mention in fitting:
                for other in self._recalled(mention):
                    is_told_too = other.value != mention.value and (_kind(other), other.value) in told
                    if not is_told_too and agree(later, other, mention):
                        yield from self._weighed({earlier.name: other, later.name: mention}, floor)
                self._keep(mention)

    def _fits(self, role: Role, mention: Mention) -> bool:
        is_whole = not (mention.is_pair or mention.is_understood or mention.scope == "table cell")
        return mention.quantity.kind in role.kinds and is_whole

    def _weighed(self, roles: dict[str, Mention], floor: int) -> Iterator[Candidate]:
        window = self._rivals(*roles.values())
        if all(cue.test(roles, window) for cue in self.schema.required):
            standing = [cue for cue in self.schema.cues if cue.test(roles, window)]
            evidence = sum(cue.weight for cue in standing)
            if evidence >= floor:
                yield Candidate(self.schema, dict(roles), evidence, tuple(cue.name for cue in standing))

    def _rivals(self, one: Mention, other: Mention) -> Sequence[Mention]:
        """The two, and the figures before that count the same noun, or without a noun are of their kind."""
        same = self.known.get((_kind(other), f"noun {other.head}" if other.head else "any"), ())
        return [*same, *(each for each in (one, other) if all(each is not known for known in same))]

    def _recalled(self, mention: Mention) -> list[Mention]:
        """The figures before it that share most with it, the nearest of equals first."""
        shared: Counter[int] = Counter()
        by_index: dict[int, Mention] = {}
        for word, worth in _asked(mention):
            for each in self.known.get((_kind(mention), word), ()):
                shared[each.index] += worth
                by_index[each.index] = each
        enough = [place for place, worth in shared.items() if worth >= LEAST]
        same = [place for place in enough if _is_same(by_index[place], mention)]
        enough = same or enough
        return [by_index[place] for place in sorted(enough, key=lambda one: (-shared[one], -one))[:COMPARED]]

    def _keep(self, mention: Mention) -> None:
        kind = _kind(mention)
        for word, _ in _told(mention):
            self.known[kind, word].append(mention)


def _is_same(one: Mention, other: Mention) -> bool:
    """As many of the same noun: what is told again is that figure, and no other that resembles it."""
    return one.head is not None and one.head == other.head and one.value == other.value


def _told(mention: Mention) -> Iterator[tuple[str, int]]:
    """What it is kept under, each with what it is worth."""
    for word in topic(mention):
        yield word, 1
    if mention.head is not None:
        yield f"noun {mention.head}", 2
    yield f"value {mention.value:.12g}", 2
    yield "any", 0
    if mention.scope in ("title", "heading"):
        yield "headline", 1


def _asked(mention: Mention) -> Iterator[tuple[str, int]]:
    """What is looked for where it tells a figure again."""
    yield from _told(mention)
    if mention.scope not in ("title", "heading"):
        yield "headline", 1
    if is_pointing(mention):
        yield "any", 2


def _kind(mention: Mention) -> str:
    """What may compare: counts and numbers, shares, measures and durations whatever their unit."""
    kind = mention.quantity.kind
    if kind in ("percent", "fraction", "points", "ratio"):
        return "share"
    return "n" if kind in ("count", "number") else kind
