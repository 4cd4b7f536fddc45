"""A comment for a pull request, or the summary of a job."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from numcheck.claim.model import Claim
from numcheck.errors import shown
from numcheck.report.coverage import Tally, heading
from numcheck.report.model import Failure, Outcome, Report
from numcheck.report.page import Line, Page, lines, one_line
from numcheck.report.place import place_of, relative_path
from numcheck.report.words import role_name

ACTIVE = str.maketrans(
    {char: f"\\{char}" for char in "\\`*_{}[]<>()+!|~$^"} | {"@": "&#64;", "&": "&amp;", "#": "&#35;"}
)
"""Characters that GitHub or GitLab would make something of: a mention, a reference, markup."""


def render_markdown(outcomes: Iterable[Outcome], page: Page) -> Iterator[Line]:
    """A heading, a list of violations by file, failures, the coverage."""
    held = list(outcomes)
    reports = [each for each in held if isinstance(each, Report)]
    yield from lines(f"### numcheck: {heading(held)}", "")
    for report in reports:
        if report.violations:
            yield from lines(f"**{_escaped(shown(relative_path(report.path, page.root)))}**", "")
            yield from lines(*(line for claim in report.violations for line in _item(report, claim)), "")
    failures = [f"- **not checked**: {_escaped(each.message)}" for each in held if isinstance(each, Failure)]
    yield from lines(*failures, *([""] if failures else []))
    tally = Tally()
    for report in reports:
        tally.add(report)
    yield from lines(_escaped(str(tally)))


def _item(report: Report, claim: Claim) -> Iterator[str]:
    place = _escaped(place_of(report.document, claim.span.start, claim.message))
    expected = f" Expected {_escaped(claim.expect)}." if claim.expect else ""
    slip = f" {_escaped(claim.slip[:1].upper() + claim.slip[1:])}." if claim.slip else ""
    yield f"- {place} **{claim.level}** `{claim.rule_id}`: {_escaped(claim.message)}.{expected}{slip}"
    operands = (
        f"{_escaped(role_name(role))} **{_escaped(operand.text)}**" for role, operand in claim.labels.items()
    )
    yield f"  <br>{', '.join(operands)}"


def _escaped(text: str) -> str:
    return one_line(text).translate(ACTIVE)
