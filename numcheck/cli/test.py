"""``numcheck test``: rules against their own sentences."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from numcheck.cli.option import NoBuiltin, RulePaths
from numcheck.cli.output import page, print_lines
from numcheck.errors import NumcheckError
from numcheck.report.page import Line, Piece, folded

if TYPE_CHECKING:
    from numcheck.checker import Checker
    from numcheck.corpus import Finding, RuleTest, Wanted

FAILED = 1
INDENT = "    "


def try_rules(
    *,
    paths: Annotated[
        list[Path] | None,
        typer.Argument(metavar="[PATHS]...", help="Rule files or folders; without any, all rules."),
    ] = None,
    rules: RulePaths = [],  # noqa: B006 - typer copies it
    no_builtin: NoBuiltin = False,
    output_format: Annotated[
        Literal["text", "json"], typer.Option("--format", help="How to print what was found.")
    ] = "text",
    strict: Annotated[bool, typer.Option("--strict", help="Idle patterns and cues fail too.")] = False,
) -> int:
    """Test rules: their sentences, with numbers moved, and with the arithmetic changed."""
    from numcheck.checker import Checker  # noqa: PLC0415 - slow to import
    from numcheck.corpus import run_relation, run_rules  # noqa: PLC0415

    checker = Checker([*rules, *(paths or [])], builtin=not no_builtin)
    asked = paths or (rules if no_builtin else [])
    wanted, relations = _wanted(checker, asked)
    tests = list(run_rules(checker, wanted))
    tests += [run_relation(name, checker, written) for name, written in relations.items()]
    fails = any(test.fails or (strict and _idle(test)) for test in tests)
    print_lines(_as_json(tests, fails=fails) if output_format == "json" else _page(tests, page().width))
    return FAILED if fails else 0


def _wanted(checker: Checker, paths: Sequence[Path]) -> tuple[Wanted, Wanted]:
    """The rules and relations that the paths define or edit, with what they write; all without paths."""
    from numcheck.rule.source import written_in  # noqa: PLC0415

    own = [name for name, rule in sorted(checker.book.rules.items()) if not rule.relation]
    relations = checker.engine.schemas
    if not paths:
        return dict.fromkeys(own), dict.fromkeys(relations)
    written = written_in(paths)
    wanted = {name: written[name] for name in own if name in written}
    edited = {name: texts for name, texts in written.items() if name in relations}
    if not (wanted or edited):
        raise NumcheckError(f"numcheck: no rule or relation in {', '.join(map(str, paths))}")
    return wanted, edited


def _idle(test: RuleTest) -> list[Finding]:
    return [finding for finding in test.findings if finding.fault == "idle"]


def _page(tests: Sequence[RuleTest], width: int) -> Iterator[Line]:
    from numcheck.corpus import FAULTS, Fault  # noqa: PLC0415

    for test in tests:
        if not test.findings:
            continue
        yield Piece(test.name, "bold"), Piece(f" ({test.path})", "dim")
        faults: list[Fault] = list(dict.fromkeys(finding.fault for finding in test.findings))
        for fault in faults:
            found = [finding for finding in test.findings if finding.fault == fault]
            yield (Piece(f"  {fault}: {FAULTS[fault]}", "error" if found[0].fails else "warning"),)
            for finding in found:
                yield from _entry(finding, width)
    yield (Piece(summary(tests), "bold"),)


def _entry(finding: Finding, width: int) -> Iterator[Line]:
    """The sentence or pattern; what came of a sentence below it."""
    yield from ((Piece(line),) for line in folded(finding.text, width, INDENT))
    if finding.fault not in ("idle", "untested") or "; " in finding.message:
        yield from ((Piece(line, "dim"),) for line in folded(finding.message, width, INDENT * 2))


def summary(tests: Sequence[RuleTest]) -> str:
    """What was tried and what was found, in one line."""
    from numcheck.corpus import Tally  # noqa: PLC0415

    tally = sum((test.tally for test in tests), Tally())
    findings = [finding for test in tests for finding in test.findings]
    relations = sum(test.path.startswith("relation ") for test in tests)
    rules = sum(not test.path.startswith("relation ") for test in tests)
    names = [_counted(rules, "rule")] if rules or not relations else []
    names += [_counted(relations, "relation")] if relations else []
    tried = (
        f"{' and '.join(names)}: {_counted(tally.sentences, 'sentence')}, "
        f"{_counted(tally.moves, 'move')} ({tally.immovable} numbers immovable), "
        f"{_counted(tally.repairs, 'repair')} ({tally.unrepaired} not possible), "
        f"{_counted(tally.mutants, 'change')} of the arithmetic"
    )
    failures = _counted(sum(finding.fails for finding in findings), "failure")
    idle = _counted(sum(finding.fault == "idle" for finding in findings), "idle pattern")
    return f"{tried}: {failures}, {idle}, {sum(finding.fault == 'todo' for finding in findings)} todo"


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def _as_json(tests: Sequence[RuleTest], *, fails: bool) -> Iterator[Line]:
    found = {
        "schema": 1,
        "passed": not fails,
        "tests": [
            {
                "name": test.name,
                "path": test.path,
                "tally": asdict(test.tally),
                "findings": [{**asdict(finding), "fails": finding.fails} for finding in test.findings],
            }
            for test in tests
        ],
        "summary": summary(tests),
    }
    yield (Piece(json.dumps(found, ensure_ascii=False, indent=2)),)
