from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from numcheck.checker import check_text
from numcheck.document import read_text
from numcheck.report import FORMATS, Failure, Outcome, Page
from numcheck.report.cells import cell_length
from numcheck.report.page import plain
from tests.report.samples import (
    claim,
    crowded_report,
    ferry_report,
    long_report,
    quantity,
    report,
    wrapped_report,
)

SNAPSHOTS = Path(__file__).parent / "snapshots"

PAGES = {
    "text-80.txt": ("text", Page(80, wraps=True)),
    "text-120.txt": ("text", Page(120)),
    "text-50.txt": ("text", Page(50, wraps=True)),
    "concise.txt": ("concise", Page()),
    "all.json": ("json", Page()),
}


def rendered(name: str) -> str:
    outcomes: list[Outcome] = [
        ferry_report(),
        long_report(),
        Failure("no.txt", "no.txt: no such file"),
        crowded_report(),
        wrapped_report(),
    ]
    format_name, page = PAGES[name]
    return "".join(plain(line) + "\n" for line in FORMATS[format_name](iter(outcomes), page))


@pytest.mark.parametrize("name", PAGES)
def test_format_is_as_it_was(name: str) -> None:
    assert rendered(name) == (SNAPSHOTS / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["text-80.txt", "text-120.txt", "text-50.txt"])
def test_text_fits_the_page(name: str) -> None:
    page = PAGES[name][1]
    snippets = [line for line in rendered(name).splitlines() if " | " in line]
    assert max(map(cell_length, snippets)) <= page.width


def test_every_label_is_shown_once_for_each_operand() -> None:
    text = "\n".join(plain(line) for line in FORMATS["text"]([crowded_report()], Page(80)))
    for label, times in {"fraction": 1, "whole": 1, "percent": 1, "part": 4, "total": 1, "second": 1}.items():
        assert sum(word == label for word in text.replace("|", " ").split()) == times, label


def test_control_characters_of_the_source_are_not_printed() -> None:
    text = "".join(plain(line) for line in FORMATS["text"]([crowded_report()], Page(80)))
    assert "\x1b" not in text
    assert "\t" not in text


SEQUENCE = "\x1b]0;title\x07\x9b2J \u202ewhat\u2028"


@pytest.mark.parametrize("name", ["text", "concise", "github", "markdown", "junit", "checkstyle", "html"])
def test_a_message_with_words_of_the_draft_cannot_steer_a_terminal(name: str) -> None:
    document = read_text(f"12 {SEQUENCE} of 30\n", "a.txt", "plain")
    labels = {"part": quantity(document, "12", 12), "whole": quantity(document, "30", 30)}
    odd = claim(labels, "part", f"12 {SEQUENCE}", "r", expect=SEQUENCE, slip=SEQUENCE)
    text = "".join(plain(line) + "\n" for line in FORMATS[name]([report(document, odd)], Page()))
    shown = text[: text.index("<main>")] if name == "html" else text
    assert not [char for char in SEQUENCE if char in shown and not char.isprintable()]
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f]", text)


def test_a_suppression_of_rules_with_odd_names_cannot_steer_a_terminal() -> None:
    (odd,) = check_text("<!-- numcheck: ignore \x1b[2J -->\n\n5 cats\n", "a.md", "markdown").suppressions
    (complaint,) = odd.complaints
    assert str(complaint) == "a.md:1:1: no rule '\ufffd[2J'; numcheck rules lists all"


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("e\u0301", 1),
        ("東京", 4),
        ("👍🏽", 2),
        ("👨\u200d👩\u200d👧", 2),
        ("❤\ufe0f", 2),
        ("1\ufe0f\u20e3", 2),
        ("🚢\ufe0f", 2),
    ],
)
def test_cells_are_those_of_a_terminal(text: str, cells: int) -> None:
    assert cell_length(text) == cells


@pytest.mark.parametrize(
    "lead", ["\t", "東京 ", "🚢👍🏽 ", "e\u0301\u0302 ", "❤\ufe0f ", "\x1b\u202e ", "\ufeff"]
)
def test_the_underline_stands_under_the_number(lead: str) -> None:
    document = read_text(f"a{lead}12 of 30\n", "a.txt", "plain")
    labels = {"part": quantity(document, "12", 12), "whole": quantity(document, "30", 30)}
    odd = report(document, claim(labels, "part", "no", "r"))
    source, underlines = [plain(line) for line in FORMATS["text"]([odd], Page(80))][2:4]
    assert cell_length(source[: source.index("12")]) == underlines.index("^^")
    assert cell_length(source[: source.index("30")]) == underlines.index("--")


def test_json_is_one_object_of_schema_1() -> None:
    report = json.loads(rendered("all.json"))
    assert list(report) == ["schema", "tool", "version", "files", "errors", "summary"]
    assert report["schema"] == 1
    assert report["errors"] == [{"path": "no.txt", "message": "no.txt: no such file"}]
    assert [file["path"] for file in report["files"]] == [
        "ferry.txt",
        "long.txt",
        "crowded.txt",
        "wrapped.txt",
    ]
    assert report["summary"]["inconsistent"] == 5


def test_json_spans_tell_both_ends_in_lines_and_columns() -> None:
    file = json.loads(rendered("all.json"))["files"][3]
    assert file["claims"][0]["span"] == {
        "start": 22, "end": 34, "line": 1, "column": 23, "end_line": 2, "end_column": 8,
    }  # fmt: skip


@pytest.mark.parametrize("name", ["json", "jsonl", "gitlab", "rdjson", "sarif"])
@pytest.mark.parametrize("end", ["\u2028", "\u2029", "\x85"])
def test_a_line_of_json_is_one_for_every_reader(name: str, end: str) -> None:
    outcome = check_text(f"Of the 30 barges, 40 carried{end}rye.", f"a{end}b.md")
    text = "\n".join(plain(line) for line in FORMATS[name]([outcome], Page(80)))
    assert text.splitlines() == text.split("\n")
    if name == "jsonl":
        assert [json.loads(line).get("path") for line in text.splitlines()] == [f"a{end}b.md"] * 2 + [None]


def test_json_without_files_is_valid() -> None:
    assert json.loads("".join(plain(line) for line in FORMATS["json"]([], Page())))["files"] == []


def write_snapshots() -> None:
    """Call it by hand after a wanted change, and read the difference."""
    SNAPSHOTS.mkdir(exist_ok=True)
    for name in PAGES:
        (SNAPSHOTS / name).write_text(rendered(name), encoding="utf-8")
