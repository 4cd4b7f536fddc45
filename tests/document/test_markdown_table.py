from __future__ import annotations

import pytest

from numcheck.document import Document, read_text
from tests.document.tables import caption, headers, notes, rows


def read(text: str) -> Document:
    return read_text(text, "draft.md", "markdown")


SHIPS = """\
Table 2: Ships by harbour (thousands)

| Harbour \\| quay | 2020 | 2021 |
|:----------------|-----:|:----:|
| West `q\\|1`     |   12 | **13** |
| East            |      | 4
| ~~Old~~ North   |
| Total           | \\$40 | 17 | 99 |

Note: 2021 is an estimate.
Source: the harbour office.

Of these, 17 are new.
"""


def test_rows_are_cut_at_bars_that_are_not_escaped_and_filled_up() -> None:
    (grid,) = read(SHIPS).tables
    assert rows(grid) == [
        ["Harbour | quay", "2020", "2021"],
        ["West q|1", "12", "13"],
        ["East", "", "4"],
        ["North", "", ""],
        ["Total", "$40", "17"],
    ]
    assert headers(grid) == ["Harbour | quay", "2020", "2021"]


def test_cells_stand_where_they_stand_in_the_source() -> None:
    document = read(SHIPS)
    (grid,) = document.tables
    spans = {cell.text: cell.span.of(SHIPS) for cell in grid.cells if cell.text}
    assert (spans["Harbour | quay"], spans["13"], spans["17"]) == ("Harbour \\| quay", "**13**", "17")
    blank = next(cell for cell in grid.cells if not cell.text)
    assert (len(blank.span), document.line_column(blank.span.start)) == (0, (6, 20))
    assert [
        block.span.of(document.text).strip() for block in document.blocks if block.kind == "table cell"
    ] == [
        *("Harbour  | quay", "2020", "2021", "West", "12", "13", "East", "4", "North", "Total", "$40", "17")
    ]


def test_a_cell_holds_each_figure_at_its_own_place_though_another_reads_alike() -> None:
    text = "| `9` | a |\n|---|---|\n| `7` | 7 |\n| ~~8~~ | 8 |\n"
    document = read(text)
    assert [document.line_column(cell.span.start) for cell in document.tables[0].cells[3:4]] == [(3, 9)]
    figures = [block.span.start for block in document.blocks if block.span.of(text) in ("7", "8")]
    assert [document.line_column(start) for start in figures] == [(3, 9), (4, 11)]


def test_the_caption_stands_over_the_table_and_notes_under_it() -> None:
    document = read(SHIPS)
    assert caption(document) == "Table 2: Ships by harbour (thousands)"
    assert notes(document) == ["Note: 2021 is an estimate. Source: the harbour office."]


TABLE = "| a | b |\n|---|---|\n| 1 | 2 |\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Text.\n\n{TABLE}\nTable 1. Of owls\n", "Table 1. Of owls"),
        (f"{TABLE}\n: Of owls\n", ": Of owls"),
        (f"### Table A1 – Of owls\n\n{TABLE}", "Table A1 – Of owls"),
        (f"**Exhibit 3:** Of owls\n\n{TABLE}", "Exhibit 3: Of owls"),
        (f"Table 1 shows owls.\n\n{TABLE}", None),
        (f"Table 1: far away.\n\nText.\n\n{TABLE}", None),
    ],
)
def test_a_paragraph_beside_the_table_that_begins_like_a_caption_is_one(
    text: str, expected: str | None
) -> None:
    assert caption(read(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("> | a | b |\n> |---|---|\n> |   | 2 |\n", [["a", "b"], ["", "2"]]),
        ("- | a | b |\n  |---|---|\n  | 1 | 2 |\n", [["a", "b"], ["1", "2"]]),
        ("a | b\n--|--\n1 | 2\n", [["a", "b"], ["1", "2"]]),
        ("| a | b |\r\n|---|---|\r\n| 1 | 2 |\r\n", [["a", "b"], ["1", "2"]]),
    ],
)
def test_tables_in_quotes_lists_and_without_bars_at_their_edges(text: str, expected: list[list[str]]) -> None:
    document = read(text)
    assert rows(document.tables[0]) == expected
    assert {block.kind for block in document.blocks} == {"table cell"}
    for cell in document.tables[0].cells:
        assert cell.span.of(text) == cell.text


def test_a_footnote_is_a_block_of_its_own() -> None:
    text = "Of 40 owls[^1] 30 were old.[^log]\n\n[^1]: Counted.\n[^log]: The log of\n    5 May.\n"
    document = read(text)
    found = [
        (block.kind, block.note, block.anchor, " ".join(block.span.of(document.text).split()))
        for block in document.blocks
    ]
    assert found == [
        ("paragraph", "", None, "Of 40 owls 30 were old."),
        ("footnote", "1", text.index("[^1]"), "Counted."),
        ("footnote", "log", text.index("[^log]"), "The log of 5 May."),
    ]


def test_headings_have_levels_and_items_their_depth_and_number() -> None:
    document = read("# T\n\n## A\n\n3. x\n4. y\n   - z\n\n### B\n")
    assert [(block.kind, block.level, block.depth, block.ordinal) for block in document.blocks] == [
        ("title", 0, 0, None),
        ("heading", 2, 0, None),
        ("list item", 0, 1, 3),
        ("list item", 0, 1, 4),
        ("list item", 0, 2, None),
        ("heading", 3, 0, None),
    ]


def test_a_table_ends_where_another_block_or_a_blank_line_begins() -> None:
    lines = ["| Quay | Boats |", "|---|---|", "| West | 12 |", "> Of them, 3 left.", "", "| East | 4 |"]
    found = read("\n".join(lines))
    assert [rows(grid) for grid in found.tables] == [[["Quay", "Boats"], ["West", "12"]]]
    assert [block.kind for block in found.blocks][-2:] == ["quote", "paragraph"]


def test_markup_in_a_cell_reads_as_elsewhere() -> None:
    cell = '[**1,204**](there.md "x") `a` &lt; 5 [see][far]'
    (grid,) = read(f"| Quay | Boats |\n|---|---|\n| West | {cell} |\n\n[far]: far.md\n").tables
    assert rows(grid)[1] == ["West", "1,204 a < 5 see"]
