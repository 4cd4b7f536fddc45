"""Options that several subcommands take."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

RulePaths = Annotated[
    list[Path],
    typer.Option("--rules", metavar="PATH", help="Add a rule file, or a folder of them. Repeatable."),
]
NoBuiltin = Annotated[bool, typer.Option("--no-builtin", help="Leave the built-in rules out.")]
DecodeErrors = Annotated[
    Literal["strict", "replace"], typer.Option(help="What to do with bytes that are not UTF-8.")
]
InputFormat = Annotated[
    str | None,
    typer.Option(metavar="FORMAT", help="Read every input as this, whatever its name: plain or markdown."),
]
