"""Claims of relations and of rules brought together: what two witnesses accuse is an error.

The engine of relations and the older rules of the same relations are two witnesses. What both accuse, or the
engine with strong evidence, is an ``error``, what one of them accuses a ``warning``, and a rule is silent
where the engine knows an explanation that holds for the number, or sees a reason that the text does not bind
the rule's numbers. Rules that no relation names, a user's own among them, keep the level that they declare,
and what they accuse is told under their id and in their words; so does an id for which a relation declares a
level. Where the rule whose id a relation bears declares a lower level, no more is told.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from numcheck.claim.judge import is_told_by_hedge_alone, judge
from numcheck.claim.message import write_claim
from numcheck.claim.model import Claim, Level, Verdict
from numcheck.relation.engine import Engine, Finding
from numcheck.rule.model import Book, Rule
from numcheck.span import Span

ACCUSED = Verdict.INCONSISTENT
LEVELS: Sequence[Level] = ("note", "warning", "error")
"""From the lowest to the highest."""


def relation_claims(findings: Sequence[Finding], book: Book) -> list[Claim]:
    """The claims that findings make, under ids that the book has in force."""
    found: list[Claim] = []
    for finding in findings:
        schema = finding.candidate.schema
        rule = schema.rules[finding.accused]
        if rule.id not in book.rules:
            continue
        verdict = judge(rule, finding.binding)
        if verdict is Verdict.CONSISTENT and is_told_by_hedge_alone(rule, finding.binding):
            verdict = Verdict.UNDECIDED
        if verdict is not None and (verdict is ACCUSED) == (finding.candidate.holds is False):
            level = _level(finding.candidate.level, rule, book)
            claim = replace(write_claim(rule, finding.binding, verdict), level=level)
            found.append(replace(claim, relation=schema.name, cues=finding.candidate.cues))
    return found


def _level(by_evidence: Level, rule: Rule, book: Book) -> Level:
    """What the relation declares for the id, else what the evidence says, at most a rule's of that id."""
    if rule.has_level:
        return rule.level
    declared = book.rules[rule.id].level
    return declared if LEVELS.index(declared) < LEVELS.index(by_evidence) else by_evidence


def with_witnesses(
    rule_claims: Sequence[Claim],
    relation_claims: Sequence[Claim],
    engine: Engine,
    book: Book,
    is_doubted: Callable[[str, frozenset[Span]], bool] | None = None,
) -> list[Claim]:
    """Both, each contradiction once; *engine* tells the relation of every rule that is a witness of one.

    *is_doubted* says of a relation and the numbers of a rule whether the engine sees a reason against them.
    """
    relation_of = engine.relation_of
    explained = [each for each in relation_claims if each.verdict is not ACCUSED]
    accused = [each for each in relation_claims if each.verdict is ACCUSED]
    taken: set[int] = set()
    merged: list[Claim] = []
    for each in accused:
        others = [other for other in rule_claims if other.verdict is ACCUSED and _same_numbers(each, other)]
        taken.update(id(other) for other in others)
        merged.append(_as_one(each, others, engine, book))
    merged += explained
    acquitting = [each for each in explained if each.relation in engine.acquitting]
    for each in _left(rule_claims, merged, taken, acquitting, relation_of):
        is_alone = each.verdict is ACCUSED and each.rule_id in relation_of
        if not (is_alone and is_doubted is not None and is_doubted(relation_of[each.rule_id], _spans(each))):
            merged.append(each)
    return merged


def _as_one(each: Claim, others: Sequence[Claim], engine: Engine, book: Book) -> Claim:
    """The claim of a relation with its witnesses; that of a rule of no relation stands in its own words."""
    own = next((other for other in others if other.rule_id not in engine.relation_of), None)
    ids = tuple(dict.fromkeys(other.rule_id for other in others if other is not own))
    if own is not None:
        return replace(
            own, relation=each.relation, cues=each.cues, witnesses=tuple(dict.fromkeys((each.rule_id, *ids)))
        )
    if not others or each.relation is None:
        return each
    rules = engine.schemas[each.relation].rules.values()
    told = next(rule for rule in rules if rule.id == each.rule_id)
    return replace(each, level=_level("error", told, book), witnesses=ids)


def _left(
    rule_claims: Sequence[Claim],
    merged: Sequence[Claim],
    taken: Collection[int],
    explained: Sequence[Claim],
    relation_of: Mapping[str, str],
) -> Iterator[Claim]:
    """The claims of rules that no relation has told already."""
    told = {(each.rule_id, _spans(each)) for each in merged}
    for claim in rule_claims:
        if id(claim) in taken or (claim.rule_id, _spans(claim)) in told:
            continue
        if claim.rule_id not in relation_of or claim.verdict is not ACCUSED:
            yield claim
        elif not any(_explains(each, claim) for each in explained):
            yield replace(claim, level="warning") if claim.level == "error" else claim


def _spans(claim: Claim) -> frozenset[Span]:
    return frozenset(operand.span for operand in claim.labels.values())


def _same_numbers(one: Claim, other: Claim) -> bool:
    """Whether two claims accuse the same numbers: the accused one and another, or nearly all of them."""
    a, b = _spans(one), _spans(other)
    shared = sum(any(span.overlaps(each) for each in b) for span in a)
    is_anchor = other.span in a or one.span in b or any(one.span.overlaps(span) for span in b)
    return (shared >= 2 and is_anchor) or shared >= max(2, min(len(a), len(b)))


def _explains(held: Claim, accused: Claim) -> bool:
    """Whether an explanation that holds uses the accused number and another of the claim."""
    spans = _spans(held)
    return accused.span in spans and len(spans & _spans(accused)) >= 2
