from __future__ import annotations

from dataclasses import replace

import pytest

from numcheck.checker import Checker
from numcheck.report import Report

RULE = "percent-change-contradicts-endpoints"
WRONG = "Sales of kites rose 30% to $60 from $50."
ALSO_WRONG = "Sales of balls rose 40% to $80 from $50."


@pytest.fixture(scope="module")
def checker() -> Checker:
    return Checker()


def check(checker: Checker, text: str, format_name: str = "markdown") -> Report:
    return checker.check_text(text, "toys.md", format_name)


def wrong_lines(report: Report) -> list[int]:
    return [report.document.line_column(claim.span.start)[0] for claim in report.violations]


def test_a_comment_speaks_of_the_next_line(checker: Checker) -> None:
    report = check(checker, f"<!-- numcheck: ignore {RULE} -- as printed -->\n\n{WRONG}\n\n{ALSO_WRONG}\n")
    assert wrong_lines(report) == [5]
    suppressed = [claim for claim in report.claims if claim.suppressed]
    assert [claim.rule_id for claim in suppressed] == [RULE]
    reason = report.reason_for(suppressed[0])
    assert reason is not None
    assert reason.reason == "as printed"


def test_a_comment_within_a_line_speaks_of_that_line(checker: Checker) -> None:
    assert wrong_lines(check(checker, f"{WRONG} <!-- numcheck: ignore {RULE} -->\n\n{ALSO_WRONG}\n")) == [3]


def test_the_next_line_is_the_whole_paragraph_where_it_is_wrapped(checker: Checker) -> None:
    wrapped = WRONG.replace("kites rose", "kites\nrose")
    assert wrong_lines(check(checker, f"<!-- numcheck: ignore {RULE} -->\n{wrapped}\n\n{ALSO_WRONG}\n")) == [
        5
    ]


def test_a_range_ends_where_it_says(checker: Checker) -> None:
    text = (
        f"<!-- numcheck: ignore-start {RULE} -->\n\n{WRONG}\n\n{ALSO_WRONG}\n\n"
        f"<!-- numcheck: ignore-end -->\n\n{WRONG}\n"
    )
    assert wrong_lines(check(checker, text)) == [9]


def test_a_file_is_left_alone_wherever_the_comment_stands(checker: Checker) -> None:
    assert wrong_lines(check(checker, f"{WRONG}\n\n<!-- numcheck: ignore-file {RULE} -->\n")) == []


def test_html_has_the_same_comments(checker: Checker) -> None:
    text = f"<p>{WRONG}</p>\n<!-- numcheck: ignore {RULE} -->\n<p>{ALSO_WRONG}</p>\n"
    assert wrong_lines(check(checker, text, "html")) == [1]


def test_only_the_named_rules_are_left_alone(checker: Checker) -> None:
    report = check(checker, f"<!-- numcheck: ignore part-exceeds-whole, range-* -->\n\n{WRONG}\n")
    assert wrong_lines(report) == [3]
    assert [each.complaint for each in report.suppressions] == [
        "toys.md:1:1: this suppression of part-exceeds-whole, range-* matches nothing any more"
    ]


@pytest.mark.parametrize(
    ("comment", "complaint"),
    [
        ("numcheck: ignore", "ignore names no rule; * stands for all"),
        ("numcheck: ignore -- why", "ignore names no rule; * stands for all"),
        ("numcheck: ignor x", "numcheck: unknown word 'ignor'; did you mean 'ignore'?"),
        ("numcheck: ignore-end", "ignore-end without ignore-start"),
    ],
)
def test_what_is_wrong_with_a_comment_is_told(checker: Checker, comment: str, complaint: str) -> None:
    report = check(checker, f"<!-- {comment} -->\n\n{WRONG}\n")
    assert wrong_lines(report) == [3]
    assert [each.complaint for each in report.suppressions] == [f"toys.md:1:1: {complaint}"]


@pytest.mark.parametrize(
    "text",
    [
        f"```\n<!-- numcheck: ignore {RULE} -->\n```\n\n{WRONG}\n",
        f"`<!-- numcheck: ignore {RULE} -->`\n\n{WRONG}\n",
        f"<!-- a note about numcheck: ignore {RULE} -->\n\n{WRONG}\n",
    ],
)
def test_what_is_no_comment_to_numcheck_suppresses_nothing(checker: Checker, text: str) -> None:
    report = check(checker, text)
    assert len(wrong_lines(report)) == 1
    assert report.suppressions == ()


def test_consistent_claims_are_never_stamped(checker: Checker) -> None:
    right = WRONG.replace("30%", "20%")
    report = check(checker, f"<!-- numcheck: ignore * -->\n\n{right}\n")
    assert [claim.suppressed for claim in report.claims] == [False] * len(report.claims) != []


def test_a_violation_that_is_suppressed_is_none(checker: Checker) -> None:
    report = check(checker, f"{WRONG}\n")
    assert len(report.violations) == 1
    stamped = replace(report, claims=tuple(replace(claim, suppressed=True) for claim in report.claims))
    assert stamped.violations == ()
