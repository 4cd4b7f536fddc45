"""One draft at a time: its report, made now or in an earlier run, before settings narrow it."""

from __future__ import annotations

import traceback
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from numcheck.cli.result_cache import ResultCache
from numcheck.cli.source import source_bytes
from numcheck.document import format_of, read_bytes
from numcheck.errors import NumcheckError, RuleFileError, shown
from numcheck.pickling import UNREADABLE
from numcheck.quantity.numeral import Decimal
from numcheck.report import Failure, Report
from numcheck.report.packed import pack_report, unpack_report

if TYPE_CHECKING:
    from numcheck.checker import Checker


class Recipe(NamedTuple):
    """What a checker is made of."""

    rules: tuple[Path, ...]
    builtin: bool
    decimal: Decimal
    counts: Path | None

    def checker(self, *, skip_broken: bool = False) -> Checker:
        """A checker; with *skip_broken* of the sound rules alone."""
        from numcheck.checker import Checker  # noqa: PLC0415 - slow to import, not needed for --help

        return Checker(
            self.rules, builtin=self.builtin, skip_broken=skip_broken,
            decimal=self.decimal, counts=self.counts,
        )  # fmt: skip


class Job(NamedTuple):
    """One draft and every setting that its report depends on."""

    path: str
    name: str
    """What messages call it; other than the path for standard input alone."""

    recipe: Recipe
    root: Path
    """The folder that globs of rules are counted from."""

    input_format: str
    decode_errors: str


@dataclass(frozen=True, slots=True)
class Crash:
    """A bug of numcheck that a draft brought to light."""

    path: str
    traceback: str

    @property
    def failure(self) -> Failure:
        """What is said of the draft."""
        error = self.traceback.strip().rpartition("\n")[2]
        return Failure(self.path, f"{shown(self.path)}: not checked, for a bug in numcheck: {error[:200]}")


Result = bytes | Failure | Crash
"""What came of a job: a packed report, or why there is none."""


@dataclass(slots=True)
class Examiner:
    """Does jobs, with one checker for each recipe."""

    keeps_results: bool = False
    checkers: dict[Recipe, Checker] = field(default_factory=dict)
    caches: dict[Recipe, ResultCache | None] = field(default_factory=dict)

    def report(self, job: Job) -> Report | Failure | Crash:
        """The report on a draft, or why there is none."""
        try:
            return self._report(job)
        except NumcheckError as error:
            return Failure(job.name, str(error))
        except MemoryError:
            return Failure(job.name, f"{shown(job.name)}: not checked: it needs more memory than there is")
        except Exception:
            return Crash(job.name, traceback.format_exc())

    def result(self, job: Job) -> Result:
        """The same as bytes, for another process."""
        report = self.report(job)
        return pack_report(report, self.checker(job).reader) if isinstance(report, Report) else report

    def known(self, job: Job) -> bytes | None:
        """The packed report of an earlier run on the same draft, if there is a checker for such jobs."""
        cache = self._cache(job) if job.recipe in self.checkers else None
        if cache is None:
            return None
        try:
            return cache.read(cache.key(job, source_bytes(job.path)))
        except NumcheckError:  # is told when the draft's turn comes
            return None

    def unpacked(self, result: Result, job: Job) -> Report | Failure | Crash:
        """The report of a result."""
        if not isinstance(result, bytes):
            return result
        with suppress(*UNREADABLE):
            return unpack_report(result, self.checker(job).reader)
        return self.report(job)

    def checker(self, job: Job) -> Checker:
        """The checker for a job; what is wrong with its rules is told elsewhere."""
        if job.recipe not in self.checkers:
            try:
                self.checkers[job.recipe] = job.recipe.checker()
            except RuleFileError:
                self.checkers[job.recipe] = job.recipe.checker(skip_broken=True)
        return self.checkers[job.recipe]

    def _report(self, job: Job) -> Report:
        content = source_bytes(job.path)
        cache = self._cache(job)
        key = cache.key(job, content) if cache else ""
        checker = self.checker(job)
        if cache and (packed := cache.read(key)):
            with suppress(*UNREADABLE):
                return unpack_report(packed, checker.reader)
        form = job.input_format or format_of(Path(job.name))
        replaces = job.decode_errors == "replace"
        document = read_bytes(content, job.name, form, replace_errors=replaces)
        report = checker.check_document(document, root=job.root)
        if cache and cache.takes(content):
            cache.write(key, pack_report(report, checker.reader))
        return report

    def _cache(self, job: Job) -> ResultCache | None:
        """Where results of such jobs are kept, if they are."""
        if not self.keeps_results:
            return None
        if job.recipe not in self.caches:
            self.caches[job.recipe] = ResultCache.of(self.checker(job).sources, job.recipe.counts)
        return self.caches[job.recipe]
