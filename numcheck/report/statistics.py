"""How often each rule applied, and how its claims came out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from numcheck.claim.model import Verdict
from numcheck.report.model import Outcome, Report
from numcheck.report.page import Line, Page, Piece

VERDICTS = (Verdict.CONSISTENT, Verdict.ROUNDING, Verdict.INCONSISTENT, Verdict.UNDECIDED)
HEADINGS = ("consistent", "by rounding", "inconsistent", "undecided", "left alone")


def render_statistics(outcomes: Iterable[Outcome], page: Page) -> Iterator[Line]:
    """A row for every rule with a claim, in two lines if it is too wide; what is known is left alone."""
    counts: dict[str, Counter[str]] = {}
    for report in outcomes:
        if isinstance(report, Report):
            for claim in report.claims:
                column = HEADINGS[VERDICTS.index(claim.verdict)]
                is_left = claim.suppressed or claim.baselined
                counts.setdefault(claim.rule_id, Counter())["left alone" if is_left else column] += 1
    if not counts:
        return
    width = max(map(len, counts))
    room = page.width - len("  ".join(("", *HEADINGS)))
    width = min(width, max(room, 0)) if page.wraps else width
    yield (Piece(f"{'rule':<{width}}  " + "  ".join(HEADINGS), "bold"),)
    for rule_id, row in sorted(counts.items()):
        cells = "  ".join(f"{row[heading]:>{len(heading)}}" for heading in HEADINGS)
        if len(rule_id) > width:
            yield (Piece(rule_id),)
        name = rule_id if len(rule_id) <= width else ""
        yield (Piece(f"{name:<{width}}  {cells}"),)
    yield ()
