"""One run of ``check``: what every source comes to, under its own settings."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from numcheck.cli.beside import Beside
from numcheck.cli.checkers import Checkers, recipe_of
from numcheck.cli.code import BUG, FAILED, HOW_TO_REPORT, INTERRUPTED, VIOLATED
from numcheck.cli.interrupt import Interrupt
from numcheck.cli.job import Crash, Examiner, Job, Result
from numcheck.cli.output import complain
from numcheck.cli.remarks import tell_notices, tell_plain_reading, tell_unexamined
from numcheck.cli.results import results
from numcheck.cli.source import STANDARD_INPUT
from numcheck.config import Resolver, Settings
from numcheck.errors import Problem
from numcheck.report import Failure, Outcome, Report, narrowed
from numcheck.report.coverage import Tally
from numcheck.report.suppression import Suppression, complaints_of

if TYPE_CHECKING:
    from numcheck.checker import Checker
    from numcheck.cli.changed import Changes
    from numcheck.rule.file import RuleFile


@dataclass(slots=True)
class Run:
    """What a run has seen so far."""

    resolver: Resolver
    stdin_name: str | None = None
    changes: Changes | None = None
    is_verbose: bool = False
    may_be_empty: bool = False
    """Whether it is no failure that no file was read."""

    tally: Tally = field(default_factory=Tally)
    violated: bool = False
    failed: bool = False
    suppressions: list[Suppression] = field(default_factory=list)
    """Those of every document; one of a file beside the drafts comes once for each it may be for."""

    examiner: Examiner = field(default_factory=Examiner)
    interrupt: Interrupt = field(default_factory=Interrupt)
    crashed: bool = False
    beside: Beside = field(default_factory=Beside)
    told_endings: set[str] = field(default_factory=set)
    checkers: Checkers = field(init=False)

    def __post_init__(self) -> None:
        self.checkers = Checkers(self.resolver, self.examiner.checkers, self.is_verbose)

    def settings_for(self, path: str) -> Settings:
        """The settings of a source."""
        return self.resolver.settings_for(self._name(path))

    def outcomes(self, named: Sequence[str | Failure], jobs: int = 1) -> Iterator[Outcome]:
        """What each source comes to, one at a time, until Ctrl-C; failures are told at once."""
        done = 0
        with closing(self._outcomes(named, jobs)) as found:
            for outcome in self.interrupt.until(found):
                done += 1
                yield outcome
        self.tally.interrupted = len(named) - done if self.interrupt.is_noted else 0

    def _outcomes(self, named: Sequence[str | Failure], jobs: int) -> Generator[Outcome]:
        with closing(results(named, jobs, self.examiner, self._prepare, self._job_elsewhere)) as found:
            for source, result in found:
                outcome = source if isinstance(source, Failure) else self._outcome(source, result)
                if isinstance(outcome, Failure):
                    self.failed = True
                    self.tally.failed += 1
                    complain(outcome.message)
                yield outcome

    def _prepare(self, path: str) -> None:
        """Makes the checker for a draft."""
        self._checker(self.settings_for(path), self._name(path))

    def _job_elsewhere(self, path: str) -> Job | None:
        """The job of a draft that another process can read."""
        return None if path == STANDARD_INPUT else self._job(path)

    def counted(self, outcomes: Iterable[Outcome]) -> Iterator[Outcome]:
        """The same, with what matters for the exit code and the coverage noted."""
        for outcome in outcomes:
            if isinstance(outcome, Report):
                self.tally.add(outcome)
                if self.is_verbose:
                    tell_unexamined(outcome)
                settings = self.settings_for(outcome.path)
                self.violated |= any(settings.fails_on(claim.level) for claim in outcome.violations)
            yield outcome

    def complaints(self, *, looks_around: bool) -> list[Problem]:
        """What is said of suppressions at the end; with *looks_around* of those whose draft is gone too."""
        gone = self.beside.gone() if looks_around else ()
        return sorted([*complaints_of(self.suppressions), *gone])

    def could_find(self, path: str, rule_id: str) -> bool:
        """Whether a violation of the rule in that file would be reported."""
        settings = self.settings_for(path)
        checker = self._checker(settings, path)
        rule = checker.book.for_file(path, settings.root).rules.get(rule_id)
        return rule is not None and _reports(settings, checker, rule_id, rule.level)

    @property
    def exit_code(self) -> int:
        """The highest that applies."""
        if self.interrupt.is_noted:
            return INTERRUPTED
        if self.crashed:
            return BUG
        if self.failed or self.checkers.are_broken or not (self.tally.files or self.may_be_empty):
            return FAILED
        return VIOLATED if self.violated else 0

    @property
    def rules(self) -> dict[str, RuleFile]:
        """Every rule that was looked for, as written."""
        books = (checker.book for checker in self.checkers.made.values())
        return {name: rule.file for book in books for name, rule in book.rules.items()}

    def _name(self, path: str) -> str:
        return self.stdin_name or path if path == STANDARD_INPUT else path

    def _job(self, path: str) -> Job:
        settings = self.settings_for(path)
        return Job(
            path, self._name(path), recipe_of(settings), settings.root,
            settings.input_format, settings.decode_errors,
        )  # fmt: skip

    def _outcome(self, path: str, result: Result | None) -> Report | Failure:
        settings = self.settings_for(path)
        checker = self._checker(settings, self._name(path))
        job = self._job(path)
        report = self.examiner.report(job) if result is None else self.examiner.unpacked(result, job)
        if isinstance(report, Crash):
            self._tell_crash(report)
            return report.failure
        if isinstance(report, Failure):
            return report
        if not settings.quiet and not settings.input_format:
            tell_plain_reading(self._name(path), self.told_endings)
        if not settings.quiet:
            tell_notices(report.document)
        report = self.beside.suppressed(report, checker.names)
        self.suppressions += report.suppressions
        return self._narrowed(report, settings, checker)

    def _tell_crash(self, crash: Crash) -> None:
        """The first bug in full; of others the failure of their draft says enough."""
        if not self.crashed:
            complain(f"{crash.traceback}{HOW_TO_REPORT}")
        self.crashed = True

    def _checker(self, settings: Settings, path: str) -> Checker:
        return self.checkers.checker_for(settings, path)

    def _narrowed(self, report: Report, settings: Settings, checker: Checker) -> Report:
        report = narrowed(report, lambda claim: _reports(settings, checker, claim.rule_id, claim.level))
        changes = self.changes
        if changes is None:
            return report
        return narrowed(report, lambda claim: changes.touches(claim, report.document))


def _reports(settings: Settings, checker: Checker, rule_id: str, level: str) -> bool:
    """Whether claims of a rule of that level are reported."""
    return settings.shows(level) and settings.selects(rule_id, checker.names.folders[rule_id])
