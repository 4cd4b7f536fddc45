from __future__ import annotations

import pytest

from numcheck.document import Block, Document, Grid, GridCell, Place, read_text
from numcheck.span import Span

TEXT = "Fees\n\nIn 2019\n\nSum\tMay\tJune\nFees\t5\t7\n\nA note."
CELLS = [("Sum", 15), ("May", 19), ("June", 23), ("Fees", 28), ("5", 33), ("7", 35)]
GRID = Grid(
    1,
    Span(15, 36),
    tuple(
        GridCell(text, Span(start, start + len(text)), number // 3, number % 3)
        for number, (text, start) in enumerate(CELLS)
    ),
)
DOCUMENT = Document(
    "a.docx",
    TEXT,
    TEXT,
    (
        Block("heading", Span(0, 4), 1, level=1),
        Block("heading", Span(6, 13), 2, level=2),
        *(Block("table cell", cell.span, 2) for cell in GRID.cells),
        Block("footnote", Span(38, 45), 2, note="1", anchor=0),
    ),
    (),
    tables=(GRID,),
    origin="rendition",
    places=((0, Place(paragraph=1)), (6, Place(paragraph=2)), (15, Place()), (38, Place(part="footnote 1"))),
)


@pytest.mark.parametrize(
    ("offset", "said"),
    [
        (0, "paragraph 1 (Fees)"),
        (9, "paragraph 2 (In 2019)"),
        (35, "table 1, row 'Fees', column 'June' (In 2019)"),
        (40, "footnote 1 (Fees)"),
    ],
)
def test_a_place_of_a_rendition_is_told_in_words(offset: int, said: str) -> None:
    assert str(DOCUMENT.locate(offset)) == said


def test_a_place_of_a_text_has_line_and_column_and_the_headings_over_it() -> None:
    document = read_text("Fair\n\nIt went well.\n\nVisitors\n\nThere were 4,100.\n", "a.txt", "plain")
    assert document.locate(document.text.index("4,100")) == Place(line=7, column=12, headings=("Visitors",))
    assert document.locate(0) == Place(line=1, column=1)


def test_a_heading_ends_those_of_its_level_and_below() -> None:
    levels = [1, 2, 3, 2, 1]
    document = Document(
        "a.docx", "abcde", "abcde",
        tuple(Block("heading", Span(n, n + 1), n + 1, level) for n, level in enumerate(levels)), (),
        origin="rendition",
    )  # fmt: skip
    assert ["/".join(document.locate(n).headings) for n in range(5)] == ["a", "a/b", "a/b/c", "a/d", "e"]


def test_a_header_marked_up_names_the_column_else_the_first_row() -> None:
    marked = Grid(
        1, Span(0, 9), (
            GridCell("Fees", Span(0, 4), 0, 0, columns=2, is_header=True),
            GridCell("May", Span(5, 6), 1, 0, is_header=True),
            GridCell("June", Span(6, 7), 1, 1, is_header=True),
            GridCell("8", Span(8, 9), 2, 1),
        ),
    )  # fmt: skip
    document = Document("a.docx", "x" * 9, "x" * 9, (), (), tables=(marked,), origin="rendition")
    assert document.locate(8).header == "Fees / June"
