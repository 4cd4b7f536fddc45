"""Spreadsheets: every sheet as the tables that it shows."""

from __future__ import annotations

import posixpath
import re
import warnings
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from io import BytesIO
from xml.parsers import expat

from numcheck.document.extra import requirement
from numcheck.document.model import Document
from numcheck.document.office.archive import Archive
from numcheck.document.office.numberformat import GENERAL, Value, shown
from numcheck.document.office.sheet import Filled, SheetRendition
from numcheck.document.office.story import MOST_PLACES
from numcheck.document.office.xmltree import Element, parse, read_xml, refuse_doctype
from numcheck.errors import NumcheckError
from numcheck.errors import shown as named

FORMATTED = 20_000
"""Cells of a sheet whose number formats are read; a larger one is read faster, without them."""

WORKBOOK, RELATIONS = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"
PREFIXES: Mapping[str, str] = {
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main": "x",
    "http://purl.oclc.org/ooxml/spreadsheetml/main": "x",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r",
    "http://purl.oclc.org/ooxml/officeDocument/relationships": "r",
}

FILLED = re.compile(rb"<(?:\w+:)?(?:v|is)[ >]")
UNCOMPUTED = re.compile(
    rb"<(?:\w+:)?f(?:[^>]*/>|[ >](?:[^<]|<(?!/(?:\w+:)?c>|(?:\w+:)?v[ >]))*)"
    rb"(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v\s*></(?:\w+:)?v>)?</(?:\w+:)?c>"
)
"""A formula without a value after it."""

MERGED = re.compile(rb'<(?:\w+:)?mergeCell [^>]*?ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"')
REFERENCE = re.compile(rb'<(?:\w+:)?c [^>]*?r="([A-Z]{1,3})(\d{1,7})"')


@dataclass(frozen=True, slots=True)
class Part:
    """The XML of one sheet."""

    title: str
    content: bytes

    @property
    def filled(self) -> int:
        """How many cells hold something."""
        return len(FILLED.findall(self.content))

    @property
    def uncomputed(self) -> int:
        """How many formulas have no value."""
        return len(UNCOMPUTED.findall(self.content))

    @property
    def area(self) -> int:
        """How many places there are from the first to the last cell."""
        places = REFERENCE.findall(self.content)
        last_column = max((_column(letters) for letters in {letters for letters, _ in places}), default=0)
        return (last_column + 1) * max((int(row) for _, row in places), default=1)

    @property
    def merged(self) -> Mapping[tuple[int, int], tuple[int, int]]:
        """By its first place the rows and columns of a merged cell."""
        found: dict[tuple[int, int], tuple[int, int]] = {}
        for match in MERGED.finditer(self.content):
            left, right = _column(match[1]), _column(match[3])
            top, bottom = int(match[2]) - 1, int(match[4]) - 1
            if top <= bottom and left <= right:
                found[top, left] = bottom - top + 1, right - left + 1
        return found


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
        if number := part.uncomputed:
            have = "formulas have" if number > 1 else "formula has"
            notices.append(f"{where}: {number} {have} no value; save the file with a spreadsheet program")
        if part.filled > FORMATTED:
            rendition.add(part.title, list(_unformatted(archive, part)), is_whole=True)
            notices.append(
                f"{where}: too large for its number formats to be read; none of its sums is accused"
            )
        elif part.filled:
            rendition.add(part.title, list(_formatted(archive, part)))
    return rendition.document(name, notices)


def _check_members(archive: Archive) -> None:
    """Raises NumcheckError for what no spreadsheet program writes, before a library reads it."""
    for member, info in archive.zip.NameToInfo.items():
        archive.check(info)
        if member.endswith((".xml", ".rels")):
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
            part = Part(sheet.get("name"), archive.read(path))
            if part.area > MOST_PLACES:
                most = f"{MOST_PLACES:,} cells, blank ones between them counted"
                raise NumcheckError(f"{named(archive.name)}: sheet {part.title}: more than {most}; not read")
            yield part


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
    merged = part.merged
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
        need = f"a sheet of {part.filled:,} cells needs python-calamine; pip install {requirement('xlsx')}"
        raise NumcheckError(f"{named(archive.name)}: {need}") from error
    try:
        book = CalamineWorkbook.from_filelike(BytesIO(archive.content))
        rows = book.get_sheet_by_name(part.title).to_python(skip_empty_area=False)
    except Exception as error:  # it raises whatever it stumbles over
        raise NumcheckError(_unread(archive, part, error)) from error
    for row, values in enumerate(rows):
        for column, value in enumerate(values):
            if value not in ("", None):
                written = int(value) if isinstance(value, float) and value.is_integer() else value
                yield Filled(row, column, " ".join(shown(written, GENERAL).split()), is_figure(value))


def is_figure(value: Value) -> bool:
    """Whether a cell holds a number."""
    return isinstance(value, int | float) and not isinstance(value, bool)


def _unread(archive: Archive, part: Part, error: Exception) -> str:
    why = " ".join(str(error).split())
    return f"{named(archive.name)}: sheet {part.title} cannot be read ({type(error).__name__}: {why})"


def _column(letters: bytes) -> int:
    """The number of a column from 0: A is 0, AA is 26."""
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number - 1
