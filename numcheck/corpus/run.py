"""The tests of rules."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

from numcheck.checker import Checker
from numcheck.corpus.idle import idle_patterns
from numcheck.corpus.model import Case, Finding, RuleTest, Tally, cases_of
from numcheck.corpus.moved import Mover
from numcheck.corpus.mutate import Mutant, find_mutants
from numcheck.corpus.noticed import is_noticed
from numcheck.corpus.repaired import Repairer
from numcheck.corpus.sentence import try_case
from numcheck.corpus.stage import Stage
from numcheck.rule.model import Rule
from numcheck.rule.source import Written

FEW = 8
"""So many rules are tested in this process; starting others takes longer."""


Wanted = Mapping[str, Written]
"""Rules to be tested by name, each with the texts of it that are: None for all."""


def run_rules(checker: Checker, wanted: Wanted) -> Iterator[RuleTest]:
    """The tests of rules, in that order, by as many processes as there are processors."""
    jobs = os.cpu_count() or 1
    if len(wanted) <= FEW or jobs == 1:
        stage = Stage(checker)
        yield from (run_rule(checker.book.rules[name], stage, written) for name, written in wanted.items())
        return
    with ProcessPoolExecutor(
        jobs, mp_context=get_context("spawn"), initializer=_take, initargs=(checker,)
    ) as pool:
        yield from pool.map(_run_alone, wanted, wanted.values(), chunksize=4)


def run_rule(rule: Rule, stage: Stage, written: Written = None) -> RuleTest:
    """Its sentences as they are, moved and repaired; its arithmetic changed; its patterns counted.

    Only arithmetic and patterns among *written* are: the rest is another author's.
    """
    cases = list(cases_of(rule.file))
    findings = [finding for case in cases for finding in try_case(rule, case, stage)]
    wrong = {finding.text for finding in findings}
    mover, repairer = Mover(rule, stage), Repairer(rule, stage)
    for case in cases:
        if case.expected == "consistent" and case.text not in wrong:
            mover.try_case(case)
        if case.expected == "inconsistent" and case.text not in wrong:
            repairer.try_case(case)
    mutants = list(find_mutants(rule, written))
    found = (
        *findings,
        *mover.findings,
        *repairer.findings,
        *_untested(mutants, rule, cases, stage),
        *idle_patterns(rule, stage, written),
    )
    tried = Tally(
        len(cases), mover.moves, mover.immovable, repairer.repairs, repairer.unrepaired, len(mutants)
    )
    return RuleTest(rule.id, rule.path, found, tried)


_taken: list[Checker] = []
"""The checker of this process, sent to it once and not with each rule."""


def _take(checker: Checker) -> None:
    _taken.append(checker)


def _run_alone(name: str, written: Written) -> RuleTest:
    (checker,) = _taken
    return run_rule(checker.book.rules[name], Stage(checker), written)


def _untested(
    mutants: Sequence[Mutant], rule: Rule, cases: Sequence[Case], stage: Stage
) -> Iterator[Finding]:
    for mutant in mutants:
        if not is_noticed(mutant, rule, cases, stage):
            yield Finding("untested", mutant.change, f"no sentence notices this change; {mutant.advice}")
