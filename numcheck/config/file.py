"""A settings file as written; its keys are those of the environment and the command line too."""

from __future__ import annotations

from typing import Literal

import msgspec

from numcheck.quantity.numeral import Decimal

FormatName = Literal[
    "text", "concise", "json", "jsonl", "github", "sarif", "gitlab", "junit",
    "checkstyle", "rdjson", "markdown", "html", "auto",
]  # fmt: skip
LevelName = Literal["error", "warning", "note"]
FailOn = Literal["error", "warning", "note", "never"]
InputFormatName = Literal[
    "plain", "markdown", "html", "csv", "asciidoc", "latex", "rst", "notebook", "pdf", "odt", "docx", "xlsx"
]  # fmt: skip
Shown = Literal["consistent", "rounding", "undecided"]
DecodeErrors = Literal["strict", "replace"]


class PathSection(msgspec.Struct, frozen=True, kw_only=True, rename="kebab"):
    """What is different for the files that a pattern matches."""

    select: list[str] = []
    extend_select: list[str] = []
    ignore: list[str] = []
    fail_on: FailOn = "error"
    min_level: LevelName = "note"


class SettingsFile(msgspec.Struct, frozen=True, kw_only=True, rename="kebab"):
    """``numcheck.toml``, or ``[tool.numcheck]`` in pyproject.toml."""

    extends: str = ""
    """Another settings file, whose settings hold where this one says nothing."""

    select: list[str] = []
    """Rules to look for, by id or folder, with ``*`` and ``?``; all where empty."""

    extend_select: list[str] = []
    """Added to *select* and taken back from *ignore*."""

    ignore: list[str] = []
    rules: list[str] = []
    builtin: bool = True
    fail_on: FailOn = "error"
    min_level: LevelName = "note"
    format: FormatName = "text"
    output: list[str] = []
    """Further reports: ``FORMAT:FILE``."""

    exclude: list[str] = []
    """Files left out of folders, as in .gitignore."""

    force_exclude: bool = False
    """Whether they are left out where they are named too."""

    gitignore: bool = True
    """Whether what .gitignore names is left out of folders."""

    baseline: str = ""
    counts: str = ""
    """A file of counts that ``numcheck measure`` wrote of your own archive."""

    show: list[Shown] = []
    """Verdicts besides inconsistent that the report lists."""

    statistics: bool = False
    quiet: bool = False
    input_format: InputFormatName | Literal[""] = ""
    decode_errors: DecodeErrors = "strict"
    decimal: Decimal = "auto"
    """The mark that parts decimals, or what each draft shows."""

    jobs: int = 0
    """Processes that check drafts side by side; 0: one for each processor where there are many drafts."""

    cache: bool = True
    """Whether reports are kept in the cache folder, so that what has not changed is not checked again."""

    per_path: dict[str, PathSection] = {}
    """By pattern, as in .gitignore; every one that matches a file applies, in their order."""
