"""Rule tests: a rule's own sentences, what moving their numbers does, and what they leave untested."""

from numcheck.corpus.model import Finding, RuleTest, Tally

__all__ = ["Finding", "RuleTest", "Stage", "Tally", "find_idle_cues", "test_rule"]
