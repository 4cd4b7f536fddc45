"""What becomes of the drafts of a run, in their order: found by other processes where that is worth it."""

from __future__ import annotations

import os
from collections.abc import Callable, Generator, Sequence
from contextlib import closing

from numcheck.cli.job import Examiner, Job, Result
from numcheck.errors import NumcheckError
from numcheck.report import Failure

HANDFUL = 8
"""Drafts that one process checks before others would have started."""

Found = tuple[str | Failure, Result | None]
"""A source with its result; without one it is still to be checked, here."""


def results(
    named: Sequence[str | Failure],
    jobs: int,
    examiner: Examiner,
    prepare: Callable[[str], None],
    job_for: Callable[[str], Job | None],
) -> Generator[Found]:
    """The sources with what *jobs* processes make of them; 0 is one for each processor, if they are many.

    *prepare* makes ready what the processes inherit; *job_for* gives the job of a source that they can read.
    """
    first = next((place for place, each in enumerate(named) if isinstance(each, str)), len(named))
    yield from ((each, None) for each in named[:first])
    rest = named[first:]
    most = _processes(len(rest), jobs)
    if not most:
        yield from ((each, None) for each in rest)
        return
    from numcheck.cli.workers import Task, Workers  # noqa: PLC0415 - slow to import

    def task(source: str | Failure) -> Task:
        job = job_for(source) if isinstance(source, str) else None
        return Task(source, job, examiner.known(job) if job else None)

    prepare(str(rest[0]))
    with closing(Workers(examiner, most).in_order(map(task, rest))) as done:
        yield from ((task.source, task.result) for task in done)


def processors() -> int:
    """How many this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _processes(drafts: int, jobs: int) -> int:
    """How many are worth to be started besides this one."""
    if jobs < 0:
        raise NumcheckError(f"jobs: expected a number of processes, or 0 for as many as fit, not {jobs}")
    most = jobs or (processors() if drafts > HANDFUL else 1)
    return min(most, drafts) if min(most, drafts) > 1 else 0
