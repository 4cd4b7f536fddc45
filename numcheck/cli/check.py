"""``numcheck [check] PATHS...``: the main job."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from numcheck.cli.option import DecodeErrors, InputFormat, NoBuiltin, RulePaths
from numcheck.cli.output import complain, is_terminal, page, print_lines
from numcheck.cli.source import read_source, sources
from numcheck.errors import NumcheckError
from numcheck.report import FORMATS, Failure, Outcome, Report
from numcheck.report.coverage import Tally
from numcheck.report.page import Piece

if TYPE_CHECKING:
    from numcheck.checker import Checker

SEVERITY = {"never": 4, "error": 3, "warning": 2, "note": 1}
VIOLATED, FAILED = 1, 2


@dataclass(slots=True)
class Run:
    """One call of ``check``: what it has seen so far."""

    checker: Checker
    replace_errors: bool
    input_format: str | None
    fail_on: str
    tally: Tally = field(default_factory=Tally)
    violated: bool = False
    failed: bool = False

    def outcomes(self, named: Iterable[str | Failure]) -> Iterator[Outcome]:
        """What each source comes to, one at a time; failures are told at once."""
        for source in named:
            outcome = source if isinstance(source, Failure) else self._outcome(source)
            if isinstance(outcome, Failure):
                self.failed = True
                complain(outcome.message)
            else:
                self.tally.add(outcome)
                self.violated |= any(self._counts(claim.level) for claim in outcome.violations)
            yield outcome

    @property
    def exit_code(self) -> int:
        """The highest that applies."""
        if self.failed or not self.tally.files:
            return FAILED
        return VIOLATED if self.violated else 0

    def _outcome(self, path: str) -> Report | Failure:
        try:
            document = read_source(path, replace_errors=self.replace_errors, input_format=self.input_format)
        except NumcheckError as error:
            return Failure(path, str(error))
        return self.checker.check_document(document)

    def _counts(self, level: str) -> bool:
        return SEVERITY[level] >= SEVERITY[self.fail_on]


def check(
    *,
    paths: Annotated[
        list[str], typer.Argument(metavar="PATHS", help="Files, folders, globs; - for standard input.")
    ],
    rules: RulePaths = [],  # noqa: B006 - typer copies it
    no_builtin: NoBuiltin = False,
    output_format: Annotated[
        Literal["text", "concise", "json"], typer.Option("--format", help="How to print the report.")
    ] = "text",
    fail_on: Annotated[
        Literal["error", "warning", "note", "never"],
        typer.Option(help="The lowest level that makes the exit code 1."),
    ] = "error",
    decode_errors: DecodeErrors = "strict",
    input_format: InputFormat = None,
) -> int:
    """Check drafts for numbers that contradict each other (the default)."""
    from numcheck.checker import Checker  # noqa: PLC0415 - slow to import, not needed for --help

    start = time.perf_counter()
    checker = Checker(rules, builtin=not no_builtin)
    run = Run(checker, decode_errors == "replace", input_format, fail_on)
    print_lines(FORMATS[output_format](run.outcomes(sources(paths)), page()))
    coverage = str(run.tally)
    if output_format != "text":
        complain(coverage)
        return run.exit_code
    elapsed = f" in {time.perf_counter() - start:.2f} s" if is_terminal() else ""
    print_lines([(Piece(coverage + elapsed, "dim"),)])
    return run.exit_code
