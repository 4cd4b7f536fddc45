"""Inconsistent sentences with the expected value in them must be found no more."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from numcheck.claim.model import Claim, Verdict
from numcheck.corpus.model import Case, Finding
from numcheck.corpus.stage import Key, Stage, quantity_at
from numcheck.quantity.model import Quantity
from numcheck.rule.model import Rule


@dataclass
class Repairer:
    """Puts expected values into one rule's inconsistent sentences."""

    rule: Rule
    stage: Stage
    repairs: int = 0
    unrepaired: int = 0
    findings: list[Finding] = field(default_factory=list)

    def try_case(self, case: Case) -> None:
        """Repairs each violation of the rule in the sentence on its own."""
        for claim in self._violations(case.key):
            if claim.expect is not None:
                self._try_claim(case, claim, claim.expect)

    def _try_claim(self, case: Case, claim: Claim, expect: str) -> None:
        operand = claim.labels.get(self._role())
        if not isinstance(operand, Quantity):
            self.unrepaired += 1
            return
        repaired = _with(case.text, operand, expect)
        if not self._is_read(repaired, case, operand):
            self.unrepaired += 1
            return
        self.repairs += 1
        key = (repaired, case.format)
        if any(again.span.start == claim.span.start for again in self._violations(key)):
            self.findings.append(Finding("repaired", repaired, f"{operand.text} to {expect}"))

    def _role(self) -> str:
        """The role whose value the rule expects."""
        anchor = self.rule.anchor
        return anchor if anchor and anchor in self.rule.expect else next(iter(self.rule.expect))

    def _is_read(self, text: str, case: Case, operand: Quantity) -> bool:
        """Whether the value is read there as what stood there before."""
        found = quantity_at(self.stage.survey((text, case.format)).scene, operand.span.start)
        return found is not None and (found.kind, found.unit) == (operand.kind, operand.unit)

    def _violations(self, key: Key) -> Sequence[Claim]:
        return list(_violations_of(self.rule, self.stage.claims(key)))


def _violations_of(rule: Rule, claims: Sequence[Claim]) -> Iterator[Claim]:
    for claim in claims:
        if claim.rule_id == rule.id and claim.verdict is Verdict.INCONSISTENT:
            yield claim


def _with(text: str, operand: Quantity, expect: str) -> str:
    return text[: operand.span.start] + expect + text[operand.span.end :]
