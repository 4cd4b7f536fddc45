"""Paths and places as other programs want them."""

from __future__ import annotations

import os
from urllib.parse import quote


def relative_path(path: str, root: str) -> str:
    """*path* counted from *root* where it lies below, with slashes."""
    if os.path.isabs(path) and root and os.path.normpath(path).startswith(root.rstrip(os.sep) + os.sep):
        path = os.path.relpath(path, root)
    return os.path.normpath(path).replace(os.sep, "/")


def uri(path: str, root: str) -> str:
    """A relative reference, or a file URI for what lies outside *root*."""
    relative = relative_path(path, root)
    if relative.startswith("/"):
        return "file://" + quote(os.fsencode(relative))
    return quote(os.fsencode(relative))


def byte_column(line: str, column: int) -> int:
    """A column in UTF-8 bytes for one in code points, both from 1."""
    return len(line[: column - 1].encode("utf-8", "surrogatepass")) + 1
