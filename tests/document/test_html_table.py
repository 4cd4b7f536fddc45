from __future__ import annotations

import pytest

from numcheck.document import Document, read_text
from tests.document.tables import caption, headers, rows


def read(text: str) -> Document:
    return read_text(text, "draft.html", "html")


def test_spans_captions_and_headers() -> None:
    text = """\
<table><caption>Table 1: Owls <b>($ million)</b></caption>
<thead><tr><td rowspan=2>Kind<td colspan="2">Years</tr><tr><th>2020<th>2021&nbsp;a</thead>
<tbody><tr><td><code>barn_x</code> owl<td>1<b>2</b><td>&pound;13<sup>b</sup>
<tr><td rowspan=0>Total<td><td>(99)<tr><td>7<td>8</tbody></table>"""
    document = read(text)
    (grid,) = document.tables
    assert rows(grid) == [
        ["Kind", "Years", "Years"],
        ["Kind", "2020", "2021 a"],
        ["barn_x owl", "12", "£13"],
        ["Total", "", "(99)"],
        ["Total", "7", "8"],
    ]
    assert headers(grid) == ["Kind", "Years", "2020", "2021 a"]
    assert caption(document) == "Table 1: Owls ($ million)"
    assert grid.span.of(text) == text
    assert [cell.span.of(text) for cell in grid.cells if cell.row == 4] == ["7", "8"]


def test_a_figcaption_names_the_table_of_its_figure() -> None:
    document = read(
        "<figure><table><tr><td>1<td>2<tr><td>3<td>4</table><figcaption>Of owls</figcaption></figure>"
    )
    assert caption(document) == "Of owls"


NUMBERS = "<tr><td>Barn<td>1<tr><td>Tawny<td>2"


@pytest.mark.parametrize(
    ("table", "kind"),
    [
        (f"<table role=presentation>{NUMBERS}</table>", "paragraph"),
        (f"<table>{NUMBERS}<tr><td><h2>Owls</h2>Text<td>5</table>", "paragraph"),
        ("<table><tr><td>Only a frame around 12 owls.</table>", "paragraph"),
        (f"<table><tr><td>{'A long passage of text. ' * 8}<td>9<tr><td>1<td>2</table>", "paragraph"),
        ("<table><tr><td>Barn<td>old<tr><td>Tawny<td>young</table>", "table cell"),
    ],
)
def test_a_table_that_lays_out_a_page_is_no_grid(table: str, kind: str) -> None:
    document = read(table)
    assert document.tables == ()
    assert kind in {block.kind for block in document.blocks}
    assert kind == "table cell" or "table cell" not in {block.kind for block in document.blocks}


@pytest.mark.parametrize(
    "table",
    [
        f"<table>{NUMBERS}</table>",
        "<table><tr><th>Kind<th>Age<tr><td>Barn<td>old</table>",
        "<table><caption>Owls</caption><tr><td>Barn<td>old<tr><td>Tawny<td>young</table>",
        "<table><tr><td>US$ 5.2<td>(1,204)<tr><td>12 %<td>7 km</table>",
    ],
)
def test_a_table_of_figures_or_with_headers_or_caption_is_a_grid(table: str) -> None:
    assert len(read(table).tables) == 1


def test_of_nested_tables_the_inner_is_the_grid() -> None:
    document = read(f"<table><tr><td>We saw 3 owls.<td><table>{NUMBERS}</table></table>")
    (grid,) = document.tables
    assert rows(grid) == [["Barn", "1"], ["Tawny", "2"]]
    assert [block.kind for block in document.blocks] == ["paragraph", *["table cell"] * 4]


def test_a_cell_never_claims_more_than_its_table_has() -> None:
    document = read("<table><tr><td rowspan=60000 colspan=1000>a<td rowspan=2>1<tr><td>2<td>3</table>")
    (grid,) = document.tables
    places = [(row, column) for row, column, _ in grid.places()]
    assert len(places) == len(set(places))
    assert grid.height == 2


def test_what_is_not_shown_is_no_text() -> None:
    document = read('<p hidden>9 owls<p>8 owls<div style="display: none">7</div><i aria-hidden=true>6</i>')
    assert document.text.split() == ["8", "owls"]


def test_notes_levels_depths_and_numbers() -> None:
    document = read(
        "<h1>T</h1><h3>A</h3><ol start=4><li>x<li>y<ul><li>z</ul></ol>"
        "<section class=footnotes><ol><li id=fn1>Counted twice.</ol></section>"
    )
    assert [(block.kind, block.level, block.depth, block.ordinal) for block in document.blocks] == [
        ("title", 0, 0, None),
        ("heading", 3, 0, None),
        ("list item", 0, 1, 4),
        ("list item", 0, 1, 5),
        ("list item", 0, 2, None),
        ("footnote", 0, 0, None),
    ]
