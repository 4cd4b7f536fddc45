"""Baseline files: JSON, an entry a line in total order, so that merges and reviews are easy."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from numcheck.baseline.model import Entry
from numcheck.errors import NumcheckError, reason_of, shown
from numcheck.report.fingerprint import Identity

VERSION = 1

CONFLICT = re.compile(r"^(?:<{7}|>{7})(?=\s|\Z)", re.MULTILINE)
"""What git leaves in a file where two branches differ."""

ANEW = "write it anew with --write-baseline"


def read_baseline(path: Path) -> tuple[Entry, ...]:
    """The entries of a baseline file."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError as error:
        raise NumcheckError(f"{shown(path)}: no such baseline; --write-baseline makes one") from error
    except OSError as error:
        raise NumcheckError(f"{shown(path)}: {reason_of(error)}") from error
    except UnicodeDecodeError as error:
        raise _refusal(path, "not a baseline: it is no UTF-8 text") from error
    content = _parsed(path, text)
    if not isinstance(content, dict) or content.get("baseline") != VERSION:
        raise _refusal(path, f'not a baseline that this numcheck reads: it lacks "baseline": {VERSION}')
    claims = content.get("claims")
    if not isinstance(claims, list):
        raise _refusal(path, 'not a baseline: it has no list of "claims"')
    return tuple(_checked_entry(path, number, each) for number, each in enumerate(claims, 1))


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


def _parsed(path: Path, text: str) -> object:
    if conflict := CONFLICT.search(text):
        line = text.count("\n", 0, conflict.start()) + 1
        message = f"a merge conflict ({conflict[0]}); resolve it, or delete the file and {ANEW}"
        raise NumcheckError(f"{shown(path)}:{line}: {message}")
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise _refusal(path, "not a baseline: it is no JSON here", error.lineno) from error
    except (ValueError, RecursionError) as error:  # a number too long, brackets too deep
        raise _refusal(path, "not a baseline") from error


def _refusal(path: Path, fault: str, line: int | None = None) -> NumcheckError:
    place = shown(path) if line is None else f"{shown(path)}:{line}"
    return NumcheckError(f"{place}: {fault}; name another file, or move this one away and {ANEW}")


def _checked_entry(path: Path, number: int, values: Mapping[str, object]) -> Entry:
    try:
        return _entry(values)
    except (KeyError, TypeError, AttributeError) as error:
        message = (
            f"claim {number} lacks path, rule, sentence or values; add them, or move the file away and {ANEW}"
        )
        raise NumcheckError(f"{shown(path)}: {message}") from error


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
