"""Why a rule makes a claim of a text, or none: its readings, and which of them won."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from numcheck.claim.bind import find_bindings
from numcheck.claim.find import best_readings, operand_spans, survey_claims
from numcheck.claim.model import Claim, Verdict
from numcheck.claim.survey import Survey
from numcheck.claim.telling import judge_telling
from numcheck.corpus.values import Value, worked_out
from numcheck.pattern.model import Binding
from numcheck.rule.model import Book, Rule
from numcheck.span import Span

Key = tuple[tuple[str, tuple[Span, ...]], ...]
"""Which numbers fill which roles."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to fill the roles, and what came of it."""

    binding: Binding
    verdict: Verdict | None
    """None where a condition is false."""

    where: tuple[Value, ...]
    holds: Value
    outcome: str
    """Whether it won, and why not."""


def find_trace(rule: Rule, survey: Survey, book: Book) -> tuple[Reading, ...]:
    """Every reading of the rule in the text, in the order in which they are tried."""
    winners = {_key(best.binding) for best in best_readings(rule, survey)}
    claims = survey_claims(survey, book)
    readings: dict[Key, Reading] = {}
    for binding in find_bindings(rule, survey):
        key = _key(binding)
        if key not in readings:
            verdict, told = judge_telling(rule, binding)
            outcome = _outcome(rule, told, verdict, claims, won=key in winners)
            where = tuple(worked_out(condition, told) for condition in rule.where)
            readings[key] = Reading(told, verdict, where, worked_out(rule.holds, told), outcome)
    return tuple(readings.values())


def _outcome(
    rule: Rule, binding: Binding, verdict: Verdict | None, claims: Sequence[Claim], *, won: bool
) -> str:
    if verdict is None:
        return "no claim: a condition is false"
    if not won:
        if verdict is Verdict.INCONSISTENT and binding.inferred:
            return f"may acquit, not accuse: {', '.join(sorted(binding.inferred))} is a guess here"
        return f"{verdict}, but another reading of the same number comes out better or is nearer"
    if any(_is_claim(claim, rule, binding) for claim in claims):
        return f"{verdict}: this is the claim"
    others = list(dict.fromkeys(name for name in _claimants(binding, claims) if name != rule.id))
    beside = f" (claims on them: {', '.join(others)})" if others else ""
    return f"{verdict}, but dropped: another rule explains the same numbers{beside}"


def _is_claim(claim: Claim, rule: Rule, binding: Binding) -> bool:
    spans = {quantity.span for quantity in binding.quantities()}
    return claim.rule_id == rule.id and all(
        operand.span in spans for role, operand in claim.labels.items() if role in binding.operands
    )


def _claimants(binding: Binding, claims: Sequence[Claim]) -> Iterator[str]:
    for claim in claims:
        for operand in claim.labels.values():
            if any(operand.span.overlaps(quantity.span) for quantity in binding.quantities()):
                yield claim.rule_id


def _key(binding: Binding) -> Key:
    return tuple((role, tuple(operand_spans(operand))) for role, operand in sorted(binding.operands.items()))
