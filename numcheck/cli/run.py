"""One run of ``check``: what every source comes to, under its own settings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from numcheck.cli.beside import Beside
from numcheck.cli.output import complain
from numcheck.cli.remarks import tell_notices, tell_plain_reading, tell_unexamined
from numcheck.cli.source import STANDARD_INPUT, read_source
from numcheck.config import Resolver, Settings
from numcheck.config.named import NamedRule
from numcheck.errors import NumcheckError, Problem, RuleFileError, shown
from numcheck.quantity.numeral import Decimal
from numcheck.report import Failure, Outcome, Report, narrowed
from numcheck.report.coverage import Tally
from numcheck.report.suppression import Suppression, complaints_of

if TYPE_CHECKING:
    from numcheck.checker import Checker
    from numcheck.cli.changed import Changes
    from numcheck.rule.file import RuleFile
    from numcheck.rule.selector import RuleNames

VIOLATED, FAILED = 1, 2


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

    checkers: dict[tuple[tuple[Path, ...], bool, Decimal, Path | None], Checker] = field(default_factory=dict)
    beside: Beside = field(default_factory=Beside)
    told_endings: set[str] = field(default_factory=set)
    told: set[Path | None] = field(default_factory=set)
    verified: set[tuple[Path | None, Checker]] = field(default_factory=set)

    def settings_for(self, path: str) -> Settings:
        """The settings of a source."""
        return self.resolver.settings_for(self._name(path))

    def outcomes(self, named: Iterable[str | Failure]) -> Iterator[Outcome]:
        """What each source comes to, one at a time; failures are told at once."""
        for source in named:
            outcome = source if isinstance(source, Failure) else self._outcome(source)
            if isinstance(outcome, Failure):
                self.failed = True
                self.tally.failed += 1
                complain(outcome.message)
            yield outcome

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
        if self.failed or not (self.tally.files or self.may_be_empty):
            return FAILED
        return VIOLATED if self.violated else 0

    @property
    def rules(self) -> dict[str, RuleFile]:
        """Every rule that was looked for, as written."""
        books = (checker.book for checker in self.checkers.values())
        return {name: rule.file for book in books for name, rule in book.rules.items()}

    def _name(self, path: str) -> str:
        return self.stdin_name or path if path == STANDARD_INPUT else path

    def _outcome(self, path: str) -> Report | Failure:
        settings = self.settings_for(path)
        checker = self._checker(settings, self._name(path))
        try:
            document = read_source(
                path,
                replace_errors=settings.decode_errors == "replace",
                input_format=settings.input_format or None,
                stdin_name=self.stdin_name,
            )
        except NumcheckError as error:
            return Failure(self._name(path), str(error))
        if not settings.quiet and not settings.input_format:
            tell_plain_reading(self._name(path), self.told_endings)
        if not settings.quiet:
            tell_notices(document)
        report = checker.check_document(document, root=settings.root)
        report = self.beside.suppressed(report, checker.names)
        self.suppressions += report.suppressions
        return self._narrowed(report, settings, checker)

    def _checker(self, settings: Settings, path: str) -> Checker:
        if self.is_verbose and settings.config not in self.told:
            self.told.add(settings.config)
            complain(f"numcheck: settings from {shown(settings.config or 'no file')}")
        key = settings.rules, settings.builtin, settings.decimal, settings.counts
        if key not in self.checkers:
            self.checkers[key] = self._new_checker(settings, path)
        checker = self.checkers[key]
        if (settings.config, checker) not in self.verified:
            self.verified.add((settings.config, checker))
            _verify(self.resolver.named_rules(path), checker.names)
        return checker

    def _new_checker(self, settings: Settings, path: str) -> Checker:
        """A checker; of rule files with problems, all of which are told, what is sound."""
        from numcheck.checker import Checker  # noqa: PLC0415 - slow to import, not needed for --help

        try:
            return Checker(
                settings.rules, builtin=settings.builtin, decimal=settings.decimal, counts=settings.counts
            )
        except RuleFileError as error:
            self.failed = True
            complain(str(error))
            return Checker(
                settings.rules,
                builtin=settings.builtin,
                skip_broken=True,
                decimal=settings.decimal,
                counts=settings.counts,
            )
        except NumcheckError:
            self._refuse_rules(settings.rules, path)
            raise

    def _refuse_rules(self, rules: Iterable[Path], path: str) -> None:
        """Tells which of the paths leads to no rules, and what gave it."""
        from numcheck.rule.pack import locate  # noqa: PLC0415 - slow to import
        from numcheck.rule.source import rule_files  # noqa: PLC0415

        for each in rules:
            try:
                rule_files(locate(each))
            except NumcheckError as error:
                raise NumcheckError(f"{self.resolver.origin('rules', each, path)}: {error}") from error

    def _narrowed(self, report: Report, settings: Settings, checker: Checker) -> Report:
        report = narrowed(report, lambda claim: _reports(settings, checker, claim.rule_id, claim.level))
        changes = self.changes
        if changes is None:
            return report
        return narrowed(report, lambda claim: changes.touches(claim, report.document))


def _reports(settings: Settings, checker: Checker, rule_id: str, level: str) -> bool:
    """Whether claims of a rule of that level are reported."""
    return settings.shows(level) and settings.selects(rule_id, checker.names.folders[rule_id])


def _verify(named: Iterable[NamedRule], names: RuleNames) -> None:
    """Every name of a rule in the settings must mean one."""
    faults = [f"{each.origin}: {fault}" for each in named if (fault := names.fault(each.name))]
    if faults:
        raise NumcheckError("\n".join(dict.fromkeys(faults)))
