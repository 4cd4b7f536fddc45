"""``numcheck rules``: every rule in one line."""

from __future__ import annotations

from numcheck.cli.option import NoBuiltin, RulePaths
from numcheck.cli.output import page, print_lines
from numcheck.report.cells import shortened
from numcheck.report.page import Piece


def rules(*, rules: RulePaths = [], no_builtin: NoBuiltin = False) -> None:  # noqa: B006 - typer copies it
    """List the rules: level, id, what each finds."""
    from numcheck.checker import Checker  # noqa: PLC0415 - slow to import

    book = Checker(rules, builtin=not no_builtin).book.rules
    longest = max(map(len, book), default=0)
    room = max(page().width - longest - 11, 20)
    print_lines(
        (
            Piece(f"{rule.level:<8} ", "" if rule.level == "off" else rule.level),
            Piece(f"{rule_id:<{longest}}", "bold"),
            Piece(f"  {shortened(rule.summary, room)}"),
        )
        for rule_id, rule in sorted(book.items())
    )
