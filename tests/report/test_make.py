from __future__ import annotations

from fractions import Fraction

from numcheck.claim.model import Verdict
from numcheck.document import read_text
from numcheck.report import make_report
from numcheck.report.coverage import Tally
from tests.report.samples import claim, ferry_report, quantity, report

DOCUMENT = read_text("It held 12 of 30 boats, 5 oars, and left at 9:30.", "a.txt", "plain")
SHARE = quantity(DOCUMENT, "12 of 30", Fraction(2, 5), "fraction")
OARS = quantity(DOCUMENT, "5", 5)


def test_coverage_counts_claims_by_verdict_and_quantities_that_are_operands() -> None:
    inside = claim({"part": quantity(DOCUMENT, "12", 12)}, "part", "fine", "r", verdict=Verdict.ROUNDING)
    coverage = make_report(DOCUMENT, [OARS, SHARE], [inside]).coverage
    assert (coverage.numbers, coverage.read, coverage.claimed) == (2, 2, 1)
    assert (coverage.consistent, coverage.rounding, coverage.inconsistent, coverage.undecided) == (0, 1, 0, 0)


def test_quantities_and_claims_come_in_the_order_of_the_text() -> None:
    late = claim({"oars": OARS}, "oars", "b", "a-rule")
    early = claim({"share": SHARE}, "share", "a", "z-rule")
    made = make_report(DOCUMENT, [OARS, SHARE], [late, early])
    assert made.quantities == (SHARE, OARS)
    assert made.claims == (early, late)


def test_the_tally_adds_documents_up_and_names_those_without_numbers() -> None:
    tally = Tally()
    for each in (
        ferry_report(),
        report(read_text("\n", "empty.txt", "plain")),
        report(read_text("No boats.", "none.txt", "plain")),
    ):
        tally.add(each)
    assert str(tally) == (
        "3 files: 7 numbers, 7 in claims: 1 consistent, 0 by rounding, 2 inconsistent, 0 undecided; "
        "empty: empty.txt; without numbers: none.txt"
    )
