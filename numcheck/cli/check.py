"""``numcheck [check] PATHS...``: the main job."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from numcheck.cli import option
from numcheck.cli.closing import say_at_the_end
from numcheck.cli.emit import Target, append_summary, format_for, targets, write_reports
from numcheck.cli.flags import given, names_in, verdicts_in
from numcheck.cli.output import complain, page, print_lines
from numcheck.cli.run import FAILED, VIOLATED, Run
from numcheck.cli.source import STANDARD_INPUT, sources
from numcheck.config import Resolver, Settings
from numcheck.config.layer import environment_layer
from numcheck.report import FORMATS, Failure, Outcome, Page
from numcheck.report.page import Piece


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What was asked for besides settings."""

    paths: Sequence[str]
    diff: str | None
    writes_baseline: bool
    prunes_baseline: bool
    exits_zero: bool


def check(  # noqa: PLR0913 - one for each option
    *,
    paths: option.Paths,
    output_format: option.Format = None,
    output: option.Output = [],  # noqa: B006 - typer copies it, as the others below
    fail_on: option.FailOn = None,
    min_level: option.MinLevel = None,
    exit_zero: option.ExitZero = False,
    select: option.Select = [],  # noqa: B006
    extend_select: option.ExtendSelect = [],  # noqa: B006
    ignore: option.Ignore = [],  # noqa: B006
    rules: option.RulePaths = [],  # noqa: B006
    no_builtin: option.NoBuiltin = False,
    baseline: option.Baseline = None,
    write_baseline: option.WriteBaseline = False,
    prune_baseline: option.PruneBaseline = False,
    diff: option.Diff = None,
    show: option.Show = [],  # noqa: B006
    statistics: option.Statistics = False,
    quiet: option.Quiet = False,
    verbose: option.Verbose = False,
    exclude: option.Exclude = [],  # noqa: B006
    no_gitignore: option.NoGitignore = False,
    stdin_filename: option.StdinFilename = None,
    input_format: option.InputFormat = None,
    decode_errors: option.DecodeErrorsGiven = None,
    config: option.ConfigFile = None,
    isolated: option.Isolated = False,
    show_settings: option.ShowSettings = False,
    show_files: option.ShowFiles = False,
    watch: option.Watch = False,
) -> int:
    """Check drafts for numbers that contradict each other (the default)."""
    flags: dict[str, Any] = {
        "format": output_format,
        "output": output,
        "fail_on": fail_on,
        "min_level": min_level,
        "select": names_in(select),
        "extend_select": names_in(extend_select),
        "ignore": names_in(ignore),
        "rules": rules,
        "builtin": False if no_builtin else None,
        "baseline": baseline,
        "show": verdicts_in(names_in(show)),
        "statistics": statistics or None,
        "quiet": quiet or None,
        "exclude": exclude,
        "gitignore": False if no_gitignore else None,
        "input_format": input_format,
        "decode_errors": decode_errors,
    }
    resolver = Resolver(given(flags), environment_layer(os.environ), config, isolated)
    order = Order(
        paths=paths, diff=diff, writes_baseline=write_baseline, prunes_baseline=prune_baseline,
        exits_zero=exit_zero,
    )  # fmt: skip

    def make() -> Run:
        return Run(resolver, stdin_filename, is_verbose=verbose)

    if show_settings:
        return _print_settings(make(), paths)
    if show_files:
        return _print_files(make(), paths)
    if watch:
        from numcheck.cli.watch import watch_files  # noqa: PLC0415 - only where asked for

        return watch_files(lambda: _carry_out(order, make()), lambda: sources(paths, make().settings_for))
    return _carry_out(order, make())


def _carry_out(order: Order, run: Run) -> int:
    start = time.perf_counter()
    settings = run.settings_for(_home(order.paths[0]))
    wanted = targets(settings)
    named = sources(order.paths, run.settings_for)
    outcomes = run.counted(_outcomes(order, run, settings, _with_progress(named)))
    output_format = format_for(settings)
    sheet = replace(page(), root=os.getcwd(), show=frozenset(settings.show))
    keeps = bool(wanted or settings.statistics or output_format in ("github", "sarif"))
    held: Iterable[Outcome] = list(outcomes) if keeps else outcomes
    sheet = replace(sheet, rules=run.rules) if keeps else sheet
    print_lines(FORMATS[output_format](held, sheet))
    if isinstance(held, list):
        _write_further(held, wanted, output_format, sheet)
    say_at_the_end(run, settings, output_format, held if isinstance(held, list) else (), start)
    return 0 if order.exits_zero and run.exit_code == VIOLATED else run.exit_code


def _outcomes(
    order: Order, run: Run, settings: Settings, named: Iterable[str | Failure]
) -> Iterable[Outcome]:
    if order.diff is not None:
        from numcheck.cli.changed import Changes  # noqa: PLC0415 - only where asked for

        run.changes = Changes(order.diff)
    if settings.baseline is None and not order.writes_baseline and not order.prunes_baseline:
        return run.outcomes(named)
    from numcheck.cli.known import Wish, fulfil  # noqa: PLC0415 - only where asked for

    wish = Wish(settings.baseline, order.writes_baseline, order.prunes_baseline)
    wish.check(has_diff=order.diff is not None)
    return fulfil(wish, list(run.outcomes(named)), is_partial=order.diff is not None)


def _with_progress(named: Sequence[str | Failure]) -> Iterable[str | Failure]:
    if len(named) < 2 or not sys.stderr.isatty():
        return named
    from numcheck.cli.progress import with_progress  # noqa: PLC0415 - for terminals alone

    return with_progress(named)


def _write_further(outcomes: Sequence[Outcome], wanted: Iterable[Target], name: str, sheet: Page) -> None:
    write_reports(wanted, outcomes, replace(sheet, width=80, wraps=False))
    if name == "github":
        append_summary(outcomes, sheet)


def _print_settings(run: Run, paths: Iterable[str]) -> int:
    for path in paths:
        print_lines((Piece(line),) for line in str(run.settings_for(_home(path))).splitlines())
    return 0


def _print_files(run: Run, paths: Iterable[str]) -> int:
    named = sources(paths, run.settings_for)
    print_lines((Piece(each),) for each in named if isinstance(each, str))
    for each in named:
        if isinstance(each, Failure):
            complain(each.message)
    return FAILED if any(isinstance(each, Failure) for each in named) else 0


def _home(path: str) -> str:
    """A file whose settings are those of the run: one in the folder, if it is a folder."""
    return os.path.join(path, "draft.txt") if path != STANDARD_INPUT and os.path.isdir(path) else path
