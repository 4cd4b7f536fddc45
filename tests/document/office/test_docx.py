from __future__ import annotations

import pytest

from numcheck.document import Document, read_bytes
from tests.document.office.word import SPACES, cell, paragraph, relationships, row, run, table, word_file

BOX = "<w:txbxContent>{}</w:txbxContent>"


def read(body: str, notes: str = "", ends: str = "") -> Document:
    return read_bytes(word_file(body, notes=notes, ends=ends), "report.docx", "docx")


def words(document: Document) -> list[tuple[str, str]]:
    return [(block.kind, block.span.of(document.text)) for block in document.blocks]


def texts(body: str) -> list[str]:
    return [text for _, text in words(read(body))]


@pytest.mark.parametrize(
    ("inline", "text"),
    [
        (
            run("fell")
            + "<w:ins>"
            + run(" 5%")
            + "</w:ins><w:del><w:r><w:delText> 6%</w:delText></w:r></w:del>",
            "fell 5%",
        ),
        ("<w:moveFrom>" + run("5 ") + "</w:moveFrom>" + run("owls"), "owls"),
        ("<w:moveTo>" + run("5 ") + "</w:moveTo>" + run("owls"), "5 owls"),
        (run("5 ") + run("secret ", "<w:vanish/>") + run("owls"), "5 owls"),
        (run("5 ") + run("secret ", '<w:rStyle w:val="Secret"/>') + run("owls"), "5 owls"),
        (
            run("5 ") + run("known ", '<w:rStyle w:val="Secret"/><w:vanish w:val="0"/>') + run("owls"),
            "5 known owls",
        ),
        ('<w:hyperlink r:id="x" xmlns:r="r">' + run("5 owls") + "</w:hyperlink>", "5 owls"),
        ("<w:smartTag>" + run("5 owls") + "</w:smartTag>", "5 owls"),
        ("<w:sdt><w:sdtPr/><w:sdtContent>" + run("5 owls") + "</w:sdtContent></w:sdt>", "5 owls"),
        (
            run("5 owls")
            + "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
            + run("Enter 7")
            + "</w:sdtContent></w:sdt>",
            "5 owls",
        ),
        ('<w:fldSimple w:instr="REF x">' + run("5") + "</w:fldSimple>" + run(" owls"), "5 owls"),
        ("<w:r><w:t>5</w:t><w:tab/><w:t>owls</w:t><w:br/><w:t>left</w:t></w:r>", "5\towls\nleft"),
        ("<w:r><w:t>2019</w:t><w:noBreakHyphen/><w:t>20</w:t><w:softHyphen/></w:r>", "2019-20"),
        ("<w:r><w:t> 5 </w:t><w:t> owls</w:t></w:r>", "5owls"),
        ('<w:r><w:t>5</w:t><w:sym w:font="Symbol" w:char="F0B1"/><w:t>1</w:t></w:r>', "5±1"),
        (
            "<w:r><w:ruby><w:rt>"
            + run("7")
            + "</w:rt><w:rubyBase>"
            + run("5 owls")
            + "</w:rubyBase></w:ruby></w:r>",
            "5 owls",
        ),
        (
            run("It sold 1,201") + run("3", '<w:vertAlign w:val="superscript"/>') + run(" owls"),
            "It sold 1,201 owls",
        ),
        (run("about 10") + run("6", '<w:vertAlign w:val="superscript"/>') + run(" owls"), "about 10^6 owls"),
        (
            "<m:oMath><m:f><m:num><m:r><m:t>3</m:t></m:r></m:num><m:den><m:r><m:t>4</m:t></m:r></m:den></m:f></m:oMath>",
            "3/4",
        ),
        (run("A &amp; B: 5 &#x2264; 6"), "A & B: 5 ≤ 6"),
    ],
)
def test_a_paragraph_reads_as_printed(inline: str, text: str) -> None:
    assert texts(paragraph(inline)) == [text]


def field_run(*steps: str) -> str:
    """A complex field: begin, separate, end, text, or an instruction after "="."""
    pieces = {step: f'<w:fldChar w:fldCharType="{step}"/>' for step in ("begin", "separate", "end")}
    return "".join(
        f"<w:r>{pieces.get(step) or f'<w:instrText>{step[1:]}</w:instrText>'}</w:r>"
        if step in pieces or step.startswith("=")
        else run(step)
        for step in steps
    )


