"""Where sentences are tried: one checker, and what it has read already."""

from __future__ import annotations

from dataclasses import dataclass, field

from numcheck.checker import Checker
from numcheck.claim.find import find_claims
from numcheck.claim.model import Claim, Verdict
from numcheck.claim.survey import Survey
from numcheck.document import read_text
from numcheck.frame.model import Scene
from numcheck.quantity.model import Quantity
from numcheck.rule.model import Book, Rule


@dataclass
class Stage:
    """Reads each sentence once and judges it as often as asked."""

    checker: Checker
    _scenes: dict[tuple[str, str], Scene] = field(default_factory=dict)
    _claims: dict[tuple[str, str], tuple[Claim, ...]] = field(default_factory=dict)

    def scene(self, text: str, format: str) -> Scene:  # noqa: A002 - as in the contract of Checker
        """The sentence with its quantities."""
        key = (text, format)
        if key not in self._scenes:
            self._scenes[key] = self.checker.read_scene(read_text(text, "-", format))
        return self._scenes[key]

    def survey(self, text: str, format: str) -> Survey:  # noqa: A002
        """The sentence made ready for matching."""
        return Survey(self.scene(text, format), self.checker.lexicon)

    def claims(self, text: str, format: str) -> tuple[Claim, ...]:  # noqa: A002
        """The claims of the whole book."""
        key = (text, format)
        if key not in self._claims:
            self._claims[key] = find_claims(self.scene(text, format), self.checker.book, self.checker.lexicon)
        return self._claims[key]

    def verdicts(self, rule: Rule, text: str, format: str) -> frozenset[Verdict]:  # noqa: A002
        """How the claims of the rule come out where no other rule is in force."""
        book = Book(self.checker.book.frames, {rule.id: rule})
        claims = find_claims(self.scene(text, format), book, self.checker.lexicon)
        return frozenset(claim.verdict for claim in claims)


def quantity_at(scene: Scene, start: int) -> Quantity | None:
    """The quantity whose text starts there, parts of others included."""
    for found in scene.quantities:
        for quantity in found:
            for each in (quantity, *quantity.parts):
                if each.span.start == start:
                    return each
    return None
