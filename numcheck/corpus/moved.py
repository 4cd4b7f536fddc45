"""Consistent sentences with one number made wrong must be found, each of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from numcheck.claim.bind import find_bindings
from numcheck.claim.model import Claim, Verdict
from numcheck.claim.telling import judge_telling
from numcheck.corpus.model import Case, Finding
from numcheck.corpus.move import Move, find_moves
from numcheck.corpus.stage import Stage
from numcheck.pattern.model import Binding
from numcheck.quantity.model import Quantity
from numcheck.rule.model import Rule
from numcheck.span import Span

Spans = tuple[Span, ...]
"""Where the numbers of a binding stand."""


@dataclass
class Mover:
    """Moves the numbers of one rule's consistent sentences."""

    rule: Rule
    stage: Stage
    moves: int = 0
    immovable: int = 0
    findings: list[Finding] = field(default_factory=list)

    def try_case(self, case: Case) -> None:
        """Moves every number of every claim of the rule in the sentence, once each."""
        tried: set[Span] = set()
        for binding in self._held(case):
            for quantity in binding.quantities():
                if quantity.span not in tried:
                    tried.add(quantity.span)
                    self._try_number(case, binding, quantity)

    def _held(self, case: Case) -> Iterator[Binding]:
        """The bindings that agree with the rule and could have accused."""
        for binding in find_bindings(self.rule, self.stage.survey(case.key)):
            if not binding.inferred and judge_telling(self.rule, binding)[0] is Verdict.CONSISTENT:
                yield binding

    def _try_number(self, case: Case, binding: Binding, quantity: Quantity) -> None:
        wrong = list(self._wrong(case, binding, quantity))
        self.moves += len(wrong)
        self.immovable += not wrong
        for move in wrong:
            if not self._is_found(move, case.format):
                role = _role_of(binding, quantity)
                self.findings.append(Finding("moved", move.text, f"{role} moved from {move.change}"))

    def _is_found(self, move: Move, name: str) -> bool:
        """Whether it fires, alone or in the whole book."""
        key = (move.text, name)
        near = self.stage.own_claims(self.rule, key)
        if any(_fires(claim, self.rule, move) for claim in near):
            return True
        return any(_fires(claim, self.rule, move) for claim in self.stage.claims(key))

    def _wrong(self, case: Case, binding: Binding, quantity: Quantity) -> Iterator[Move]:
        """The first move of each sort for which ``holds`` is false and every ``where`` is not."""
        done: set[str] = set()
        for move in find_moves(case.text, quantity):
            if move.sort not in done and self._is_wrong(case, binding, move):
                done.add(move.sort)
                yield move

    def _is_wrong(self, case: Case, binding: Binding, move: Move) -> bool:
        spans = _spans(binding, move)
        for rival in find_bindings(self.rule, self.stage.survey((move.text, case.format))):
            if spans == _spans(rival) and _kinds(binding) == _kinds(rival) and not rival.inferred:
                return judge_telling(self.rule, rival)[0] is Verdict.INCONSISTENT
        return False


def _spans(binding: Binding, move: Move | None = None) -> Spans:
    """Where its numbers stand, or will after the move."""
    spans = [quantity.span for quantity in binding.quantities()]
    return tuple(span if move is None else _shifted(span, move) for span in spans)


def _shifted(span: Span, move: Move) -> Span:
    if span.start > move.at:
        return Span(span.start + move.grows_by, span.end + move.grows_by)
    return span if span.end <= move.at else Span(span.start, span.end + move.grows_by)


def _kinds(binding: Binding) -> tuple[str, ...]:
    return tuple(quantity.kind for quantity in binding.quantities())


def _role_of(binding: Binding, quantity: Quantity) -> str:
    return next((role for role, operand in binding.operands.items() if operand is quantity), "an item")


def _fires(claim: Claim, rule: Rule, move: Move) -> bool:
    """Whether the rule, or another that also has the number, says that it is wrong."""
    if claim.verdict is not Verdict.INCONSISTENT:
        return False
    return claim.rule_id == rule.id or any(
        operand.span.start <= move.at < operand.span.end for operand in claim.labels.values()
    )
