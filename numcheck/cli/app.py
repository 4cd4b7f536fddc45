"""The command line as typer reads it: the subcommands and what they are called."""

from __future__ import annotations

from typing import Annotated

import typer

from numcheck.cli.check import check
from numcheck.cli.explain import explain
from numcheck.cli.group import CheckByDefault
from numcheck.cli.init import init
from numcheck.cli.match import match
from numcheck.cli.measure import measure
from numcheck.cli.new import new
from numcheck.cli.numbers import numbers
from numcheck.cli.rules import rules
from numcheck.cli.schema import schema
from numcheck.cli.test import try_rules

Abort = typer.Abort
UsageError = typer.BadParameter.__mro__[1]
"""click's, or that of the copy of click inside newer versions of typer."""

app = typer.Typer(
    name="numcheck",
    cls=CheckByDefault,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _print_version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version  # noqa: PLC0415 - slow to import

        typer.echo(f"numcheck {version('numcheck')}")
        raise typer.Exit


@app.callback()
def root(
    *,
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Find the numbers in a draft that contradict each other."""


app.command()(check)
app.command()(numbers)
app.command()(explain)
app.command()(rules)
app.command("test")(try_rules)
app.command()(match)
app.command()(measure)
app.command()(new)
app.command()(schema)
app.command()(init)
