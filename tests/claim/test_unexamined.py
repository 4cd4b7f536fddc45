"""What no rule looked at is told, with its place."""

from __future__ import annotations

import pytest

from numcheck import Checker
from numcheck.claim.unexamined import Unexamined
from numcheck.report.coverage import Tally

CHECKER = Checker()

TABLE = "| oars | masts |\n|---|---|\n| 12 | 3 |\n| 14 | 4 |\n"
LONG = "the barge with 9 oars and " * 1000
CROWDED = "Catches rose 5% to 30 tons from 20 tons, then " + ", ".join(f"{n} eels" for n in range(130)) + "."


def unexamined(text: str, text_format: str = "plain") -> list[tuple[str, str]]:
    """How far each passage was examined, and the first word of it."""
    report = CHECKER.check_text(text, format=text_format)
    assert report.coverage.unexamined == len(report.unexamined)
    return [(each.extent, each.span.of(text).split()[0]) for each in report.unexamined]


@pytest.mark.parametrize(
    ("text", "text_format", "expected"),
    [
        ("Of 20 men 12 left.", "plain", []),
        ("no figure at all " * 2000, "plain", []),
        (LONG, "plain", [("not", "the")]),
        (f"Fine.\n\n{CROWDED}", "plain", [("in part", "Catches")]),
        (TABLE, "markdown", []),
        ("<table><tr><td>1<td>2</table><table><tr><td>3<td>4</table>", "html", [("cell by cell", w) for w in (
            "1<td>2", "3<td>4")]),
        ("<table><tr><td>1</td>\n\n<td>2</td></table>", "html", [("cell by cell", "1</td>")]),
    ],
)  # fmt: skip
def test_passages_that_no_rule_looked_at(
    text: str, text_format: str, expected: list[tuple[str, str]]
) -> None:
    assert unexamined(text, text_format) == expected


def test_the_coverage_counts_them() -> None:
    tally = Tally()
    for text in (LONG, LONG + LONG, CROWDED):
        tally.add(CHECKER.check_text(text))
    tally.add(CHECKER.check_text(TABLE, format="markdown"))
    assert str(tally).endswith(
        "; 1 table, 0 sums checked; 4 numbers in tables"
        "; 2 sentences of up to 12,000 words not examined; 1 sentence examined in part"
    )
    assert tally.coverage.unexamined == 3


def test_each_says_why() -> None:
    (found,) = CHECKER.check_text(CROWDED).unexamined
    assert isinstance(found, Unexamined)
    assert str(found) == "sentence examined in part: too many numbers to tie together"
