"""Claims about tables: the relations of their figures, judged by the rules for them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from numcheck.claim.judge import judge
from numcheck.claim.message import write_claim
from numcheck.claim.model import Claim, Verdict
from numcheck.claim.ties import judged_ties
from numcheck.document.model import Sentence
from numcheck.interval import Interval
from numcheck.pattern.model import Binding, Listing, Operand, Scene, Word
from numcheck.quantity.model import Quantity
from numcheck.rule.model import Book, Rule, TableMatch
from numcheck.table.kinds import ROLES

if TYPE_CHECKING:
    from numcheck.table.model import TableCell, TableRelation

NOT_PROVEN = "none"
MOST_PARTS = 40
"""A sum of more figures that holds is counted and not told."""


def table_claims(scene: Scene, book: Book) -> Iterator[Claim]:
    """The claims of every rule for tables."""
    for rule in book.rules.values():
        if isinstance(rule.match, TableMatch):
            for relation, binding, verdict in judged_relations(rule, rule.match, scene):
                yield _claim(rule, relation, binding, verdict)
            for binding, verdict in judged_ties(rule, rule.match, scene):
                yield write_claim(rule, binding, verdict)


def judged_bindings(rule: Rule, match: TableMatch, scene: Scene) -> Iterator[tuple[Binding, Verdict]]:
    """What the rule binds in tables, with its verdicts."""
    yield from ((binding, verdict) for _, binding, verdict in judged_relations(rule, match, scene))
    yield from judged_ties(rule, match, scene)


def judged_relations(
    rule: Rule, match: TableMatch, scene: Scene
) -> Iterator[tuple[TableRelation, Binding, Verdict]]:
    """The relations that the rule is for, with its verdict; one that fails without proof is undecided."""
    for relation in relations_for(match, scene):
        binding = bind_relation(relation, scene)
        verdict = judge(rule, binding)
        if verdict is Verdict.INCONSISTENT and relation.proof == NOT_PROVEN:
            verdict = Verdict.UNDECIDED
        if verdict is not None:
            yield relation, binding, verdict


def relations_for(match: TableMatch, scene: Scene) -> Iterator[TableRelation]:
    """The relations of the scene's tables that a rule asks for; those without proof where it takes any."""
    proofs = match.proofs | ({NOT_PROVEN} if "series" in match.proofs or "rows" in match.proofs else set())
    for table in scene.tables:
        for relation in table.relations:
            is_meant = relation.kind in match.kinds and relation.proof in proofs
            is_told = not relation.holds or len(relation.parts) <= MOST_PARTS
            if is_meant and is_told and match.axis in (None, relation.axis):
                yield relation


def bind_relation(relation: TableRelation, scene: Scene) -> Binding:
    """Its figures by role, signed as they are added, and the labels of the cell that is accused."""
    first, *others = ROLES[relation.kind]
    parts = [
        _quantity(cell, sign, is_exact=relation.is_exact)
        for cell, sign in zip(relation.parts, relation.signs, strict=True)
    ]
    operands: dict[str, Operand] = {first: _quantity(relation.total, 1)}
    if others == ["parts"]:
        operands["parts"] = Listing(tuple(parts))
    else:
        operands |= dict(zip(others, parts, strict=True))
    accused = relation.blamed or relation.total
    span = accused.cell.span
    operands["row"] = Word(accused.row_label, span)
    operands["column"] = Word(accused.column_label, span)
    if others == ["parts"]:
        operands["expected"] = Word(relation.expected_text(relation.total), span)
    number = scene.sentence_at(span)
    sentence = Sentence(span, 0) if number is None else scene.document.sentences[number]
    return Binding(operands, scene, sentence, span, reach=len(relation.grid.span))


def _quantity(cell: TableCell, sign: int, *, is_exact: bool = False) -> Quantity:
    figure = cell.figure
    value = sign * (figure.value or Fraction(0))
    is_exact = is_exact or not value  # as it was added
    return Quantity(
        kind="percent" if figure.unit == "%" else "number",
        text=figure.text,
        span=cell.cell.span,
        phrase=cell.cell.span,
        value=value,
        interval=Interval.around(value, Fraction(0) if is_exact else figure.slack),
        last_digit=None if is_exact else figure.step,
        is_rounded=bool(figure.slack) and not is_exact,
        digits=len(figure.digits.partition(".")[0]),
    )


def _claim(rule: Rule, relation: TableRelation, binding: Binding, verdict: Verdict) -> Claim:
    claim = write_claim(rule, binding, verdict)
    expected = binding.operands.get("expected")
    if isinstance(expected, Word) and claim.expect is not None:
        claim = replace(claim, expect=expected.text)
    accused = relation.blamed
    if accused is None or accused is relation.total or verdict is not Verdict.INCONSISTENT:
        return claim
    return _of_part(claim, relation, accused)


def _of_part(claim: Claim, relation: TableRelation, accused: TableCell) -> Claim:
    """The claim where one of the parts is blamed: what that part has to be."""
    right = relation.expected_text(accused)
    message = f"{claim.message}; {right} in place of {accused.figure.text} would mend it"
    return replace(claim, span=accused.cell.span, message=message, expect=right)
