"""What the formats give of a document that has no lines."""

from __future__ import annotations

import json

import pytest

from numcheck.checker import Checker
from numcheck.document import read_bytes
from numcheck.report import FORMATS, Page, Report
from numcheck.report.page import plain
from tests.document.office.word import paragraph, table, word_file
from tests.document.pdf_file import pdf

BODY = (
    paragraph("Ferries in 2023", style="Titel")
    + paragraph("The company sold tickets.")
    + paragraph("Sales", style="berschrift1")
    + paragraph("Ticket sales fell 12% to $56 million from $68 million.")
    + table(("Port", "Boats"), ("North", "5"))
)
MESSAGE = "$68 million to $56 million is a change of 18%, not 12%"
PLACE = "paragraph 4 (Sales)"


@pytest.fixture(scope="module")
def report() -> Report:
    return Checker().check_document(read_bytes(word_file(BODY), "a.docx", "docx"))


def rendered(report: Report, name: str) -> str:
    return "".join(plain(line) + "\n" for line in FORMATS[name]([report], Page()))


def test_text_names_paragraph_and_heading_and_numbers_the_snippet_by_paragraph(report: Report) -> None:
    head, _, line, *_ = rendered(report, "text").splitlines()
    assert head == f"a.docx: {PLACE}: error[percent-change-contradicts-endpoints] {MESSAGE}"
    assert line == "4 | Ticket sales fell 12% to $56 million from $68 million."


def test_a_paragraph_over_several_lines_of_a_page_has_no_number_in_the_snippet() -> None:
    written = [(60, 700, 10, "The harbour board met in the town hall on Monday to hear the"),
               (60, 688, 10, "accounts. Ticket sales fell 12% to $56 million from $68 million.")]  # fmt: skip
    report = Checker().check_document(read_bytes(pdf([written]), "a.pdf", "pdf"))
    head, *rows = rendered(report, "text").splitlines()
    assert head.startswith("a.pdf: page 1, line 2: error")
    assert [row for row in rows if "Ticket" in row and row.startswith("  | ")]


@pytest.mark.parametrize("name", [each for each in FORMATS if each not in ("text", "json", "jsonl")])
def test_every_format_tells_the_place(report: Report, name: str) -> None:
    assert PLACE in rendered(report, name).replace("\\", "")


def test_json_has_the_place_in_parts(report: Report) -> None:
    (claim,) = [each for each in json.loads(rendered(report, "json"))["files"][0]["claims"] if each["expect"]]
    place = {"paragraph": 4, "headings": ["Sales"]}
    assert claim["place"] == place
    assert claim["labels"]["rate"]["span"]["place"] == place


def test_a_format_with_lines_points_at_the_first_or_at_none(report: Report) -> None:
    assert "line=" not in rendered(report, "github")
    assert '"startLine":1,' in rendered(report, "sarif").replace(" ", "")
    assert "range" not in rendered(report, "rdjson")


def test_html_shows_the_table_of_the_file(report: Report) -> None:
    page = "".join(rendered(report, "html").split())
    assert ">Port</td>" in page
    assert '<h3class="title"dir="auto">' in page


@pytest.mark.parametrize("name", ["text", "concise", "github", "markdown"])
def test_the_row_and_the_column_of_a_cell_are_told_once(name: str) -> None:
    body = table(
        ("Quay", "Boats 2022", "Boats 2023", "Boats 2024"),
        ("North", "1,204", "1,377", "1,402"),
        ("South", "655", "702", "688"),
        ("Total", "1,859", "2,079", "2,190"),
    )
    told = rendered(Checker().check_document(read_bytes(word_file(body), "a.docx", "docx")), name)
    (line,) = [each.replace("\\", "") for each in told.splitlines() if "add up to" in each]
    assert "table 1" in line
    assert (line.count("Total"), line.count("Boats 2024")) == (1, 1)