def test_a_field_reads_as_its_result() -> None:
    whole = field_run(
        "begin", "= IF ", "begin", "= PAGE", "separate", "7", "end", "= 1", "separate", "5", "end", " owls"
    )
    assert texts(paragraph(whole)) == ["5 owls"]


def test_a_field_may_go_on_over_paragraphs() -> None:
    assert texts(
        paragraph(field_run("begin", "= INCLUDE", "separate", "5 owls"))
        + paragraph(field_run("6 hens", "end", "!"))
    ) == ["5 owls", "6 hens!"]


def test_kinds_come_from_styles_whatever_they_are_called() -> None:
    document = read(
        paragraph("Owls of 2023", style="Titel")
        + paragraph("Counts", style="berschrift1")
        + paragraph("There were 5.")
        + paragraph("Town", style="House")
        + paragraph("Deep", style="Outlined")
        + paragraph("Deep by itself", properties='<w:outlineLvl w:val="3"/>')
        + paragraph("He said 5.", style="Zitat")
        + paragraph("Owls", style="Beschriftung")
        + paragraph("Counts 1", style="Verzeichnis1")
    )
    assert [(block.kind, block.level) for block in document.blocks] == [
        ("title", 0), ("heading", 1), ("paragraph", 0), ("heading", 2), ("heading", 3), ("heading", 4),
        ("quote", 0), ("caption", 0),
    ]  # fmt: skip
    assert str(document.locate(document.text.index("He said"))) == "paragraph 7 (Deep by itself)"


def test_a_document_without_styles_has_headings_in_bold_and_a_title_on_top() -> None:
    bold = "<w:b/>"
    assert words(
        read(
            paragraph("Museum counts its owls")
            + paragraph("There were 5 of them.")
            + paragraph(run("Town", bold))
            + paragraph(run("Nobody", bold), " was there.")
            + paragraph("Table 3. Owls by town")
            + paragraph("• 5 in the yard")
        )
    ) == [
        ("title", "Museum counts its owls"),
        ("paragraph", "There were 5 of them."),
        ("heading", "Town"),
        ("paragraph", "Nobody was there."),
        ("caption", "Table 3. Owls by town"),
        ("list item", "5 in the yard"),
    ]


def item(text: str, list_id: int, depth: int = 0) -> str:
    numbering = f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{list_id}"/></w:numPr>'
    return paragraph(text, properties=numbering)


def test_items_of_lists_have_depth_and_number() -> None:
    body = (
        paragraph("The owls.")
        + item("a", 2)
        + item("b", 2, 1)
        + item("c", 2, 1)
        + item("d", 2)
        + item("e", 2, 1)
        + item("f", 3)
        + item("g", 1)
        + paragraph("h", style="Dots")
        + item("no item", 0)
    )
    assert [(block.depth, block.ordinal) for block in read(body).blocks[1:]] == [
        (1, 3), (2, 1), (2, 2), (1, 4), (2, 1), (1, 1), (1, None), (1, None), (0, None),
    ]  # fmt: skip


def test_a_deleted_paragraph_mark_joins_two_paragraphs() -> None:
    deleted = "<w:rPr><w:del/></w:rPr>"
    document = read(
        paragraph("Of 9 owls ", properties=deleted) + paragraph("5 left.") + paragraph("None came.")
    )
    assert words(document) == [("paragraph", "Of 9 owls 5 left."), ("paragraph", "None came.")]
    assert [document.locate(block.span.start).paragraph for block in document.blocks] == [1, 3]


GRID = table(
    row("Town", cell("Owls", properties='<w:gridSpan w:val="2"/>'), properties="<w:tblHeader/>"),
    row(cell("North", properties='<w:vMerge w:val="restart"/>'), "May", cell("5", "6")),
    row(cell(properties="<w:vMerge/>"), "June", cell()),
    row("South", "June", "9", properties="<w:del/>"),
    row("Sum", "11", properties='<w:gridBefore w:val="1"/>'),
)


