from __future__ import annotations

from contextlib import suppress

import pytest

from numcheck.document import read_bytes
from numcheck.errors import NumcheckError
from tests.document.office.word import cell, paragraph, row, table, word_file

WORD = word_file(paragraph("5 owls."))
BODY = "word/document.xml"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (WORD[:200], "a damaged archive (File is not a zip file); is it truncated?"),
        (word_file("", more={BODY: b'<!DOCTYPE a [<!ENTITY b "bb">]><a>&b;</a>'}), "has a DOCTYPE"),
        (word_file("", more={BODY: b"<a>" + b" " * (12 << 20) + b"</a>"}), "-fold when unpacked; not read"),
        (word_file("<w:ins>" * 1000 + "</w:ins>" * 1000), "XML too deep; not read"),
        (word_file("<w:p>"), "not well-formed XML; is it damaged?"),
        (
            word_file(table(row(cell("5", properties='<w:gridSpan w:val="99999999"/>')))),
            "a table of more than 1,000 columns",
        ),
        (
            b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"),
            "encrypted; save it without a password",
        ),
    ],
    ids=["truncated", "entities", "bomb", "deep", "not closed", "wide", "encrypted"],
)
def test_a_hostile_or_damaged_file_is_refused_in_a_line(content: bytes, said: str) -> None:
    with pytest.raises(NumcheckError) as caught:
        read_bytes(content, "a.docx", "docx")
    assert str(caught.value).startswith("a.docx: ")
    assert said in str(caught.value)
    assert "\n" not in str(caught.value)


def test_an_empty_file_is_an_empty_document() -> None:
    assert read_bytes(b"", "a.docx", "docx").source == ""


@pytest.mark.parametrize("place", range(0, len(WORD), 97))
def test_a_changed_byte_raises_no_other_error(place: int) -> None:
    changed = WORD[:place] + bytes([WORD[place] ^ 0x55]) + WORD[place + 1 :]
    with suppress(NumcheckError):
        read_bytes(changed, "a.docx", "docx")
