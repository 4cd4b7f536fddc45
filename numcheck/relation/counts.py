"""What was counted on text: how often a cue stood, how often the arithmetic held, and what chance gives."""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import msgspec

from numcheck.errors import NumcheckError, reason_of, shown
from numcheck.relation.file import CueFile, RelationFile

ENOUGH = 30
"""Candidates from which on a count says anything of its cue."""

Z = 1.96
"""Standard deviations on either side of a share that hold it in 95 of 100 samples."""


@dataclass(slots=True)
class Count:
    """Candidates with a cue, those that held, and those that held with a number from elsewhere."""

    seen: int = 0
    held: int = 0
    chance: int = 0

    def listed(self) -> list[int]:
        """The three, as a file has them."""
        return [self.seen, self.held, self.chance]


@dataclass(frozen=True, slots=True)
class Counts:
    """A file of counts."""

    documents: int
    words: int
    relations: Mapping[str, Mapping[str, list[int]]]
    """For each relation its cues, under the empty name all candidates: seen, held, by chance."""

    hashes: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """What each cue asked when it was counted."""

    claims: Mapping[str, list[int]] = field(default_factory=dict)
    """By the id of a rule or of a relation's accusation how many claims were made, and how many failed."""

    def of(self, relation: str, cue: str) -> Count | None:
        """The count of a cue; None where there is none."""
        listed = self.relations.get(relation, {}).get(cue)
        return None if listed is None else Count(*listed)


def cue_hash(cue: CueFile) -> str:
    """Changes with what a cue asks, not with its name or weight."""
    return hashlib.sha256("\n".join(cue.when).encode()).hexdigest()[:12]


def write_counts(counts: Counts, path: Path) -> None:
    """Writes the file. Raises NumcheckError where it cannot."""
    try:
        path.write_text(json.dumps(asdict(counts), indent=1, sort_keys=True) + "\n", encoding="utf-8")
    except OSError as error:
        raise NumcheckError(f"{shown(path)}: cannot be written: {reason_of(error)}") from None


def read_counts(path: Path) -> Counts:
    """The counts in a file. Raises NumcheckError where it cannot be read or holds something else."""
    try:
        row: Any = json.loads(path.read_text(encoding="utf-8"))
        relations = {
            str(name): {str(cue): [int(each) for each in listed] for cue, listed in cues.items()}
            for name, cues in row["relations"].items()
        }
        if any(len(listed) != 3 for cues in relations.values() for listed in cues.values()):
            raise ValueError
        return Counts(
            int(row["documents"]), int(row["words"]), relations, row.get("hashes", {}), row.get("claims", {})
        )
    except OSError as error:
        raise NumcheckError(f"{shown(path)}: cannot be read: {reason_of(error)}") from None
    except (ValueError, KeyError, TypeError, AttributeError):
        raise NumcheckError(
            f"{shown(path)}: holds no counts; numcheck measure --output writes them"
        ) from None


def wilson(held: int, seen: int) -> tuple[float, float]:
    """The 95% interval of a share (Wilson, JASA 22, 1927)."""
    if not seen:
        return 0.0, 1.0
    share, square = held / seen, Z * Z / seen
    middle = share + square / 2
    reach = Z * math.sqrt(share * (1 - share) / seen + square / (4 * seen))
    return (middle - reach) / (1 + square), (middle + reach) / (1 + square)


def contradicted(file: RelationFile, counts: Counts) -> list[str]:
    """The cues of which the counts say the opposite of their weight.

    Seen often, such a cue surely lifts the share that holds over what chance gives by less than all
    candidates are lifted, though it counts for the relation, or by more, though it counts against it.
    """
    base = counts.of(file.relation, "")
    if base is None or not base.seen or file.kind == "inequality":  # most pairs of numbers meet an inequality
        return []
    lift = (base.held - base.chance) / base.seen
    found: list[str] = []
    for name, cue in file.cues.items():
        count = counts.of(file.relation, name)
        if count is None or count.seen < ENOUGH:
            continue
        low, high = (end - count.chance / count.seen for end in wilson(count.held, count.seen))
        if (cue.weight > 0 and high < lift) or (cue.weight < 0 and low > lift):
            found.append(name)
    return found


def without_contradicted(files: Iterable[RelationFile], counts: Counts) -> tuple[RelationFile, ...]:
    """The relations without the cues of which the counts say the opposite of their weight."""
    found: list[RelationFile] = []
    for file in files:
        wrong = contradicted(file, counts)
        kept = {name: cue for name, cue in file.cues.items() if name not in wrong}
        found.append(msgspec.structs.replace(file, cues=kept) if wrong else file)
    return tuple(found)


def changed_cues(file: RelationFile, counts: Counts) -> list[str]:
    """The cues that ask something else than when they were counted, or were never counted."""
    known = counts.hashes.get(file.relation, {})
    return [name for name, cue in file.cues.items() if known.get(name) != cue_hash(cue)]
