"""A command group whose subcommand ``check`` needs no name."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from typer.core import TyperGroup

from numcheck.cli.output import complain

Context = Any
"""click's, or that of the copy of click inside newer versions of typer."""

DEFAULT = "check"
ROOT_OPTIONS = ("-h", "--help", "--version")


class CheckByDefault(TyperGroup):
    """``numcheck draft.txt`` is ``numcheck check draft.txt``."""

    def parse_args(self, ctx: Context, args: list[str]) -> list[str]:
        """Puts ``check`` before whatever does not begin with a subcommand."""
        if args[0] in self.commands:
            _warn_of_namesake(args[0])
        elif args[0] not in ROOT_OPTIONS:
            args = [DEFAULT, *args]
        return super().parse_args(ctx, args)

    def collect_usage_pieces(self, ctx: Context) -> list[str]:  # noqa: ARG002
        """Usage: numcheck [check] [OPTIONS] PATHS..."""
        return [f"[{DEFAULT}] [OPTIONS] PATHS..."]

    def format_options(self, ctx: Context, formatter: Any) -> None:
        """Shows the options of ``check`` with the few of the root."""
        records = {
            record[0]: record
            for command in (self.commands[DEFAULT], self)
            for parameter in command.get_params(ctx)
            if (record := parameter.get_help_record(ctx)) is not None
        }
        with formatter.section("Options"):
            formatter.write_dl(list(records.values()))
        self.format_commands(ctx, formatter)


def _warn_of_namesake(command: str) -> None:
    if Path(command).exists():
        complain(
            f"numcheck: '{command}' is read as the subcommand; for the path of that name write ./{command}"
        )
