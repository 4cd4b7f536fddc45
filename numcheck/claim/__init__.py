"""Claims: places where a rule applies, judged."""

from numcheck.claim.model import Claim, Level, Verdict

__all__ = ["Claim", "Level", "Verdict"]
