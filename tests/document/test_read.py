from __future__ import annotations

from pathlib import Path

import pytest

from numcheck.document import decoded, format_of, read_file
from numcheck.errors import NumcheckError


def test_line_ends_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"one\r\ntwo\rthree\n")
    assert read_file(path).source == "one\r\ntwo\rthree\n"


def test_a_byte_order_mark_is_dropped() -> None:
    assert decoded(b"\xef\xbb\xbfone", "a.txt") == "one"


def test_bytes_that_are_not_utf_8_are_named_with_their_place() -> None:
    with pytest.raises(NumcheckError) as caught:
        decoded("één\r\nna\u00efve".encode() + b"\r\ncaf\xe9 5", "a.txt")
    assert str(caught.value) == (
        "a.txt:3:4: not UTF-8: byte 0xe9 at offset 18; "
        "save it as UTF-8, or read what can be read with --decode-errors replace"
    )


def test_bytes_that_are_not_utf_8_are_replaced_if_asked() -> None:
    assert decoded(b"caf\xe9 5", "a.txt", replace_errors=True) == "caf\ufffd 5"


def test_a_binary_file_is_refused_even_then() -> None:
    with pytest.raises(NumcheckError, match=r"a\.bin: a binary file, byte 0x00 at offset 2"):
        decoded(b"PK\0\x03", "a.bin", replace_errors=True)


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html", "a.csv"])
@pytest.mark.parametrize(
    ("encoding", "notices"),
    [
        ("utf-8", ()),
        ("utf-8-sig", ()),
        ("utf-16", ("read as UTF-16, not UTF-8",)),
        ("utf-16-le", ("read as UTF-16, not UTF-8",)),
        ("utf-16-be", ("read as UTF-16, not UTF-8",)),
        ("cp1252", ("read as Windows-1252, not UTF-8",)),
    ],
)
def test_every_encoding_gives_the_same_text_and_places(
    tmp_path: Path, name: str, encoding: str, notices: tuple[str, ...]
) -> None:
    text = "Dues cost £40.\r\rThe “café” sold 5–7 rolls.\n\r\nOf 9 owls 4 left."
    path = tmp_path / name
    path.write_bytes(text.encode(encoding))
    document = read_file(path)
    assert (document.source, document.notices) == (text, notices)
    assert document.line_column(text.index("5–7")) == (3, 17)


@pytest.mark.parametrize(
    "content",
    [b"\xff", b"caf\xe9 and caf\xc3\xa9", b"no \x81 letter", "Было 5".encode("cp1251"), b"caf\xe9 \x07"],
    ids=ascii,
)
def test_what_is_not_surely_windows_1252_is_refused(content: bytes) -> None:
    with pytest.raises(NumcheckError, match="not UTF-8: byte"):
        decoded(content, "a.txt")


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    with pytest.raises(NumcheckError, match="no such file"):
        read_file(tmp_path / "none.txt")
    with pytest.raises(NumcheckError, match="a folder, not a file"):
        read_file(tmp_path)


@pytest.mark.parametrize(
    ("name", "format_name"),
    [("a.txt", "plain"), ("A.TXT", "plain"), ("notes", "plain"), ("a.md", "markdown")],
)
def test_the_name_says_the_format(name: str, format_name: str) -> None:
    assert format_of(Path(name)) == format_name
