from __future__ import annotations

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from tests.cli.conftest import Numcheck
from tests.document.office.word import paragraph, word_file

WRONG = word_file(
    paragraph("Of 30 boats, 12 sailed and 20 stayed.") + paragraph("Sales rose 12% to $68m from $56m.")
)


def test_a_draft_is_written_anew_with_a_comment_at_every_violation(numcheck: Numcheck) -> None:
    Path("mill.docx").write_bytes(WRONG)
    outcome = numcheck("mill.docx", "--annotate", "out.docx")
    assert outcome.code == 1
    assert Path("mill.docx").read_bytes() == WRONG
    comments = ZipFile(BytesIO(Path("out.docx").read_bytes())).read("word/comments.xml").decode()
    assert comments.count("<w:comment ") == outcome.out.count("error[") + outcome.out.count("warning[")
    assert "error: $56m to $68m is a change of 21%, not 12%; expected 21%" in comments
    assert "rate: 12%; old: $56m; new: $68m" in comments


def test_an_annotated_copy_is_no_draft_of_its_folder(numcheck: Numcheck) -> None:
    Path("mill.docx").write_bytes(WRONG)
    numcheck("mill.docx", "--annotate", "out.docx")
    outcome = numcheck(".")
    assert "out.docx" not in outcome.out
    assert outcome.out.endswith("; not checked: 1 report of numcheck\n")
    assert numcheck("out.docx").out.count("error[") == outcome.out.count("error[")


def test_what_cannot_be_annotated_is_told(numcheck: Numcheck) -> None:
    Path("mill.docx").write_bytes(WRONG)
    Path("mill.txt").write_text("5 sacks.\n")
    for arguments, said in {
        ("mill.docx", "mill.docx"): "--annotate mill.docx: that is the draft itself; name another file\n",
        ("mill.docx", "none/out.docx"): "--annotate none/out.docx: no such file or directory\n",
        ("mill.txt", "out.docx"): "mill.txt: only a .docx can be annotated; --output html:report.html shows",
        ("mill.txt", "out.docx", "mill.docx"): "--annotate out.docx: name one .docx file, the draft to be",
    }.items():
        outcome = numcheck(arguments[0], *arguments[2:], "--annotate", arguments[1])
        assert outcome.code == 2
        assert said in outcome.err
    assert not Path("out.docx").exists()
