"""What a run says at its end: statistics, the coverage."""

from __future__ import annotations

import time
from collections.abc import Sequence

from numcheck.cli.output import complain, is_terminal, page, print_lines, print_summary
from numcheck.cli.run import Run
from numcheck.config import Settings
from numcheck.report import Outcome
from numcheck.report.page import plain


def say_at_the_end(
    run: Run, settings: Settings, output_format: str, held: Sequence[Outcome], start: float
) -> None:
    """Statistics, the coverage; of the two *quiet* keeps the statistics, which were asked for."""
    if settings.statistics:
        from numcheck.report.statistics import render_statistics  # noqa: PLC0415 - only where asked for

        lines = list(render_statistics(held, page()))
        if output_format == "text":
            print_lines(lines)
        else:
            complain("\n".join(map(plain, lines)))
    if settings.quiet:
        return
    coverage = str(run.tally)
    if output_format != "text":
        complain(coverage)
        return
    elapsed = f" in {time.perf_counter() - start:.2f} s" if is_terminal() else ""
    print_summary(coverage + elapsed)
