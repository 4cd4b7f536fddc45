from __future__ import annotations

import io
import json
import os
import sys
from pathlib import Path

import pytest

from numcheck.checker import Checker
from numcheck.cli.app import app
from numcheck.cli.main import COMMANDS
from tests.cli.conftest import Numcheck

RIGHT = "The mill ground 54 tons of rye, up 8% from 50 tons.\n"
WRONG = "The mill ground 54 tons of rye, up 18% from 50 tons.\n"
NOTHING = (
    "0 files: 0 numbers, 0 in claims: 0 consistent, 0 by rounding, 0 inconsistent, 0 undecided; "
    "not checked: 1 path that failed\n"
)


def test_a_draft_without_contradictions_ends_in_its_coverage_and_code_0(numcheck: Numcheck) -> None:
    Path("mill.txt").write_text(RIGHT)
    outcome = numcheck("mill.txt")
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out.splitlines()[-1].startswith("1 file: 3 numbers, 3 in claims: ")
    assert "error" not in outcome.out


def test_a_contradiction_is_shown_with_its_place_and_code_1(numcheck: Numcheck) -> None:
    Path("mill.txt").write_text("Rye\n\n" + WRONG)
    outcome = numcheck("check", "mill.txt")
    assert outcome.code == 1
    assert outcome.out.startswith("mill.txt:3:36: error[percent-change-contradicts-endpoints] ")
    assert "3 | The mill ground 54 tons of rye, up 18% from 50 tons." in outcome.out


def test_formats_other_than_text_tell_the_coverage_on_stderr(numcheck: Numcheck) -> None:
    Path("mill.txt").write_text(WRONG)
    concise = numcheck("mill.txt", "--format", "concise")
    assert concise.out.count("\n") == 1
    assert concise.err.startswith("1 file: 3 numbers")
    report = json.loads(numcheck("mill.txt", "--format", "json").out)
    assert report["summary"]["inconsistent"] == 1
    wrong = [claim for claim in report["files"][0]["claims"] if claim["verdict"] == "inconsistent"]
    assert [claim["rule_id"] for claim in wrong] == ["percent-change-contradicts-endpoints"]


@pytest.mark.parametrize(("fail_on", "code"), [("error", 1), ("note", 1), ("never", 0)])
def test_fail_on_sets_the_lowest_level_that_counts(numcheck: Numcheck, fail_on: str, code: int) -> None:
    Path("mill.txt").write_text(WRONG)
    assert numcheck("mill.txt", "--fail-on", fail_on).code == code


def test_a_missing_file_is_told_and_every_other_file_still_checked(numcheck: Numcheck) -> None:
    Path("mill.txt").write_text(WRONG)
    outcome = numcheck("no.txt", "mill.txt")
    assert outcome.code == 2
    assert outcome.err == "no.txt: no such file or folder\n"
    assert "mill.txt:1:36: error" in outcome.out
    assert outcome.out.splitlines()[-1].startswith("1 file: ")


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("a.txt", b"PK\x03\0\0", "a.txt: a binary file, byte 0x00 at offset 3; numcheck reads text\n"),
        (
            "a.txt",
            b"54 tons of bl\x81",
            "a.txt:1:14: not UTF-8: byte 0x81 at offset 13; "
            "save it as UTF-8, or read what can be read with --decode-errors replace\n",
        ),
    ],
)
def test_a_file_that_is_no_text_is_one_line_on_stderr(
    numcheck: Numcheck, name: str, content: bytes, message: str
) -> None:
    Path(name).write_bytes(content)
    outcome = numcheck(name)
    assert (outcome.code, outcome.out, outcome.err) == (2, NOTHING, message)


def test_windows_1252_is_read_and_said(numcheck: Numcheck) -> None:
    Path("a.txt").write_bytes(b"bl\xe9: " + WRONG.encode())
    outcome = numcheck("a.txt")
    assert (outcome.code, outcome.err) == (1, "a.txt: read as Windows-1252, not UTF-8\n")


def test_bytes_that_are_not_utf_8_are_read_if_asked(numcheck: Numcheck) -> None:
    Path("a.txt").write_bytes(b"bl\xe9: " + WRONG.encode())
    assert numcheck("a.txt", "--decode-errors", "replace").code == 1


def test_empty_files_and_files_without_numbers_are_named_and_no_error(numcheck: Numcheck) -> None:
    Path("empty.txt").write_text("")
    Path("words.txt").write_text("The mill stood still.\n")
    outcome = numcheck("empty.txt", "words.txt")
    assert outcome.code == 0
    assert outcome.out.endswith("; empty: empty.txt; without numbers: words.txt\n")


