"""The command ``numcheck``: its subcommands, and the one place where errors become exit codes."""

from __future__ import annotations

import gc
import signal
import sys
import traceback
from collections.abc import Sequence
from typing import Annotated

import typer

from numcheck.cli.check import check
from numcheck.cli.explain import explain
from numcheck.cli.group import CheckByDefault
from numcheck.cli.init import init
from numcheck.cli.match import match
from numcheck.cli.new import new
from numcheck.cli.numbers import numbers
from numcheck.cli.output import complain
from numcheck.cli.rules import rules
from numcheck.cli.schema import schema
from numcheck.cli.test import try_rules
from numcheck.errors import NumcheckError

FAILED, BUG, INTERRUPTED = 2, 3, 130

HOW_TO_REPORT = """\
numcheck: this is a bug in numcheck, not in your draft.
Please report it with the lines above and, if you can, the text that was checked."""

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
app.command()(new)
app.command()(schema)
app.command()(init)


def main(arguments: Sequence[str]) -> int:
    """Runs one command line; returns its exit code."""
    try:
        code = app(list(arguments) or ["--help"], prog_name="numcheck", standalone_mode=False) or 0
        return code if arguments else FAILED
    except NumcheckError as error:
        complain(str(error))
        return FAILED
    except (KeyboardInterrupt, typer.Abort):
        return INTERRUPTED
    except Exception as error:
        if isinstance(error, UsageError):
            complain(f"numcheck: {_message(error)}")
            return FAILED
        complain(f"{traceback.format_exc()}{HOW_TO_REPORT}")
        return BUG


def run() -> None:
    """The entry of the console script."""
    if hasattr(signal, "SIGPIPE"):  # end quietly when `| head` has seen enough
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    gc.set_threshold(50_000, 20, 20)  # start-up makes many objects that stay
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    code = main(sys.argv[1:])
    sys.stdout.flush()
    sys.exit(code)


def _message(error: Exception) -> str:
    """What is wrong in one line, with where help is."""
    text = " ".join(error.format_message().replace("Value error, ", "").split()).rstrip(".")  # type: ignore[attr-defined]
    return f"{text[:1].lower()}{text[1:]}; see numcheck --help"