def test_a_table_is_a_grid_of_merged_cells() -> None:
    document = read(paragraph("Owls", style="Beschriftung") + GRID)
    (grid,) = document.tables
    cells = [
        (each.text, each.row, each.column, each.rows, each.columns, each.is_header) for each in grid.cells
    ]
    assert cells == [
        ("Town", 0, 0, 1, 1, True), ("Owls", 0, 1, 1, 2, True),
        ("North", 1, 0, 2, 1, False), ("May", 1, 1, 1, 1, False), ("5 6", 1, 2, 1, 1, False),
        ("June", 2, 1, 1, 1, False), ("", 2, 2, 1, 1, False),
        ("Sum", 3, 1, 1, 1, False), ("11", 3, 2, 1, 1, False),
    ]  # fmt: skip
    assert all(" ".join(each.span.of(document.text).split()) == each.text for each in grid.cells)
    assert grid.caption is not None
    assert grid.caption.of(document.text) == "Owls"
    assert str(document.locate(document.text.index("11"))) == "table 1, row 'Sum', column 'Owls'"
    assert [text for kind, text in words(document) if kind == "table cell"][4:6] == ["5", "6"]


def test_a_caption_under_a_table_is_its_own_unless_another_table_follows() -> None:
    rows = ("Town", "Owls"), ("North", "5")
    caption = paragraph("Table 1: owls")
    under, over = (
        read(table(*rows) + caption),
        read(paragraph("Owls.") + table(*rows) + caption + table(*rows)),
    )
    assert [grid.caption is not None for grid in under.tables] == [True]
    assert [grid.caption is not None for grid in over.tables] == [False, True]


def test_a_table_that_only_sets_text_is_none() -> None:
    boxed = table(row(cell(paragraph("Owls", style="berschrift2"), "There were 5.")))
    document = read(paragraph("Birds", style="Titel") + boxed)
    assert not document.tables
    assert words(document)[1:] == [("heading", "Owls"), ("paragraph", "There were 5.")]


def test_a_table_in_a_cell_is_a_table_after_it() -> None:
    inner = table(("a", "1"), ("b", "2"))
    document = read(table(row("Owls", cell("5", inner)), ("Hens", "6")))
    assert [[each.text for each in grid.cells] for grid in document.tables] == [
        ["Owls", "5", "Hens", "6"],
        ["a", "1", "b", "2"],
    ]


def test_a_note_stands_at_the_end_and_knows_its_mark() -> None:
    mark = '<w:r><w:footnoteReference w:id="7"/></w:r>'
    star = '<w:r><w:endnoteReference w:id="2" w:customMarkFollows="1"/><w:t>*</w:t></w:r>'
    document = read(
        paragraph("Counts", style="Titel")
        + paragraph("Of 9 owls", mark, " 5 left.", star)
        + paragraph("Later", style="berschrift1"),
        notes='<w:footnote w:id="0" w:type="separator"><w:p/></w:footnote>'
        f'<w:footnote w:id="7">{paragraph("<w:r><w:footnoteRef/></w:r>", " Without 3 hens.")}</w:footnote>',
        ends=f'<w:endnote w:id="2">{paragraph("In 2023.")}</w:endnote>',
    )
    assert words(document) == [
        ("title", "Counts"),
        ("paragraph", "Of 9 owls 5 left."),
        ("heading", "Later"),
        ("footnote", "Without 3 hens."),
        ("footnote", "In 2023."),
    ]
    first, second = document.blocks[3:]
    assert first.anchor == document.text.index(" 5 left")
    assert second.anchor == document.text.index("5 left.") + len("5 left.")
    assert str(document.locate(first.span.start)) == "paragraph 2, footnote 1"
    assert str(document.locate(second.span.start)) == "paragraph 2, endnote 1"