def test_folders_are_searched_in_order_without_hidden_ones(numcheck: Numcheck) -> None:
    for path in ("drafts/b.txt", "drafts/a/z.txt", "drafts/.old/c.txt", "drafts/notes.bin"):
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        Path(path).write_text(WRONG)
    outcome = numcheck("drafts", "--format", "concise")
    paths = [line.partition(":")[0] for line in outcome.out.splitlines()]
    assert paths == [os.path.join("drafts", "a", "z.txt"), os.path.join("drafts", "b.txt")]


def test_a_file_named_twice_is_checked_once(numcheck: Numcheck) -> None:
    Path("mill.txt").write_text(RIGHT)
    assert numcheck("mill.txt", "*.txt", "./mill.txt").out.startswith("1 file: ")


def test_a_folder_without_readable_files_is_an_error(numcheck: Numcheck) -> None:
    Path("drafts").mkdir()
    outcome = numcheck("drafts")
    assert outcome.code == 2
    assert outcome.err.startswith("drafts: no file in this folder ends in .txt, .text, .md,")


def test_globs_are_expanded_and_those_that_match_nothing_told(numcheck: Numcheck) -> None:
    Path("b.txt").write_text(WRONG)
    Path("a.txt").write_text(WRONG)
    outcome = numcheck("?.txt", "x*.txt", "--format", "concise")
    assert [line[:5] for line in outcome.out.splitlines()] == ["a.txt", "b.txt"]
    assert outcome.code == 2
    assert outcome.err.startswith("x*.txt: no file matches\n")


def test_standard_input_is_called_a_dash(numcheck: Numcheck, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(WRONG.encode())))
    assert numcheck("-").out.startswith("-:1:36: error[")


def test_an_unknown_input_format_is_told(numcheck: Numcheck) -> None:
    Path("mill.txt").write_text(RIGHT)
    outcome = numcheck("mill.txt", "--input-format", "pages")
    assert outcome.code == 2
    assert outcome.err.startswith("mill.txt: unknown format 'pages'; expected plain, markdown")


def test_a_broken_rule_file_is_told_with_its_place(numcheck: Numcheck) -> None:
    Path("mill.txt").write_text(RIGHT)
    Path("bad.yaml").write_text("id: bad\nlevle: error\n")
    outcome = numcheck("mill.txt", "--rules", "bad.yaml")
    assert outcome.code == 2
    assert "bad.yaml:2:1: levle: " in outcome.err
    assert "Traceback" not in outcome.err


def test_the_sound_rules_are_checked_beside_a_broken_one(numcheck: Numcheck) -> None:
    Path("mill.txt").write_text(WRONG)
    Path("bad.yaml").write_text("id: bad\nlevle: error\n")
    outcome = numcheck("mill.txt", "--rules", "bad.yaml")
    assert outcome.code == 2
    assert "bad.yaml:2:1: levle: " in outcome.err
    assert outcome.out.startswith("mill.txt:1:36: error[")


def test_a_crash_is_called_a_bug_with_its_traceback(
    numcheck: Numcheck, monkeypatch: pytest.MonkeyPatch
) -> None:
    def crash(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(Checker, "check_document", crash)
    Path("mill.txt").write_text(RIGHT)
    outcome = numcheck("mill.txt")
    assert outcome.code == 3
    assert "ZeroDivisionError" in outcome.err
    assert "this is a bug in numcheck" in outcome.err


def test_an_interrupt_is_code_130(numcheck: Numcheck, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Checker, "check_document", interrupt)
    Path("mill.txt").write_text(RIGHT)
    outcome = numcheck("mill.txt")
    assert outcome.code == 130
    assert "Traceback" not in outcome.err


def test_drafts_without_options_are_checked_without_typer_and_alike(numcheck: Numcheck) -> None:
    Path("mill.txt").write_text(WRONG)
    callbacks = [(each.name, each.callback) for each in app.registered_commands]
    assert {name or getattr(callback, "__name__", "") for name, callback in callbacks} == COMMANDS
    for arguments in (["mill.txt"], ["absent.txt"], ["mill.txt", "absent.txt"], ["."]):
        assert numcheck(*arguments) == numcheck(*arguments, "--format", "text")
        assert numcheck(*arguments) == numcheck("check", *arguments)
