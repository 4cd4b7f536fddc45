"""Reports made by hand: what the renderers are shown."""

from __future__ import annotations

from fractions import Fraction

from numcheck.claim.model import Claim, Level, Verdict
from numcheck.document import Document, read_text
from numcheck.interval import Interval
from numcheck.quantity.model import Kind, Quantity
from numcheck.report import Report, make_report
from numcheck.span import Span

FERRY = """\
Fewer passengers on the ferries

Of 200 sailings, 120 left on time, 60 left late and 40 did not leave.
The company sold 1.2 million tickets.

Ticket sales fell 12% to $56 million from $68 million.
"""

LONG = (
    "Ticket sales at the northern terminal fell to $56 million in the year that ended in March, when "
    "storms closed the outer berth for weeks and two of the older boats stood in the yard, from $68 million "
    "in the year before, a drop that the company put at 12% and that its chairman, speaking to a half empty "
    "hall in the old customs house, called the worst he had seen in a long and mostly happy career."
)


def quantity(
    document: Document,
    text: str,
    value: int | Fraction,
    kind: Kind = "count",
    *,
    nth: int = 0,
    unit: str | None = None,
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
    operands = {operand.span: operand for each in claims for operand in each.labels.values()}
    return make_report(document, [each for each in operands.values() if isinstance(each, Quantity)], claims)


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
            change,
            "rate",
            "$68 million to $56 million is -17.6%, not 12%",
            "percent-change-contradicts-endpoints",
            expect="17.6%",
            slip="divided by the new value",
        ),
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
    return report(
        document, claim(change, "rate", message, "percent-change-contradicts-endpoints", level="warning")
    )


def crowded_report() -> Report:
    """Operands side by side, one inside another, wide characters, and lines in between."""
    text = (
        "東京では 12 of 30\t(40%), of whom 5, 6, 1 left: 13 in all.\nIt rained.\n\nThe 12 🚢 \x1b[31mleft.\n"
    )
    document = read_text(text, "crowded.txt", "plain")
    labels = {
        "fraction": quantity(document, "12 of 30", Fraction(2, 5), "fraction"),
        "part": quantity(document, "12", 12),
        "whole": quantity(document, "30", 30),
        "percent": quantity(document, "40%", 40, "percent"),
        "parts[1]": quantity(document, "5", 5),
        "parts[2]": quantity(document, "6", 6),
        "parts[3]": quantity(document, "1 left", 1),
        "total": quantity(document, "13", 13),
        "second": quantity(document, "12", 12, nth=1),
    }
    return report(document, claim(labels, "total", "the parts add\nup to 12, not 13", "sum", level="note"))


def wrapped_report() -> Report:
    """An operand that runs over the end of a line."""
    text = "In all the fund holds $3.4\nmillion: $1.5 million here and\n$1.2 million there.\n"
    document = read_text(text, "wrapped.txt", "plain")
    labels = {
        "total": quantity(document, "$3.4\nmillion", 3_400_000, "money", unit="USD"),
        "parts[1]": quantity(document, "$1.5 million", 1_500_000, "money", unit="USD"),
        "parts[2]": quantity(document, "$1.2 million", 1_200_000, "money", unit="USD"),
    }
    return report(
        document, claim(labels, "total", "the parts add up to $2.7 million", "sum", expect="$2.7\nmillion")
    )
