"""Which lines git says have changed since a commit."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from numcheck.claim.model import Claim
from numcheck.document.model import Document
from numcheck.errors import NumcheckError

HUNK = re.compile(r"@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@")
ESCAPE = re.compile(rb"\\([0-7]{3}|.)")
LETTERS = {b"n": b"\n", b"t": b"\t", b"r": b"\r", b"a": b"\a", b"b": b"\b", b"f": b"\f", b"v": b"\v"}

Lines = list[range]


@dataclass(slots=True)
class Changes:
    """What has changed since one commit; each repository is asked once."""

    ref: str
    repositories: dict[str, dict[str, Lines | None]] = field(default_factory=dict)
    """By the top folder, by the file: its changed lines, None for all of a file that git does not know."""

    def touches(self, claim: Claim, document: Document) -> bool:
        """Whether a number of the claim stands on a changed line."""
        lines = self._lines(document.name)
        if lines is None:
            return True
        spans = (claim.span, *(operand.span for operand in claim.labels.values()))
        source = document.source
        places = ((source.count("\n", 0, span.start), source.count("\n", 0, span.end)) for span in spans)
        return any(
            first + 1 < changed.stop and changed.start <= last + 1
            for first, last in places
            for changed in lines
        )

    def _lines(self, path: str) -> Lines | None:
        file = Path(os.path.realpath(path))
        top = _git(file.parent, "rev-parse", "--show-toplevel").rstrip("\n")
        if top not in self.repositories:
            self.repositories[top] = _changed_lines(Path(top), self.ref)
        name = file.relative_to(os.path.realpath(top)).as_posix()
        return self.repositories[top].get(name, [])


def _changed_lines(top: Path, ref: str) -> dict[str, Lines | None]:
    if ref.startswith("-") or not ref.strip():
        raise NumcheckError(f"--diff: '{ref}' is not a commit")
    ref = _merge_base(top, ref)
    patch = _git(
        top, "-c", "core.quotePath=false", "diff", "--unified=0", "--no-color", "--no-ext-diff",
        "--no-textconv", "--find-renames", "--src-prefix=a/", "--dst-prefix=b/", ref, "--",
    )  # fmt: skip
    lines: dict[str, Lines | None] = {}
    for name, changed in _hunks(patch):
        known = lines.setdefault(name, [])
        if known is not None:
            known.append(changed)
    unknown = _git(top, "ls-files", "--others", "--exclude-standard", "-z")
    return lines | {name: None for name in unknown.split("\0") if name}


def _merge_base(top: Path, ref: str) -> str:
    """Where the branch left *ref*: what has happened there since is no change of ours."""
    try:
        return _git(top, "merge-base", ref, "HEAD").strip()
    except NumcheckError:  # a tree, no common commit, or a clone too shallow to know
        return ref


def _hunks(patch: str) -> Iterator[tuple[str, range]]:
    """The new lines of every hunk, with the file's name."""
    name, skip = "", 0
    for line in patch.split("\n"):
        if skip:
            skip -= not line.startswith("\\")  # "\ No newline at end of file"
        elif line.startswith("+++ "):
            name = _unquoted(line[4:].rstrip("\t")).removeprefix("b/")
        elif match := HUNK.match(line):
            removed, added = (1 if match[group] is None else int(match[group]) for group in (1, 3))
            skip = removed + added
            yield name, range(int(match[2]), int(match[2]) + added)


def _unquoted(name: str) -> str:
    r"""The name that git wrote as ``"b/a\tb.md"``."""
    if not name.startswith('"'):
        return name
    raw = ESCAPE.sub(
        lambda match: bytes([int(match[1], 8)]) if len(match[1]) == 3 else LETTERS.get(match[1], match[1]),
        name.strip('"').encode(),
    )
    return raw.decode("utf-8", "replace")


def _git(folder: Path, *arguments: str) -> str:
    try:
        run = subprocess.run(["git", "-C", str(folder), *arguments], capture_output=True, check=False)
    except OSError as error:
        raise NumcheckError(f"--diff: git cannot be run: {(error.strerror or str(error)).lower()}") from error
    if run.returncode:
        said = run.stderr.decode("utf-8", "replace").strip().splitlines() or ["git failed"]
        raise NumcheckError(f"--diff: {said[0]}")
    return run.stdout.decode("utf-8", "replace")