def test_a_text_box_stands_once_under_its_paragraph() -> None:
    inside = BOX.format(paragraph("7 hens in a box."))
    box = (
        "<w:r><mc:AlternateContent><mc:Choice Requires='wps'>"
        f"<w:drawing><wps:txbx>{inside}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>{inside}</v:textbox></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )
    old = f"<w:r><w:pict><v:textbox>{BOX.format(paragraph('8 geese.'))}</v:textbox></w:pict></w:r>"
    document = read(paragraph("Of 9 owls", box, " 5 left.") + paragraph(old) + paragraph("None came."))
    assert words(document) == [
        ("paragraph", "Of 9 owls 5 left."),
        ("text box", "7 hens in a box."),
        ("text box", "8 geese."),
        ("paragraph", "None came."),
    ]
    assert [str(document.locate(block.span.start)) for block in document.blocks[1:3]] == [
        "paragraph 1, text box",
        "paragraph 2, text box",
    ]


BREAK = "<w:r><w:lastRenderedPageBreak/></w:r>"


def test_pages_are_known_where_the_file_tells_them() -> None:
    rows = row(cell(paragraph(BREAK, "a")), cell(paragraph(BREAK, "5"))), row("b", "6")
    document = read(
        paragraph("One.") + paragraph(BREAK, "Two.") + paragraph("9 owls,", BREAK, " 8 left.") + table(*rows)
    )
    found = {
        each: document.locate(document.text.index(each)).page for each in ("One", "Two", "9", "8", "a", "b")
    }
    assert found == {"One": 1, "Two": 2, "9": 2, "8": 3, "a": 4, "b": 4}
    assert read(paragraph("One.")).locate(0).page is None


def test_what_is_not_read_is_said() -> None:
    chart = (
        "<w:r><w:drawing><a:graphic><a:graphicData "
        'uri="http://schemas.openxmlformats.org/drawingml/2006/chart"/></a:graphic></w:drawing></w:r>'
    )
    document = read(paragraph("5 owls.", chart, chart) + '<w:altChunk r:id="x" xmlns:r="r"/>')
    assert document.notices == ("2 charts are not read", "1 embedded file is not read")


def test_headers_and_footers_with_figures_are_read_once_and_page_numbers_are_not() -> None:
    def edges(**edges: str) -> list[tuple[str, str, str]]:
        more = {
            f"word/{kind}.xml": f"<w:{kind[:6]} {SPACES}>{text}</w:{kind[:6]}>"
            for kind, text in edges.items()
        }
        rels = relationships([(kind[:6], f"{kind}.xml") for kind in edges])
        parts = {name: text.encode() for name, text in more.items()} | {"word/_rels/document.xml.rels": rels}
        document = read_bytes(word_file(paragraph("5 owls."), more=parts), "a.docx", "docx")
        return [
            (each.kind, document.locate(each.span.start).part, " ".join(each.span.of(document.text).split()))
            for each in document.blocks[1:]
        ]

    simple = paragraph(run("Page "), f'<w:fldSimple w:instr="PAGE">{run("3")}</w:fldSimple>')
    page = paragraph(run("Page "), field_run("begin", "=PAGE", "separate", "3", "end"))
    both = paragraph(run("12 owls, page "), field_run("begin", "=PAGE", "separate", "3", "end"))
    assert edges(header1=simple, footer1=page) == []
    assert edges(header1=paragraph("12 owls"), header2=paragraph("12 owls"), footer1=page) == [
        ("text box", "page header", "12 owls")
    ]
    assert edges(footer1=both) == [("text box", "page footer", "12 owls, page")]


def test_comments_and_hidden_text_are_comments_where_they_stand() -> None:
    note = f'<w:comment w:id="7" w:author="Ann">{paragraph("numcheck: ignore", run(" x-rule"))}</w:comment>'
    ours = f'<w:comment w:id="8" w:author="numcheck">{paragraph("numcheck: ignore y-rule")}</w:comment>'
    start, mark = '<w:commentRangeStart w:id="7"/>', '<w:r><w:commentReference w:id="7"/></w:r>'
    hidden = run("numcheck: ignore z-rule", "<w:vanish/>")
    body = (
        paragraph(run("5 owls "), start, run("and 6 mice."), mark) + paragraph(hidden) + paragraph("7 foxes.")
    )
    body += paragraph('<w:r><w:commentReference w:id="8"/></w:r>', "8 hares.")
    document = read_bytes(word_file(body, comments=note + ours), "a.docx", "docx")
    assert "numcheck" not in document.text
    found = [
        (each.text, document.text[each.span.start :].split(".")[0].strip()) for each in document.comments
    ]
    assert found == [("numcheck: ignore x-rule", "and 6 mice"), ("numcheck: ignore z-rule", "7 foxes")]


def test_a_document_of_the_strict_kind_is_read_too() -> None:
    strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    body = f'<w:document xmlns:w="{strict}"><w:body>{paragraph("5 owls.")}</w:body></w:document>'
    content = word_file("", more={"word/document.xml": body.encode()})
    assert words(read_bytes(content, "a.docx", "docx")) == [("paragraph", "5 owls.")]
