"""Rule tests: a rule's own sentences, what moving their numbers does, and what they leave untested."""

from numcheck.corpus.model import FAULTS, Fault, Finding, RuleTest, Tally
from numcheck.corpus.relation import run_relation
from numcheck.corpus.run import Wanted, run_rule, run_rules
from numcheck.corpus.stage import Stage

__all__ = [
    "FAULTS", "Fault", "Finding", "RuleTest", "Stage", "Tally", "Wanted", "run_relation",
    "run_rule", "run_rules",
]  # fmt: skip
