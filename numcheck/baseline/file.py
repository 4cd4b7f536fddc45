"""Baseline files: JSON, an entry a line in total order, so that merges and reviews are easy."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from numcheck.baseline.model import Entry
from numcheck.errors import NumcheckError, reason_of, shown
from numcheck.report.fingerprint import Identity

VERSION = 1


def read_baseline(path: Path) -> tuple[Entry, ...]:
    """The entries of a baseline file."""
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise NumcheckError(f"{shown(path)}: no such baseline; --write-baseline makes one") from error
    except OSError as error:
        raise NumcheckError(f"{shown(path)}: {reason_of(error)}") from error
    except ValueError as error:
        raise NumcheckError(f"{shown(path)}: not a baseline: {error}") from error
    if not isinstance(content, dict) or content.get("baseline") != VERSION:
        raise NumcheckError(
            f'{path}: not a baseline that this numcheck reads; it starts {{"baseline": {VERSION}'
        )
    try:
        return tuple(map(_entry, content["claims"]))
    except (KeyError, TypeError, AttributeError) as error:
        raise NumcheckError(f"{shown(path)}: a claim lacks path, rule, sentence or values") from error


def write_baseline(path: Path, entries: Iterable[Entry]) -> None:
    """Writes the file anew, whole or not at all."""
    lines = [json.dumps(_values(entry), ensure_ascii=False) for entry in sorted(entries)]
    claims = ",\n".join(lines)
    text = f'{{"baseline": {VERSION}, "claims": [\n{claims}{chr(10) if lines else ""}]}}\n'
    fresh = path.with_name(f".{path.name}.new")
    try:
        fresh.write_text(text, encoding="utf-8")
        fresh.replace(path)
    except OSError as error:
        raise NumcheckError(f"{shown(path)}: {reason_of(error)}") from error


def _entry(values: Mapping[str, object]) -> Entry:
    numbers = values["values"]
    if not isinstance(numbers, Mapping):
        raise TypeError
    pairs = tuple(sorted((str(role), str(value)) for role, value in numbers.items()))
    return Entry(str(values["path"]), Identity(str(values["rule"]), str(values["sentence"]), pairs))


def _values(entry: Entry) -> dict[str, object]:
    known = entry.identity
    return {
        "path": entry.path,
        "rule": known.rule,
        "sentence": known.sentence,
        "values": dict(known.values),
    }
