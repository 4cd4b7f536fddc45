"""``numcheck schema NAME``: the JSON Schema of a file of a rule book."""

from __future__ import annotations

import json
from typing import Annotated, Literal

import typer

from numcheck.cli.output import print_lines
from numcheck.report.page import Piece


def schema(
    *,
    name: Annotated[
        Literal["rule", "relation", "vocabulary"],
        typer.Argument(metavar="NAME", help="rule, relation or vocabulary (a file that adds words)."),
    ] = "rule",
) -> None:
    """Print the JSON Schema of rule files, for editors."""
    print_lines([(Piece(schema_text(name)),)])


def schema_text(name: str) -> str:
    """The schema as a file holds it."""
    from numcheck.relation.jsonschema import make_schema  # noqa: PLC0415 - slow to import

    return json.dumps(make_schema(name), indent=2, ensure_ascii=False)
