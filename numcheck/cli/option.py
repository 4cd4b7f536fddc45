"""Options that subcommands take."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

from numcheck.cli.complete import rule_names
from numcheck.config.file import FailOn as FailOnName
from numcheck.config.file import FormatName, LevelName
from numcheck.quantity.numeral import Decimal

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
    typer.Option(
        metavar="FORMAT", help="Read every input as this, whatever its name: plain, markdown, html, docx..."
    ),
]

DecimalMark = Annotated[
    Decimal | None,
    typer.Option(
        "--decimal",
        help="What parts decimals: the point of 1,234.50, the comma of 1.234,50; auto: as each draft shows.",
    ),
]

Paths = Annotated[
    list[str], typer.Argument(metavar="PATHS", help="Files, folders, globs; - for standard input.")
]
DecodeErrorsGiven = Annotated[
    Literal["strict", "replace"] | None, typer.Option(help="What to do with bytes that are not UTF-8.")
]
Format = Annotated[
    FormatName | None,
    typer.Option(
        "--format",
        metavar="NAME",
        help="How to print the report: text, concise, json, jsonl, github, sarif, gitlab, junit, checkstyle, "
        "rdjson, markdown, html; auto: github in GitHub Actions, else text.",
    ),
]
Output = Annotated[
    list[str], typer.Option("--output", metavar="FORMAT:FILE", help="Write a report to a file. Repeatable.")
]
FailOn = Annotated[
    FailOnName | None, typer.Option(help="The lowest level that makes the exit code 1 (error).")
]
MinLevel = Annotated[LevelName | None, typer.Option(help="The lowest level that is reported (note).")]
ExitZero = Annotated[bool, typer.Option("--exit-zero", help="Exit with 0 whatever is found.")]
Select = Annotated[
    list[str],
    typer.Option(
        metavar="RULES",
        help="Only these rules: ids, folders (change), globs. Repeatable.",
        autocompletion=rule_names,
    ),
]
ExtendSelect = Annotated[
    list[str],
    typer.Option(
        metavar="RULES",
        help="These rules too, even if a settings file ignores them.",
        autocompletion=rule_names,
    ),
]
Ignore = Annotated[
    list[str],
    typer.Option(metavar="RULES", help="Not these rules. Repeatable.", autocompletion=rule_names),
]
Show = Annotated[
    list[str],
    typer.Option(
        metavar="VERDICT", help="List these claims too: consistent, rounding, undecided. Repeatable."
    ),
]
Statistics = Annotated[bool, typer.Option("--statistics", help="Count the claims of every rule.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Violations and failures only.")]
Verbose = Annotated[
    bool, typer.Option("--verbose", "-v", help="Tell the settings files used and what was not looked at.")
]
Exclude = Annotated[
    list[str], typer.Option(metavar="PATTERN", help="Leave out of folders, as in .gitignore. Repeatable.")
]
ForceExclude = Annotated[
    bool, typer.Option("--force-exclude", help="Leave out what is excluded even where it is named.")
]
NoGitignore = Annotated[bool, typer.Option("--no-gitignore", help="Read what .gitignore names too.")]
Baseline = Annotated[
    Path | None, typer.Option(metavar="FILE", help="Report only violations that this file does not know.")
]
WriteBaseline = Annotated[
    bool, typer.Option("--write-baseline", help="Write what is found to the baseline, and exit with 0.")
]
PruneBaseline = Annotated[
    bool, typer.Option("--prune-baseline", help="Remove from the baseline what is found no more.")
]
Diff = Annotated[
    str | None,
    typer.Option(metavar="REF", help="Only claims with a number on a line changed since this commit."),
]
Annotate = Annotated[
    Path | None,
    typer.Option(metavar="FILE", help="Write the .docx anew with a comment at every violation."),
]
ConfigFile = Annotated[
    Path | None, typer.Option(metavar="FILE", help="Take the settings from this file, not the nearest.")
]
Isolated = Annotated[bool, typer.Option("--isolated", help="Look for no settings files.")]
ShowSettings = Annotated[
    bool, typer.Option("--show-settings", help="Print the settings for PATHS, and exit.")
]
ShowFiles = Annotated[bool, typer.Option("--show-files", help="Print the files to check, and exit.")]
StdinFilename = Annotated[
    str | None, typer.Option(metavar="NAME", help="What standard input is called, for settings and format.")
]
Watch = Annotated[bool, typer.Option("--watch", help="Check again whenever a file changes.")]
Jobs = Annotated[
    int | None,
    typer.Option(
        "--jobs", "-j", metavar="N", min=1,
        help="Check with N processes (as many as there are processors, where there are many files).",
    ),
]  # fmt: skip
NoCache = Annotated[
    bool, typer.Option("--no-cache", help="Check anew what has not changed since an earlier run.")
]
