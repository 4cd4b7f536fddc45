from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from numcheck.document import Document, read_text
from numcheck.document.delimited import delimiter_of, reference
from tests.document.tables import rows


def read(text: str) -> Document:
    return read_text(text, "harbour.csv", "csv")


HARBOUR = 'Quay;2020;"2021\nest.";note\nWest;1,5;"so-""called"" 7";x\n;3;;\n"Total" ;4,5;7;\n'


def test_cells_are_read_with_their_quotation_marks_undone() -> None:
    (grid,) = read(HARBOUR).tables
    assert rows(grid) == [
        ["Quay", "2020", "2021 est.", "note"],
        ["West", "1,5", 'so-"called" 7', "x"],
        ["", "3", "", ""],
        ["Total", "4,5", "7", ""],
    ]


def test_a_place_is_a_line_and_a_cell() -> None:
    document = read(HARBOUR)
    place = document.locate(HARBOUR.index("4,5"))
    assert (place.line, place.column, place.cell) == (5, 10, "B4")


def test_quotation_marks_are_no_words() -> None:
    document = read(HARBOUR)
    assert document.text.count('"') == 2
    assert [span.of(HARBOUR) for span in document.markup] == ['"', '"']


@pytest.mark.parametrize(
    ("text", "delimiter"),
    [
        ("a,b\n1,2\n", ","),
        ("a;b\n1,5;2,5\n3,5;4\n", ";"),
        ("a\tb, c\n1\t2,000\n", "\t"),
        ("a|b\n1|2\n", "|"),
        ('"a, b, c";d\n"e";f\n', ";"),
        ("alone\n1\n", "\t"),
        ("", "\t"),
    ],
)
def test_the_delimiter_is_the_one_that_cuts_rows_alike(text: str, delimiter: str) -> None:
    assert delimiter_of(text) == delimiter


@pytest.mark.parametrize(
    ("row", "column", "name"), [(0, 0, "A1"), (4, 25, "Z5"), (0, 26, "AA1"), (9, 701, "ZZ10")]
)
def test_cells_are_called_as_in_a_spreadsheet(row: int, column: int, name: str) -> None:
    assert reference(row, column) == name


@given(st.text(alphabet='ab1,;"\r\n\t| .é\ufeff'))
def test_any_text_is_read_and_keeps_its_length(text: str) -> None:
    document = read(text)
    assert len(document.text) == len(document.source)
    for block in document.blocks:
        assert block.span.of(document.text).strip()
