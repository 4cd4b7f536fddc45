"""Claims about figures that stand in a table and elsewhere in the document."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from numcheck.claim.judge import judge
from numcheck.claim.model import Verdict
from numcheck.document.model import Sentence
from numcheck.pattern.model import Binding, Operand, Scene, Word
from numcheck.rule.model import Rule, TableMatch
from numcheck.table.kinds import ROLES

if TYPE_CHECKING:
    from numcheck.table.model import Tie


def judged_ties(rule: Rule, match: TableMatch, scene: Scene) -> Iterator[tuple[Binding, Verdict]]:
    """The ties that the rule is for, with its verdict."""
    for tie in ties_for(match, scene):
        binding = bind_tie(tie, scene)
        verdict = judge(rule, binding)
        if verdict is not None:
            yield binding, verdict


def ties_for(match: TableMatch, scene: Scene) -> Iterator[Tie]:
    """Those of the kinds and proofs that a rule asks for."""
    for tie in scene.ties:
        if tie.kind in match.kinds and tie.proof in match.proofs:
            yield tie


def bind_tie(tie: Tie, scene: Scene) -> Binding:
    """Both figures by role, and the labels of the cell."""
    told, cell = ROLES[tie.kind]
    operands: dict[str, Operand] = {told: tie.told, cell: tie.cell}
    operands["row"] = Word(tie.row_label, tie.cell.span)
    operands["column"] = Word(tie.column_label, tie.cell.span)
    number = scene.sentence_at(tie.told.span)
    sentence = Sentence(tie.told.span, 0) if number is None else scene.document.sentences[number]
    return Binding(operands, scene, sentence, tie.told.span, reach=0)
