from __future__ import annotations

from collections.abc import Mapping

import pytest

from numcheck.document import Document, read_bytes
from numcheck.errors import NumcheckError
from tests.document.office.word import DECLARATION, archive

OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
SPACES = " ".join(
    f'xmlns:{prefix}="{OASIS}{name}:1.0"'
    for prefix, name in {
        "office": "office", "text": "text", "table": "table", "style": "style", "draw": "drawing",
        "fo": "xsl-fo-compatible",
    }.items()
)  # fmt: skip
STYLES = """
<style:style style:name="Titel" style:display-name="Title" style:family="paragraph"/>
<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Titel"/>
<style:style style:name="Quotations" style:family="paragraph"/>
<style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="T2" style:family="text">
  <style:text-properties style:text-position="super 58%"/></style:style>
<style:style style:name="T3" style:family="text"><style:text-properties text:display="none"/></style:style>
<text:list-style style:name="L1"><text:list-level-style-bullet text:level="1"/>
  <text:list-level-style-number text:level="2"/></text:list-style>
"""


def odt_file(body: str, more: Mapping[str, bytes] | None = None) -> bytes:
    content = (
        f"{DECLARATION}<office:document-content {SPACES}><office:automatic-styles>{STYLES}"
        f"</office:automatic-styles><office:body>{body}</office:body></office:document-content>"
    )
    members = {"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": content.encode()}
    return archive(members | dict(more or {}))


def read(text: str) -> Document:
    return read_bytes(odt_file(f"<office:text>{text}</office:text>"), "a.odt", "odt")


def words(document: Document) -> list[tuple[str, str]]:
    return [(block.kind, block.span.of(document.text)) for block in document.blocks]


def p(inline: str, style: str = "Standard") -> str:
    return f'<text:p text:style-name="{style}">{inline}</text:p>'


@pytest.mark.parametrize(
    ("inline", "text"),
    [
        ("Of  9\n owls<text:s text:c='2'/>5<text:tab/>left<text:line-break/>now", "Of 9 owls  5\tleft\nnow"),
        ("5 <text:span text:style-name='T3'>secret </text:span>owls", "5 owls"),
        ("sold 1,201<text:span text:style-name='T2'>3</text:span> owls", "sold 1,201 owls"),
        ("10<text:span text:style-name='T2'>6</text:span> owls", "10^6 owls"),
        ("5<text:change text:change-id='a'/> <text:change-start text:change-id='b'/>owls", "5 owls"),
        ("<text:a>5</text:a> <office:annotation><text:p>7?</text:p></office:annotation>owls", "5 owls"),
        ("<text:ruby>5<text:ruby-text>7</text:ruby-text></text:ruby> owls", "5 owls"),
    ],
)
def test_a_paragraph_reads_as_printed(inline: str, text: str) -> None:
    assert words(read(p(inline))) == [("paragraph", text)]


def test_blocks_have_their_kinds() -> None:
    deleted = f"<text:changed-region><text:deletion>{p('7 hens')}</text:deletion></text:changed-region>"
    items = (
        f"<text:list-item>{p('5 owls')}<text:list><text:list-item>{p('2 old')}</text:list-item>"
        f"<text:list-item>{p('3 new')}</text:list-item></text:list></text:list-item>"
    )
    document = read(
        f"<text:tracked-changes>{deleted}</text:tracked-changes>"
        f"<text:table-of-content><text:index-body>{p('Owls 1')}</text:index-body></text:table-of-content>"
        + p("Birds", "P1")
        + "<text:h text:outline-level='2'>Owls</text:h>"
        + p("<text:span text:style-name='T1'>Town</text:span>")
        + f"<text:section>{p('He said 5.', 'Quotations')}</text:section>"
        + f"<text:list text:style-name='L1'>{items}</text:list>"
    )
    assert words(document) == [
        ("title", "Birds"), ("heading", "Owls"), ("heading", "Town"), ("quote", "He said 5."),
        ("list item", "5 owls"), ("list item", "2 old"), ("list item", "3 new"),
    ]  # fmt: skip
    assert [(block.depth, block.ordinal) for block in document.blocks[4:]] == [(1, None), (2, 1), (2, 2)]
    assert str(document.locate(document.blocks[3].span.start)) == "paragraph 4 (Town)"


