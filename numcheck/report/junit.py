"""JUnit's XML: a suite for every file, a case for every claim; undecided ones are skipped."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from numcheck.claim.model import Claim, Verdict
from numcheck.report.model import Failure, Outcome, Report
from numcheck.report.page import Line, Page, lines
from numcheck.report.place import place_of, relative_path
from numcheck.report.words import role_name, sentence_of
from numcheck.report.xml import DECLARATION, start, text

Case = tuple[str, str]
"""What came of a case ("failures", "errors", "skipped" or nothing), and its element."""


def render_junit(outcomes: Iterable[Outcome], page: Page) -> Iterator[Line]:
    """The suites, with their sums first."""
    suites = [(relative_path(each.path, page.root), _cases(each, page)) for each in outcomes]
    every = [case for _, cases in suites for case in cases]
    sums = {name: value for name, value in _sums(every).items() if name != "skipped"}  # suites alone have it
    yield from lines(DECLARATION, start("testsuites", {"name": "numcheck", **sums}))
    for name, cases in suites:
        yield from lines(start("testsuite", {"name": name, **_sums(cases)}))
        yield from lines(*(element for _, element in cases), "</testsuite>")
    yield from lines("</testsuites>")


def _sums(cases: list[Case]) -> dict[str, object]:
    fates = [fate for fate, _ in cases]
    sums = {fate: fates.count(fate) for fate in ("failures", "errors", "skipped")}
    return {"tests": len(cases), **sums, "time": "0"}


def _cases(outcome: Outcome, page: Page) -> list[Case]:
    path = relative_path(outcome.path, page.root)
    if isinstance(outcome, Failure):
        error = start("error", {"message": outcome.message, "type": "error"}, closed=True)
        return [("errors", _case(path, "can be read", error))]
    return [_claim_case(path, outcome, claim) for claim in outcome.claims]


def _claim_case(path: str, report: Report, claim: Claim) -> Case:
    name = f"{claim.rule_id} at {place_of(report.document, claim.span.start)}"
    if claim.is_violation:
        head = start("failure", {"message": sentence_of(claim), "type": claim.level})
        return "failures", _case(path, name, f"{head}{text(_places(path, report, claim))}</failure>")
    why = _reason_to_skip(claim)
    return ("skipped", _case(path, name, start("skipped", {"message": why}, closed=True))) if why else (
        "", _case(path, name, "")
    )  # fmt: skip


def _reason_to_skip(claim: Claim) -> str:
    if claim.verdict is Verdict.UNDECIDED:
        return "undecided"
    return "suppressed" if claim.suppressed else "in the baseline" if claim.baselined else ""


def _places(path: str, report: Report, claim: Claim) -> str:
    """A line for every operand."""
    mark = ": " if report.document.origin == "rendition" else ":"
    told = (
        f"{path}{mark}{place_of(report.document, operand.span.start)}: {role_name(role)} "
        + " ".join(operand.text.split())
        for role, operand in claim.labels.items()
    )
    return "\n".join(told)


def _case(path: str, name: str, content: str) -> str:
    head = {"classname": path, "name": name, "time": "0"}
    return (
        f"{start('testcase', head)}{content}</testcase>" if content else start("testcase", head, closed=True)
    )
