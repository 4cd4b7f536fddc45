"""One self-contained page: each draft with every number marked by its fate."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from numcheck.claim.model import Claim
from numcheck.report.coverage import Tally, heading
from numcheck.report.fate import MEANINGS
from numcheck.report.markup import draft
from numcheck.report.model import Failure, Outcome, Report
from numcheck.report.page import Line, Page, lines
from numcheck.report.place import relative_path
from numcheck.report.sheet import Sheet, isolated

ASSETS = Path(__file__).parent / "assets"

HEAD = """\
<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
{style}</style>
</head>
<body>
<header>
<h1>{title}</h1>
<p class="coverage">{coverage}</p>
<ul class="legend">{legend}</ul>
</header>
<main>"""

FOOT = """\
</main>
<footer><p>Point at a number or reach it with Tab to see what became of it; Escape closes that.</p></footer>
<script>
{script}</script>
</body>
</html>"""


def render_html(outcomes: Iterable[Outcome], page: Page) -> Iterator[Line]:
    """The page, a section for each file."""
    held = list(outcomes)
    yield from lines(_head(held))
    for number, outcome in enumerate(held, 1):
        yield from lines(f'<section class="file" id="f{number}">')
        yield from lines(f'<h2 class="path">{isolated(relative_path(outcome.path, page.root))}</h2>')
        yield from lines(*_section(outcome, number), "</section>")
    yield from lines(FOOT.format(script=(ASSETS / "report.js").read_text(encoding="utf-8")))


def _head(outcomes: Sequence[Outcome]) -> str:
    tally = Tally()
    for report in outcomes:
        if isinstance(report, Report):
            tally.add(report)
    title = f"numcheck: {heading(outcomes)}"
    legend = "".join(
        f'<li><span class="number {fate}">12</span> {text}</li>' for fate, text in MEANINGS.items()
    )
    style = (ASSETS / "report.css").read_text(encoding="utf-8")
    return HEAD.format(title=title, style=style, coverage=isolated(str(tally)), legend=legend)


def _section(outcome: Outcome, number: int) -> Iterator[str]:
    if isinstance(outcome, Failure):
        yield f'<p class="inconsistent">{isolated(outcome.message)}</p>'
        return
    sheet = Sheet.of(outcome, number)
    others = [claim for claim in outcome.claims if not claim.is_violation]
    yield from _claims(sheet, outcome.violations)
    yield from draft(sheet)
    if others:
        yield f"<details><summary>{len(others)} more {'claim' if len(others) == 1 else 'claims'}</summary>"
        yield from _claims(sheet, others)
        yield "</details>"


def _claims(sheet: Sheet, claims: Sequence[Claim]) -> Iterator[str]:
    if claims:
        yield from ('<ol class="claims">', *map(sheet.item, claims), "</ol>")
