"""Spreadsheets: every sheet as the tables that it shows."""

from __future__ import annotations

import posixpath
import warnings
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from io import BytesIO
from xml.parsers import expat

from numcheck.document.extra import installation
from numcheck.document.model import Document
from numcheck.document.office.archive import Archive
from numcheck.document.office.numberformat import GENERAL, Value, shown
from numcheck.document.office.sheet import Filled, SheetRendition
from numcheck.document.office.sheet_scan import Scan, scan_sheet
from numcheck.document.office.xmltree import Element, parse, read_xml, refuse_doctype
from numcheck.errors import NumcheckError
from numcheck.errors import shown as named

FORMATTED = 20_000
"""Cells of a sheet whose number formats are read; a larger one is read faster, without them."""

MOST_PLACES = 2_000_000
"""Of a sheet, blank cells between others counted."""

WORKBOOK, RELATIONS = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"
PREFIXES: Mapping[str, str] = {
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main": "x",
    "http://purl.oclc.org/ooxml/spreadsheetml/main": "x",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r",
    "http://purl.oclc.org/ooxml/officeDocument/relationships": "r",
}


@dataclass(frozen=True, slots=True)
class Part:
    """One sheet: its title and what is known of it."""

    title: str
    scan: Scan


def read_xlsx(content: bytes, name: str) -> Document:
    """The document of an .xlsx file."""
    archive = Archive(content, name)
    if WORKBOOK not in archive:
        raise NumcheckError(f"{named(name)}: no spreadsheet of Excel; rename it, or name its --input-format")
    _check_members(archive)
    rendition = SheetRendition()
    notices: list[str] = []
    for part in _parts(archive):
        where = f"sheet {part.title}"
        if number := part.scan.uncomputed:
            have = "formulas have" if number > 1 else "formula has"
            notices.append(f"{where}: {number} {have} no value; save the file with a spreadsheet program")
        if part.scan.filled > FORMATTED:
            rendition.add(part.title, list(_unformatted(archive, part)), is_whole=True)
            notices.append(
                f"{where}: too large for its number formats to be read; none of its sums is accused"
            )
        elif part.scan.filled:
            rendition.add(part.title, list(_formatted(archive, part)))
    return rendition.document(name, notices)


def _check_members(archive: Archive) -> None:
    """Raises NumcheckError for what no spreadsheet program writes, before a library reads it."""
    if len(archive.zip.NameToInfo) < len(archive.zip.infolist()):
        raise NumcheckError(f"{named(archive.name)}: an archive with two members of one name; not read")
    for member, info in archive.zip.NameToInfo.items():
        archive.check(info)
        if not member.startswith("xl/worksheets/") and member.endswith((".xml", ".rels")):
            where = f"{named(archive.name)}: {named(member)}"
            parser = expat.ParserCreate()
            parser.StartDoctypeDeclHandler = partial(refuse_doctype, where)
            parse(parser, archive.read(member), where)


def _parts(archive: Archive) -> Iterator[Part]:
    """The sheets in their order, hidden ones too."""
    relations = _xml(archive, RELATIONS) if RELATIONS in archive else None
    targets = {each.get("Id"): each.get("Target") for each in (relations.elements() if relations else ())}
    for sheet in _xml(archive, WORKBOOK).all("x:sheet"):
        path = posixpath.normpath(posixpath.join("/xl", targets.get(sheet.get("r:id"), ""))).lstrip("/")
        if path in archive and "chartsheet" not in path:
            where = f"{named(archive.name)}: sheet {sheet.get('name')}"
            scan = scan_sheet(archive.read(path), where)
            if scan.rows * scan.columns > MOST_PLACES:
                most = f"{MOST_PLACES:,} cells, blank ones between them counted"
                raise NumcheckError(f"{where}: more than {most}; not read")
            yield Part(sheet.get("name"), scan)


def _xml(archive: Archive, member: str) -> Element:
    return read_xml(archive.read(member), f"{named(archive.name)}: {named(member)}", PREFIXES)


def _formatted(archive: Archive, part: Part) -> Iterator[Filled]:
    """The cells of a sheet with their texts as shown."""
    from openpyxl import load_workbook  # noqa: PLC0415 - an extra

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            book = load_workbook(BytesIO(archive.content), read_only=True, data_only=True)
            sheet = book[part.title]
            sheet.reset_dimensions()
            cells = [
                (cell.row - 1, cell.column - 1, cell.value, cell.number_format)
                for row in sheet.iter_rows()
                for cell in row
                if cell.value is not None
            ]
    except Exception as error:  # it raises whatever it stumbles over
        raise NumcheckError(_unread(archive, part, error)) from error
    merged = part.scan.merged
    for row, column, value, pattern in cells:
        text = " ".join(shown(value, pattern or GENERAL).split())
        if text:
            rows, columns = merged.get((row, column), (1, 1))
            yield Filled(row, column, text, is_figure(value), pattern or GENERAL, rows, columns)


def _unformatted(archive: Archive, part: Part) -> Iterator[Filled]:
    """The cells of a large sheet, numbers in full."""
    try:
        from python_calamine import CalamineWorkbook  # noqa: PLC0415 - an extra
    except ModuleNotFoundError as error:
        need = f"a sheet of {part.scan.filled:,} cells needs python-calamine; {installation('xlsx')}"
        raise NumcheckError(f"{named(archive.name)}: {need}") from error
    try:
        book = CalamineWorkbook.from_filelike(BytesIO(archive.content))
        rows = book.get_sheet_by_name(part.title).to_python(skip_empty_area=False)
    except Exception as error:  # it raises whatever it stumbles over
        raise NumcheckError(_unread(archive, part, error)) from error
    for row, values in enumerate(rows):
        for column, value in enumerate(values):
            if value == "" or value is None:
                continue
            text = shown(value, GENERAL)
            yield Filled(row, column, " ".join(text.split()), is_figure(value))


def is_figure(value: Value) -> bool:
    """Whether a cell holds a number."""
    return isinstance(value, int | float) and not isinstance(value, bool)


def _unread(archive: Archive, part: Part, error: Exception) -> str:
    why = " ".join(str(error).split())
    return f"{named(archive.name)}: sheet {part.title} cannot be read ({type(error).__name__}: {why})"
