"""One run of ``check``: what every source comes to, under its own settings."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from numcheck.cli.output import complain
from numcheck.cli.source import STANDARD_INPUT, read_source
from numcheck.config import Resolver, Settings, find_sidecar
from numcheck.config.model import matches
from numcheck.errors import NumcheckError, RuleFileError, nearest, shown
from numcheck.report import Failure, Outcome, Report, narrowed, with_suppressions
from numcheck.report.coverage import Tally
from numcheck.report.suppression import Suppression

if TYPE_CHECKING:
    from numcheck.checker import Checker
    from numcheck.cli.changed import Changes
    from numcheck.config.sidecar import Sidecar
    from numcheck.rule.file import RuleFile
    from numcheck.rule.model import Book

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

    checkers: dict[tuple[tuple[Path, ...], bool], Checker] = field(default_factory=dict)
    sidecars: dict[Path, Sidecar | None] = field(default_factory=dict)
    told: set[Path | None] = field(default_factory=set)
    verified: set[Settings] = field(default_factory=set)

    def settings_for(self, path: str) -> Settings:
        """The settings of a source."""
        return self.resolver.settings_for(self._name(path))

    def outcomes(self, named: Iterable[str | Failure]) -> Iterator[Outcome]:
        """What each source comes to, one at a time; failures are told at once."""
        for source in named:
            outcome = source if isinstance(source, Failure) else self._outcome(source)
            if isinstance(outcome, Failure):
                self.failed = True
                complain(outcome.message)
            yield outcome

    def counted(self, outcomes: Iterable[Outcome]) -> Iterator[Outcome]:
        """The same, with what matters for the exit code and the coverage noted."""
        for outcome in outcomes:
            if isinstance(outcome, Report):
                self.tally.add(outcome)
                settings = self.settings_for(outcome.path)
                self.violated |= any(settings.fails_on(claim.level) for claim in outcome.violations)
            yield outcome

    @property
    def complaints(self) -> list[str]:
        """What is said at the end: suppressions that match nothing in any document they may be for."""
        used = {each.origin for each in self.suppressions if each.is_external and each.claims}
        told = (each.complaint for each in self.suppressions if each.origin not in used)
        return list(dict.fromkeys(complaint for complaint in told if complaint))

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
        checker = self._checker(settings)
        try:
            document = read_source(
                path,
                replace_errors=settings.decode_errors == "replace",
                input_format=settings.input_format or None,
                stdin_name=self.stdin_name,
            )
        except NumcheckError as error:
            return Failure(self._name(path), str(error))
        report = self._with_sidecar(checker.check_document(document, root=settings.root))
        self.suppressions += report.suppressions
        return self._narrowed(report, settings, checker.book)

    def _checker(self, settings: Settings) -> Checker:
        if self.is_verbose and settings.config not in self.told:
            self.told.add(settings.config)
            complain(f"numcheck: settings from {shown(settings.config or 'no file')}")
        key = settings.rules, settings.builtin
        if key not in self.checkers:
            self.checkers[key] = self._new_checker(settings)
        if settings not in self.verified:
            self.verified.add(settings)
            _verify(settings, self.checkers[key].book)
        return self.checkers[key]

    def _new_checker(self, settings: Settings) -> Checker:
        """A checker; of rule files with problems, all of which are told, what is sound."""
        from numcheck.checker import Checker  # noqa: PLC0415 - slow to import, not needed for --help

        try:
            return Checker(settings.rules, builtin=settings.builtin)
        except RuleFileError as error:
            self.failed = True
            complain(str(error))
            return Checker(settings.rules, builtin=settings.builtin, skip_broken=True)

    def _narrowed(self, report: Report, settings: Settings, book: Book) -> Report:
        folders = {name: Path(rule.path).parent.name for name, rule in book.rules.items()}
        report = narrowed(
            report,
            lambda claim: (
                settings.shows(claim.level) and settings.selects(claim.rule_id, folders[claim.rule_id])
            ),
        )
        changes = self.changes
        if changes is None:
            return report
        return narrowed(report, lambda claim: changes.touches(claim, report.document))

    def _with_sidecar(self, report: Report) -> Report:
        folder = Path(os.path.abspath(report.path)).parent
        if folder not in self.sidecars:
            self.sidecars[folder] = _sidecar_for(folder)
        sidecar = self.sidecars[folder]
        return report if sidecar is None else with_suppressions(report, sidecar.suppressions(report))


def _sidecar_for(folder: Path) -> Sidecar | None:
    found = find_sidecar(folder)
    if found is None:
        return None
    from numcheck.config.sidecar import read_sidecar  # noqa: PLC0415 - most runs have none

    return read_sidecar(Path(os.path.relpath(found)))


def _verify(settings: Settings, book: Book) -> None:
    """Every name of a rule in the settings must mean one."""
    folders = {name: Path(rule.path).parent.name for name, rule in book.rules.items()}
    known = {**folders, **dict.fromkeys(book.off, "")}
    for selector in settings.selectors():
        if not any(matches(selector, name, folder) for name, folder in known.items()):
            hint = (
                nearest(selector, [*known, *dict.fromkeys(folders.values())]) or "; numcheck rules lists all"
            )
            raise NumcheckError(f"{shown(settings.config or 'numcheck')}: no rule '{selector}'{hint}")
