"""Carries out ``check``: the run, its report, its exit code; without typer, which takes longer to import."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from numcheck.cli.annotate import refuse_unfit, write_annotated
from numcheck.cli.closing import say_at_the_end
from numcheck.cli.code import VIOLATED
from numcheck.cli.emit import (
    Target,
    append_summary,
    earlier_reports,
    format_for,
    refuse_drafts,
    targets,
    write_reports,
)
from numcheck.cli.output import complain, page, print_lines
from numcheck.cli.progress import with_progress
from numcheck.cli.repository import tops
from numcheck.cli.run import Run
from numcheck.cli.source import STANDARD_INPUT, sources
from numcheck.cli.walk import Aside
from numcheck.config import Resolver, Settings
from numcheck.config.layer import environment_layer
from numcheck.document.extra import installation
from numcheck.errors import Problem, shown
from numcheck.report import FORMATS, Failure, Outcome, Page

KEEPS_ALL = ("github", "sarif")
"""Formats of standard output that need every outcome at once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What was asked for besides settings."""

    paths: Sequence[str]
    diff: str | None = None
    writes_baseline: bool = False
    prunes_baseline: bool = False
    exits_zero: bool = False
    annotate: Path | None = None


def check_paths(paths: Sequence[str]) -> int:
    """``numcheck PATHS...`` without options."""
    return carry_out(Order(paths=paths), Run(Resolver({}, environment_layer(os.environ))))


def carry_out(order: Order, run: Run) -> int:
    """Checks what is named and reports; returns the exit code."""
    start = time.perf_counter()
    settings = run.settings_for(home(order.paths[0]))
    wanted = targets(settings)
    named = _sources(order, run, settings)
    refuse_drafts(wanted, [each for each in named if isinstance(each, str)])
    if order.annotate is not None:
        refuse_unfit(order.annotate, named)
    run.examiner.keeps_results = settings.cache
    with run.interrupt.awaited():
        _report(order, run, settings, named, wanted, start)
    return 0 if order.exits_zero and run.exit_code == VIOLATED else run.exit_code


def _report(
    order: Order,
    run: Run,
    settings: Settings,
    named: Sequence[str | Failure],
    wanted: Sequence[Target],
    start: float,
) -> None:
    """Checks the drafts, prints what is found, and writes what else is asked for."""
    outcomes = run.counted(_outcomes(order, run, settings, named))
    output_format = format_for(settings)
    sheet = replace(page(), root=os.getcwd(), tops=tops(os.environ), show=frozenset(settings.show))
    keeps = bool(wanted or order.annotate or settings.statistics or output_format in KEEPS_ALL)
    held: Iterable[Outcome] = list(outcomes) if keeps else outcomes
    complaints = _complaints(order, run, settings) if keeps else ()
    sheet = replace(sheet, rules=run.rules, complaints=complaints) if keeps else sheet
    print_lines(FORMATS[output_format](held, sheet))
    for complaint in complaints if keeps else _complaints(order, run, settings):
        complain(str(complaint))
    if isinstance(held, list) and run.interrupt.is_noted:
        _tell_unwritten(wanted, order.annotate)
    elif isinstance(held, list):
        _write_further(held, wanted, output_format, sheet)
        if order.annotate is not None:
            write_annotated(order.annotate, held)
    say_at_the_end(run, settings, output_format, held if isinstance(held, list) else (), start)


def drafts_of(paths: Sequence[str], run: Run) -> list[str | Failure]:
    """What is to be checked; what else the folders hold is counted, and named in a verbose run."""
    settings = run.settings_for(home(paths[0]))
    aside = Aside(earlier_reports(targets(settings)))
    named = sources(paths, run.settings_for, aside)
    run.tally.left_out = sorted(aside.others)
    run.tally.wanting = sorted(aside.wanting.values())
    run.tally.earlier_reports = len(aside.reports)
    if run.is_verbose:
        for path in sorted(aside.others):
            complain(f"{shown(path)}: not checked: no draft of a folder ends like this; name it to check it")
        for path, extra in sorted(aside.wanting.items()):
            complain(f"{shown(path)}: not checked: {installation(extra)}")
        for path in sorted(aside.reports):
            complain(f"{shown(path)}: not checked: a report of numcheck")
    return named


def _sources(order: Order, run: Run, settings: Settings) -> list[str | Failure]:
    named = drafts_of(order.paths, run)
    if not named:
        run.may_be_empty = True
        if not settings.quiet:
            complain("numcheck: all that is named is excluded, and force-exclude is on")
    return named


def _outcomes(
    order: Order, run: Run, settings: Settings, named: Sequence[str | Failure]
) -> Iterable[Outcome]:
    if order.diff is not None:
        from numcheck.cli.changed import Changes  # noqa: PLC0415 - only where asked for

        run.changes = Changes(order.diff, run.stdin_name)
    found = _with_progress(run.outcomes(named, settings.jobs), named, settings)
    if settings.baseline is None and not order.writes_baseline and not order.prunes_baseline:
        return found
    from numcheck.cli.known import Wish, fulfil  # noqa: PLC0415 - only where asked for

    path = settings.baseline
    origin = run.resolver.origin("baseline", path, home(order.paths[0])) if path else ""
    wish = Wish(path, order.writes_baseline, order.prunes_baseline, origin)
    wish.check(has_diff=order.diff is not None)
    held = list(found)
    is_partial = order.diff is not None or run.interrupt.is_noted
    if run.interrupt.is_noted:
        wish = wish.unfulfilled()
    return fulfil(wish, held, run.could_find, order.paths, is_partial=is_partial)


def _complaints(order: Order, run: Run, settings: Settings) -> tuple[Problem, ...]:
    """What is said of suppressions that are wrong or without use; a run that was interrupted cannot know."""
    if run.interrupt.is_noted:
        return ()
    looks_around = any(os.path.isdir(path) for path in order.paths)
    return () if settings.quiet else tuple(run.complaints(looks_around=looks_around))


def _with_progress(
    outcomes: Iterator[Outcome], named: Sequence[str | Failure], settings: Settings
) -> Iterator[Outcome]:
    """With a bar on a terminal that can take back what it shows."""
    is_shown = sys.stderr.isatty() and os.environ.get("TERM") != "dumb" and not settings.quiet
    return with_progress(outcomes, len(named)) if is_shown and len(named) > 1 else outcomes


def _tell_unwritten(wanted: Iterable[Target], annotated: Path | None) -> None:
    """Says which files an interrupted run leaves as they are, for half a report passes for a whole one."""
    for path in (*(target.path for target in wanted), *([annotated] if annotated else ())):
        complain(f"{shown(path)}: not written: the run was interrupted")


def _write_further(outcomes: Sequence[Outcome], wanted: Iterable[Target], name: str, sheet: Page) -> None:
    write_reports(wanted, outcomes, replace(sheet, width=80, wraps=False))
    if name == "github":
        append_summary(outcomes, sheet)


def home(path: str) -> str:
    """A file whose settings are those of the run: one in the folder, if it is a folder."""
    return os.path.join(path, "draft.txt") if path != STANDARD_INPUT and os.path.isdir(path) else path
