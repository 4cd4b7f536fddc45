"""``--annotate``: the draft written anew with a comment at every violation."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from numcheck.cli.source import STANDARD_INPUT
from numcheck.document.read import file_bytes
from numcheck.errors import NumcheckError, reason_of, shown
from numcheck.report import Outcome, Report

OPTION = "--annotate"


def refuse_unfit(target: Path, named: Iterable[object]) -> None:
    """Raises NumcheckError unless there is one draft, and the file to be written is another."""
    paths = list(named)
    if len(paths) != 1 or STANDARD_INPUT in paths:
        raise NumcheckError(f"{OPTION} {shown(target)}: name one .docx file, the draft to be annotated")
    if target.exists() and os.path.exists(str(paths[0])) and os.path.samefile(target, str(paths[0])):
        raise NumcheckError(f"{OPTION} {shown(target)}: that is the draft itself; name another file")


def write_annotated(target: Path, outcomes: Iterable[Outcome]) -> None:
    """Writes the draft of the only report; nothing where it could not be read."""
    from numcheck.report.annotation import annotated  # noqa: PLC0415 - only where asked for

    for report in outcomes:
        if isinstance(report, Report):
            content = annotated(report, file_bytes(report.path))
            try:
                target.write_bytes(content)
            except OSError as error:
                raise NumcheckError(f"{OPTION} {shown(target)}: {reason_of(error)}") from error
