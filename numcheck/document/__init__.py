"""Documents: a file's text as blocks and sentences, each tied to its place in the file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from numcheck.document.markdown import read_markdown
from numcheck.document.model import BLOCK_KINDS, Block, BlockKind, Comment, Document, Sentence
from numcheck.document.plain import read_plain
from numcheck.document.read import decoded, file_text, format_of
from numcheck.document.table import Grid, GridCell
from numcheck.errors import NumcheckError, nearest, shown

__all__ = [
    "BLOCK_KINDS",
    "READERS",
    "Block",
    "BlockKind",
    "Comment",
    "Document",
    "Grid",
    "GridCell",
    "Sentence",
    "decoded",
    "format_of",
    "read_file",
    "read_text",
]


def _read_html(source: str, name: str) -> Document:
    from numcheck.document.html import read_html  # noqa: PLC0415 - most runs do without

    return read_html(source, name)


READERS: Mapping[str, Callable[[str, str], Document]] = {
    "plain": read_plain,
    "markdown": read_markdown,
    "html": _read_html,
}
"""By format: what makes a document of a source and its name."""


def read_text(text: str, name: str, format: str) -> Document:  # noqa: A002 - a public name
    """The document that *text* holds in *format*, a byte order mark left out."""
    reader = READERS.get(format)
    if reader is None:
        formats = ", ".join(READERS)
        raise NumcheckError(
            f"{shown(name)}: unknown format '{format}'; expected {formats}{nearest(format, [*READERS])}"
        )
    return reader(text.removeprefix("\ufeff"), name)


def read_file(path: str | Path, *, replace_errors: bool = False, format: str | None = None) -> Document:  # noqa: A002
    """The document of a file, in the format that its name stands for unless *format* is given."""
    text = file_text(path, replace_errors=replace_errors)
    return read_text(text, str(path), format or format_of(Path(path)))
