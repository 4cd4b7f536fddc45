"""Paths and places as other programs want them."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from urllib.parse import quote

from numcheck.document.model import Document
from numcheck.document.place import Place
from numcheck.errors import shown
from numcheck.report.page import one_line

NAMELESS = "-"


def place_of(document: Document, offset: int, message: str = "", *, with_heading: bool = True) -> str:
    """Where something stands: "12:4" in a text, "paragraph 14 (Results)" in what is no text.

    Labels of row and column that begin the message are left to it.
    """
    if document.origin == "rendition":
        place = _without_labels(document.locate(offset), message)
        return one_line(str(place if with_heading else replace(place, headings=()))) or "the document"
    line, column = document.line_column(offset)
    return f"{line}:{column}"


def _without_labels(place: Place, message: str) -> Place:
    """The place without the row and the column that the message names before its first words."""
    headers = place.header.split(" / ")
    if place.row and message.startswith(place.row) and all(each in message for each in headers):
        return replace(place, row="", header="")
    return place


def located(document: Document, offset: int, message: str = "") -> str:
    """The same with the name of the file before it."""
    mark = ": " if document.origin == "rendition" else ":"
    return f"{shown(document.name)}{mark}{place_of(document, offset, message)}"


def headed_by_place(document: Document, offset: int, message: str) -> str:
    """The message, led by its place where a line and a column would mean nothing."""
    if document.origin != "rendition":
        return message
    return f"{place_of(document, offset, message)}: {message}"


"""Standard input, which lies in no folder."""


def relative_path(path: str, root: str) -> str:
    """*path* counted from *root* where it lies below, with slashes."""
    return _below(path, root) or _slashes(os.path.normpath(path))


def repository_path(path: str, root: str, tops: Sequence[str]) -> str:
    """*path*, which is counted from *root*, counted from the first of *tops* that it lies below."""
    if path == NAMELESS:
        return path
    whole = os.path.join(root, path)
    found = (_below(whole, top) for top in (*tops, root))
    return next((each for each in found if each), "") or _slashes(os.path.normpath(path))


def uri(path: str, root: str, tops: Sequence[str] = ()) -> str:
    """A relative reference, or a file URI for what lies outside."""
    relative = repository_path(path, root, tops)
    if relative.startswith(("/", "../")) or os.path.isabs(relative):
        whole = _slashes(os.path.normpath(os.path.join(root, path)))
        return "file://" + quote(os.fsencode(whole if whole.startswith("/") else f"/{whole}"), safe="/:")
    return quote(os.fsencode(relative))


def byte_column(line: str, column: int) -> int:
    """A column in UTF-8 bytes for one in code points, both from 1."""
    return len(line[: column - 1].encode("utf-8", "surrogatepass")) + 1


def _below(path: str, root: str) -> str:
    """*path* counted from *root*; nothing if it lies elsewhere."""
    whole = Path(os.path.normpath(path))
    return whole.relative_to(root).as_posix() if root and whole.is_relative_to(root) else ""


def _slashes(path: str) -> str:
    return path.replace(os.sep, "/")
