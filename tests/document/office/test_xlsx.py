from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from zipfile import ZipFile

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from numcheck.document import Document, read_bytes
from numcheck.document.office import xlsx
from numcheck.errors import NumcheckError
from tests.document.office.word import archive, paragraph, word_file

Row = list[str | int | float | None]


def workbook(rows: Sequence[Row], title: str = "Budget") -> tuple[Workbook, Worksheet]:
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = title
    for row in rows:
        sheet.append(list(row))
    return book, sheet


def saved(book: Workbook) -> bytes:
    buffer = BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def read(book: Workbook) -> Document:
    return read_bytes(saved(book), "a.xlsx", "xlsx")


ROWS: list[Row] = [["Town", "Owls", "Share"], ["North", 1234.5, 0.081], ["South", 7, 0.919]]


def test_cells_read_as_they_are_shown() -> None:
    book, sheet = workbook(ROWS)
    sheet["B2"].number_format = "#,##0"
    sheet["C2"].number_format = sheet["C3"].number_format = "0.0%"
    document = read(book)
    (grid,) = document.tables
    assert [each.text for each in grid.cells] == [
        "Town", "Owls", "Share", "North", "1,235", "8.1%", "South", "7", "91.9%",
    ]  # fmt: skip
    assert all(each.span.of(document.text) == each.text for each in grid.cells)
    assert (grid.name, grid.cells[4].pattern) == ("Budget", "#,##0")
    assert str(document.locate(document.text.index("8.1%"))) == "sheet Budget, cell C2"
    assert {block.kind for block in document.blocks} == {"table cell"}


def test_merged_cells_are_one() -> None:
    book, sheet = workbook([["Town", "Owls", None], [None, 2022, 2023], ["North", 5, 6]])
    sheet.merge_cells("B1:C1")
    sheet.merge_cells("A1:A2")
    (grid,) = read(book).tables
    assert [(each.text, each.rows, each.columns) for each in grid.cells[:2]] == [
        ("Town", 2, 1),
        ("Owls", 1, 2),
    ]


def test_words_over_a_table_are_its_caption_and_those_under_it_its_notes() -> None:
    book, _ = workbook([["Owls by town"], ["(thousands)"], *ROWS, ["South is an estimate."]])
    document = read(book)
    (grid,) = document.tables
    assert grid.caption is not None
    assert grid.caption.of(document.text) == "Owls by town\n\n(thousands)"
    assert [note.of(document.text) for note in grid.notes] == ["South is an estimate."]


def test_a_blank_row_parts_tables_where_headers_follow() -> None:
    book, _ = workbook([*ROWS, [], ["Total", 1241.5, 1], [], ["Hens"], *ROWS])
    assert [(grid.height, grid.width) for grid in read(book).tables] == [(5, 3), (3, 3)]


def test_all_sheets_and_hidden_rows_are_read() -> None:
    book, sheet = workbook(ROWS)
    sheet.row_dimensions[2].hidden = True
    other = book.create_sheet("Old")
    other.sheet_state = "hidden"
    other["B3"] = 5
    document = read(book)
    assert [grid.name for grid in document.tables] == ["Budget", "Old"]
    assert str(document.locate(document.tables[1].span.start)) == "sheet Old, cell B3"


def test_formulas_without_values_are_told() -> None:
    book, sheet = workbook(ROWS)
    sheet["B4"], sheet["C4"] = "=SUM(B2:B3)", "=1"
    assert read(book).notices == (
        "sheet Budget: 2 formulas have no value; save the file with a spreadsheet program",
    )


def test_a_large_sheet_is_one_table_and_says_that_its_formats_are_unknown(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(xlsx, "FORMATTED", 5)
    book, sheet = workbook(ROWS)
    sheet["C2"].number_format = "0.0%"
    document = read(book)
    (grid,) = document.tables
    assert [each.text for each in grid.cells][3:6] == ["North", "1234.5", "0.081"]
    assert str(document.locate(document.text.index("0.081"))) == "sheet Budget, cell C2"
    assert document.notices == (
        "sheet Budget: too large for its number formats to be read; none of its sums is accused",
    )


def test_what_is_no_spreadsheet_is_told() -> None:
    with pytest.raises(NumcheckError, match="no spreadsheet of Excel"):
        read_bytes(word_file(paragraph("5 owls.")), "a.xlsx", "xlsx")


def with_member(content: bytes, name: str, change: tuple[bytes, bytes]) -> bytes:
    file = ZipFile(BytesIO(content))
    members = {each: file.read(each) for each in file.namelist()}
    return archive({**members, name: members[name].replace(*change)})


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (
            (b"<worksheet", b'<!DOCTYPE x [<!ENTITY a "aa">]><worksheet'),
            "has a DOCTYPE, which no office program",
        ),
        (
            (b'r="C3"', b'r="XFD1048576"'),
            "more than 2,000,000 cells, blank ones between them counted; not read",
        ),
        ((b"</sheetData>", b""), "not well-formed XML; is it damaged?"),
        ((b"<v>7</v>", b"<v>seven</v>"), "sheet Budget cannot be read (ValueError"),
    ],
)
def test_a_hostile_or_damaged_sheet_is_refused_in_a_line(change: tuple[bytes, bytes], said: str) -> None:
    content = with_member(saved(workbook(ROWS)[0]), "xl/worksheets/sheet1.xml", change)
    with pytest.raises(NumcheckError) as caught:
        read_bytes(content, "a.xlsx", "xlsx")
    assert str(caught.value).startswith("a.xlsx: ")
    assert said in str(caught.value)