def cell(text: str, spans: str = "") -> str:
    return f"<table:table-cell {spans}>{p(text)}</table:table-cell>"


def row(*cells: str) -> str:
    return f"<table:table-row>{''.join(cells)}</table:table-row>"


def test_a_table_is_a_grid_of_merged_cells() -> None:
    wide, high = 'table:number-columns-spanned="2"', 'table:number-rows-spanned="2"'
    covered = "<table:covered-table-cell/>"
    head = row(cell("Town"), cell("Owls", wide), covered)
    rows = f"<table:table-header-rows>{head}</table:table-header-rows>"
    rows += row(cell("North", high), cell("5"), cell("6")) + row(covered, cell("7"), cell("8"))
    (grid,) = read(p("Owls.") + f"<table:table>{rows}</table:table>").tables
    cells = [
        (each.text, each.row, each.column, each.rows, each.columns, each.is_header) for each in grid.cells
    ]
    assert cells == [
        ("Town", 0, 0, 1, 1, True), ("Owls", 0, 1, 1, 2, True),
        ("North", 1, 0, 2, 1, False), ("5", 1, 1, 1, 1, False), ("6", 1, 2, 1, 1, False),
        ("7", 2, 1, 1, 1, False), ("8", 2, 2, 1, 1, False),
    ]  # fmt: skip


def test_notes_stand_at_the_end_and_boxes_under_their_paragraph() -> None:
    note = (
        "<text:note text:note-class='footnote'><text:note-citation>1</text:note-citation>"
        f"<text:note-body>{p('Without 3 hens.')}</text:note-body></text:note>"
    )
    box = f"<draw:frame><draw:text-box>{p('7 hens.')}</draw:text-box></draw:frame>"
    chart = "<draw:frame><draw:object/></draw:frame>"
    document = read(p(f"Of 9 owls{note} 5 left.{box}{chart}") + p("None came."))
    assert words(document) == [
        ("paragraph", "Of 9 owls 5 left."),
        ("text box", "7 hens."),
        ("paragraph", "None came."),
        ("footnote", "Without 3 hens."),
    ]
    assert document.blocks[3].anchor == document.text.index(" 5 left")
    assert str(document.locate(document.blocks[3].span.start)) == "paragraph 1, footnote 1"
    assert document.notices == ("1 embedded object is not read",)


def test_pages_are_known_where_the_file_tells_them() -> None:
    document = read(p("One") + "<text:soft-page-break/>" + p("Two<text:soft-page-break/> three"))
    assert [document.locate(document.text.index(each)).page for each in ("One", "Two", "three")] == [1, 2, 3]


def test_headers_and_footers_with_figures_are_read_without_page_numbers() -> None:
    number = "<text:page-number>3</text:page-number>"
    for footer, said in {p(f"Page {number}"): [], p(f"12 owls, page {number}"): ["12 owls, page"]}.items():
        edges = f"<style:footer>{footer}</style:footer><style:footer-left>{footer}</style:footer-left>"
        master = f"<style:master-page>{edges}</style:master-page>"
        styles = f"<office:document-styles {SPACES}>{master}</office:document-styles>"
        content = odt_file(f"<office:text>{p('5 owls.')}</office:text>", {"styles.xml": styles.encode()})
        document = read_bytes(content, "a.odt", "odt")
        assert [each.span.of(document.text).strip() for each in document.blocks[1:]] == said
        assert all(document.locate(each.span.start).part == "page footer" for each in document.blocks[1:])


def test_comments_are_comments_where_they_stand() -> None:
    comment = (
        "<office:annotation><text:p>numcheck: ignore</text:p><text:p>x-rule</text:p></office:annotation>"
    )
    document = read(p("5 owls.") + p(f"6 mice{comment}."))
    (found,) = document.comments
    assert found.text == "numcheck: ignore x-rule"
    assert document.text[: found.span.start].endswith("6 mice")


def test_what_is_no_text_document_is_told() -> None:
    with pytest.raises(NumcheckError, match="no text document but a spreadsheet"):
        read_bytes(odt_file("<office:spreadsheet/>"), "a.odt", "odt")
    manifest = {"META-INF/manifest.xml": b"<m><encryption-data/></m>", "content.xml": b"\x00"}
    with pytest.raises(NumcheckError, match="encrypted; save it without a password"):
        read_bytes(archive(manifest), "a.odt", "odt")
