"""Where sentences are tried: one checker, and what it has read already."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from numcheck.checker import Checker
from numcheck.claim.find import best_readings, survey_claims
from numcheck.claim.model import Claim, Verdict
from numcheck.claim.survey import Survey
from numcheck.document import read_text
from numcheck.pattern.model import Scene
from numcheck.quantity.model import Quantity
from numcheck.rule.model import Rule

Key = tuple[str, str]
"""A text and its format."""


@dataclass
class Stage:
    """Reads each sentence once and judges it as often as asked."""

    checker: Checker
    _surveys: dict[Key, Survey] = field(default_factory=dict)
    _claims: dict[Key, tuple[Claim, ...]] = field(default_factory=dict)
    _verdicts: dict[tuple[str, Key], frozenset[Verdict]] = field(default_factory=dict)

    def survey(self, key: Key) -> Survey:
        """The sentence with its quantities, made ready for matching."""
        if key not in self._surveys:
            text, name = key
            scene = self.checker.read_scene(read_text(text, "-", name))
            self._surveys[key] = Survey(scene, self.checker.lexicon)
        return self._surveys[key]

    def claims(self, key: Key) -> tuple[Claim, ...]:
        """The claims of the whole book."""
        if key not in self._claims:
            self._claims[key] = survey_claims(self.survey(key), self.checker.book)
        return self._claims[key]

    def own_claims(self, rule: Rule, key: Key) -> tuple[Claim, ...]:
        """The claims of the rule where no other is in force."""
        return survey_claims(self.survey(key), replace(self.checker.book, rules={rule.id: rule}))

    def verdicts(self, rule: Rule, key: Key) -> frozenset[Verdict]:
        """How the claims of the rule come out where no other rule is in force."""
        if (rule.id, key) not in self._verdicts:
            self._verdicts[rule.id, key] = self.verdicts_of_mutant(rule, key)
        return self._verdicts[rule.id, key]

    def verdicts_of_mutant(self, rule: Rule, key: Key) -> frozenset[Verdict]:
        """The same for a changed rule, which nothing is kept of."""
        return frozenset(best.verdict for best in best_readings(rule, self.survey(key)))


def quantity_at(scene: Scene, start: int) -> Quantity | None:
    """The quantity whose text starts there, parts of others included."""
    for found in scene.quantities:
        for quantity in found:
            for each in (quantity, *quantity.parts):
                if each.span.start == start:
                    return each
    return None
