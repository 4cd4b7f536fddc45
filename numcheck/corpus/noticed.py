"""Whether a change of a rule's arithmetic is noticed by its sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from numcheck.corpus.model import Case
from numcheck.corpus.move import find_moves
from numcheck.corpus.mutate import Mutant
from numcheck.corpus.stage import Key, Stage
from numcheck.rule.model import Rule

MOVED = ("consistent", "rounding", "inconsistent")
"""Lists whose sentences are looked at with moved numbers too."""

MOST = 2
"""So many sentences of each are enough: what a condition is for shows in the first."""

SORTS = ("nothing", "ten times", "a tenth", "far")


def is_noticed(mutant: Mutant, rule: Rule, cases: Sequence[Case], stage: Stage) -> bool:
    """Whether a sentence comes out otherwise with the changed rule."""
    keys = [case.key for case in cases if case.expected != "todo"]
    if any(_differs(mutant, rule, key, stage) for key in keys):
        return True
    return mutant.may_be_moved and any(_differs(mutant, rule, key, stage) for key in _moved(cases, stage))


def _differs(mutant: Mutant, rule: Rule, key: Key, stage: Stage) -> bool:
    return stage.verdicts_of_mutant(mutant.rule, key) != stage.verdicts(rule, key)


def _moved(cases: Sequence[Case], stage: Stage) -> Iterator[Key]:
    """The first sentences of each list with each number moved."""
    for expected in MOVED:
        for case in [case for case in cases if case.expected == expected][:MOST]:
            for found in stage.survey(case.key).scene.quantities:
                for move in (move for quantity in found for move in find_moves(case.text, quantity)):
                    if move.sort in SORTS:
                        yield move.text, case.format
