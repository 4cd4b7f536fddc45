"""A rule's sentences come out as their lists say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from numcheck.claim.model import Claim, Verdict
from numcheck.corpus.model import Case, Finding
from numcheck.corpus.stage import Stage
from numcheck.corpus.trace import find_trace
from numcheck.corpus.wording import numbers_missing
from numcheck.quantity.model import Quantity
from numcheck.rule.model import Rule, TableMatch
from numcheck.span import Span

NO_CLAIM = "no claim"


def try_case(rule: Rule, case: Case, stage: Stage) -> Iterator[Finding]:
    """What is wrong with how one sentence comes out."""
    claims = claims_of(rule, case, stage)
    if isinstance(rule.match, TableMatch) and case.expected in ("inconsistent", "todo"):
        claims = [claim for claim in claims if claim.verdict is Verdict.INCONSISTENT]
    problem = _problem(case, claims)
    if problem == NO_CLAIM:
        problem = f"expected {_wanted(case)}, found no claim of this rule{_reason(rule, case, stage)}"
    if problem is None and case.expected == "todo":
        problem = "found by now: move it to the list inconsistent"
    if problem is not None:
        yield Finding("todo" if case.expected == "todo" else "sentence", case.text, problem)


def claims_of(rule: Rule, case: Case, stage: Stage) -> list[Claim]:
    """Those of the rule in the whole book, else its own where another rule accuses the same numbers."""
    every = stage.claims(case.key)
    claims = [claim for claim in every if claim.rule_id == rule.id]
    if claims or case.expected == "silent":
        return claims
    accused = {_numbers(claim) for claim in every if claim.verdict is Verdict.INCONSISTENT}
    return [claim for claim in stage.own_claims(rule, case.key) if _numbers(claim) in accused]


def _numbers(claim: Claim) -> frozenset[Span]:
    """Where its numbers stand, those of a pair such as "12 of 30" apart."""
    found = [each for each in claim.labels.values() if isinstance(each, Quantity)]
    return frozenset(leaf.span for each in found for leaf in each.parts or (each,))


def _problem(case: Case, claims: Sequence[Claim]) -> str | None:
    found = " and ".join(dict.fromkeys(claim.verdict.value for claim in claims))
    if case.expected == "silent":
        return f"expected no claim, found {found}: {claims[0].message}" if claims else None
    wanted = _wanted(case)
    if not claims:
        return NO_CLAIM
    if found != wanted:
        return f"expected {wanted}, found {found}: {claims[0].message}"
    values = [claim.expect for claim in claims]
    if case.expect is not None and case.expect not in values:
        return f"expected the value {case.expect}, found {values[0]}"
    return None


def _wanted(case: Case) -> str:
    return "inconsistent" if case.expected == "todo" else case.expected


def _reason(rule: Rule, case: Case, stage: Stage) -> str:
    """What became of the reading that might have made the claim."""
    survey = stage.survey(case.key)
    if missing := numbers_missing(rule, survey):
        return f": {missing}"
    readings = find_trace(rule, survey, stage.checker.book)
    dropped = [reading for reading in readings if reading.verdict == _wanted(case)]
    return next((f": {reading.outcome}" for reading in (*dropped, *readings)), "")
