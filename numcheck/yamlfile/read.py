"""Reads YAML files."""

from __future__ import annotations

from pathlib import Path

from numcheck.errors import Problem
from numcheck.yamlfile.node import Node

LARGEST = 1_000_000
"""Bytes; the whole built-in rule book is a tenth of it."""


def read_yaml(path: Path, problems: list[Problem]) -> Node | None:
    """The value in the file, or None if it could not be read at all; what is wrong goes to *problems*."""
    from numcheck.yamlfile.compose import compose_text  # noqa: PLC0415 - brings PyYAML, which is slow

    name = str(path)
    try:
        raw = path.read_bytes() if path.stat().st_size <= LARGEST else None
    except OSError as error:
        problems.append(Problem(name, 1, 1, "", f"cannot be read: {error.strerror}"))
        return None
    if raw is None:
        problems.append(Problem(name, 1, 1, "", f"is larger than {LARGEST:,} bytes; split it"))
        return None
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        problems.append(Problem(name, line, 1, "", f"is not UTF-8: byte {raw[error.start]:#04x}"))
        return None
    return compose_text(text, name, problems)
