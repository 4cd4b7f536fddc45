from __future__ import annotations

import re
import struct
from io import BytesIO
from zipfile import ZipFile

import pytest

from numcheck.document import read_bytes
from numcheck.document.office.docx_comments import Remark, with_comments
from numcheck.errors import NumcheckError
from numcheck.span import Span
from tests.document.office.word import cell, paragraph, row, run, table, word_file

CHANGED = {"word/document.xml", "word/comments.xml", "word/_rels/document.xml.rels", "[Content_Types].xml"}
COMMENT = '<w:comment w:id="4" w:author="A"><w:p><w:r><w:t>Old.</w:t></w:r></w:p></w:comment>'


def annotated(content: bytes, *figures: str) -> bytes:
    """The file with a comment on each of the figures."""
    text = read_bytes(content, "a.docx", "docx").text
    remarks = [
        Remark(Span(at, at + len(each)), (f"On {each}.",)) for each in figures for at in [text.index(each)]
    ]
    return with_comments(content, "a.docx", text, remarks)


def part(content: bytes, name: str = "word/document.xml") -> str:
    return ZipFile(BytesIO(content)).read(name).decode()


def commented(content: bytes) -> list[str]:
    """What of the main part stands between the marks of each comment."""
    found = re.findall(
        r'<w:commentRangeStart w:id="(\d+)"/>(.*?)<w:commentRangeEnd w:id="\1"/>', part(content), re.S
    )
    return [
        "".join(re.findall(r"<w:t[ >][^<]*", each)).replace('<w:t xml:space="preserve">', "|")
        for _, each in found
    ]


@pytest.mark.parametrize(
    ("inline", "figures", "on"),
    [
        (run("Sales fell 12% in May"), ["12%"], ["|12%"]),
        (run("Sales fell ") + run("12%", "<w:b/>") + run(" in May"), ["12%"], ["|12%"]),
        (run("Sales fell 1") + run("2", "<w:b/>") + run("% in May"), ["12%"], ["|1|2|%"]),
        (run("12% or 13% left"), ["12%", "13%"], ["|12%", "|13%"]),
        (run("A &amp; B &#x2264; 12% left"), ["12%"], ["|12%"]),
        ("<w:r><w:t>fell</w:t><w:tab/><w:t>12%</w:t><w:tab/><w:t>left</w:t></w:r>", ["12%"], ["<w:t>12%"]),
        ("<w:ins>" + run("fell 12% ") + "</w:ins>" + run("left"), ["12%"], ["|12%"]),
        ('<w:hyperlink w:anchor="x">' + run("fell 12%") + "</w:hyperlink>" + run(" left"), ["12%"], ["|12%"]),
    ],
)
def test_a_comment_is_on_the_figure_itself(inline: str, figures: list[str], on: list[str]) -> None:
    before = word_file(paragraph(inline) + paragraph("End."))
    after = annotated(before, *figures)
    assert commented(after) == on
    assert read_bytes(after, "a.docx", "docx").text == read_bytes(before, "a.docx", "docx").text


def test_runs_keep_their_look_and_spaces() -> None:
    after = part(
        annotated(word_file(paragraph("<w:r><w:rPr><w:b/></w:rPr><w:t>fell 12% now</w:t></w:r>")), "12%")
    )
    bold = "<w:r><w:rPr><w:b/></w:rPr>"
    assert (
        f'{bold}<w:t xml:space="preserve">fell </w:t></w:r><w:commentRangeStart w:id="0"/>'
        f'{bold}<w:t xml:space="preserve">12%</w:t></w:r><w:commentRangeEnd w:id="0"/>'
        '<w:r><w:commentReference w:id="0"/></w:r>'
        f'{bold}<w:t xml:space="preserve"> now</w:t></w:r>'
    ) in after


def packed(content: bytes, archive: ZipFile, member: str) -> bytes:
    """The bytes of a member as they are packed."""
    info = archive.getinfo(member)
    names = struct.unpack_from("<HH", content, info.header_offset + 26)
    start = info.header_offset + 30 + sum(names)
    return content[start : start + info.compress_size]


def test_other_members_are_the_same_and_comments_that_were_there_stay() -> None:
    more = {"word/media/image1.png": b"\x89PNG\x00\xff", "custom/x.xml": b"<x a='>'/>"}
    for comments in ("", COMMENT):
        before = word_file(paragraph("fell 12%"), comments=comments, more=more)
        old, new = ZipFile(BytesIO(before)), ZipFile(BytesIO(annotated(before, "12%")))
        assert {each for each in old.namelist() if old.read(each) != new.read(each)} <= CHANGED
        assert [each for each in new.namelist() if each in old.namelist()] == old.namelist()
        after = new.fp.getvalue() if isinstance(new.fp, BytesIO) else b""
        assert all(
            packed(before, old, each) == packed(after, new, each) for each in {*old.namelist()} - CHANGED
        )
        written = new.read("word/comments.xml").decode()
        assert re.findall(r'w:id="(\d+)"', written) == (["4", "5"] if comments else ["0"])
    assert new.read("[Content_Types].xml") == old.read("[Content_Types].xml")


def test_a_comment_on_a_note_or_a_box_is_on_the_run_that_it_hangs_on() -> None:
    inside = f"<w:txbxContent>{paragraph('12 geese')}</w:txbxContent>"
    box = f"<w:r><w:pict><v:textbox>{inside}</v:textbox></w:pict></w:r>"
    mark = '<w:r><w:footnoteReference w:id="7"/></w:r>'
    content = word_file(
        paragraph("Birds", box, mark, "."), notes=f'<w:footnote w:id="7">{paragraph("13 owls")}</w:footnote>'
    )
    after = part(annotated(content, "12 geese", "13 owls"))
    assert f'<w:commentRangeStart w:id="0"/>{box}<w:commentRangeEnd w:id="0"/>' in after
    assert f'<w:commentRangeStart w:id="1"/>{mark}<w:commentRangeEnd w:id="1"/>' in after


def test_a_comment_may_be_on_a_cell_and_two_on_one_figure() -> None:
    content = word_file(paragraph("Owls") + table(row("North", cell("12%"))) * 2)
    assert commented(annotated(content, "12%", "12%"))[0] == "|12%"
    assert part(annotated(content, "12%", "12%")).count("<w:commentReference ") == 2


def test_a_file_that_has_changed_is_refused() -> None:
    with pytest.raises(NumcheckError, match="has changed since it was checked"):
        with_comments(word_file(paragraph("5 owls")), "a.docx", "6 owls", [])


def test_other_prefixes_are_kept() -> None:
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    body = "<x:body><x:p><x:r><x:t>fell 12% é</x:t></x:r></x:p></x:body>"
    document = f'\ufeff<x:document xmlns:x="{space}">{body}</x:document>'
    content = word_file("", more={"word/document.xml": document.encode()})
    after = part(annotated(content, "12%"))
    assert '<x:commentRangeStart x:id="0"/><x:r><x:t xml:space="preserve">12%</x:t></x:r>' in after
