"""Nothing is passed over in silence: files of other endings, reports, formats without a reader."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from numcheck.report import FORMATS
from tests.cli.conftest import Numcheck

WRONG = "The mill ground 54 tons of rye, up 18% from 50 tons.\n"
RIGHT = "The mill ground 59 tons of rye, up 18% from 50 tons.\n"


def last_line(text: str) -> str:
    return text.splitlines()[-1]


def test_files_of_other_endings_are_counted_and_listed_on_demand(numcheck: Numcheck) -> None:
    Path("mill.md").write_text(RIGHT)
    Path("src").mkdir()
    for name in ("src/a.py", "src/b.py", "rye.LOG", "plan.doc", "x.pod", "y.rs", "Makefile", ".hidden"):
        Path(name).touch()
    outcome = numcheck(".")
    assert last_line(outcome.out).endswith(
        "; not checked: 7 files of other endings (2 .py, 1 .doc, 1 .log, 1 .pod, 2 more)"
    )
    told = numcheck(".", "-v").err.splitlines()
    assert [line.partition(":")[0] for line in told if "no draft of a folder" in line] == sorted(
        ["Makefile", "plan.doc", "rye.LOG", os.path.join("src", "a.py"), os.path.join("src", "b.py"),
         "x.pod", "y.rs"]
    )  # fmt: skip


def test_what_is_excluded_or_named_is_not_counted(numcheck: Numcheck) -> None:
    for name in ("a.py", "b.tex"):
        Path(name).write_text(RIGHT)
    Path("mill.md").write_text(RIGHT)
    outcome = numcheck(".", "b.tex", "--exclude", "*.py")
    assert last_line(outcome.out).startswith("2 files: ")
    assert "not checked" not in outcome.out


def test_paths_that_fail_are_counted(numcheck: Numcheck) -> None:
    Path("mill.md").write_text(RIGHT)
    assert last_line(numcheck("mill.md", "no.txt").out).endswith("; not checked: 1 path that failed")


@pytest.mark.parametrize("text", [WRONG, RIGHT], ids=["wrong", "right"])
@pytest.mark.parametrize("output_format", FORMATS)
def test_a_report_of_any_format_is_no_draft_of_a_later_run(
    numcheck: Numcheck, output_format: str, text: str
) -> None:
    Path("mill.md").write_text(text)
    target = f"{output_format}:report.txt"
    first = numcheck(".", "--output", target)
    again = numcheck(".", "--output", target)
    assert (again.code, again.err) == (first.code, first.err)
    assert last_line(again.out).startswith("1 file: ")


@pytest.mark.parametrize("output_format", FORMATS)
def test_a_report_that_lies_in_the_folder_is_counted(numcheck: Numcheck, output_format: str) -> None:
    Path("mill.md").write_text(WRONG)
    numcheck("mill.md", "--output", f"{output_format}:old.txt")
    line = last_line(numcheck(".").out)
    assert line.startswith("1 file: ")
    assert line.endswith("; not checked: 1 report of numcheck")


def test_what_was_printed_is_a_report_too(numcheck: Numcheck) -> None:
    Path("mill.md").write_text(RIGHT)
    Path("printed.txt").write_text(numcheck("mill.md").out)
    assert last_line(numcheck(".").out).startswith("1 file: ")


def test_a_draft_that_speaks_of_numcheck_is_a_draft(numcheck: Numcheck) -> None:
    Path("mill.md").write_text("numcheck found 2 errors.\n\nmill.md:1:36: error[percent-change] 2, not 3\n")
    assert last_line(numcheck(".").out).startswith("1 file: ")


def test_a_format_without_a_reader_is_told_once_for_each_ending(numcheck: Numcheck) -> None:
    for name in ("a.pod", "b.pod", "c.rd", "d.txt", "README", "notes.2"):
        Path(name).write_text(RIGHT)
    told = numcheck("a.pod", "b.pod", "c.rd", "d.txt", "README", "notes.2").err.splitlines()
    assert [line.partition(":")[0] for line in told] == ["a.pod", "c.rd"]
    assert told[0] == "a.pod: read as plain text: there is no reader for .pod, so its markup counts as words"
    assert numcheck("a.pod", "--quiet").err == ""
    assert numcheck("a.pod", "--input-format", "plain").err == ""
    assert numcheck("numbers", "c.rd").err.startswith("c.rd: read as plain text")


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.docx", b"PK\x03\x04\x00", "a damaged archive (File is not a zip file); is it truncated?"),
        ("b.docx", b"12 owls", "no office document (no zip archive)"),
        ("c.docx", b"<html>12 owls", "no office document: it begins like HTML or XML"),
        ("d.docx", b"\xd0\xcf\x11\xe0\x00", "in the format of Office 97; save it as .docx"),
        ("a.doc", b"\xd0\xcf\x11\xe0\x00", "a word processor's document"),
        ("a.xls", b"\xd0\xcf\x11\xe0\x00", "a spreadsheet, not text; save the sheet as HTML"),
        ("a.pdf", b"%PDF-1.7\n\xff", "no PDF that can be read; it is damaged or cut short"),
        ("a.txt", b"PK\x03\x04\x00", "an archive or office document"),
        ("a", b"PK\x03\x04word/document.xml", "a Word document, not text; read it with --input-format docx"),
        ("a", b"PK\x03\x04xl/workbook.xml", "a spreadsheet, not text; read it with --input-format xlsx"),
        ("a.txt", b"%PDF-1.7\n\xff", "a PDF"),
        ("b.txt", b"oars\x00", "a binary file, byte 0x00 at offset 4; numcheck reads text"),
    ],
)
def test_a_refusal_says_what_to_do(numcheck: Numcheck, name: str, content: bytes, said: str) -> None:
    Path(name).write_bytes(content)
    outcome = numcheck(name)
    assert outcome.code == 2
    assert outcome.err.startswith(f"{name}: {said}")
    assert outcome.err.count("\n") == 1


def test_a_long_sentence_is_told_with_its_place(numcheck: Numcheck) -> None:
    Path("mill.md").write_text("Sacks.\n\n" + "of 20 sacks 30 and " * 2000)
    assert "1 sentence of 10,000 words not examined" in last_line(numcheck("mill.md").out)
    told = numcheck("mill.md", "-v").err
    assert "mill.md:3:1: sentence not examined: longer than 20,000 characters\n" in told


@pytest.mark.parametrize(("word", "meant"), [("explian", "explain"), ("chekc", "check"), ("rule", "rules")])
def test_a_subcommand_misspelt_is_told(numcheck: Numcheck, word: str, meant: str) -> None:
    hint = f"numcheck: no file or subcommand '{word}'; did you mean '{meant}'?\n"
    for more in ([], ["part-exceeds-whole"], ["--quiet"]):
        outcome = numcheck(word, *more)
        assert (outcome.code, outcome.out, outcome.err) == (2, "", hint)
    Path("mill.md").write_text(WRONG)
    among = numcheck(word, "mill.md")
    assert among.err == f"{hint}{word}: no such file or folder\n"
    assert among.code == 2
    assert "mill.md:1:36: error" in among.out


def test_a_file_of_such_a_name_is_a_file(numcheck: Numcheck) -> None:
    Path("chekc").write_text(RIGHT)
    assert numcheck("chekc").code == 0
