"""Reports made by hand: what the renderers are shown."""

from __future__ import annotations

from fractions import Fraction

from numcheck.claim.model import Claim, Level, Verdict
from numcheck.document import Document, read_text
from numcheck.interval import Interval
from numcheck.quantity.model import Kind, Quantity
from numcheck.report.model import Coverage, Report
from numcheck.span import Span

FERRY = """\
Fewer passengers on the ferries

Of 200 sailings, 120 left on time, 60 left late and 40 did not leave.
The company sold 1.2 million tickets.

Ticket sales fell 12% to $56 million from $68 million.
"""

LONG = (
    "Ticket sales at the northern terminal fell to $56 million in the year that ended in March, when storms "
    "closed the outer berth for weeks and two of the older boats stood in the yard, from $68 million in the year "
    "before, a drop that the company put at 12% and that its chairman, speaking to a half empty hall in the old "
    "customs house, called the worst he had seen in a long and mostly happy career on the water."
)


def quantity(
    document: Document, text: str, value: int | Fraction, kind: Kind = "count", *, nth: int = 0, unit: str | None = None
) -> Quantity:
    """The *nth* place of *text*, exact."""
    start = -1
    for _ in range(nth + 1):
        start = document.source.index(text, start + 1)
    span = Span(start, start + len(text))
    return Quantity(
        kind=kind, text=text, span=span, phrase=span, value=Fraction(value),
        interval=Interval.exactly(value), unit=unit,
    )  # fmt: skip


def claim(
    labels: dict[str, Quantity],
    accused: str,
    message: str,
    rule_id: str,
    *,
    level: Level = "error",
    verdict: Verdict = Verdict.INCONSISTENT,
    expect: str | None = None,
    slip: str | None = None,
) -> Claim:
    """A claim whose span is that of the accused role."""
    return Claim(
        rule_id=rule_id, level=level, verdict=verdict, message=message, labels=labels,
        span=labels[accused].span, expect=expect, slip=slip,
    )  # fmt: skip


def report(document: Document, *claims: Claim) -> Report:
    """A report that finds no other quantities than those of its claims."""
    found = {operand.span: operand for each in claims for operand in each.labels.values()}
    quantities = tuple(found[span] for span in sorted(found) if isinstance(found[span], Quantity))
    verdicts = [each.verdict for each in claims]
    coverage = Coverage(
        numbers=len(quantities), read=len(quantities), claimed=len(quantities),
        consistent=verdicts.count(Verdict.CONSISTENT), rounding=verdicts.count(Verdict.ROUNDING),
        inconsistent=verdicts.count(Verdict.INCONSISTENT), undecided=verdicts.count(Verdict.UNDECIDED),
    )  # fmt: skip
    return Report(document, quantities, claims, coverage)  # type: ignore[arg-type]


def ferry_report(name: str = "ferry.txt") -> Report:
    """Two violations and a consistent claim."""
    document = read_text(FERRY, name, "plain")
    parts = {
        "whole": quantity(document, "200", 200),
        "parts[1]": quantity(document, "120", 120),
        "parts[2]": quantity(document, "60", 60),
        "parts[3]": quantity(document, "40", 40),
    }
    change = {
        "rate": quantity(document, "12%", 12, "percent"),
        "new": quantity(document, "$56 million", 56_000_000, "money", unit="USD"),
        "old": quantity(document, "$68 million", 68_000_000, "money", unit="USD"),
    }
    return report(
        document,
        claim(parts, "whole", "the parts add up to 220, not 200", "parts-do-not-add-up", expect="220"),
        claim(parts, "whole", "120 of 200", "part-exceeds-whole", verdict=Verdict.CONSISTENT),
        claim(
            change, "rate", "$68 million to $56 million is -17.6%, not 12%",
            "percent-change-contradicts-endpoints", expect="17.6%", slip="divided by the new value",
        ),  # fmt: skip
    )


def long_report() -> Report:
    """A violation in a paragraph of one long line, its numbers far apart."""
    document = read_text(LONG, "long.txt", "plain")
    change = {
        "new": quantity(document, "$56 million", 56_000_000, "money", unit="USD"),
        "old": quantity(document, "$68 million", 68_000_000, "money", unit="USD"),
        "rate": quantity(document, "12%", 12, "percent"),
    }
    message = "$68 million to $56 million is -17.6%, not 12%"
    return report(document, claim(change, "rate", message, "percent-change-contradicts-endpoints", level="warning"))
