"""``numcheck [check] PATHS...``: the main job."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from typing import Any

from numcheck.cli import option
from numcheck.cli.carry import Order, carry_out, drafts_of, home
from numcheck.cli.code import FAILED
from numcheck.cli.flags import given, names_in, verdicts_in
from numcheck.cli.output import complain, print_lines
from numcheck.cli.run import Run
from numcheck.cli.source import STANDARD_INPUT
from numcheck.config import Resolver
from numcheck.config.layer import environment_layer
from numcheck.errors import NumcheckError, shown
from numcheck.report import Failure
from numcheck.report.page import Piece


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
    annotate: option.Annotate = None,
    show: option.Show = [],  # noqa: B006
    statistics: option.Statistics = False,
    quiet: option.Quiet = False,
    verbose: option.Verbose = False,
    exclude: option.Exclude = [],  # noqa: B006
    force_exclude: option.ForceExclude = False,
    no_gitignore: option.NoGitignore = False,
    stdin_filename: option.StdinFilename = None,
    input_format: option.InputFormat = None,
    decode_errors: option.DecodeErrorsGiven = None,
    decimal: option.DecimalMark = None,
    jobs: option.Jobs = None,
    no_cache: option.NoCache = False,
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
        "force_exclude": force_exclude or None,
        "gitignore": False if no_gitignore else None,
        "input_format": input_format,
        "decode_errors": decode_errors,
        "decimal": decimal,
        "jobs": jobs,
        "cache": False if no_cache else None,
    }
    if isolated and config:
        raise NumcheckError(
            f"--isolated reads no settings file, --config {config} names one; leave one of the two out"
        )
    layers = given(flags), environment_layer(os.environ)
    order = Order(
        paths=paths, diff=diff, writes_baseline=write_baseline, prunes_baseline=prune_baseline,
        exits_zero=exit_zero, annotate=annotate,
    )  # fmt: skip

    def make() -> Run:
        return Run(Resolver(*layers, config, isolated), stdin_filename, is_verbose=verbose)

    if show_settings:
        return _print_settings(make(), paths)
    if show_files:
        return _print_files(make(), paths)
    if watch:
        if write_baseline or prune_baseline:
            raise NumcheckError("--watch: a baseline is written by a run of its own; leave --watch out")
        if STANDARD_INPUT in paths:
            raise NumcheckError("--watch: standard input cannot change; name a file, or leave --watch out")
        from numcheck.cli.watch import watch_files, watched  # noqa: PLC0415 - only where asked for

        return watch_files(lambda: carry_out(order, make()), lambda: watched(paths, make()))
    return carry_out(order, make())


def _print_settings(run: Run, paths: Iterable[str]) -> int:
    for path in paths:
        print_lines((Piece(line),) for line in str(run.settings_for(home(path))).splitlines())
    return 0


def _print_files(run: Run, paths: Sequence[str]) -> int:
    named = drafts_of(paths, run)
    print_lines((Piece(shown(each)),) for each in named if isinstance(each, str))
    for each in named:
        if isinstance(each, Failure):
            complain(each.message)
    return FAILED if any(isinstance(each, Failure) for each in named) else 0
