"""Files as bytes and as text: UTF-8, line ends kept, every failure with its place."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from numcheck.document.encoding import NAMES, encoding_of
from numcheck.errors import NumcheckError, reason_of, shown

SUFFIXES: Mapping[str, str] = {
    ".txt": "plain",
    ".text": "plain",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".csv": "csv",
    ".tsv": "csv",
    ".ipynb": "notebook",
    ".docx": "docx",
    ".docm": "docx",
    ".odt": "odt",
    ".xlsx": "xlsx",
    ".xlsm": "xlsx",
    ".tex": "latex",
    ".rst": "rst",
    **dict.fromkeys((".adoc", ".asciidoc", ".asc"), "asciidoc"),
    ".pdf": "pdf",
}
"""Formats by the end of a file's name: what a folder is searched for."""

PDF, ZIP, OLE = b"%PDF-", b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
"""How a PDF begins, an office document of today, and one of before 2007."""

EXPORT = "save it as HTML or plain text and check that"
CONVERT = "save it as HTML or plain text, or check what pandoc -t gfm makes of it"
OFFICE: Mapping[str, tuple[str, str]] = {
    **dict.fromkeys((".docx", ".doc", ".odt"), ("a word processor's document", CONVERT)),
    **dict.fromkeys((".xlsx", ".xls", ".ods"), ("a spreadsheet", "save the sheet as HTML and check that")),
    **dict.fromkeys((".pptx", ".ppt", ".odp"), ("a presentation", EXPORT)),
    ".epub": ("an e-book", CONVERT),
}
"""By the end of a file's name what it is, and what to do."""

MARKS: Mapping[bytes, tuple[str, str]] = {
    b"word/document": ("a Word document", "docx"),
    b"xl/workbook": ("a spreadsheet", "xlsx"),
    b"application/vnd.oasis.opendocument.text": ("an OpenDocument text", "odt"),
}
"""By what stands in the archive of an office document: what that is, and the format that reads it."""


def format_of(path: Path) -> str:
    """The format that the file's name stands for; plain for a name that says nothing."""
    return SUFFIXES.get(path.suffix.lower(), "plain")


def file_bytes(path: str | Path) -> bytes:
    """What the file holds."""
    try:
        return Path(path).read_bytes()
    except OSError as error:
        raise NumcheckError(f"{shown(path)}: {_reason(error)}") from error
    except ValueError as error:  # a NUL in the path
        raise NumcheckError(f"{str(path)!r}: not a path") from error


def _refuse_office(content: bytes, name: str) -> None:
    """Raises NumcheckError for a PDF or an office document, with how to make text of it."""
    if content.startswith(PDF):
        raise NumcheckError(f"{shown(name)}: a PDF, not text; read it with --input-format pdf")
    for mark, (what, form) in MARKS.items():
        if content.startswith(ZIP) and mark in content:
            raise NumcheckError(f"{shown(name)}: {what}, not text; read it with --input-format {form}")
    if content.startswith((ZIP, OLE)):
        what, how = OFFICE.get(Path(name).suffix.lower(), ("an archive or office document", EXPORT))
        raise NumcheckError(f"{shown(name)}: {what}, not text; {how}")


def decoded(content: bytes, name: str, *, replace_errors: bool = False) -> str:
    """The text of *content*, without its byte order mark."""
    return decoded_with_notice(content, name, replace_errors=replace_errors)[0]


def decoded_with_notice(content: bytes, name: str, *, replace_errors: bool = False) -> tuple[str, str]:
    """The text of *content*, and what is to be said of its encoding, if that is not UTF-8."""
    _refuse_office(content, name)
    encoding = "utf-8" if replace_errors else encoding_of(content)
    if encoding != "utf-8":
        text = content.decode(encoding, errors="replace").removeprefix("\ufeff")
        return text, f"read as {NAMES[encoding]}, not UTF-8"
    if b"\0" in content:
        raise NumcheckError(
            f"{shown(name)}: a binary file, byte 0x00 at offset {content.index(0)}; numcheck reads text"
        )
    try:
        text = content.decode("utf-8", errors="replace" if replace_errors else "strict")
    except UnicodeDecodeError as error:
        raise NumcheckError(_undecodable(content, name, error)) from error
    return text.removeprefix("\ufeff"), ""


def _reason(error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return "no such file or folder"
    if isinstance(error, IsADirectoryError):
        return "a folder, not a file"
    return reason_of(error)


def _undecodable(content: bytes, name: str, error: UnicodeDecodeError) -> str:
    before = content[: error.start].decode("utf-8").removeprefix("\ufeff")
    lines = before.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    wrong = " ".join(f"0x{byte:02x}" for byte in content[error.start : error.end])
    noun = "bytes" if error.end - error.start > 1 else "byte"
    place = f"{shown(name)}:{len(lines)}:{len(lines[-1]) + 1}"
    return (
        f"{place}: not UTF-8: {noun} {wrong} at offset {error.start}; "
        "save it as UTF-8, or read what can be read with --decode-errors replace"
    )
