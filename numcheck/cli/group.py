"""A command group whose subcommand ``check`` needs no name."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import typer
from typer.core import TyperGroup

from numcheck.cli.complete import OPTIONS, completed
from numcheck.cli.output import complain

Context = Any
"""click's, or that of the copy of click inside newer versions of typer."""

DEFAULT = "check"
ROOT_OPTIONS = ("-h", "--help", "--version", *OPTIONS)

HELP = """\
Usage: numcheck [check] [OPTIONS] PATHS...

Find the numbers in a draft that contradict each other.

  numcheck drafts/                       check every draft in a folder
  numcheck draft.md --show consistent    list what was ticked off too, and how
  numcheck . --diff main --format auto   in CI: only what a branch has changed

Options (numcheck check --help tells of all):
  --format NAME, --output FORMAT:FILE    text, json, html, sarif, github...
  --fail-on LEVEL, --min-level LEVEL     error, warning or note fails, shows
  --select, --ignore, --rules            which rules; rules of your own
  --baseline FILE, --diff REF            only new violations; only changed lines
  --version, --help, --show-completion bash|zsh|fish
Commands:
"""


class CheckByDefault(TyperGroup):
    """``numcheck draft.txt`` is ``numcheck check draft.txt``."""

    def parse_args(self, ctx: Context, args: list[str]) -> list[str]:
        """Puts ``check`` before whatever does not begin with a subcommand."""
        if not args:
            return super().parse_args(ctx, args)
        if args[0] in OPTIONS and args[1:]:
            typer.echo(completed(args))
            raise typer.Exit
        if args[0] in self.commands:
            _warn_of_namesake(args[0])
        elif args[0] not in ROOT_OPTIONS:
            args = [DEFAULT, *args]
        return super().parse_args(ctx, args)

    def format_help(self, ctx: Context, formatter: Any) -> None:
        """One screen: examples, the options that matter most, the subcommands."""
        commands = {name: self.commands[name] for name in self.list_commands(ctx) if name != DEFAULT}
        width = max(map(len, commands))
        lines = (
            f"  {name:<{width}}  {each.get_short_help_str(72 - width)}" for name, each in commands.items()
        )
        formatter.write(HELP + "\n".join(lines) + "\n")

    def shell_complete(self, ctx: Context, incomplete: str) -> list[Any]:
        """The options of ``check`` too."""
        found = super().shell_complete(ctx, incomplete)
        if not incomplete.startswith("-"):
            return found
        known = {each.value for each in found}
        options = self.commands[DEFAULT].shell_complete(ctx, incomplete)
        return [*found, *(each for each in options if each.value not in known)]


def _warn_of_namesake(command: str) -> None:
    if Path(command).exists():
        complain(
            f"numcheck: '{command}' is read as the subcommand; for the path of that name write ./{command}"
        )
