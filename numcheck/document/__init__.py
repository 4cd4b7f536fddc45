"""Documents: a file's text as blocks and sentences, each tied to its place in the file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import Any

from numcheck.collector import collector_at_rest
from numcheck.document.extra import require_extra
from numcheck.document.model import BLOCK_KINDS, Block, BlockKind, Comment, Document, Origin, Sentence
from numcheck.document.place import Place
from numcheck.document.plain import read_plain
from numcheck.document.read import decoded, decoded_with_notice, file_bytes, format_of
from numcheck.document.table import Grid, GridCell
from numcheck.errors import NumcheckError, nearest, shown

__all__ = [
    "BLOCK_KINDS",
    "BYTE_READERS",
    "INPUT_FORMATS",
    "READERS",
    "Block",
    "BlockKind",
    "Comment",
    "Document",
    "Grid",
    "GridCell",
    "Origin",
    "Place",
    "Sentence",
    "decoded",
    "format_of",
    "read_bytes",
    "read_file",
    "read_text",
]


def _later(module: str, function: str) -> Callable[[Any, str], Document]:
    """A reader whose module is imported when it first reads: most runs do without."""

    def read(content: object, name: str) -> Document:
        reader: Callable[[object, str], Document] = getattr(import_module(module), function)
        with collector_at_rest():
            return reader(content, name)

    return read


READERS: Mapping[str, Callable[[str, str], Document]] = {
    "plain": read_plain,
    "markdown": _later("numcheck.document.markdown", "read_markdown"),
    "html": _later("numcheck.document.html", "read_html"),
    "csv": _later("numcheck.document.delimited", "read_delimited"),
    "asciidoc": _later("numcheck.document.asciidoc", "read_asciidoc"),
    "latex": _later("numcheck.document.latex", "read_latex"),
    "rst": _later("numcheck.document.rest", "read_rest"),
    "notebook": _later("numcheck.document.notebook", "read_notebook"),
}
"""By format: what makes a document of a source and its name."""

BYTE_READERS: Mapping[str, Callable[[bytes, str], Document]] = {
    "pdf": _later("numcheck.document.pdf", "read_pdf"),
    "odt": _later("numcheck.document.office.odt", "read_odt"),
    "docx": _later("numcheck.document.office.docx", "read_docx"),
    "xlsx": _later("numcheck.document.office.xlsx", "read_xlsx"),
}
"""By format that is no text: what makes a rendition of a file's bytes and its name."""

INPUT_FORMATS = (*READERS, *BYTE_READERS)


def read_text(text: str, name: str, format: str) -> Document:  # noqa: A002 - a public name
    """The document that *text* holds in *format*, a byte order mark left out."""
    reader = READERS.get(format)
    require_extra(format, name)
    if reader is not None:
        return reader(text.removeprefix("\ufeff"), name)
    if format in BYTE_READERS:
        raise NumcheckError(f"{shown(name)}: {format} is no text; give its bytes, or the path of a file")
    formats = ", ".join(INPUT_FORMATS)
    raise NumcheckError(
        f"{shown(name)}: unknown format '{format}'; expected {formats}{nearest(format, INPUT_FORMATS)}"
    )


def read_bytes(content: bytes, name: str, format: str, *, replace_errors: bool = False) -> Document:  # noqa: A002
    """The document that the bytes of a file hold in *format*."""
    reader = BYTE_READERS.get(format)
    require_extra(format, name)
    if reader is not None:
        return reader(content, name) if content else Document(name, "", "", (), ())
    text, notice = decoded_with_notice(content, name, replace_errors=replace_errors)
    document = read_text(text, name, format)
    return replace(document, notices=(notice, *document.notices)) if notice else document


def read_file(path: str | Path, *, replace_errors: bool = False, format: str | None = None) -> Document:  # noqa: A002
    """The document of a file, in the format that its name stands for unless *format* is given."""
    content = file_bytes(path)
    return read_bytes(content, str(path), format or format_of(Path(path)), replace_errors=replace_errors)
