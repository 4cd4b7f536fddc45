"""Proposes candidates: every typed tuple of a window whose evidence reaches a floor.

Roles are filled one after the other. What a cue is worth is counted as soon as the roles that it asks about
are filled, and a branch is left where all that is still to come cannot lift it over the floor
(branch and bound; Land and Doig, Econometrica 28, 1960). For what cannot hold,
by quick arithmetic, the floor is higher.
"""

from __future__ import annotations

from collections.abc import Iterator

from numcheck.relation.effort import Effort
from numcheck.relation.model import Candidate, Schema, Window
from numcheck.relation.option import Options
from numcheck.relation.search import Search
from numcheck.relation.window import Section


class Proposer:
    """Candidates of one schema in a section."""

    def __init__(self, schema: Schema, effort: Effort | None = None) -> None:
        self.schema = schema
        self.effort = effort or Effort()
        self.options: Options | None = None

    def proposals(
        self, sentences: Section, floor: int, floor_if_held: int | None = None
    ) -> Iterator[Candidate]:
        """Those of every window of a section."""
        self.options = None
        if not self._may_fill(sentences.kinds):
            return
        for number, own in sentences.items():
            if own:
                window, kinds = sentences.window(number, self.schema.file.window)
                if len(window) > 1 and self._may_fill(kinds):
                    yield from self.candidates(window, number, floor, floor_if_held)

    def _may_fill(self, kinds: frozenset[str]) -> bool:
        """Whether there is a number for every role."""
        return not any(role.kinds.isdisjoint(kinds) for role in self.schema.roles)

    def candidates(
        self, window: Window, start: int, floor: int, floor_if_held: int | None = None
    ) -> list[Candidate]:
        """Those with a mention of the sentence *start* among theirs and evidence from *floor* up.

        Those that may hold may have less, down to *floor_if_held*. When the effort ends, what was found.
        """
        tries = self.effort.granted()
        held = floor if floor_if_held is None else floor_if_held
        if self.options is None or self.options.floor != held:
            self.options = Options(self.schema, held)
        search = Search(self.options, window, start, floor, tries)
        found = search.candidates()
        self.effort.spend(tries - max(search.tries, 0), start, is_exhausted=search.tries < 0)
        return found
