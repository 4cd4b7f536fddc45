"""The tests of a rule and of a frame."""

from __future__ import annotations

from collections.abc import Sequence

from numcheck.corpus.idle import idle_cues, idle_patterns
from numcheck.corpus.model import Finding, RuleTest, Tally, cases_of
from numcheck.corpus.moved import Mover
from numcheck.corpus.mutate import find_mutants
from numcheck.corpus.noticed import is_noticed
from numcheck.corpus.repaired import Repairer
from numcheck.corpus.sentence import try_case
from numcheck.corpus.stage import Stage
from numcheck.frame.definition import Frame
from numcheck.rule.model import Rule


def test_rule(rule: Rule, stage: Stage) -> RuleTest:
    """Its sentences as they are, moved and repaired; its arithmetic changed; its patterns counted."""
    cases = list(cases_of(rule.file))
    findings = [finding for case in cases for finding in try_case(rule, case, stage)]
    wrong = {finding.text for finding in findings}
    mover, repairer = Mover(rule, stage), Repairer(rule, stage)
    for case in cases:
        if case.expected == "consistent" and case.text not in wrong:
            mover.try_case(case)
        if case.expected == "inconsistent" and case.text not in wrong:
            repairer.try_case(case)
    mutants = list(find_mutants(rule))
    untested = [
        Finding("untested", mutant.change, "no sentence notices this change")
        for mutant in mutants
        if not is_noticed(mutant, rule, cases, stage)
    ]
    tally = Tally(
        sentences=len(cases),
        moves=mover.moves,
        immovable=mover.immovable,
        repairs=repairer.repairs,
        unrepaired=repairer.unrepaired,
        mutants=len(mutants),
    )
    found = (*findings, *mover.findings, *repairer.findings, *untested, *idle_patterns(rule, stage))
    return RuleTest(rule.id, rule.path, found, tally)


test_rule.__test__ = False  # type: ignore[attr-defined]  # nothing for pytest to collect


def test_frame(frame: Frame, rules: Sequence[Rule], stage: Stage) -> RuleTest | None:
    """The cues of the frame that no sentence of *rules* uses; None if it is well used."""
    found: list[Finding] = idle_cues(frame, rules, stage)
    return RuleTest(frame.name, f"frame {frame.name}", tuple(found)) if found else None
