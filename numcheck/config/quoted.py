"""Whether words and numbers quote a violation of a draft, and why not."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from numcheck.claim.model import Claim
from numcheck.report.cells import shown_text
from numcheck.report.fingerprint import normalised
from numcheck.report.quotation import accused_span, number_span
from numcheck.span import Span


@dataclass(frozen=True, slots=True)
class Quoted:
    """What an entry quotes of a draft."""

    draft: str
    stretches: Sequence[Span]
    """Where the draft says the entry's text."""

    numbers: Collection[str]
    """Those that the entry names besides."""

    def holds(self, claim: Claim) -> bool:
        """Whether a stretch holds the accused number, and every other number is quoted too."""
        return any(not self._unsaid(claim, each) for each in self._accusing(claim))

    def why_not(self, violations: Sequence[Claim]) -> tuple[int, str]:
        """Why it quotes none of them, and how near it comes: 0 where there is none."""
        if not violations:
            return 0, ""
        if not self.stretches:
            return 1, ": the draft does not say its text"
        for claim in violations:
            if accusing := self._accusing(claim):
                return 4, self._difference(
                    claim, min((self._unsaid(claim, each) for each in accusing), key=len)
                )
        for claim in violations:
            if any(
                each.overlaps(operand.span) for each in self.stretches for operand in claim.labels.values()
            ):
                wanted = _words(accused_span(claim, self.draft).of(self.draft))
                return 3, f": its text does not hold the accused number, {wanted}"
        return 2, ": no such violation is where the draft says its text"

    def _accusing(self, claim: Claim) -> list[Span]:
        """The stretches that hold the accused number."""
        return [each for each in self.stretches if each.holds(accused_span(claim, self.draft))]

    def _unsaid(self, claim: Claim, stretch: Span) -> list[str]:
        """The claim's numbers that neither the stretch nor the list has, in the order of the draft."""
        named = set(map(normalised, self.numbers))
        return [
            number.of(self.draft)
            for operand in sorted(claim.labels.values(), key=lambda each: each.span.start)
            if not stretch.holds(number := number_span(operand, self.draft))
            and named.isdisjoint(map(normalised, (operand.text, number.of(self.draft))))
        ]

    def _difference(self, claim: Claim, unsaid: Sequence[str]) -> str:
        spans = ((each, number_span(each, self.draft)) for each in claim.labels.values())
        known = {normalised(said) for each, span in spans for said in (each.text, span.of(self.draft))}
        false = [each for each in self.numbers if normalised(each) not in known]
        lacking = ", ".join(dict.fromkeys(map(_words, unsaid)))
        if false:
            return f": no such violation has {_words(false[0])}; the one there has {lacking} too"
        return f": the violation there has {lacking} too; add that to 'numbers'"


def _words(text: str) -> str:
    return f'"{shown_text(" ".join(text.split()))}"'
