"""``numcheck rules``: every rule with what it finds."""

from __future__ import annotations

from collections.abc import Iterator

from numcheck.cli.option import NoBuiltin, RulePaths
from numcheck.cli.output import page, print_lines
from numcheck.report.page import Line, Piece, Style, folded

LEVEL_WIDTH = 8

BY_EVIDENCE = "evidence"
"""In place of a level: a warning, or an error where a second witness accuses the same numbers."""


def rules(*, rules: RulePaths = [], no_builtin: NoBuiltin = False) -> None:  # noqa: B006 - typer copies it
    """List the rules: level, id, what each finds; relations have their level by evidence."""
    from numcheck.checker import Checker  # noqa: PLC0415 - slow to import

    book = Checker(rules, builtin=not no_builtin).book
    width = page().width
    for rule_id, rule in sorted(book.rules.items()):
        level = rule.level if rule.has_level else BY_EVIDENCE
        print_lines(_entry(level, rule.level, rule_id, rule.file.summary, width))
    for rule_id in sorted(book.off):
        print_lines(_entry("off", "dim", rule_id, "", width))


def _entry(level: str, style: Style, rule_id: str, summary: str, width: int) -> Iterator[Line]:
    yield Piece(f"{level:<{LEVEL_WIDTH}} ", style), Piece(rule_id, "bold")
    yield from ((Piece(line),) for line in folded(summary, width, " " * (LEVEL_WIDTH + 1)))
