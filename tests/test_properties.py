from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from numcheck.quantity import Quantity
from numcheck.report import Report
from numcheck.span import Span
from tests.builtin import checker

PIECES = """
of the all 640 wells tested , 160 ( 25% ) were dry . ; : — - over 500 them one in five half a third a majority
rose fell from to by 12% $56 million up down doubled twice points percent compared with a year earlier
12 men 8 women and 3 children in total respectively while but including the remaining 1,300 migrants 2011
between 5 and 10 km miles per hour £ € per 100,000 on Monday 3 May 2019 [ ] " “ ” ' 48/79 3:1 minus
""".split()  # noqa: SIM905
SENTENCES = st.lists(st.sampled_from(PIECES), max_size=25).map(" ".join)
LINES = st.lists(SENTENCES, max_size=4).map("\n".join) | st.lists(SENTENCES, max_size=3).map("\n\n".join)
TEXTS = LINES | st.text(max_size=80)

some = settings(max_examples=80, deadline=None)


def report_on(text: str) -> Report:
    return checker().check_text(text)


@given(TEXTS)
@some
def test_any_text_is_checked_and_every_span_lies_inside(text: str) -> None:
    report = report_on(text)
    whole = Span(0, len(report.document.text))
    for quantity in report.quantities:
        assert all(whole.holds(span) for span in (quantity.span, quantity.phrase))
        assert quantity.text == quantity.span.of(report.document.text)
        assert all(quantity.span.holds(part.span) for part in quantity.parts)


@given(TEXTS)
@some
def test_quantities_stand_in_order_and_apart(text: str) -> None:
    report = report_on(text)
    assert all(one.span.end <= other.span.start for one, other in pairwise(report.quantities))


@given(TEXTS)
@some
def test_labels_of_claims_are_quantities_of_the_document(text: str) -> None:
    report = report_on(text)
    whole = Span(0, len(report.document.text))
    known = {part.span for quantity in report.quantities for part in (quantity, *quantity.parts)}
    for claim in report.claims:
        assert claim.labels
        for label in claim.labels.values():
            assert not isinstance(label, Quantity) or label.span in known
            assert whole.holds(label.span)


@given(TEXTS)
@some
def test_every_claim_has_one_line_and_its_place_in_the_order(text: str) -> None:
    claims = report_on(text).claims
    keys = [(claim.span, claim.rule_id, claim.message) for claim in claims]
    assert keys == sorted(set(keys))
    assert not any("\n" in claim.message or not claim.message for claim in claims)


@given(TEXTS)
@some
def test_the_coverage_counts_what_the_report_holds(text: str) -> None:
    report = report_on(text)
    coverage = report.coverage
    assert coverage.numbers == len(report.quantities) >= coverage.read
    assert coverage.claimed <= coverage.numbers
    assert (coverage.consistent + coverage.rounding + coverage.inconsistent + coverage.undecided) == len(
        report.claims
    )


@given(SENTENCES, SENTENCES)
@some
def test_what_one_paragraph_holds_does_not_change_how_another_is_read(one: str, other: str) -> None:
    alone = report_on(f"{other}.").quantities
    after = report_on(f"{one}.\n\n{other}.").quantities
    shift = len(one) + 3
    moved = [(q.text, q.kind, q.value) for q in after if q.span.start >= shift]
    assert moved == [(q.text, q.kind, q.value) for q in alone]


@given(LINES)
@some
def test_checking_again_gives_the_same(text: str) -> None:
    assert report_on(text).claims == report_on(text).claims
