"""The command ``numcheck``, and the one place where errors become exit codes."""

from __future__ import annotations

import gc
import os
import signal
import sys
import traceback
from collections.abc import Sequence

from numcheck.cli.code import BUG, FAILED, HOW_TO_REPORT, INTERRUPTED
from numcheck.cli.complete import VARIABLE
from numcheck.cli.output import complain, forget
from numcheck.errors import NumcheckError, nearest, reason_of

COMMANDS = frozenset(
    {"check", "numbers", "explain", "rules", "test", "match", "new", "schema", "init", "measure"}
)


def main(arguments: Sequence[str]) -> int:
    """Runs one command line; returns its exit code."""
    try:
        code = _obeyed(arguments)
        sys.stdout.flush()
        return code
    except NumcheckError as error:
        complain(str(error))
        return FAILED
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:  # as `| head` leaves it, where there is no signal for it
        forget(sys.stdout)
        return FAILED
    except Exception as error:
        return _failed(error)


def _obeyed(arguments: Sequence[str]) -> int:
    if sys.stdout is None:
        raise NumcheckError("numcheck: standard output is closed")
    if hint := _misspelt(arguments):
        said = f"numcheck: no file or subcommand '{arguments[0]}'{hint}"
        if not any(map(os.path.lexists, arguments)):
            raise NumcheckError(said)
        complain(said)
    if _are_paths(arguments):
        from numcheck.cli.carry import check_paths  # noqa: PLC0415 - not needed for --help

        return check_paths(arguments)
    from numcheck.cli.app import app  # noqa: PLC0415 - typer is slow to import

    code = app(list(arguments) or ["--help"], prog_name="numcheck", standalone_mode=False) or 0
    return code if arguments else FAILED


def _misspelt(arguments: Sequence[str]) -> str:
    """``; did you mean 'explain'?`` where the first word is no path, but nearly a subcommand."""
    first = arguments[0] if arguments else "-"
    if first.startswith("-") or not first.isalpha() or first in COMMANDS or os.path.lexists(first):
        return ""
    return nearest(first, sorted(COMMANDS))


def _are_paths(arguments: Sequence[str]) -> bool:
    """Whether drafts alone are named, which needs no typer."""
    named = all(argument == "-" or not argument.startswith("-") for argument in arguments)
    return bool(arguments) and named and arguments[0] not in COMMANDS and VARIABLE not in os.environ


def _failed(error: Exception) -> int:
    if isinstance(error, OSError) and error.filename is None:  # of files, each reader and writer tells
        forget(sys.stdout)
        complain(f"numcheck: standard output: {reason_of(error)}")
        return FAILED
    if "typer" in sys.modules:
        from numcheck.cli.app import Abort, UsageError  # noqa: PLC0415

        if isinstance(error, Abort):
            return INTERRUPTED
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
    if sys.stderr is None:  # the shell was told to close it; the exit code must do
        sys.stderr = open(os.devnull, "w")  # noqa: SIM115 - lasts as long as the program
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    sys.exit(main(sys.argv[1:]))


def _message(error: Exception) -> str:
    """What is wrong in one line, with where help is."""
    text = " ".join(error.format_message().replace("Value error, ", "").split()).rstrip(".")  # type: ignore[attr-defined]
    return f"{text[:1].lower()}{text[1:]}; see numcheck --help"
