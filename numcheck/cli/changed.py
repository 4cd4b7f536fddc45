"""Which lines git says have changed since a commit."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from numcheck.claim.model import Claim
from numcheck.cli.git import answer, git, top_of
from numcheck.cli.output import complain
from numcheck.cli.patch import hunks
from numcheck.document.model import Document
from numcheck.errors import NumcheckError, shown

Lines = list[range]

AS_A_PATCH = (
    "-c", "core.quotePath=false", "diff", "--text", "--unified=0",
    "--inter-hunk-context=0", "--no-color", "--no-ext-diff", "--no-textconv", "--no-relative",
    "--find-renames", "--submodule=short", "--src-prefix=a/", "--dst-prefix=b/",
)  # fmt: skip
"""Whatever the user, the repository or its attributes have set."""

SHALLOW = "; in a shallow clone fetch it first (fetch-depth: 0 in actions/checkout)"


@dataclass(slots=True)
class Changes:
    """What has changed since one commit; each repository is asked once."""

    ref: str
    given: str | None = None
    """The name of a draft whose text is not that on the disk: standard input."""

    repositories: dict[Path, Mapping[str, Lines] | None] = field(default_factory=dict)
    """By its top folder the changed lines of each file that git knows; None for one that is all new."""

    tops: dict[Path, Path] = field(default_factory=dict)
    """The top folder of every folder that was asked for."""

    of_given: list[Lines | None] = field(default_factory=list)
    """The changed lines of the draft that was given, once they are known."""

    def touches(self, claim: Claim, document: Document) -> bool:
        """Whether a number of the claim stands on a changed line."""
        if document.origin == "rendition":
            return document.name == self.given or self._lines(Path(os.path.realpath(document.name))) != []
        lines = self._lines_of(document)
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

    def _lines_of(self, document: Document) -> Lines | None:
        """None for all of a file that git does not know."""
        file = Path(os.path.realpath(document.name))
        if document.name != self.given:
            return self._lines(file)
        if not self.of_given:
            self.of_given.append(_lines_of_text(document.source, file, self._top(file), self.ref))
        return self.of_given[0]

    def _top(self, file: Path) -> Path:
        if file.parent not in self.tops:
            self.tops[file.parent] = top_of(file.parent)
        return self.tops[file.parent]

    def _lines(self, file: Path) -> Lines | None:
        top = self._top(file)
        if top not in self.repositories:
            self.repositories[top] = _changed_lines(top, self.ref)
        known = self.repositories[top]
        return None if known is None else known.get(file.relative_to(top).as_posix())


def _changed_lines(top: Path, ref: str) -> Mapping[str, Lines] | None:
    commit = _commit(top, ref)
    if commit is None:
        return None
    lines: dict[str, Lines] = {name: [] for name in git(top, "ls-files", "-z").split("\0") if name}
    for name, changed in hunks(git(top, *AS_A_PATCH, commit, "--")):
        lines.setdefault(name, []).append(changed)
    return lines


def _lines_of_text(text: str, file: Path, top: Path, ref: str) -> Lines | None:
    """The lines of a text that are not those of the file in the commit; None where it held no such file."""
    commit = _commit(top, ref)
    place = f"{commit}:{file.relative_to(top).as_posix()}"
    found = answer(top, "rev-parse", "--verify", "--quiet", place) if commit else ""
    if not found:
        return None
    with tempfile.TemporaryDirectory() as folder:
        for name, content in (("before", git(top, "cat-file", "blob", found)), ("after", text)):
            plain = content.removeprefix("\ufeff").replace("\r\n", "\n")
            Path(folder, name).write_bytes(plain.encode("utf-8", "surrogateescape"))
        patch = git(Path(folder), *AS_A_PATCH, "--no-index", "before", "after", differs=True)
    return [changed for _, changed in hunks(patch)]


def _commit(top: Path, ref: str) -> str | None:
    """What to compare with: where the branch left *ref*; None in a submodule that was not there yet."""
    around = answer(top, "rev-parse", "--show-superproject-working-tree")
    if not around:
        return _merge_base(top, ref)
    outer = _commit(Path(around), ref)
    place = top.relative_to(os.path.realpath(around)).as_posix()
    recorded = answer(Path(around), "rev-parse", "--verify", "--quiet", f"{outer}:{place}") if outer else ""
    return _known(top, recorded, f"{ref}:{place}") if recorded else None


def _merge_base(top: Path, ref: str) -> str:
    """Where the branch left *ref*: what has happened there since is no change of ours."""
    found = _known(top, ref, ref)
    base = answer(top, "merge-base", found, "HEAD")
    if not base and _is_shallow(top):
        complain(
            f"--diff: this shallow clone does not reach where the branch left '{ref}', so whatever differs "
            "from it counts (fetch-depth: 0 in actions/checkout reaches it)"
        )
    return base or found


def _known(top: Path, ref: str, name: str) -> str:
    """The commit, or tree, that *ref* means."""
    sound = bool(ref.strip()) and not ref.startswith("-")
    found = answer(top, "rev-parse", "--verify", "--quiet", ref) if sound else ""
    if not found or not answer(top, "cat-file", "-t", f"{found}^{{tree}}"):
        why = SHALLOW if _is_shallow(top) else ""
        raise NumcheckError(f"--diff: '{name}' is no commit of {shown(os.path.relpath(top))}{why}")
    return found


def _is_shallow(top: Path) -> bool:
    return answer(top, "rev-parse", "--is-shallow-repository") == "true"
